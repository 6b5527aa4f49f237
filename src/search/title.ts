import { foldText } from "../catalog/concept";

/** A word of a job title with others that it may stand for, itself first. */
export type TitleWord = readonly string[];

/** A job title in the words that catalogs use. */
export interface Title {
  words: readonly TitleWord[];
  /** Words behind it that were taken for a place or a team. */
  behind: readonly string[];
}

/** What people write for words of titles, or in one word for two. A list is of words that it may stand for. */
const SHORT_FORMS: Record<string, string | string[]> = {
  acct: "accountant",
  admin: "administrator",
  ai: "artificial intelligence",
  arch: "architect",
  asst: "assistant",
  backend: "back end",
  bi: "business intelligence",
  ceo: "chief executive officer",
  cfo: "chief financial officer",
  cio: "chief information officer",
  ciso: "chief information security officer",
  cmo: "chief marketing officer",
  coo: "chief operating officer",
  coord: "coordinator",
  cto: "chief technology officer",
  db: "database",
  dba: "database administrator",
  dev: "developer",
  dir: "director",
  eng: ["engineer", "engineering"],
  engr: "engineer",
  exec: "executive",
  frontend: "front end",
  fullstack: "full stack",
  hr: "human resources",
  hw: "hardware",
  it: ["information technology", "ict"],
  jr: "junior",
  mgmt: "management",
  mgr: "manager",
  mktg: "marketing",
  ml: "machine learning",
  ops: "operations",
  pm: ["project manager", "product manager"],
  qa: "quality assurance",
  rep: "representative",
  sde: "software engineer",
  spec: "specialist",
  sr: "senior",
  sre: "site reliability engineer",
  supv: "supervisor",
  svp: "senior vice president",
  sw: "software",
  swe: "software engineer",
  sysadmin: "system administrator",
  tech: ["technical", "technician", "technology"],
  ui: "user interface",
  ux: "user experience",
  vp: "vice president",
};

/** Words that tell how senior somebody is, and not what they do. */
const SENIORITY = new Set(
  "apprentice associate chief entry graduate head intern junior lead mid principal senior staff trainee".split(
    " ",
  ),
);

/** Levels within a title, and words that say nothing of the role. */
const EMPTY = new Set(
  "i ii iii iv v 1 2 3 4 5 level a an and at for in of or the to with f m d w x h remote hybrid onsite".split(
    " ",
  ),
);

/** For whom or how the job is, in brackets at the end: "(m/f/d)", "(all genders)", "[remote]". */
const IN_BRACKETS =
  /[([](?:[a-z]{1,3}(?:\s*[/|*]\s*[a-z]{1,3})+|all genders|remote|hybrid|on-?site|full.?time|part.?time)[)\]]/gi;

/** What often follows a title: a dash, a comma or a bar, and then the place or the team. */
const BEHIND = /\s+[-–—|@]\s+.*$|[,|].*$/;

/** Titles that one may be read as: a short form may stand for several. */
const MOST_READINGS = 6;

/** Words of the longest title that is looked for. */
const MOST_WORDS = 20;

/** Whether a word of a title tells only how senior somebody is. */
export const isSeniority = (word: string) => SENIORITY.has(word);

/** The word without the s of a plural, so that "developers" and "developer" are the same. */
export const singular = (word: string) => (/[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word);

const meaningsOf = (word: string): string[] => {
  const meanings = Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : undefined;
  return meanings === undefined ? [] : [meanings].flat();
};

/** Whether a word is short for others, and so not misspelt. */
export const isShortForm = (word: string) => meaningsOf(word).length > 0;

const isOneWord = (text: string) => !text.includes(" ");

/** The titles that a folded one may be read as. */
function readings(key: string): TitleWord[][] {
  let titles: TitleWord[][] = [[]];
  for (const word of key.split(" ")) {
    if (word === "" || EMPTY.has(word)) continue;
    const meanings = meaningsOf(word);
    const single: TitleWord = [word, ...meanings.filter(isOneWord)];
    // Some catalogs write it short as well.
    const ways: TitleWord[][] = [
      [single],
      ...meanings.filter((text) => !isOneWord(text)).map((text) => text.split(" ").map((each) => [each])),
    ];
    titles = ways.flatMap((way) => titles.map((title) => [...title, ...way])).slice(0, MOST_READINGS);
  }
  return titles.filter(({ length }) => length > 0 && length <= MOST_WORDS);
}

/** The titles that one may be read as, without what says nothing of the role. */
export function readTitle(text: string): Title[] {
  const bare = text.replace(IN_BRACKETS, " ");
  const whole = foldText(bare);
  const first = foldText(bare.replace(BEHIND, ""));
  const titles = readings(whole).map((words): Title => ({ words, behind: [] }));
  if (first === "" || first === whole) return titles;
  const behind = foldText(BEHIND.exec(bare)?.[0] ?? "").split(" ");
  return [...titles, ...readings(first).map((words): Title => ({ words, behind }))];
}

/** The words of a label in their long form, those that say nothing left out. */
export function labelWords(key: string): string[] {
  return key.split(" ").flatMap((word) => {
    if (word === "" || EMPTY.has(word)) return [];
    const meanings = meaningsOf(word);
    return meanings.length === 1 ? (meanings[0] as string).split(" ") : [word];
  });
}

/** What a title keeps of its likeness to a label where only one of them says how senior it is, and where they differ. */
const SENIORITY_MISSING = 0.85;
const SENIORITY_OTHER = 0.6;

/**
 * How alike a title and a label are, from 0 to 1: the share of their words that they have in common (Dice), less where
 * they do not agree in how senior it is.
 */
export function likeness(words: readonly TitleWord[], label: readonly string[]): number {
  const isCore = (each: readonly string[]) => !each.some(isSeniority);
  const coreWords = words.filter(isCore);
  const coreLabel = label.filter((word) => !isSeniority(word));
  // "Head" alone is a title too.
  if (coreWords.length === 0 || coreLabel.length === 0) return dice(words, label);
  return (
    dice(coreWords, coreLabel) *
    seniorityFactor(
      words.filter((each) => !isCore(each)).map((each) => each.find(isSeniority) as string),
      label.filter(isSeniority),
    )
  );
}

function dice(words: readonly TitleWord[], label: readonly string[]): number {
  const left = label.map(singular);
  let common = 0;
  for (const options of words) {
    const meant = options.map(singular);
    const place = left.findIndex((word) => meant.includes(word));
    if (place < 0) continue;
    left.splice(place, 1);
    common += 1;
  }
  return (2 * common) / (words.length + label.length);
}

function seniorityFactor(title: string[], label: string[]): number {
  if ([...title].sort().join(" ") === [...label].sort().join(" ")) return 1;
  return title.length === 0 || label.length === 0 ? SENIORITY_MISSING : SENIORITY_OTHER;
}

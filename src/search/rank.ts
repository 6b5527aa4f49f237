import type { ConceptTextKind } from "../catalog/concept-text";

/** How what was searched for and what was found agree. */
export const MatchRule = { EXACT: "EXACT", PREFIX: "PREFIX", WORD: "WORD", FUZZY: "FUZZY" } as const;
export type MatchRule = keyof typeof MatchRule;

/** Ranks of a tier: more than the words of any label, so that the tiers never meet. */
const WIDTH = 1_000_000;

/** Ways to match, the best first; a hit's rank is its tier's and, within it, how much more its text has. */
const TIERS = [
  { name: "preferredLabel", rule: "EXACT" },
  { name: "otherLabel", rule: "EXACT" },
  { name: "misspeltLabel", rule: "FUZZY" },
  { name: "labelBegins", rule: "PREFIX" },
  { name: "words", rule: "WORD" },
  { name: "wordBegins", rule: "PREFIX" },
  { name: "misspeltWords", rule: "FUZZY" },
  { name: "description", rule: "WORD" },
] as const;
type TierName = (typeof TIERS)[number]["name"];

/** The first rank of a tier. */
export function tierRank(name: TierName): number {
  return WIDTH * TIERS.findIndex((tier) => tier.name === name);
}

/** Steps within a tier: one more word or letter weighs more than the kind of label. */
const STEP = 10;

/** Preferred labels come before alternative ones, and those before hidden ones and sentences. */
const KIND = (kind: string) =>
  `CASE ${kind} WHEN 'PREFERRED_LABEL' THEN 0 WHEN 'ALTERNATIVE_LABEL' THEN 1 ELSE 2 END`;
const PREFERRED: ConceptTextKind = "PREFERRED_LABEL";

/** How many words a folded text has beyond those searched for; `:wordCount` is their number. */
const moreWords = (key: string) => `length(${key}) - length(replace(${key}, ' ', '')) + 1 - :wordCount`;

/** How many letters a folded text has beyond `:key`, whose number is `:keyLength`. */
const moreLetters = (key: string) => `length(${key}) - :keyLength`;

/** The rank of a label that is the query, else another one. */
const unlessSame = (key: string, kind: string, others: string) => `CASE WHEN ${key} = :key
  THEN CASE ${kind} WHEN '${PREFERRED}' THEN ${tierRank("preferredLabel")} ELSE ${tierRank("otherLabel")} END
  ${others} END`;

/**
 * SQL that ranks labels, in whole numbers so that the engines agree. `key` and `kind` are the columns of the folded
 * label and of its kind; what they name as `:name` is bound in `hits.ts`.
 */
export const RANKS = {
  /** Labels that have all words. */
  words: (key: string, kind: string) =>
    `${unlessSame(
      key,
      kind,
      `WHEN ${key} >= :wordBehind AND ${key} < :wordBehindEnd THEN ${tierRank("labelBegins")} ELSE ${tierRank("words")}`,
    )} + ${STEP} * (${moreWords(key)}) + ${KIND(kind)}`,
  /** Labels that begin with the query, which may end within a word. */
  beginning: (key: string, kind: string) =>
    `${tierRank("wordBegins")} + ${STEP} * (${moreLetters(key)}) + ${KIND(kind)}`,
  /** Labels that are the query but for slips of the pen. */
  misspeltLabel: (kind: string) => `${tierRank("misspeltLabel")} + ${KIND(kind)}`,
  /** Labels that have all words but for slips of the pen, by which two words may have become one. */
  misspeltWords: (key: string, kind: string) =>
    `${tierRank("misspeltWords")} + ${STEP} * (1 + ${moreWords(key)}) + ${KIND(kind)}`,
  /** Codes and refs. */
  code: String(tierRank("otherLabel")),
  description: String(tierRank("description")),
  /** Labels that begin with what is being written, the shortest first. */
  completion: (key: string, kind: string) =>
    `${unlessSame(key, kind, `ELSE ${tierRank("labelBegins")}`)} + ${STEP} * (${moreLetters(key)}) + ${KIND(kind)}`,
  /** Labels that have all words of what is being written, of which the last may be a beginning. */
  openWords: (key: string, kind: string) =>
    `${unlessSame(key, kind, `ELSE ${tierRank("words")}`)} + ${STEP} * (${moreWords(key)}) + ${KIND(kind)}`,
};

/** How a hit of this rank matched. */
export function ruleOf(rank: number): MatchRule {
  return TIERS[Math.floor(rank / WIDTH)]?.rule ?? "WORD";
}

/** True where a hit of this rank is the description. */
export function isDescription(rank: number): boolean {
  return rank >= tierRank("description");
}

/** Words or letters beyond which a longer text scores no lower. */
const MOST_STEPS = 100;

/** How well a hit matched, from 1 for its very name to 0; falls with the rank. */
export function scoreOf(rank: number): number {
  const tier = Math.floor(rank / WIDTH);
  const steps = Math.min((rank % WIDTH) / STEP, MOST_STEPS) / MOST_STEPS;
  return Math.round((1 - (tier + steps * 0.99) / TIERS.length) * 10_000) / 10_000;
}

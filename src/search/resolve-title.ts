import { OWN_SCHEME } from "../catalog/concept";
import type { ConceptTextKind } from "../catalog/concept-text";
import { badInput, limitExceeded } from "../catalog/errors";
import type { Store } from "../catalog/store";
import { MAX_PAGE_SIZE } from "../config/limits";
import type { Reading } from "./engine";
import type { HitMatch } from "./match";
import { parseQuery } from "./query";
import { engineOf } from "./search";
import { readingsOf, vocabularyAround } from "./slips";
import {
  isSeniority,
  isShortForm,
  labelWords,
  likeness,
  readTitle,
  singular,
  type Title,
  type TitleWord,
} from "./title";

/** A role that a job title may mean. */
export interface TitleCandidate {
  id: number;
  ref: string;
  /** From 0 to 1, see `likeness`. */
  confidence: number;
  matched: HitMatch;
}

export interface TitleResolution {
  /** The role that the title means; null where that is not sure. */
  role: TitleCandidate | null;
  /** Roles that it may mean, the likeliest first; the role itself among them. */
  candidates: TitleCandidate[];
}

interface LabelRow {
  id: number;
  ref: string;
  scheme: string;
  text: string;
  textKey: string;
  kind: ConceptTextKind;
  language: string;
}

type RatedLabel = LabelRow & { confidence: number; isMisspelt: boolean };

/** Candidates where the caller does not say how many: what a person looks through. */
export const DEFAULT_CANDIDATES = 5;

/** Confidence of the least likely candidate: half of the words in common. */
const LEAST_CONFIDENCE = 0.5;

/** Confidence from which a role is sure: all words in common, if not how senior it is; or nearly all. */
const SURE = 0.75;

/** How much less likely the next role of the same scheme has to be. */
const MARGIN = 0.1;

/** How much what stands before a place says of the whole title, and what stands before words that labels have. */
const BEFORE_PLACE = 0.9;
const BEFORE_WORDS = 0.7;

/** What a slip of the pen leaves of the confidence. */
const MISSPELT = 0.95;

/** Labels that are compared with a title, the shortest first: those with the fewest other words. */
const MOST_LABELS = 300;

/** Ways to read a title that are looked up; a title of short forms alone has many. */
const MOST_READINGS = 48;

const KINDS: ConceptTextKind[] = ["PREFERRED_LABEL", "ALTERNATIVE_LABEL", "HIDDEN_LABEL"];

const labelsOf = (from: string) => `
  SELECT c.id, c.ref, s.ref AS scheme, t.text, t."textKey", t.kind, t.language
  FROM ${from} JOIN concept c ON c.id = t."conceptId" JOIN scheme s ON s.id = c."schemeId"
  WHERE c.type = 'Role' AND c.status = 'ACTIVE' ORDER BY length(t."textKey"), t."textKey", t.id LIMIT ${MOST_LABELS}`;

/**
 * Finds the role that a job title means, in whichever scheme. A title of the own scheme goes before an equally likely
 * one of others. At most four statements.
 * @throws BAD_USER_INPUT for a blank title, LIMIT_EXCEEDED for one that is longer than any label.
 */
export async function resolveTitle(
  store: Store,
  { title, first = DEFAULT_CANDIDATES }: { title: string; first?: number },
): Promise<TitleResolution> {
  if (first < 0) throw badInput(`first must not be negative, but is ${first}.`);
  if (first > MAX_PAGE_SIZE) throw limitExceeded("first", MAX_PAGE_SIZE, first);
  const { key } = parseQuery(title);
  const rated = new Map<number, RatedLabel>();
  const compare = async (titles: RatedTitle[], missing: number) => {
    const readings = titles.flatMap(({ words }) => wantedOf(words, missing));
    if (readings.length === 0) return;
    for (const label of await readLabels(store, readings)) {
      const rating = rate(label, key, titles);
      const known = rated.get(label.id);
      if (rating.confidence < LEAST_CONFIDENCE || (known && likelier(rating, known) >= 0)) continue;
      rated.set(label.id, rating);
    }
  };
  const { asWritten, misspelt } = await readTitles(store, title);
  await compare(asWritten, 0);
  if (rated.size === 0) await compare(misspelt, 0);
  if (rated.size < first) await compare(asWritten, 1);
  const likely = [...rated.values()].sort(likelier);
  const candidates = likely.map((label) => candidateOf(label, key));
  return {
    role: isSure(likely) ? (candidates[0] as TitleCandidate) : null,
    candidates: candidates.slice(0, first),
  };
}

interface RatedTitle extends Title {
  /** How much it says of the title that somebody wrote, from 0 to 1. */
  weight: number;
  isMisspelt: boolean;
}

/** The titles that one may be read as, as it is written and with slips of the pen in it. */
async function readTitles(
  store: Store,
  title: string,
): Promise<{ asWritten: RatedTitle[]; misspelt: RatedTitle[] }> {
  const titles = readTitle(title);
  const first = (options: TitleWord) => options[0] as string;
  const options = titles.flatMap(({ words, behind }) => [...words.flat(), ...behind]);
  const texts = titles.map(({ words }) => words.map(first));
  const { known, neighbours } = await vocabularyAround(store, engineOf(store), texts, options);
  const rated = (each: Title, words: readonly TitleWord[], isMisspelt: boolean): RatedTitle => {
    const isPlace = !each.behind.some((word) => known.has(word));
    const share = each.behind.length === 0 ? 1 : isPlace ? BEFORE_PLACE : BEFORE_WORDS;
    return { ...each, words, isMisspelt, weight: share * (isMisspelt ? MISSPELT : 1) };
  };
  // What people write short is not misspelt, whether labels have it or not.
  const usual = options.filter((word) => isSeniority(word) || isShortForm(word));
  const vocabulary = { known: new Set([...known, ...usual]), neighbours };
  return {
    asWritten: titles.map((each) => rated(each, each.words, false)),
    misspelt: titles.flatMap((each) => {
      const words = each.words.map(
        (options) => options.find((option) => known.has(option)) ?? first(options),
      );
      // Where labels have all words, each may still be meant for another.
      const others = words.map((word) => [word, ...(neighbours.get(word) ?? [])]);
      return [others, ...readingsOf(words, vocabulary)].map((reading) => rated(each, reading, true));
    }),
  };
}

/** What a label has to have of a title's words, all but so many; how senior it is says nothing of what one does. */
function wantedOf(words: readonly TitleWord[], missing: number): Reading[] {
  const telling = words.filter((options) => !options.some(isSeniority));
  const core = (telling.length > 0 ? telling : words).map(inflected);
  if (missing === 0) return [core];
  return core.length < 2 ? [] : core.map((_, index) => core.filter((_, other) => other !== index));
}

/** Words in the singular and in the plural. */
const inflected = (options: TitleWord) => [
  ...new Set(options.flatMap((word) => [word, singular(word), `${singular(word)}s`])),
];

function readLabels(store: Store, readings: Reading[]): Promise<LabelRow[]> {
  const engine = engineOf(store);
  const expressions = new Set(readings.slice(0, MOST_READINGS).map((reading) => engine.expression(reading)));
  return store.rows(labelsOf(engine.labels("titles")), { titles: store.set(expressions) });
}

function rate(label: LabelRow, key: string, titles: RatedTitle[]): RatedLabel {
  if (label.textKey === key) return { ...label, confidence: 1, isMisspelt: false };
  const words = labelWords(label.textKey);
  let best = { ...label, confidence: 0, isMisspelt: false };
  for (const { words: titleWords, weight, isMisspelt } of titles) {
    const confidence = Math.round(likeness(titleWords, words) * weight * 10_000) / 10_000;
    if (confidence > best.confidence) best = { ...label, confidence, isMisspelt };
  }
  return best;
}

const kindOf = ({ kind }: LabelRow) => KINDS.indexOf(kind);

/** Orders labels: the likeliest first, then those of the own scheme, then preferred ones. */
function likelier(a: RatedLabel, b: RatedLabel): number {
  const foreign = ({ scheme }: LabelRow) => (scheme === OWN_SCHEME ? 0 : 1);
  return (
    b.confidence - a.confidence ||
    foreign(a) - foreign(b) ||
    kindOf(a) - kindOf(b) ||
    (a.ref === b.ref ? 0 : a.ref < b.ref ? -1 : 1)
  );
}

/** Whether the first of the likely roles is the one: no other of its scheme is about as likely by as good a label. */
function isSure([best, ...others]: RatedLabel[]): boolean {
  if (!best || best.confidence < SURE) return false;
  return !others.some(
    (other) =>
      other.scheme === best.scheme &&
      other.confidence > best.confidence - MARGIN &&
      kindOf(other) <= kindOf(best),
  );
}

function candidateOf(
  { id, ref, confidence, text, textKey, kind, language, isMisspelt }: RatedLabel,
  key: string,
): TitleCandidate {
  const rule = textKey === key ? "EXACT" : isMisspelt ? "FUZZY" : "WORD";
  return { id, ref, confidence, matched: { text, field: kind, rule, language } };
}

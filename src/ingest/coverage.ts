import type { Locator } from "./locator";

/** A fact as the coverage lists it. */
export interface LocatedFact extends Locator {
  role: string;
  type: string;
  statement: string;
}

/** A stretch that states no fact, with the reason. */
export interface Unstated extends Locator {
  reason: string;
}

export interface SentenceCoverage extends Locator {
  text: string;
  facts: LocatedFact[];
  reasons: string[];
}

const overlap = (a: Locator, b: Locator) => a.start < b.end && b.start < a.end;

/** The sentences and lines of a text, without the blanks around them. */
function sentencesOf(text: string): (Locator & { text: string })[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return [...segmenter.segment(text)]
    .map(({ segment, index }) => {
      const start = index + segment.length - segment.trimStart().length;
      const trimmed = segment.trim();
      return { start, end: start + trimmed.length, text: trimmed };
    })
    .filter((sentence) => sentence.text !== "");
}

/** Each sentence of a text with the facts that rest on it, or the reasons why none does. */
export function coverageOf(text: string, facts: LocatedFact[], unstated: Unstated[]): SentenceCoverage[] {
  return sentencesOf(text).map((sentence) => ({
    ...sentence,
    facts: facts.filter((fact) => overlap(fact, sentence)),
    reasons: unstated.filter((each) => overlap(each, sentence)).map((each) => each.reason),
  }));
}

/** The sentences with neither a fact nor a reason. */
export function unaccounted(coverage: SentenceCoverage[]): SentenceCoverage[] {
  return coverage.filter(({ facts, reasons }) => facts.length === 0 && reasons.length === 0);
}

import type { ResponsibilityStatementRow } from "../catalog/responsibility-statement";
import { textSimilarity, trigramsOf } from "./text-similarity";

export const ResponsibilityChange = {
  SAME: "SAME",
  REWORDED: "REWORDED",
  ONLY_FROM: "ONLY_FROM",
  ONLY_TO: "ONLY_TO",
} as const;
export type ResponsibilityChange = keyof typeof ResponsibilityChange;

/** What becomes of a statement of one role, or of one of each, on the way to another role. */
export interface ResponsibilityDifference {
  change: ResponsibilityChange;
  from: ResponsibilityStatementRow | null;
  to: ResponsibilityStatementRow | null;
  /** How alike the two statements are in their words, from 0 to 1; null where there is one. */
  similarity: number | null;
}

/**
 * How alike two statements have to be in their words to say the same in others: of the pairs in the public taxonomies
 * that are alike, those below only share a turn of phrase.
 */
export const REWORDED_FROM = 0.7;

type Statement = ResponsibilityStatementRow;
type Pair = { from: Statement; to: Statement; similarity: number };

const same = ({ from, to }: Pair) =>
  (from.responsibilityId !== null && from.responsibilityId === to.responsibilityId) ||
  from.statement === to.statement;

/** Orders pairs: the same ahead of the reworded, the most alike first, and then so that both directions agree. */
function better(a: Pair, b: Pair): number {
  const refs = ({ from, to }: Pair) => [from.ref, to.ref].sort().join(" ");
  const byRefs = () => (refs(a) < refs(b) ? -1 : 1);
  return Number(same(b)) - Number(same(a)) || b.similarity - a.similarity || byRefs();
}

/**
 * Matches the statements of two roles. Those that share a Responsibility, or every word, are the same; of the others
 * those that are alike in their words are reworded. Each is matched with the most alike that is left; where one role says
 * in several statements what the other says in fewer, the rest share the most alike of these.
 */
export function compareResponsibilities(from: Statement[], to: Statement[]): ResponsibilityDifference[] {
  const words = new Map([...from, ...to].map((each) => [each, trigramsOf(each.statement ?? "")]));
  const similarity = (a: Statement, b: Statement) =>
    textSimilarity(words.get(a) as Set<string>, words.get(b) as Set<string>);
  const pairs = from
    .flatMap((a) => to.map((b): Pair => ({ from: a, to: b, similarity: similarity(a, b) })))
    .filter((pair) => same(pair) || pair.similarity >= REWORDED_FROM)
    .sort(better);
  const matched = new Set<Statement>();
  const chosen: Pair[] = [];
  const choose = (pair: Pair) => {
    chosen.push(pair);
    matched.add(pair.from).add(pair.to);
  };
  for (const pair of pairs) if (!matched.has(pair.from) && !matched.has(pair.to)) choose(pair);
  for (const pair of pairs) {
    if (same(pair) && matched.has(pair.from) !== matched.has(pair.to)) choose(pair);
  }
  const fromChosen = from.flatMap((statement): ResponsibilityDifference[] => {
    const own = chosen.filter((pair) => pair.from === statement);
    if (own.length === 0) return [{ change: "ONLY_FROM", from: statement, to: null, similarity: null }];
    return own.map((pair) => ({ change: same(pair) ? "SAME" : "REWORDED", ...pair }));
  });
  const onlyTo = to.filter((statement) => !matched.has(statement));
  return [
    ...fromChosen,
    ...onlyTo.map((statement): ResponsibilityDifference => {
      return { change: "ONLY_TO", from: null, to: statement, similarity: null };
    }),
  ];
}

/**
 * How alike two roles are in what they do: for each of their statements 1 where it is the same as one of the other's, the
 * similarity where it is reworded, else 0; the mean over the statements of both. Null where neither has any.
 */
export function responsibilitySimilarity(differences: readonly ResponsibilityDifference[]): number | null {
  const values = new Map<Statement, number>();
  for (const { change, from, to, similarity } of differences) {
    const value = change === "SAME" ? 1 : change === "REWORDED" ? (similarity as number) : 0;
    // One that others share is the same as all of them.
    for (const statement of [from, to]) if (statement) values.set(statement, value);
  }
  if (values.size === 0) return null;
  return [...values.values()].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.size;
}

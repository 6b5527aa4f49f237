import { type PageArgs, readPage } from "../catalog/page";
import type { Store } from "../catalog/store";
import { Hits } from "./hits";
import { parsePrefix } from "./query";
import type { HitType } from "./scope";
import { describeHits, engineOf, type SearchHit, searchLanguage } from "./search";
import { findSlips } from "./slips";

/** Suggestions where the caller does not say how many: what a list below a text field shows. */
const DEFAULT_SUGGESTIONS = 10;

export interface SuggestRequest {
  /** What is being written; its last word may be half written unless a blank follows it. */
  prefix: string;
  types?: readonly HitType[];
  /** BCP 47 code: only labels in this language are suggested; those in all languages without it. */
  language?: string;
  first?: number;
}

/**
 * Completes what somebody is writing: labels that begin with it, then labels that have all its words, then, where there
 * are none, those that have them but for a slip of the pen. Nothing for a text without letters, as before the first one.
 * At most eight statements.
 * @throws LIMIT_EXCEEDED for a text that is longer than any label, and where too many are asked for.
 */
export async function suggest(store: Store, request: SuggestRequest): Promise<SearchHit[]> {
  const { prefix, types, first = DEFAULT_SUGGESTIONS } = request;
  const query = parsePrefix(prefix);
  const args: PageArgs = { first };
  const engine = engineOf(store);
  const language = await searchLanguage(store, request.language);
  const hits = new Hits(store, engine, query, { types }, language);
  let { rows } = await readPage(store, hits.beginnings(), args);
  if (rows.length < first) ({ rows } = await readPage(store, hits.completions([]), args));
  if (rows.length === 0 && query.words.length > 0) {
    const { known } = await hits.look();
    const { readings } = await findSlips(store, engine, query, known);
    if (readings.length > 0) ({ rows } = await readPage(store, hits.completions(readings), args));
  }
  return describeHits(store, rows, query);
}

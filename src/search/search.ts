import { type Page, type PageArgs, readCount, readPage, type Source } from "../catalog/page";
import { defaultLanguage, readSchemes } from "../catalog/scheme";
import type { Store } from "../catalog/store";
import type { SearchEngine } from "./engine";
import { type Facet, readFacets } from "./facets";
import { type HitRow, Hits } from "./hits";
import { type HitMatch, readMatches } from "./match";
import { PostgresSearch } from "./postgres";
import { parseQuery, type SearchQuery } from "./query";
import { scoreOf } from "./rank";
import type { SearchFilter, SearchLanguage } from "./scope";
import { findSlips, NO_SLIPS } from "./slips";
import { SqliteSearch } from "./sqlite";

export interface SearchRequest {
  query: string;
  filter?: SearchFilter;
  /** BCP 47 code: only texts in this language are looked at; those in all languages without it. */
  language?: string;
}

/** Something found, how well it matched, and why. */
export interface SearchHit extends HitRow {
  /** From 1 for the very name to 0. */
  score: number;
  matched: HitMatch;
}

const ENGINES: Record<Store["engine"]["kind"], SearchEngine> = {
  sqlite: new SqliteSearch(),
  postgres: new PostgresSearch(),
};

/** Labels that a misspelt query may mean, whose words are searched for. */
const MOST_MEANT = 16;

/** The search engine that is in the store's database. */
export const engineOf = (store: Store): SearchEngine => ENGINES[store.engine.kind];

/** The language that a search is limited to, with the schemes whose own texts are in it. */
export async function searchLanguage(store: Store, language?: string): Promise<SearchLanguage | undefined> {
  if (language === undefined) return undefined;
  const code = language.toLowerCase();
  const schemes = await readSchemes(store);
  const own = schemes.filter((scheme) => defaultLanguage(scheme).toLowerCase() === code);
  return { code, schemeIds: own.map(({ id }) => id) };
}

/** Finds what matches a query; see `Search`. */
export function search(store: Store, request: SearchRequest): Search {
  return new Search(store, request);
}

/**
 * One search. What the query means is found out once, in at most five statements; a page takes two more, a count or the
 * facets one, each only where it is asked for.
 */
export class Search {
  private readonly query: SearchQuery;
  private understood: Promise<Source<HitRow>> | undefined;

  /** @throws BAD_USER_INPUT for a blank query, LIMIT_EXCEEDED for one that is too long. */
  constructor(
    private readonly store: Store,
    private readonly request: SearchRequest,
  ) {
    this.query = parseQuery(request.query);
  }

  /** A page of the hits, the best first. A later page takes no longer than the first: cursors hold ranks. */
  async page(args: PageArgs): Promise<Page<SearchHit>> {
    const page = await readPage(this.store, await this.hits(), args);
    return { ...page, rows: await describeHits(this.store, page.rows, this.query) };
  }

  async count(): Promise<number> {
    return readCount(this.store, await this.hits());
  }

  async facets(): Promise<Facet[]> {
    return readFacets(this.store, await this.hits());
  }

  private hits(): Promise<Source<HitRow>> {
    this.understood ??= this.understand();
    return this.understood;
  }

  /**
   * The query is taken as it is written where that is the name of something. Elsewhere labels count too that it would
   * be but for a slip of the pen. Where no label has all its words, so do labels that have them but for slips; if it is
   * clear by now which label is meant, then only with the words of that one.
   */
  private async understand(): Promise<Source<HitRow>> {
    const { store, query, request } = this;
    const engine = engineOf(store);
    const language = await searchLanguage(store, request.language);
    const hits = new Hits(store, engine, query, request.filter ?? {}, language);
    const { isName, isInLabels, known } = await hits.look();
    if (isName) return hits.found(NO_SLIPS);
    const slips = await findSlips(store, engine, query, known);
    if (isInLabels) return hits.found({ ...slips, readings: [] });
    const labels = await hits.labelsAmong(slips.labels);
    const meant = labels.slice(0, MOST_MEANT).map((key) => key.split(" ").map((word) => [word]));
    return hits.found({ labels, readings: meant.length > 0 ? meant : slips.readings });
  }
}

/** Hits with what they matched by. */
export async function describeHits(
  store: Store,
  rows: readonly HitRow[],
  { text }: SearchQuery,
): Promise<SearchHit[]> {
  const matches = await readMatches(store, rows, text);
  return rows.map((row, index) => ({
    ...row,
    score: scoreOf(row.rank),
    matched: matches[index] as HitMatch,
  }));
}

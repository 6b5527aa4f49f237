import { type Page, type PageArgs, pageOfListing, readCount, readPage, type Source } from "../catalog/page";
import { defaultLanguage, readSchemes } from "../catalog/scheme";
import type { Store } from "../catalog/store";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../config/limits";
import { type Beginning, beginningOf } from "./best-first";
import type { LabelOrder, SearchEngine } from "./engine";
import { type Facet, readFacets } from "./facets";
import { type HitRow, Hits, type Look, PAGED, type PlacedHit } from "./hits";
import { type HitMatch, readMatches } from "./match";
import { type Opening, open } from "./opening";
import { PostgresSearch } from "./postgres";
import { parseQuery, type SearchQuery } from "./query";
import { scoreOf } from "./rank";
import type { SearchFilter, SearchLanguage } from "./scope";
import { findSlips, NO_SLIPS, type Slips } from "./slips";
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
  /** Reads why, of all hits of its page at once. */
  matched: () => Promise<HitMatch>;
}

const ENGINES: Record<Store["engine"]["kind"], SearchEngine> = {
  sqlite: new SqliteSearch(),
  postgres: new PostgresSearch(),
};

/** Labels that a misspelt query may mean, whose words are searched for. */
const MOST_MEANT = 16;

/** Texts that are read for each hit of a page: most things match by one or two, few by many. */
const TEXTS_PER_HIT = [3, 32];

/** Letters of the longest query whose labels have places in the order. */
const LONGEST_PLACED = 500;

const isPlaceable = ({ key, words }: SearchQuery) => words.length > 0 && [...key].length <= LONGEST_PLACED;

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
 * One search. What the query means is found out once, in at most five statements; a page takes one or two more, a count
 * or the facets one, each only where it is asked for.
 */
export class Search {
  private readonly query: SearchQuery;
  private readonly engine: SearchEngine;
  private preparing: Promise<Hits> | undefined;
  private readonly beginnings = new Map<number, Promise<Beginning>>();
  private opening: Promise<Opening> | undefined;
  private looking: Promise<Look> | undefined;
  private slipping: Promise<Slips> | undefined;
  private meaning: Promise<PlacedHit[]> | undefined;
  private understood: Promise<Source<HitRow>> | undefined;

  /** @throws BAD_USER_INPUT for a blank query, LIMIT_EXCEEDED for one that is too long. */
  constructor(
    private readonly store: Store,
    private readonly request: SearchRequest,
  ) {
    this.query = parseQuery(request.query);
    this.engine = engineOf(store);
  }

  /** A page of the hits, the best first. Any other than the first takes as long as all hits do: cursors hold ranks. */
  async page(args: PageArgs): Promise<Page<SearchHit>> {
    // One hit more than asked for tells whether there is a further page.
    return this.described(
      (await this.firstPage(args, 1)) ?? (await readPage(this.store, await this.hits(), args)),
    );
  }

  /**
   * The hits of the first page where the best labels fill it; undefined where they do not. Whether a further page follows
   * is left open: to find that out may take longer than the page.
   */
  async leading(args: PageArgs): Promise<Pick<Page<SearchHit>, "rows" | "cursorOf"> | undefined> {
    const page = await this.firstPage(args, 0);
    return page && { rows: this.described(page).rows, cursorOf: page.cursorOf };
  }

  async count(): Promise<number> {
    return readCount(this.store, await this.hits());
  }

  async facets(): Promise<Facet[]> {
    return readFacets(this.store, await this.hits());
  }

  private described(page: Page<HitRow>): Page<SearchHit> {
    return { ...page, rows: describeHits(this.store, page.rows, this.query) };
  }

  /**
   * The first page where the best labels fill it and so many hits more, however many match; undefined where other ways
   * to match count too, or the engine has no order.
   */
  private async firstPage(args: PageArgs, more: number): Promise<Page<HitRow> | undefined> {
    const { order } = this.engine;
    const size = args.first ?? DEFAULT_PAGE_SIZE;
    const isFirst = args.after == null && args.before == null && args.last == null;
    if (!order || !isFirst || size < 0 || size > MAX_PAGE_SIZE || !isPlaceable(this.query)) return undefined;
    for (const texts of TEXTS_PER_HIT) {
      const { hits, isWhole } = await this.beginning(order, size, texts * (size + 1));
      if (hits.length >= size + more)
        return pageOfListing({ ...PAGED, rows: hits.slice(0, size + more) }, args);
      if (isWhole) break;
    }
    return undefined;
  }

  /** What is certain of the best labels where so many texts are read of each way to match. */
  private beginning(order: LabelOrder, size: number, limit: number): Promise<Beginning> {
    const known = this.beginnings.get(limit) ?? this.begin(order, size, limit);
    this.beginnings.set(limit, known);
    return known;
  }

  private async begin(order: LabelOrder, size: number, limit: number): Promise<Beginning> {
    this.opening = this.prepared().then((hits) => open(this.store, hits, order, limit));
    const { streams } = await this.opening;
    const literal = beginningOf(streams);
    // Where these do not fill a page, all hits are read at once.
    if (literal.isWhole && literal.hits.length < size) return literal;
    return beginningOf([...streams, { hits: await this.misspelt() }]);
  }

  private misspelt(): Promise<PlacedHit[]> {
    this.meaning ??= this.prepared().then(async (hits) => hits.misspelt((await this.slips()).labels));
    return this.meaning;
  }

  private hits(): Promise<Source<HitRow>> {
    this.understood ??= this.understand();
    return this.understood;
  }

  private prepared(): Promise<Hits> {
    this.preparing ??= this.prepare();
    return this.preparing;
  }

  private async prepare(): Promise<Hits> {
    const { store, engine, query, request } = this;
    const language = await searchLanguage(store, request.language);
    return new Hits(store, engine, query, request.filter ?? {}, language);
  }

  private look(): Promise<Look> {
    this.looking ??= this.opening
      ? this.opening.then(({ look }) => look)
      : this.prepared().then((hits) => hits.look());
    return this.looking;
  }

  /** The query is taken as it is written where that is the name of something. */
  private slips(): Promise<Slips> {
    this.slipping ??= this.look().then(({ isName, known }) =>
      isName ? NO_SLIPS : findSlips(this.store, this.engine, this.query, known),
    );
    return this.slipping;
  }

  /**
   * Where the query is no name, labels count too that it would be but for a slip of the pen. Where no label has all its
   * words, so do labels that have them but for slips; if it is clear by now which label is meant, then only with the
   * words of that one.
   */
  private async understand(): Promise<Source<HitRow>> {
    const hits = await this.prepared();
    const { isName, isInLabels } = await this.look();
    const slips = await this.slips();
    if (isName) return hits.found(NO_SLIPS);
    if (isInLabels) return hits.found({ ...slips, readings: [] });
    const labels = await hits.labelsAmong(slips.labels);
    const meant = labels.slice(0, MOST_MEANT).map((key) => key.split(" ").map((word) => [word]));
    return hits.found({ labels, readings: meant.length > 0 ? meant : slips.readings });
  }
}

/** Hits with what they matched by; the matches of all are read together once one is asked for. */
export function describeHits(store: Store, rows: readonly HitRow[], { text }: SearchQuery): SearchHit[] {
  let reading: Promise<HitMatch[]> | undefined;
  const matchOf = async (index: number) => {
    reading ??= readMatches(store, rows, text);
    return (await reading)[index] as HitMatch;
  };
  return rows.map((row, index) => ({ ...row, score: scoreOf(row.rank), matched: () => matchOf(index) }));
}

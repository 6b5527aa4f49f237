import { createHash } from "node:crypto";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../config/limits";
import { badCursor, badInput, limitExceeded } from "./errors";
import type { Store } from "./store";

/** Relay's paging arguments. https://relay.dev/graphql/connections.htm */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** One value that rows are ordered by. */
export interface SortValue<Row> {
  of: (row: Row) => string | number;
  type: "string" | "number";
  descending?: boolean;
}

/** One column of an order: how SQL computes it, and how the same value is read from a row. */
export interface SortKey<Row> extends SortValue<Row> {
  sql: string;
}

/** A total order: its last key is unique among the rows. `name` marks the cursors that belong to it. */
export interface Order<Row> {
  name: string;
  keys: SortKey<Row>[];
}

/** What can be paged, and in which order. */
interface Paged<Row> {
  /** What the rows are; marks the cursors that belong to them. */
  name: string;
  order: { name: string; keys: SortValue<Row>[] };
}

/** Rows that are all at hand, in their order. */
export interface Listing<Row> extends Paged<Row> {
  rows: readonly Row[];
}

/** What a connection reads, and the order to page it in. */
export interface Source<Row> extends Paged<Row> {
  order: Order<Row>;
  columns: string;
  /** The rows' own table with its alias: "concept c". */
  from: string;
  /** Further tables that conditions or keys refer to; a row may have several of theirs. */
  joins?: string;
  /** Further tables that columns refer to too; a row has one of theirs. */
  lookups?: string;
  where: string[];
  params: Record<string, unknown>;
  /** A name for the lists of this source that may be kept between requests; none where it depends on the request. */
  kept?: string;
}

export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  cursorOf: (row: Row) => string;
}

type Values = (string | number)[];

/** Which of some rows a page has. */
export interface Window {
  size: number;
  backward: boolean;
  after: Values | undefined;
  before: Values | undefined;
}

const CURSOR_VERSION = 1;
/** Elements of a cursor ahead of its values: version, source, order. */
const CURSOR_HEAD = 3;
/** Characters: enough to tell an accident from a cursor that was given out. */
const CHECKSUM_LENGTH = 8;

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, CHECKSUM_LENGTH);
}

/** A cursor holds the row's sort values, so that a page never needs an OFFSET and survives a rebuild of the store. */
function encodeCursor<Row>({ name, order }: Paged<Row>, values: Values): string {
  const body = JSON.stringify([CURSOR_VERSION, name, order.name, ...values]);
  return Buffer.from(checksum(body) + body).toString("base64url");
}

function decodeCursor<Row>(source: Paged<Row>, cursor: string): Values {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8").slice(CHECKSUM_LENGTH));
  } catch {
    throw badCursor();
  }
  const values: Values = Array.isArray(parsed) ? parsed.slice(CURSOR_HEAD) : [];
  const { keys } = source.order;
  const typed = keys.every((key, index) => typeof values[index] === key.type);
  // Encoding again shows at once a wrong checksum, version, source or order, and anything that was added.
  if (!typed || values.length !== keys.length || encodeCursor(source, values) !== cursor) throw badCursor();
  return values;
}

/**
 * The window that paging arguments describe.
 * @throws BAD_USER_INPUT, LIMIT_EXCEEDED or BAD_CURSOR for arguments that make no page.
 */
export function windowOf<Row>(source: Paged<Row>, args: PageArgs): Window {
  if (args.first != null && args.last != null) {
    throw badInput("Pass first or last, not both.");
  }
  for (const [name, value] of [["first", args.first] as const, ["last", args.last] as const]) {
    if (value != null && value < 0) throw badInput(`${name} must not be negative, but is ${value}.`);
    if (value != null && value > MAX_PAGE_SIZE) throw limitExceeded(name, MAX_PAGE_SIZE, value);
  }
  return {
    size: args.first ?? args.last ?? DEFAULT_PAGE_SIZE,
    backward: args.last != null,
    after: args.after == null ? undefined : decodeCursor(source, args.after),
    before: args.before == null ? undefined : decodeCursor(source, args.before),
  };
}

/** Rows strictly behind (or ahead of) the cursor, spelt out because the keys may run in both directions. */
function beyond<Row>(keys: SortKey<Row>[], prefix: string, forward: boolean): string {
  const rising = (key: SortKey<Row>) => forward !== (key.descending ?? false);
  const alternatives = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((k, i) => `${k.sql} = :${prefix}${i}`);
    return `(${[...equal, `${key.sql} ${rising(key) ? ">" : "<"} :${prefix}${index}`].join(" AND ")})`;
  });
  // Follows from the alternatives, and lets an index start at the cursor.
  const bound = keys.slice(0, 1).map((key) => `${key.sql} ${rising(key) ? ">=" : "<="} :${prefix}0`);
  return [...bound, `(${alternatives.join(" OR ")})`].join(" AND ");
}

const tablesOf = <Row>({ from, lookups = "", joins = "" }: Source<Row>) => `${from} ${lookups} ${joins}`;

function select<Row>(source: Source<Row>, window: Window) {
  const { keys } = source.order;
  const where = [...source.where];
  const params = { ...source.params };
  const bind = (values: Values, prefix: string, forward: boolean) => {
    where.push(beyond(keys, prefix, forward));
    values.forEach((value, index) => {
      params[prefix + index] = value;
    });
  };
  if (window.after) bind(window.after, "after", true);
  if (window.before) bind(window.before, "before", false);
  const orderBy = keys
    .map((key) => `${key.sql} ${window.backward !== (key.descending ?? false) ? "DESC" : "ASC"}`)
    .join(", ");
  // One row more than asked for tells whether there is a further page.
  return {
    where: where.length ? `WHERE ${where.join(" AND ")}` : "",
    params,
    orderBy,
    limit: window.size + 1,
  };
}

function pageOf<Row>(source: Paged<Row>, window: Window, found: Row[]): Page<Row> {
  const more = found.length > window.size;
  const rows = more ? found.slice(0, window.size) : found;
  if (window.backward) rows.reverse();
  return {
    rows,
    hasNextPage: window.backward ? window.before !== undefined : more,
    hasPreviousPage: window.backward ? more : window.after !== undefined,
    cursorOf: (row) =>
      encodeCursor(
        source,
        source.order.keys.map((key) => key.of(row)),
      ),
  };
}

/** One page of a source, in one statement. */
export async function readPage<Row>(store: Store, source: Source<Row>, args: PageArgs): Promise<Page<Row>> {
  const window = windowOf(source, args);
  const { where, params, orderBy, limit } = select(source, window);
  const rows = await store.rows<Row>(
    `SELECT ${source.columns} FROM ${tablesOf(source)} ${where} ORDER BY ${orderBy} LIMIT ${limit}`,
    params,
  );
  return pageOf(source, window, rows);
}

/** Compares two rows by the values of an order: negative where the first comes first. */
function compareValues<Row>(keys: readonly SortValue<Row>[], a: Values, b: Values): number {
  for (const [index, { descending = false }] of keys.entries()) {
    const [x, y] = [a[index] as string | number, b[index] as string | number];
    if (x !== y) return x < y !== descending ? -1 : 1;
  }
  return 0;
}

/** Rows in an order, ready to be paged. */
export function listing<Row>(paged: Paged<Row>, rows: readonly Row[]): Listing<Row> {
  const { keys } = paged.order;
  const valued = rows.map((row) => ({ row, values: keys.map((key) => key.of(row)) }));
  valued.sort((a, b) => compareValues(keys, a.values, b.values));
  return { ...paged, rows: valued.map(({ row }) => row) };
}

/** One page of rows that are at hand, all of them and in their order. */
export function pageOfRows<Row>(paged: Paged<Row>, rows: readonly Row[], window: Window): Page<Row> {
  const { keys } = paged.order;
  const { after, before, size, backward } = window;
  let within = rows;
  if (after || before) {
    const valuesOf = (row: Row) => keys.map((key) => key.of(row));
    within = rows.filter((row) => {
      if (after && compareValues(keys, valuesOf(row), after) <= 0) return false;
      return !before || compareValues(keys, valuesOf(row), before) < 0;
    });
  }
  const found = backward ? within.slice(-size - 1).reverse() : within.slice(0, size + 1);
  return pageOf(paged, window, found);
}

/** One page of a listing. */
export function pageOfListing<Row>(list: Listing<Row>, args: PageArgs): Page<Row> {
  return pageOfRows(list, list.rows, windowOf(list, args));
}

/** All rows of a source in its order, some at a time, so that never more than `size` are in memory. */
export async function* walk<Row>(store: Store, source: Source<Row>, size: number): AsyncGenerator<Row[]> {
  let after: Values | undefined;
  do {
    const { where, params, orderBy } = select(source, { size, backward: false, after, before: undefined });
    const rows = await store.rows<Row>(
      `SELECT ${source.columns} FROM ${tablesOf(source)} ${where} ORDER BY ${orderBy} LIMIT ${size}`,
      params,
    );
    if (rows.length > 0) yield rows;
    const last = rows.length < size ? undefined : rows.at(-1);
    after = last && source.order.keys.map((key) => key.of(last));
  } while (after);
}

/** The number of rows of a source, in one statement. */
export async function readCount<Row>(store: Store, source: Source<Row>): Promise<number> {
  const where = source.where.length ? `WHERE ${source.where.join(" AND ")}` : "";
  const [row] = await store.rows<{ count: number | string }>(
    `SELECT COUNT(*) AS "count" FROM ${tablesOf(source)} ${where}`,
    source.params,
  );
  return Number(row?.count ?? 0);
}

/** The same page of a source for each of many keys (`keySql` tells a row's key), in one statement. */
export async function readPagesByKey<Row>(
  store: Store,
  source: Source<Row>,
  keySql: string,
  keys: readonly number[],
  args: PageArgs,
): Promise<Map<number, Page<Row>>> {
  const window = windowOf(source, args);
  const rowsByKey = await readWindows(store, source, keySql, keys, window);
  return new Map([...rowsByKey].map(([key, rows]) => [key, pageOf(source, window, rows)]));
}

/** The first rows of a source for each of many keys, at most so many, in one statement. */
export function readListsByKey<Row>(
  store: Store,
  source: Source<Row>,
  keySql: string,
  keys: readonly number[],
  most: number,
): Promise<Map<number, Row[]>> {
  const window = { size: most - 1, backward: false, after: undefined, before: undefined };
  return readWindows(store, source, keySql, keys, window);
}

/** The rows of a window, and one more, for each of many keys. */
async function readWindows<Row>(
  store: Store,
  source: Source<Row>,
  keySql: string,
  keys: readonly number[],
  window: Window,
): Promise<Map<number, Row[]>> {
  const keyed = { ...source, where: [...source.where, store.among(keySql, "pageKeys")] };
  const { where, params, orderBy, limit } = select(keyed, window);
  const alias = source.from.split(" ")[1];
  const found = await store.rows<Row & { pageKey: number }>(
    // Only keys go through the window; the rows are joined to those that it leaves.
    `SELECT ${source.columns}, page."pageKey" FROM (
       SELECT ${alias}.id AS "rowId", ${keySql} AS "pageKey",
              ROW_NUMBER() OVER (PARTITION BY ${keySql} ORDER BY ${orderBy}) AS "pageRow"
       FROM ${tablesOf(source)} ${where}) AS page
     JOIN ${source.from} ON ${alias}.id = page."rowId" ${source.lookups ?? ""}
     WHERE page."pageRow" <= ${limit} ORDER BY page."pageKey", page."pageRow"`,
    { ...params, pageKeys: store.set(keys) },
  );
  const rowsByKey = new Map<number, Row[]>(keys.map((key) => [key, []]));
  for (const row of found) rowsByKey.get(row.pageKey)?.push(row);
  return rowsByKey;
}

/** The number of a source's rows for each of many keys, in one statement. */
export async function readCountsByKey<Row>(
  store: Store,
  source: Source<Row>,
  keySql: string,
  keys: readonly number[],
): Promise<Map<number, number>> {
  const where = [...source.where, store.among(keySql, "pageKeys")].join(" AND ");
  const found = await store.rows<{ pageKey: number; count: number | string }>(
    `SELECT ${keySql} AS "pageKey", COUNT(*) AS "count" FROM ${tablesOf(source)} WHERE ${where} GROUP BY ${keySql}`,
    { ...source.params, pageKeys: store.set(keys) },
  );
  return new Map(found.map((row) => [row.pageKey, Number(row.count)]));
}

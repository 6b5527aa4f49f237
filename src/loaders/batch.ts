import DataLoader from "dataloader";
import { type Page, type PageArgs, readCountsByKey, readPagesByKey, type Source } from "../catalog/page";
import type { Store } from "../catalog/store";

type Read<Key, Row> = (store: Store, keys: readonly Key[]) => Promise<Row[]>;

/**
 * A loader that waits until no statement of its request is under way, as all others of the request do: what the answers
 * to a level of a query ask for is then read in one go, also where they come one by one.
 */
function loaderOf<Key, Value>(
  store: Store,
  read: (keys: readonly Key[]) => Promise<Value[]>,
): DataLoader<Key, Value> {
  return new DataLoader(read, { batchScheduleFn: (dispatch) => store.whenIdle(dispatch) });
}

/** Loads the one row of each key, or null. */
export function oneBy<Key, Row>(
  store: Store,
  read: Read<Key, Row>,
  keyOf: (row: Row) => Key | null,
): DataLoader<Key, Row | null> {
  return loaderOf(store, async (keys) => {
    const rows = new Map((await read(store, keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Loads all rows of each key, in the order in which they are read. */
export function manyBy<Key, Row>(
  store: Store,
  read: Read<Key, Row>,
  keyOf: (row: Row) => Key | null,
): DataLoader<Key, Row[]> {
  return loaderOf(store, async (keys) => {
    const rows = new Map<Key | null, Row[]>(keys.map((key) => [key, []]));
    for (const row of await read(store, keys)) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/**
 * Loads pages of a source by key. Every set of paging arguments and of filters is a batch of its own, because it is
 * another statement; keys that share them are read together.
 */
export class PageLoaders {
  private readonly pages = new Map<string, DataLoader<number, Page<never>>>();
  private readonly counts = new Map<string, DataLoader<number, number>>();

  constructor(private readonly store: Store) {}

  page<Row>(source: Source<Row>, keySql: string, key: number, args: PageArgs): Promise<Page<Row>> {
    const batch = JSON.stringify([signature(source, keySql), args]);
    const loader = remembered(this.pages, batch, () =>
      this.loader((keys) => readPagesByKey(this.store, source, keySql, keys, args)),
    );
    return (loader as unknown as DataLoader<number, Page<Row>>).load(key);
  }

  count<Row>(source: Source<Row>, keySql: string, key: number): Promise<number> {
    return remembered(this.counts, signature(source, keySql), () =>
      this.loader(async (keys) => {
        const counts = await readCountsByKey(this.store, source, keySql, keys);
        return new Map(keys.map((each) => [each, counts.get(each) ?? 0]));
      }),
    ).load(key);
  }

  private loader<Value>(read: (keys: readonly number[]) => Promise<Map<number, unknown>>) {
    return loaderOf<number, Value>(this.store, async (keys) => {
      const values = await read(keys);
      return keys.map((key) => values.get(key) as Value);
    });
  }
}

/** What tells one source's statement from another's: its text, its values and its order. */
function signature<Row>(source: Source<Row>, keySql: string): string {
  const { columns, from, lookups, joins, where, params, order } = source;
  return JSON.stringify([columns, from, lookups, joins, where, params, order.name, keySql]);
}

function remembered<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}

import { type MaybePromise, whenReady } from "../catalog/maybe-promise";
import {
  type Page,
  type PageArgs,
  pageOfRows,
  readCountsByKey,
  readListsByKey,
  readPagesByKey,
  type Source,
  windowOf,
} from "../catalog/page";
import type { Store } from "../catalog/store";
import { MAX_KEPT_LIST } from "../config/limits";
import { type Batch, Loader } from "./batch";
import type { EntityCache } from "./entity-cache";
import { PackedRows } from "./packed-rows";

/** Reads the rows that belong to each key, or null for a key with more of them than are worth keeping. */
function listBy<Row extends object>(source: Source<Row>, keySql: string): Batch<number, List<Row>> {
  return async (store, keys) => {
    const lists = await readListsByKey(store, source, keySql, keys, MAX_KEPT_LIST + 1);
    return keys.map((key) => {
      const rows = lists.get(key) ?? [];
      return rows.length > MAX_KEPT_LIST ? null : new PackedRows(rows);
    });
  };
}

/** All rows of a key; null where they are too many to be kept together. */
type List<Row extends object = object> = PackedRows<Row> | null;

/** Loads pages of a source by key: from the key's whole list where that is kept, else each page by itself. */
export class PageLoaders {
  private readonly lists = new Map<string, Loader<number, List>>();
  private readonly pages = new Map<string, Loader<number, Page<never>>>();
  private readonly counts = new Map<string, Loader<number, number>>();

  constructor(
    private readonly store: Store,
    private readonly cache: EntityCache | undefined,
  ) {}

  /** @throws BAD_USER_INPUT, LIMIT_EXCEEDED or BAD_CURSOR for arguments that make no page. */
  page<Row extends object>(
    source: Source<Row>,
    keySql: string,
    key: number,
    args: PageArgs,
  ): MaybePromise<Page<Row>> {
    const window = windowOf(source, args);
    return whenReady(this.list(source, keySql, key), (rows) =>
      rows ? pageOfRows(source, rows.unpack(), window) : this.pageAlone(source, keySql, key, args),
    );
  }

  count<Row extends object>(source: Source<Row>, keySql: string, key: number): MaybePromise<number> {
    return whenReady(this.list(source, keySql, key), (rows) =>
      rows ? rows.length : this.countAlone(source, keySql, key),
    );
  }

  private list<Row extends object>(
    source: Source<Row>,
    keySql: string,
    key: number,
  ): MaybePromise<List<Row>> {
    if (source.kept === undefined || !this.cache) return null;
    const name = `${source.kept} by ${source.order.name} of ${keySql}`;
    const loader = remembered(this.lists, name, () => {
      const read = listBy(source, keySql) as Batch<number, List>;
      return new Loader<number, List>(this.store, read, this.cache?.shelf<number, List>(name));
    });
    return loader.load(key) as MaybePromise<List<Row>>;
  }

  /** Every set of paging arguments and of filters is a batch of its own, because it is another statement. */
  private pageAlone<Row>(source: Source<Row>, keySql: string, key: number, args: PageArgs) {
    const loader = remembered(this.pages, JSON.stringify([signature(source, keySql), args]), () =>
      this.loaderOf<Page<never>>((keys) =>
        readPagesByKey<never>(this.store, source as Source<never>, keySql, keys, args),
      ),
    );
    return (loader as unknown as Loader<number, Page<Row>>).load(key);
  }

  private countAlone<Row>(source: Source<Row>, keySql: string, key: number) {
    return remembered(this.counts, signature(source, keySql), () =>
      this.loaderOf(async (keys) => {
        const counts = await readCountsByKey(this.store, source, keySql, keys);
        return new Map(keys.map((each) => [each, counts.get(each) ?? 0]));
      }),
    ).load(key);
  }

  private loaderOf<Value>(read: (keys: readonly number[]) => Promise<Map<number, Value>>) {
    const inOrder: Batch<number, Value> = async (_store, keys) => {
      const values = await read(keys);
      return keys.map((key) => values.get(key) as Value);
    };
    return new Loader<number, Value>(this.store, inOrder, undefined);
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

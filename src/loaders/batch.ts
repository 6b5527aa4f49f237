import DataLoader from "dataloader";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { Store } from "../catalog/store";
import type { Shelf } from "./entity-cache";

type Read<Key, Row> = (store: Store, keys: readonly Key[]) => Promise<Row[]>;

/** How the values of many keys are read, in the order of the keys. */
export type Batch<Key, Value> = (store: Store, keys: readonly Key[]) => Promise<Value[]>;

/**
 * A loader that waits until no statement of its request is under way, as all others of the request do: what the answers
 * to a level of a query ask for is then read in one go, also where they come one by one.
 */
function batched<Key, Value>(
  store: Store,
  read: (keys: readonly Key[]) => Promise<Value[]>,
): DataLoader<Key, Value> {
  return new DataLoader(read, { batchScheduleFn: (dispatch) => store.whenIdle(dispatch) });
}

/** Loads values for one request: those that are kept at once, the others together. */
export class Loader<Key, Value> {
  private batch: DataLoader<Key, Value> | undefined;

  constructor(
    private readonly store: Store,
    private readonly read: Batch<Key, Value>,
    /** What earlier requests of the same revision have read; none where nothing may be shared. */
    private readonly shelf: Shelf<Key, Value> | undefined,
  ) {}

  load(key: Key): MaybePromise<Value> {
    const kept = this.shelf?.get(key);
    return kept === undefined ? this.readWithOthers(key) : kept;
  }

  private readWithOthers(key: Key): Promise<Value> {
    this.batch ??= batched(this.store, async (keys) => {
      const values = await this.read(this.store, keys);
      if (this.shelf)
        for (const [index, each] of keys.entries()) this.shelf.set(each, values[index] as Value);
      return values;
    });
    return this.batch.load(key);
  }
}

/** Reads the one row of each key, or null. */
export function oneBy<Key, Row>(
  read: Read<Key, Row>,
  keyOf: (row: Row) => Key | null,
): Batch<Key, Row | null> {
  return async (store, keys) => {
    const rows = new Map((await read(store, keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  };
}

/** Reads all rows of each key, in the order in which they are read. */
export function manyBy<Key, Row>(
  read: Read<Key, Row>,
  keyOf: (row: Row) => Key | null,
): Batch<Key, readonly Row[]> {
  return async (store, keys) => {
    const rows = new Map<Key | null, Row[]>(keys.map((key) => [key, []]));
    for (const row of await read(store, keys)) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  };
}

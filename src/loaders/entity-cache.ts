import { PackedRows } from "./packed-rows";

/** Bytes that V8 takes for an object or a string beside what it holds, and for a slot; near enough to bound a cache. */
const OBJECT_BYTES = 24;
const SLOT_BYTES = 8;

/** Bytes that a value takes beside its slot, about. */
function bytesOf(value: unknown): number {
  if (typeof value === "string") return OBJECT_BYTES + value.length;
  if (typeof value !== "object" || value === null) return 0;
  if (value instanceof PackedRows) return value.bytes;
  let bytes = OBJECT_BYTES;
  // A loop over the keys takes a third of the time of their entries.
  for (const key in value) bytes += SLOT_BYTES + bytesOf((value as Record<string, unknown>)[key]);
  return bytes;
}

/** What one loader has kept, in two generations: what is used moves into the younger one, the older one is dropped. */
export class Shelf<Key, Value> {
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();

  constructor(
    private readonly counts: { hits: number; misses: number },
    private readonly kept: (bytes: number) => boolean,
  ) {}

  /** The value, or undefined where it is not kept. */
  get(key: Key): Value | undefined {
    let value = this.young.get(key);
    if (value === undefined) {
      value = this.old.get(key);
      if (value !== undefined) this.set(key, value);
    }
    if (value === undefined) this.counts.misses += 1;
    else this.counts.hits += 1;
    return value;
  }

  set(key: Key, value: Value): void {
    if (this.kept(bytesOf(value) + bytesOf(key) + OBJECT_BYTES)) this.young.set(key, value);
  }

  /** Drops what was not used since it was last called. */
  age(): void {
    this.old = this.young;
    this.young = new Map();
  }
}

/**
 * What requests have read of one revision, shared by all that come after them. It holds at most so many bytes, and what
 * was used least goes first. Nobody may change what it gives out.
 */
export class EntityCache {
  private readonly shelves = new Map<string, Shelf<unknown, unknown>>();
  private bytes = 0;

  constructor(
    readonly revision: number,
    private readonly maxBytes: number,
    private readonly counts: { hits: number; misses: number },
  ) {}

  /** The shelf of this name; the same one each time. */
  shelf<Key, Value>(name: string): Shelf<Key, Value> {
    let shelf = this.shelves.get(name);
    if (!shelf) {
      shelf = new Shelf<unknown, unknown>(this.counts, (bytes) => this.keep(bytes));
      this.shelves.set(name, shelf);
    }
    return shelf as unknown as Shelf<Key, Value>;
  }

  /** Makes room for a value; false where it is too large to be worth the others. */
  private keep(bytes: number): boolean {
    const generation = this.maxBytes / 2;
    if (bytes > generation / MIN_ENTRIES) return false;
    if (this.bytes + bytes > generation) {
      for (const shelf of this.shelves.values()) shelf.age();
      this.bytes = 0;
    }
    this.bytes += bytes;
    return true;
  }
}

/** Values that a generation has room for at the least: one of a document's size may not push out all others. */
const MIN_ENTRIES = 100;

/** The cache of the newest revision that anybody has asked for. */
export class EntityCaches {
  hits = 0;
  misses = 0;
  private newest: EntityCache | undefined;

  /** @param maxBytes of rows that are kept; 0 keeps none */
  constructor(private readonly maxBytes: number) {}

  /** What is kept of a revision; undefined where nothing is, as of one that is no longer the newest. */
  at(revision: number): EntityCache | undefined {
    if (this.maxBytes === 0) return undefined;
    if (!this.newest || this.newest.revision < revision) {
      this.newest = new EntityCache(revision, this.maxBytes, this);
    }
    return this.newest.revision === revision ? this.newest : undefined;
  }
}

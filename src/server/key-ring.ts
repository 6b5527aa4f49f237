import { hashOfKey, readValidApiKeys, type Scope, shownKeyId } from "../catalog/api-key";
import type { Store } from "../catalog/store";
import { API_KEYS_MEMORY_MS } from "../config/limits";

/** Whoever asks: the holder of a key, or somebody at an address. */
export interface Client {
  /** "key:rg_1a2b3c4d" or "ip:192.0.2.7"; the same in every process. */
  readonly id: string;
  readonly scopes: readonly Scope[];
  /** Cost units a minute; 0 is no limit, null the server's own. */
  readonly rate: number | null;
}

/**
 * The keys that may be used, kept in memory for less than a second. All of them are read at once, so that a flood of
 * forged keys costs no statement and no memory of its own.
 */
export class KeyRing {
  private clients = new Map<string, Client>();
  private readAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | undefined;

  constructor(private readonly store: Store) {}

  /**
   * The holder of a key, or undefined where it is unknown or revoked; a promise only where keys have to be read again.
   * @throws StoreError (by the promise) where they cannot be read.
   */
  clientOf(key: string): Client | undefined | Promise<Client | undefined> {
    const hash = hashOfKey(key);
    if (hash === undefined) return undefined;
    // The time of a look-up by hash says nothing about a key, because nobody can choose the hash of what they try.
    if (performance.now() - this.readAt < API_KEYS_MEMORY_MS) return this.clients.get(hash);
    this.reading ??= this.read();
    return this.reading.then(() => this.clients.get(hash));
  }

  private async read(): Promise<void> {
    const startedAt = performance.now();
    try {
      const keys = await readValidApiKeys(this.store.observer);
      this.clients = new Map(
        keys.map(({ id, hash, scopes, rate }) => [hash, { id: `key:${shownKeyId(id)}`, scopes, rate }]),
      );
      this.readAt = startedAt;
    } finally {
      this.reading = undefined;
    }
  }
}

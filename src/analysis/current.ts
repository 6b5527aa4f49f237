import type { Engine } from "../catalog/engines/engine";
import { readRevision } from "../catalog/revision";
import type { Store } from "../catalog/store";

interface Kept<Value> {
  revision: number;
  value: Promise<Value>;
}

/**
 * What is made of the whole catalog once a revision, for each database: requests of the same revision share it. A
 * request whose snapshot is older than what is kept makes its own.
 */
export class Current<Value> {
  private readonly kept = new WeakMap<Engine, Kept<Value>>();

  constructor(private readonly make: (store: Store) => Promise<Value>) {}

  async of(store: Store): Promise<Value> {
    const { id: revision } = await readRevision(store);
    const kept = this.kept.get(store.engine);
    if (kept?.revision === revision) {
      try {
        return await kept.value;
      } catch {
        // The request that was making it has ended before its time.
      }
    }
    const value = this.make(store);
    if (!kept || kept.revision <= revision) this.kept.set(store.engine, { revision, value });
    return value;
  }
}

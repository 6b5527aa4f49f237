import type { Store } from "../catalog/store";
import { say } from "./command";

/** Brings the database's tables up to this version. */
export async function migrate(store: Store): Promise<void> {
  const done = await store.migrate();
  say(`migrate: ${store.name} ${done.length > 0 ? `ran ${done.join(", ")}` : "is up to date"}`);
}

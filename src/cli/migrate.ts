import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { say } from "./command";

/** Brings the database's tables up to this version. */
export async function migrate(store: Store, { databaseUrl }: Settings): Promise<void> {
  const done = await store.migrate();
  say(`migrate: ${databaseUrl} ${done.length > 0 ? `ran ${done.join(", ")}` : "is up to date"}`);
}

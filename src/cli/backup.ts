import { statSync } from "node:fs";
import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { backUp } from "../export/backup";
import { say } from "./command";

/** Copies the database to a new file while it is in use. */
export async function backup(store: Store, _settings: Settings, target: string): Promise<void> {
  await backUp(store, target);
  say(`backed up ${store.name} to ${target}, ${statSync(target).size.toLocaleString("en")} bytes`);
}

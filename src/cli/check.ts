import { CATALOG_CHECKS, type Check } from "../catalog/check";
import { readRevision } from "../catalog/revision";
import type { Store } from "../catalog/store";
import { searchChecks } from "../search/check";
import { CommandError, say } from "./command";

/** Faults of one check that are listed. */
const LISTED = 10;

/** What a check finds in a snapshot of its own; a fault that stops it is one that it found, and stops no other. */
async function faultsOf({ faults }: Check, store: Store): Promise<string[]> {
  const snapshot = store.snapshot();
  try {
    return await faults(snapshot.store);
  } catch (error) {
    return [(error as Error).message];
  } finally {
    await snapshot.release().catch(() => {});
  }
}

/** Checks the whole database, which may be in use, and changes nothing. */
export async function check(store: Store): Promise<void> {
  const checks = [...CATALOG_CHECKS, ...searchChecks(store)];
  let broken = 0;
  for (const each of checks) {
    const faults = await faultsOf(each, store);
    say(`${faults.length === 0 ? "ok     " : "broken "}${each.what}`);
    for (const fault of faults.slice(0, LISTED)) say(`         ${fault}`);
    if (faults.length > LISTED) say(`         … and ${faults.length - LISTED} more`);
    if (faults.length > 0) broken += 1;
  }
  if (broken > 0) throw new CommandError(`${broken} of ${checks.length} checks of ${store.name} failed.`);
  say(`${store.name} is sound at revision ${(await readRevision(store)).id}`);
}

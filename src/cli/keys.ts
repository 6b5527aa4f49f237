import {
  type ApiKey,
  createApiKey,
  keyIdOf,
  readApiKeys,
  revokeApiKey,
  type Scope,
  shownKeyId,
} from "../catalog/api-key";
import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { CommandError, say } from "./command";

/** Characters of a key's name: what a line has room for. */
const MAX_NAME = 100;

/** Cost units a minute: the most that a column of either engine holds, and in effect no limit. */
const MAX_RATE = 1_000_000_000;

function rateText(rate: number | null): string {
  if (rate === null) return "the server's rate";
  return rate === 0 ? "no limit" : `${rate} a minute`;
}

function checkName(name: string): void {
  if (name.trim() === "") throw new CommandError("A key needs a name.");
  if (name.length > MAX_NAME) throw new CommandError(`A key's name has at most ${MAX_NAME} characters.`);
  // A list of keys is shown in terminals, which take some characters as orders.
  if (/\p{Cc}/u.test(name)) throw new CommandError("A key's name is one line of text.");
}

/** Makes a key and prints it, once: the store keeps its hash alone. */
export async function createKey(
  store: Store,
  _settings: Settings,
  name: string,
  { scope, rate = null }: { scope: Scope[]; rate?: number | null },
): Promise<void> {
  checkName(name);
  if (rate !== null && rate > MAX_RATE) throw new CommandError(`A rate is at most ${MAX_RATE}.`);
  const { key } = await createApiKey(store, { name, scopes: [...new Set(scope)], rate });
  say(key);
}

function keyLine({ id, name, scopes, rate, createdAt, revokedAt }: ApiKey): string {
  const state = revokedAt ? `revoked ${revokedAt}` : `made ${createdAt}`;
  return `${shownKeyId(id)}  ${state}  ${scopes.join(", ")}  ${rateText(rate)}  ${name}`;
}

/** Prints every key by its beginning, name and rights, those that are revoked too. */
export async function listKeys(store: Store): Promise<void> {
  const keys = await readApiKeys(store);
  if (keys.length === 0) say("There are no keys.");
  for (const key of keys) say(keyLine(key));
}

/** Ends the use of a key, which is named by its beginning or as a whole. */
export async function revokeKey(store: Store, _settings: Settings, shown: string): Promise<void> {
  const id = keyIdOf(shown);
  const key = id === undefined ? undefined : await revokeApiKey(store, id);
  // What was typed may be most of a key.
  if (!key) throw new CommandError("There is no such key; `rolegraph keys list` shows their ids.");
  const when = key.revokedAt ? `was revoked ${key.revokedAt}` : "is revoked";
  say(`${shownKeyId(key.id)} (${key.name}) ${when}`);
}

import { Scope } from "../catalog/api-key";
import { StoreError } from "../catalog/errors";
import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { addressGroup } from "./client-address";
import { type Client, KeyRing } from "./key-ring";
import { Refusal } from "./refusal";

/** What tells who asks; a Fastify request is one. */
export interface Asker {
  headers: { authorization?: string };
  /** The client's address. */
  ip: string | undefined;
}

const BEARER = /^bearer(?: +(.*))?$/i;

/** Whoever has no key, where addresses are not told apart. */
export const ANYBODY: Client = Object.freeze({ id: "anybody", scopes: [Scope.READ], rate: null });

/** The challenge of RFC 6750 that goes with a refusal. https://www.rfc-editor.org/rfc/rfc6750#section-3 */
const challenge = (rest = "") => ({ "www-authenticate": `Bearer realm="rolegraph"${rest}` });

const keyMissing = () =>
  new Refusal(
    "UNAUTHENTICATED",
    401,
    "An API key is needed, in the header `Authorization: Bearer <key>`.",
    challenge(),
  );

const keyInvalid = () =>
  new Refusal(
    "UNAUTHENTICATED",
    401,
    "The API key is unknown or revoked.",
    challenge(', error="invalid_token"'),
  );

const scopeMissing = (scope: Scope) =>
  new Refusal(
    "FORBIDDEN",
    403,
    `The API key lacks the scope "${scope}".`,
    challenge(`, error="insufficient_scope", scope="${scope}"`),
  );

const keysUnreadable = (cause: StoreError) =>
  new Refusal("UNAVAILABLE", 503, "API keys cannot be read just now. Try again in a moment.", {}, cause);

/** True where the client may do what the scope names. */
export function hasScope(client: Client, scope: Scope): boolean {
  return client.scopes.includes(scope);
}

/** What the client may see of the catalog: equal for clients who get the same answers, so that these may be kept once. */
export function scopeOf(client: Client): "published" | "unpublished" {
  return hasScope(client, Scope.READ_UNPUBLISHED) ? "unpublished" : "published";
}

/** Tells who asks, by key or by address, and refuses who may not. */
export class Access {
  private readonly keys: KeyRing;

  constructor(
    store: Store,
    private readonly settings: Pick<Settings, "access" | "rate">,
  ) {
    this.keys = new KeyRing(store);
  }

  /**
   * The client, who has the scope; a promise only where keys have to be read again.
   * @throws Refusal, at once or by the promise.
   */
  clientWith(scope: Scope, asker: Asker): Client | Promise<Client> {
    const key = this.keyOf(asker.headers.authorization);
    if (key === undefined) {
      const client = this.settings.access === "open" ? this.anonymous(asker) : undefined;
      if (!client || !hasScope(client, scope)) throw keyMissing();
      return client;
    }
    const holder = this.keys.clientOf(key);
    if (!(holder instanceof Promise)) return checked(holder, scope);
    return holder.then(
      (client) => checked(client, scope),
      (error) => {
        throw error instanceof StoreError ? keysUnreadable(error) : error;
      },
    );
  }

  /** The key that a request brings. In open access, what is no bearer token is meant for a proxy on the way. */
  private keyOf(authorization: string | undefined): string | undefined {
    if (authorization === undefined) return undefined;
    const bearer = BEARER.exec(authorization);
    return bearer ? (bearer[1] ?? "") : undefined;
  }

  /** Whoever has no key. Addresses are told apart only where they are counted. */
  private anonymous({ ip }: Asker): Client {
    if (this.settings.rate === 0) return ANYBODY;
    return { id: `ip:${addressGroup(ip)}`, scopes: ANYBODY.scopes, rate: null };
  }
}

function checked(client: Client | undefined, scope: Scope): Client {
  if (!client) throw keyInvalid();
  if (!hasScope(client, scope)) throw scopeMissing(scope);
  return client;
}

import { CORS_MAX_AGE_S } from "../config/limits";

type Headers = Readonly<Record<string, string>>;

const EXPOSED = "etag, retry-after, x-request-id";
const NONE: Headers = Object.freeze({});
const ONLY_VARY: Headers = Object.freeze({ vary: "Origin" });

const PREFLIGHT: Headers = Object.freeze({
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "content-type, authorization, if-none-match, apollo-require-preflight",
  "access-control-max-age": String(CORS_MAX_AGE_S),
});

/**
 * The headers by which browsers let pages of other origins read answers. There are no cookies to protect, so that leave
 * to send credentials is never given: a page that has a key sends it itself.
 */
export class Cors {
  private readonly headers: ReadonlyMap<string, Headers>;

  /** `origins` as the setting has them: "https://example.org" …, "*" for all, or none. */
  constructor(private readonly origins: readonly string[]) {
    const anyOrigin = origins.includes("*");
    this.headers = new Map(
      origins.map((origin) => [
        origin,
        Object.freeze({
          "access-control-allow-origin": origin,
          "access-control-expose-headers": EXPOSED,
          // An answer that is the same for all origins may be kept for all.
          ...(anyOrigin ? {} : ONLY_VARY),
        }),
      ]),
    );
  }

  /** What goes with every answer to a request of this origin, or to one that names none. */
  headersFor(origin: string | undefined): Headers {
    if (this.origins.length === 0) return NONE;
    return this.headers.get("*") ?? this.headers.get(origin ?? "") ?? ONLY_VARY;
  }

  /** What answers the question whether a page of this origin may ask; undefined where it may not. */
  preflightFor(origin: string | undefined, asksForMethod: string | undefined): Headers | undefined {
    const allowed = this.headers.get("*") ?? this.headers.get(origin ?? "");
    return allowed && origin && asksForMethod ? { ...allowed, ...PREFLIGHT } : undefined;
  }
}

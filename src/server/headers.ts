import type { Settings } from "../config/settings";

/**
 * What every answer tells browsers: that it is what its type says, shows and loads nothing, stands in no frame and in no
 * page of another origin but by CORS, and passes its address on to nobody. Pages have a policy of their own instead.
 */
export function securityHeaders({ hsts }: Pick<Settings, "hsts">): Readonly<Record<string, string>> {
  return Object.freeze({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    // It binds a whole host name for a long time, and browsers heed it over TLS only: who runs the proxy has to want it.
    ...(hsts > 0 && { "strict-transport-security": `max-age=${hsts}` }),
  });
}

import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { PACKAGE_ROOT } from "../config/settings";

const GRAPHIQL_FOLDER = path.join(PACKAGE_ROOT, "dist/web/graphiql");

/** What GraphiQL's editor needs, and nothing from elsewhere: its styles and error marks are made by script. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves GraphiQL, built into the package, at /graphiql. */
export async function servePages(app: FastifyInstance): Promise<void> {
  if (!existsSync(GRAPHIQL_FOLDER)) {
    app.log.warn("GraphiQL is not built; run `npm run build`");
    return;
  }
  await app.register(fastifyStatic, {
    root: GRAPHIQL_FOLDER,
    prefix: "/graphiql/",
    // The build has put them beside the files.
    preCompressed: true,
    setHeaders: (reply, file) => {
      reply.header("content-security-policy", CONTENT_SECURITY_POLICY);
      reply.header("cross-origin-opener-policy", "same-origin");
      // Their names hold their content's hash.
      if (file.includes(`${path.sep}assets${path.sep}`)) {
        reply.header("cache-control", "public, max-age=31536000, immutable");
      }
    },
  });
  for (const url of ["/", "/graphiql"]) {
    app.get(url, (request, reply) => reply.redirect(`/graphiql/${request.url.slice(url.length)}`));
  }
}

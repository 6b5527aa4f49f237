import { readFileSync } from "node:fs";
import path from "node:path";
import { readSettings } from "../src/config/settings";
import { TestCatalog } from "./support/catalog";

const ROOT = path.resolve(__dirname, "..");
const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");

const MEBIBYTE = 1024 * 1024;

describe("the README", () => {
  it("shows the real answer to its first query", async () => {
    const request = /<<'JSON'\n(.*)\nJSON/.exec(readme)?.[1] ?? "";
    const answer = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const catalog = await TestCatalog.start();
    try {
      const { data } = await catalog.post(JSON.parse(request).query);
      expect({ data }).toEqual(JSON.parse(answer));
    } finally {
      await catalog.stop();
    }
  });

  it("names every setting, with the default that it has", () => {
    const { port, host, databaseUrl, documentsFolder, logLevel, ...rest } = readSettings({});
    const switchOf = (isOn: boolean) => (isOn ? "on" : "off");
    const defaults = {
      PORT: String(port),
      HOST: host,
      ROLEGRAPH_DATABASE_URL: databaseUrl,
      ROLEGRAPH_DOCUMENTS: path.relative(process.cwd(), documentsFolder),
      LOG_LEVEL: logLevel,
      ROLEGRAPH_ACCESS: rest.access,
      ROLEGRAPH_RATE: String(rest.rate),
      ROLEGRAPH_HSTS: String(rest.hsts),
      ROLEGRAPH_INTROSPECTION: switchOf(rest.introspection),
      ROLEGRAPH_GRAPHIQL: switchOf(rest.graphiql),
      ROLEGRAPH_BATCHING: switchOf(rest.batching),
      ROLEGRAPH_PERSISTED_QUERIES: switchOf(rest.persistedQueries),
      ROLEGRAPH_METRICS_HOST: rest.metricsHost,
      ROLEGRAPH_SLOW_MS: String(rest.slowMs),
      OTEL_SERVICE_NAME: rest.serviceName,
      ROLEGRAPH_ENTITY_CACHE_MB: String(rest.entityCacheBytes / MEBIBYTE),
      ROLEGRAPH_ANSWER_CACHE_MB: String(rest.answerCacheBytes / MEBIBYTE),
      ROLEGRAPH_MAX_AGE: String(rest.maxAge),
      ROLEGRAPH_DRAIN_MS: String(rest.drainMs),
    };
    for (const [name, value] of Object.entries(defaults)) {
      expect(readme).toContain(`| \`${name}\` | \`${value}\` |`);
    }
    const environment = readFileSync(path.join(ROOT, "src/config/environment.ts"), "utf8");
    const names = [...environment.matchAll(/^ {2}([A-Z_]+): /gm)]
      .map(([, name = ""]) => name)
      // docs/limits.md lists these.
      .filter((name) => !name.startsWith("ROLEGRAPH_LIMIT_"));
    const withoutDefault = [
      "ROLEGRAPH_DATABASE_READ_URLS",
      "NODE_ENV",
      "ROLEGRAPH_REDIS_URL",
      "ROLEGRAPH_TRUST_PROXY",
      "ROLEGRAPH_CORS_ORIGINS",
      "ROLEGRAPH_TRUSTED_DOCUMENTS",
      "ROLEGRAPH_METRICS_PORT",
      "OTEL_EXPORTER_OTLP_ENDPOINT",
    ];
    for (const name of withoutDefault) expect(readme).toContain(`| \`${name}\` | |`);
    expect(names.sort()).toEqual([...Object.keys(defaults), ...withoutDefault].sort());
  });

  it("links to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(() => readFileSync(path.join(ROOT, link))).not.toThrow();
  });
});

import { readdirSync } from "node:fs";
import { newFolder, refused, rolegraph } from "../support/process";

describe("someone who asks for help", () => {
  it.concurrent.each([
    [""],
    ["serve"],
    ["migrate"],
    ["seed"],
    ["import"],
    ["export"],
    ["backup"],
    ["check"],
    ["schema"],
    ["documents"],
    ["documents attach"],
    ["documents find"],
    ["documents coverage"],
    ["keys"],
    ["keys create"],
    ["keys list"],
    ["keys revoke"],
  ])("learns from `rolegraph %s --help` how it is used and what can be set", async (name) => {
    const cwd = newFolder();
    const words = name.split(" ").filter((word) => word !== "");
    const { code, stdout, stderr } = await rolegraph([...words, "--help"], { cwd });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(new RegExp(`^Usage: ${["rolegraph", ...words].join(" ")} `));
    const settings = [...stdout.matchAll(/^ {2}([A-Z_]+) {2,}\S/gm)].map(([, setting]) => setting);
    expect(settings).toEqual([
      "PORT",
      "HOST",
      "ROLEGRAPH_DATABASE_URL",
      "ROLEGRAPH_DATABASE_READ_URLS",
      "ROLEGRAPH_DOCUMENTS",
      "LOG_LEVEL",
      "ROLEGRAPH_ACCESS",
      "ROLEGRAPH_RATE",
      "ROLEGRAPH_REDIS_URL",
      "ROLEGRAPH_TRUST_PROXY",
      "ROLEGRAPH_CORS_ORIGINS",
      "ROLEGRAPH_HSTS",
      "ROLEGRAPH_INTROSPECTION",
      "ROLEGRAPH_GRAPHIQL",
      "ROLEGRAPH_BATCHING",
      "ROLEGRAPH_PERSISTED_QUERIES",
      "ROLEGRAPH_TRUSTED_DOCUMENTS",
      "ROLEGRAPH_ENTITY_CACHE_MB",
      "ROLEGRAPH_ANSWER_CACHE_MB",
      "ROLEGRAPH_MAX_AGE",
      "ROLEGRAPH_METRICS_PORT",
      "ROLEGRAPH_METRICS_HOST",
      "ROLEGRAPH_SLOW_MS",
      "OTEL_EXPORTER_OTLP_ENDPOINT",
      "OTEL_SERVICE_NAME",
      "ROLEGRAPH_DRAIN_MS",
    ]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("is told what is wrong with a command that there is not", async () => {
    const cwd = newFolder();
    const unknown = { code: 1, stdout: "", stderr: "error: unknown command 'serv'\n(Did you mean serve?)\n" };
    expect(await rolegraph(["serv"], { cwd })).toEqual(unknown);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("someone with a bad setting", () => {
  const port = "PORT must be a whole number from 0 to 65535, but is";
  const url =
    'ROLEGRAPH_DATABASE_URL must be "sqlite:<path>", "sqlite::memory:" or "postgres://<user>@<host>/<database>", but is';
  const readUrls = "ROLEGRAPH_DATABASE_READ_URLS";
  const drain = "ROLEGRAPH_DRAIN_MS must be a whole number of milliseconds from 0 to 120000, but is";
  const level = "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, but is";

  it.concurrent.each([
    [{ PORT: "abc" }, [`${port} "abc"`]],
    [{ PORT: "70000" }, [`${port} "70000"`]],
    [{ PORT: "" }, [`${port} ""`]],
    [{ PORT: "0x10" }, [`${port} "0x10"`]],
    [{ PORT: "99999999999999999999" }, [`${port} "99999999999999999999"`]],
    [{ LOG_LEVEL: "loud" }, [`${level} "loud"`]],
    [{ ROLEGRAPH_DRAIN_MS: "1s" }, [`${drain} "1s"`]],
    [{ ROLEGRAPH_DRAIN_MS: "120001" }, [`${drain} "120001"`]],
    [{ ROLEGRAPH_DATABASE_URL: "mysql://x" }, [`${url} "mysql://x"`]],
    [{ ROLEGRAPH_DATABASE_URL: "mysql://me:secret@x" }, [`${url} "mysql:…"`]],
    [{ ROLEGRAPH_DATABASE_URL: "postgres:me:secret@x" }, [`${url} "postgres:…"`]],
    [
      { [readUrls]: "postgres://me:secret@copy/catalog" },
      [`${readUrls} may be set only where ROLEGRAPH_DATABASE_URL is a postgres:// URL, but is "postgres:…"`],
    ],
    [
      { ROLEGRAPH_DATABASE_URL: "postgres://main/catalog", [readUrls]: "postgres://copy/catalog,," },
      [`${readUrls} must be postgres:// URLs with commas between them, but is "postgres://copy/catalog,,"`],
    ],
    [
      { HOST: "", ROLEGRAPH_DOCUMENTS: "" },
      ['HOST must not be empty, but is ""', 'ROLEGRAPH_DOCUMENTS must not be empty, but is ""'],
    ],
    [
      {
        ROLEGRAPH_ACCESS: "closed",
        ROLEGRAPH_RATE: "-1",
        ROLEGRAPH_REDIS_URL: "http://me:secret@x",
        ROLEGRAPH_TRUST_PROXY: "2",
        ROLEGRAPH_CORS_ORIGINS: "https://example.org/,*",
        ROLEGRAPH_BATCHING: "yes",
      },
      [
        'ROLEGRAPH_ACCESS must be open or key, but is "closed"',
        'ROLEGRAPH_RATE must be a whole number of cost units from 0 to 1000000000, but is "-1"',
        'ROLEGRAPH_REDIS_URL must be a redis:// or rediss:// URL, but is "http:…"',
        'ROLEGRAPH_TRUST_PROXY must be addresses or networks such as 10.0.0.0/8 with commas between them, but is "2"',
        'ROLEGRAPH_CORS_ORIGINS must be "*", or origins such as https://example.org with commas between them, but is "https://example.org/,*"',
        'ROLEGRAPH_BATCHING must be on or off, but is "yes"',
      ],
    ],
    [
      { PORT: "abc", LOG_LEVEL: "loud", ROLEGRAPH_DATABASE_URL: "mysql://x" },
      [`${port} "abc"`, `${url} "mysql://x"`, `${level} "loud"`],
    ],
  ])("like %j reads one line for each, and nothing is made", async (env: Record<string, string>, lines) => {
    const cwd = newFolder();
    expect(await rolegraph(["migrate"], { cwd, env })).toEqual(refused(...lines));
    expect(readdirSync(cwd)).toEqual([]);
  });
});

import { FIXTURE_SEEDS, TestCatalog } from "../support/catalog";
import { postGraph } from "../support/http";

const QUERY = { query: "{ catalog { revision } }" };
const FRIEND = "https://careers.example.org";
const STRANGER = "https://example.com";

/** The headers that tell browsers what pages of other origins may do. */
const corsOf = (headers: Headers) =>
  Object.fromEntries([...headers].filter(([name]) => name === "vary" || name.startsWith("access-control-")));

const preflight = (url: string, origin: string) =>
  fetch(`${url}/graphql`, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type,authorization",
    },
  });

async function served(corsOrigins: string[], rest: object = {}): Promise<TestCatalog> {
  return TestCatalog.start({ seeds: FIXTURE_SEEDS, settings: { corsOrigins, ...rest } });
}

describe("a page of another origin", () => {
  let catalog: TestCatalog | undefined;
  afterEach(() => catalog?.stop());

  it("may not read answers, and is not told that it may", async () => {
    catalog = await served([]);
    const { url } = catalog.server;
    expect(corsOf((await postGraph(url, QUERY, { origin: FRIEND })).headers)).toEqual({});
    const asked = await preflight(url, FRIEND);
    expect([asked.status, asked.headers.get("allow"), corsOf(asked.headers)]).toEqual([405, "GET, POST", {}]);
  });

  it("may where its origin is on the list, and no other", async () => {
    catalog = await served([FRIEND, "http://localhost:3000"]);
    const { url } = catalog.server;
    const allowed = {
      "access-control-allow-origin": FRIEND,
      "access-control-expose-headers": "etag, retry-after, x-request-id",
      vary: "Origin",
    };
    expect(corsOf((await postGraph(url, QUERY, { origin: FRIEND })).headers)).toEqual(allowed);
    // Also where no origin is named: what a cache keeps of it must not be given to pages.
    for (const headers of [{}, { origin: STRANGER }, { origin: "null" }, { origin: `${FRIEND}.evil.test` }]) {
      const { status, headers: answered } = await postGraph(url, QUERY, headers as Record<string, string>);
      expect([status, corsOf(answered)]).toEqual([200, { vary: "Origin" }]);
    }
    const asked = await preflight(url, FRIEND);
    expect([asked.status, corsOf(asked.headers), await asked.text()]).toEqual([
      204,
      {
        ...allowed,
        "access-control-allow-headers":
          "content-type, authorization, if-none-match, apollo-require-preflight",
        "access-control-allow-methods": "GET, POST",
        "access-control-max-age": "7200",
      },
      "",
    ]);
    const refused = await preflight(url, STRANGER);
    expect([refused.status, corsOf(refused.headers)]).toEqual([405, { vary: "Origin" }]);
    expect((await fetch(`${url}/graphql`, { method: "PUT", headers: { origin: FRIEND } })).status).toBe(405);
  });

  it("may, whatever its origin, where all may, and can read why it is refused", async () => {
    catalog = await served(["*"], { access: "key" });
    const { url } = catalog.server;
    const refused = await postGraph(url, QUERY, { origin: STRANGER });
    expect([refused.status, corsOf(refused.headers)]).toEqual([
      401,
      {
        "access-control-allow-origin": "*",
        "access-control-expose-headers": "etag, retry-after, x-request-id",
      },
    ]);
    expect((await preflight(url, STRANGER)).status).toBe(204);
  });
});

describe("a browser", () => {
  const securityOf = (headers: Headers) =>
    Object.fromEntries(
      [
        "content-security-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "referrer-policy",
        "strict-transport-security",
        "x-content-type-options",
      ].flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : [])),
    );

  it("is told with every answer to show nothing of it, and of GraphiQL only what is its own", async () => {
    const catalog = await served([]);
    try {
      const { url } = catalog.server;
      const everywhere = {
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      };
      const answers = [
        (await postGraph(url, QUERY)).headers,
        (await postGraph(url, "{ not json")).headers,
        ...(
          await Promise.all(
            ["/livez", "/nowhere", "/%ff", "/graphiql/nowhere"].map((path) => fetch(url + path)),
          )
        ).map(({ headers }) => headers),
      ];
      for (const headers of answers) expect(securityOf(headers)).toEqual(everywhere);
      const page = await fetch(`${url}/graphiql/`);
      expect(securityOf(page.headers)).toEqual({
        ...everywhere,
        "content-security-policy": expect.stringContaining("script-src 'self'"),
        "cross-origin-opener-policy": "same-origin",
      });
    } finally {
      await catalog.stop();
    }
  });

  it("is told to come by TLS only where the settings say so", async () => {
    const catalog = await served([], { hsts: 31_536_000 });
    try {
      const { headers } = await postGraph(catalog.server.url, QUERY);
      expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
    } finally {
      await catalog.stop();
    }
  });
});

import { createApiKey } from "../../src/catalog/api-key";
import { FIXTURE_SEEDS, TestCatalog } from "../support/catalog";
import { bearer, codesOf, getGraph, type HttpAnswer, postGraph } from "../support/http";

const QUERY = { query: "{ catalog { revision } }" };

/** What a client reads whose rate is used up; one of three units a minute earns one in twenty seconds. */
const TOO_FAST = {
  errors: [
    {
      message: expect.stringMatching(
        /^The rate is at most 3 cost units a minute\. Ask again in (19|20) s\.$/,
      ),
      extensions: { code: "LIMIT_EXCEEDED" },
    },
  ],
};
const statusOf = ({ status }: HttpAnswer) => status;

describe("a client that asks more than its rate", () => {
  let catalog: TestCatalog;
  let url: string;
  let addresses = 0;
  beforeAll(async () => {
    const settings = { rate: 3, trustProxy: ["loopback"], batching: true, corsOrigins: ["*"] };
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, settings });
    url = catalog.server.url;
  });
  afterAll(() => catalog.stop());

  /** A client whose requests come by a proxy. */
  const from = (address: string) => ({ "x-forwarded-for": address });
  const somebody = () => {
    addresses += 1;
    return from(`192.0.2.${addresses}`);
  };

  it("is refused, and told how much it may ask and when to come back, while others are answered", async () => {
    const client = somebody();
    for (let asked = 0; asked < 3; asked += 1) {
      expect(statusOf(await postGraph(url, QUERY, client))).toBe(200);
    }
    const before = catalog.store.statements;
    for (const answer of [await postGraph(url, QUERY, client), await getGraph(url, QUERY, client)]) {
      expect([answer.status, answer.body]).toEqual([429, TOO_FAST]);
      expect(["19", "20"]).toContain(answer.headers.get("retry-after"));
    }
    expect(catalog.store.statements).toBe(before);
    expect(statusOf(await postGraph(url, QUERY, somebody()))).toBe(200);
    expect((await fetch(`${url}/readyz`, { headers: client })).status).toBe(200);
  });

  it("pays for every document, also for those that ask nothing or are faulty", async () => {
    for (const query of [
      (n: number) => `{ catalog @skip(if: true) { a${n}: revision } }`,
      (n: number) => `{ a${n} }`,
    ]) {
      const client = somebody();
      for (let asked = 0; asked < 3; asked += 1) {
        expect(statusOf(await postGraph(url, { query: query(asked) }, client))).not.toBe(429);
      }
      expect(statusOf(await postGraph(url, { query: query(3) }, client))).toBe(429);
      const other = somebody();
      await postGraph(
        url,
        [1, 2, 3].map((n) => ({ query: query(n) })),
        other,
      );
      expect(statusOf(await postGraph(url, { query: query(4) }, other))).toBe(429);
    }
  });

  it("pays for requests that come to nothing, too", async () => {
    const client = somebody();
    expect(statusOf(await postGraph(url, "{ not json", client))).toBe(400);
    expect(statusOf(await postGraph(url, { query: "{ nothing }" }, client))).toBe(400);
    expect(statusOf(await postGraph(url, JSON.stringify({ query: " ".repeat(300_000) }), client))).toBe(400);
    expect(statusOf(await postGraph(url, QUERY, client))).toBe(429);
  });

  it("pays for each operation of a batch", async () => {
    const client = somebody();
    const answer = await postGraph(url, [QUERY, QUERY, QUERY, QUERY], client);
    const data = { data: { catalog: { revision: 1 } } };
    expect([answer.status, answer.body]).toEqual([429, [data, data, data, TOO_FAST]]);
  });

  it("is one and the same from all addresses of an IPv6 network", async () => {
    for (const address of ["2001:db8:0:7::1", "2001:db8::7:a:b:c:d", "2001:db8:0:7:ffff::"]) {
      expect(statusOf(await postGraph(url, QUERY, from(address)))).toBe(200);
    }
    expect(statusOf(await postGraph(url, QUERY, from("2001:db8:0:7::9")))).toBe(429);
    expect(statusOf(await postGraph(url, QUERY, from("2001:db8:0:8::9")))).toBe(200);
  });

  it("has the rate of its key instead, wherever it asks from", async () => {
    const keyOf = async (rate: number | null) =>
      bearer((await createApiKey(catalog.store, { name: "x", scopes: ["read"], rate })).key);
    const [slow, usual, free] = [await keyOf(1), await keyOf(null), await keyOf(0)];
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const statuses = async (key: object, count: number) => {
      const found: number[] = [];
      for (let asked = 0; asked < count; asked += 1) {
        found.push(statusOf(await postGraph(url, QUERY, { ...key, ...somebody() })));
      }
      return found;
    };
    expect(await statuses(slow, 2)).toEqual([200, 429]);
    expect(await statuses(usual, 4)).toEqual([200, 200, 200, 429]);
    expect(await statuses(free, 8)).toEqual(Array(8).fill(200));
  });

  it("may be told so in a page of another origin", async () => {
    const client = { ...somebody(), origin: "https://example.org" };
    let answer = await postGraph(url, QUERY, client);
    while (answer.status === 200) answer = await postGraph(url, QUERY, client);
    expect(codesOf(answer)).toEqual(["LIMIT_EXCEEDED"]);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-expose-headers")).toContain("retry-after");
  });
});

describe("a client that says it is somebody else", () => {
  it("is not believed where no proxy is trusted", async () => {
    const catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, settings: { rate: 2 } });
    try {
      const statuses: number[] = [];
      for (const address of ["192.0.2.1", "192.0.2.2", "192.0.2.3"]) {
        const { status } = await postGraph(catalog.server.url, QUERY, { "x-forwarded-for": address });
        statuses.push(status);
      }
      expect(statuses).toEqual([200, 200, 429]);
    } finally {
      await catalog.stop();
    }
  });
});

import { createHash } from "node:crypto";
import { FIXTURE_SEEDS, TestCatalog } from "../support/catalog";
import { codesOf, getGraph, postGraph } from "../support/http";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const persisted = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(query) } });

const NOT_FOUND = {
  errors: [{ message: "PersistedQueryNotFound", extensions: { code: "NOT_FOUND" } }],
};

describe("a client that sends hashes in place of queries", () => {
  let catalog: TestCatalog;
  let url: string;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, settings: { batching: true } });
    url = catalog.server.url;
  });
  afterAll(() => catalog.stop());

  it("is asked for the query once, and from then on needs only its hash, by GET as well", async () => {
    const query = "query Label($ref: String!) { role(ref: $ref) { label } }";
    const extensions = persisted(query);
    const variables = { ref: "ferry-pilot" };
    const data = { data: { role: { label: "Ferry Pilot" } } };
    const first = await getGraph(url, { extensions, variables });
    expect([first.status, first.body]).toEqual([200, NOT_FOUND]);
    expect(first.headers.get("cache-control")).toBe("no-store");
    expect((await postGraph(url, { query, extensions, variables })).body).toEqual(data);
    expect((await postGraph(url, { extensions, variables })).body).toEqual(data);
    expect((await getGraph(url, { extensions, variables })).body).toEqual(data);
    expect((await postGraph(url, [{ extensions, variables }, { extensions: persisted("x") }])).body).toEqual([
      data,
      NOT_FOUND,
    ]);
  });

  it("cannot pass off a query under the hash of another, nor have kept what cannot run", async () => {
    const query = "{ catalog { revision } }";
    const forged = await postGraph(url, { query: "{ __typename }", extensions: persisted(query) });
    expect([forged.status, codesOf(forged)]).toEqual([400, ["BAD_USER_INPUT"]]);
    expect((await postGraph(url, { extensions: persisted(query) })).body).toEqual(NOT_FOUND);
    const broken = "{ nothing }";
    expect((await postGraph(url, { query: broken, extensions: persisted(broken) })).status).toBe(400);
    expect((await postGraph(url, { extensions: persisted(broken) })).body).toEqual(NOT_FOUND);
    for (const sha256Hash of [null, 7, {}, { toString: 1 }, ["x"], "__proto__", "x".repeat(10_000)]) {
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      expect((await postGraph(url, { extensions })).body).toEqual(NOT_FOUND);
      expect((await postGraph(url, [{ extensions }])).body).toEqual([NOT_FOUND]);
      expect((await getGraph(url, { extensions })).body).toEqual(NOT_FOUND);
    }
  });

  it("is still served after a flood of queries, of which the oldest are forgotten", async () => {
    const long = (index: number) => `{ catalog { revision } } # ${index}${" ".repeat(200_000)}`;
    for (let index = 0; index < 30; index += 1) {
      const query = long(index);
      expect((await postGraph(url, { query, extensions: persisted(query) })).status).toBe(200);
    }
    expect((await postGraph(url, { extensions: persisted(long(0)) })).body).toEqual(NOT_FOUND);
    expect((await postGraph(url, { extensions: persisted(long(29)) })).body).toEqual({
      data: { catalog: { revision: 1 } },
    });
  });
});

describe("a client of a server that wants every query in full", () => {
  it("is told so in the words that clients know", async () => {
    const settings = { persistedQueries: false };
    const catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, settings });
    try {
      const query = "{ catalog { revision } }";
      const { status, body } = await postGraph(catalog.server.url, { query, extensions: persisted(query) });
      expect([status, body]).toEqual([
        200,
        { errors: [{ message: "PersistedQueryNotSupported", extensions: { code: "BAD_USER_INPUT" } }] },
      ]);
      expect((await postGraph(catalog.server.url, { query })).body).toEqual({
        data: { catalog: { revision: 1 } },
      });
    } finally {
      await catalog.stop();
    }
  });
});

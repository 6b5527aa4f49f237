import { createApiKey, hashOfKey, readApiKeys, revokeApiKey, type Scope } from "../../src/catalog/api-key";
import { FIXTURE_SEEDS, seedStore, TestCatalog } from "../support/catalog";
import { newDatabase } from "../support/database";
import { bearer, codesOf, getGraph, type HttpAnswer, postGraph } from "../support/http";
import { newFolder, RolegraphProcess, rolegraph } from "../support/process";

const QUERY = { query: "{ catalog { revision } }" };
const DATA = { data: { catalog: { revision: 1 } } };
const FORGED = `rg_0000002a_${"ab".repeat(32)}`;

/** What a refused request reads. */
const refusal = ({ status, headers, body }: HttpAnswer) => [status, headers.get("www-authenticate"), body];
const error = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });
const UNKNOWN = [
  401,
  'Bearer realm="rolegraph", error="invalid_token"',
  error("UNAUTHENTICATED", "The API key is unknown or revoked."),
];

describe("a client of a server that wants keys", () => {
  let catalog: TestCatalog;
  let url: string;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, settings: { access: "key" } });
    url = catalog.server.url;
  });
  afterAll(() => catalog.stop());

  const keyWith = async (...scopes: Scope[]) =>
    (await createApiKey(catalog.store, { name: "a test", scopes, rate: null })).key;

  it("is refused without one, before anything is read, and told which header to send", async () => {
    const before = catalog.store.statements;
    const wanted = [
      401,
      'Bearer realm="rolegraph"',
      error("UNAUTHENTICATED", "An API key is needed, in the header `Authorization: Bearer <key>`."),
    ];
    expect(refusal(await postGraph(url, QUERY))).toEqual(wanted);
    expect(refusal(await postGraph(url, "{ not json"))).toEqual(wanted);
    expect(refusal(await postGraph(url, QUERY, { authorization: "Basic bWU6c2VjcmV0" }))).toEqual(wanted);
    expect(catalog.store.statements).toBe(before);
  });

  it("reads with a key, however the scheme is spelled", async () => {
    const key = await keyWith("read");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const scheme of ["Bearer", "bearer"]) {
      const { status, body } = await postGraph(url, QUERY, { authorization: `${scheme} ${key}` });
      expect([status, body]).toEqual([200, DATA]);
    }
    const byGet = await getGraph(url, QUERY, bearer(key));
    expect([byGet.status, byGet.body]).toEqual([200, DATA]);
  });

  it("is refused with what is no key of this server", async () => {
    for (const key of [FORGED, "", "x", FORGED.slice(0, -1), `${FORGED} x`, FORGED.toUpperCase()]) {
      expect(refusal(await postGraph(url, QUERY, bearer(key)))).toEqual(UNKNOWN);
    }
  });

  it("is refused with a key that is for something else", async () => {
    const key = await keyWith("admin", "edit");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(refusal(await postGraph(url, QUERY, bearer(key)))).toEqual([
      403,
      'Bearer realm="rolegraph", error="insufficient_scope", scope="read"',
      error("FORBIDDEN", 'The API key lacks the scope "read".'),
    ]);
  });

  it("may still ask whether the server lives", async () => {
    for (const path of ["/livez", "/readyz"]) expect((await fetch(url + path)).status).toBe(200);
  });

  it("costs the database two statements a second at most, however many keys are tried", async () => {
    const before = catalog.store.statements;
    const start = performance.now();
    for (let round = 0; round < 40; round += 1) {
      const tries = Array.from({ length: 25 }, (_, index) => {
        const id = (round * 25 + index).toString(16).padStart(8, "0");
        return postGraph(url, QUERY, bearer(`rg_${id}_${"cd".repeat(32)}`));
      });
      for (const { status } of await Promise.all(tries)) expect(status).toBe(401);
    }
    const seconds = (performance.now() - start) / 1000;
    expect(catalog.store.statements - before).toBeLessThanOrEqual(Math.ceil(2 * seconds) + 1);
  });
});

describe("a client of a server that is open", () => {
  it("needs no key, but is refused with one that is not valid, and keeps what is for a proxy to itself", async () => {
    const catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS });
    try {
      const { url } = catalog.server;
      const { id, key } = await createApiKey(catalog.store, { name: "x", scopes: ["read"], rate: null });
      expect((await postGraph(url, QUERY)).body).toEqual(DATA);
      expect((await postGraph(url, QUERY, { authorization: "Basic bWU6c2VjcmV0" })).body).toEqual(DATA);
      expect((await postGraph(url, QUERY, bearer(key))).body).toEqual(DATA);
      expect(refusal(await postGraph(url, QUERY, bearer(FORGED)))).toEqual(UNKNOWN);
      await revokeApiKey(catalog.store, id);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(refusal(await postGraph(url, QUERY, bearer(key)))).toEqual(UNKNOWN);
    } finally {
      await catalog.stop();
    }
  });
});

describe("keys", () => {
  it("stand in the database as hashes, and no import touches them", async () => {
    const catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS });
    try {
      const { id, key } = await createApiKey(catalog.store, { name: "x", scopes: ["read"], rate: 5 });
      const before = await readApiKeys(catalog.store);
      expect(before).toEqual([
        expect.objectContaining({
          id,
          name: "x",
          scopes: ["read"],
          rate: 5,
          revokedAt: null,
          hash: hashOfKey(key),
        }),
      ]);
      expect(JSON.stringify(before)).not.toContain(key.slice("rg_00000000_".length));
      await seedStore(catalog.store, FIXTURE_SEEDS);
      expect(await readApiKeys(catalog.store)).toEqual(before);
      expect(await catalog.store.rows("SELECT MAX(id) AS id FROM revision")).toEqual([{ id: 1 }]);
    } finally {
      await catalog.stop();
    }
  });

  it("that the command line makes and revokes hold in every server within a second", async () => {
    const place = {
      cwd: newFolder(),
      env: { PORT: "0", ROLEGRAPH_DATABASE_URL: await newDatabase(), ROLEGRAPH_ACCESS: "key" },
    };
    const servers = [new RolegraphProcess(["serve", "--no-seed"], place)];
    const urls = [await (servers[0] as RolegraphProcess).url()];
    servers.push(new RolegraphProcess(["serve", "--no-seed"], place));
    urls.push(await (servers[1] as RolegraphProcess).url());
    const key = (await rolegraph(["keys", "create", "HR dashboard"], place)).stdout.trim();
    const statuses = () =>
      Promise.all(urls.map(async (url) => (await postGraph(url, QUERY, bearer(key))).status));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await statuses()).toEqual([200, 200]);
    const { code } = await rolegraph(["keys", "revoke", key.slice(0, 11)], place);
    expect(code).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await statuses()).toEqual([401, 401]);
    for (const server of servers) expect(await server.stop()).toMatchObject({ code: 0, stderr: "" });
  });

  it("that cannot be read are no reason to let somebody in", async () => {
    const catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS });
    try {
      await catalog.store.rows("DROP TABLE api_key");
      const answer = await postGraph(catalog.server.url, QUERY, bearer(FORGED));
      expect([answer.status, codesOf(answer)]).toEqual([500, ["INTERNAL"]]);
      expect((await postGraph(catalog.server.url, QUERY)).body).toEqual(DATA);
    } finally {
      await catalog.stop();
    }
  });
});

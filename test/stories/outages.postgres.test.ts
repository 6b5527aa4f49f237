import { createApiKey } from "../../src/catalog/api-key";
import { readSettings, type Settings } from "../../src/config/settings";
import { graphql } from "../gql";
import { FIXTURE_SEEDS, seedStore, TestCatalog } from "../support/catalog";
import { copyOf, newDatabase, onServer, sqlOn } from "../support/database";
import { bearer, codesOf, postGraph } from "../support/http";
import { Wire } from "../support/wire";

const State = graphql(`
  query StateOfCatalog {
    catalog { revision }
    role(ref: "ferry-pilot") { label }
  }
`);
const PILOT = { catalog: { revision: 1 }, role: { label: "Ferry Pilot" } };

describe("a client while the PostgreSQL server fails", () => {
  const running: { stop: () => Promise<unknown> }[] = [];
  afterEach(async () => {
    for (const each of running.splice(0).reverse()) await each.stop();
  });

  async function wireTo(database: string): Promise<Wire> {
    const wire = await Wire.to(database);
    running.push({ stop: () => wire.cut() });
    return wire;
  }

  async function served(
    database: string,
    readUrls?: string[],
    settings?: Partial<Settings>,
  ): Promise<TestCatalog> {
    const catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, database, readUrls, settings });
    running.push(catalog);
    return catalog;
  }

  const ready = async (catalog: TestCatalog) => (await fetch(`${catalog.server.url}/readyz`)).status;

  it("reads that the catalog is away, however many ask, and is answered once the server is back", async () => {
    const wire = await wireTo(await newDatabase());
    const catalog = await served(wire.url);
    expect(await catalog.ask(State)).toEqual(PILOT);
    await wire.cut();
    const answers = await Promise.all(Array.from({ length: 40 }, () => catalog.post(State)));
    for (const { status, data, errors } of answers) {
      expect([status, data?.role ?? null]).toEqual([503, null]);
      expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toContainEqual([
        "The catalog cannot be read just now. Try again in a moment.",
        "UNAVAILABLE",
      ]);
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["UNAVAILABLE"]));
    }
    expect(await ready(catalog)).toBe(503);
    await wire.mend();
    expect(await catalog.ask(State)).toEqual(PILOT);
    expect(await ready(catalog)).toBe(200);
  });

  it("reads so within a few seconds where the server hangs, and is answered soon after it goes on", async () => {
    const wire = await wireTo(await newDatabase());
    const catalog = await served(wire.url, undefined, {
      access: "key",
      limits: { ...readSettings({}).limits, requestMs: 1_000 },
    });
    const { key } = await createApiKey(catalog.store, { name: "x", scopes: ["read"], rate: null });
    const post = () =>
      postGraph(catalog.server.url, { query: '{ role(ref: "ferry-pilot") { label } }' }, bearer(key));
    const answer = { data: { role: { label: "Ferry Pilot" } } };
    for (let asked = 0; asked < 3; asked += 1) expect((await post()).body).toEqual(answer);
    wire.hold();
    // What was read before is known for a moment.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const startedAt = performance.now();
    const answers = await Promise.all(Array.from({ length: 40 }, post));
    expect(performance.now() - startedAt).toBeLessThan(8_000);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(["UNAVAILABLE"]));
    wire.letGo();
    const letGoAt = performance.now();
    while ((await post()).status !== 200) expect(performance.now() - letGoAt).toBeLessThan(5_000);
    expect((await post()).body).toEqual(answer);
  });

  it("loses no more than the requests under way where the server ends all connections", async () => {
    const database = await newDatabase();
    const catalog = await served(database);
    const name = new URL(database).pathname.slice(1);
    const seen = new Set<string>();
    let going = true;
    const ask = async () => {
      while (going) {
        const { data, errors } = await catalog.post(State);
        seen.add(errors ? (errors[0]?.extensions.code ?? "") : JSON.stringify(data));
      }
    };
    const asking = [ask(), ask(), ask()];
    for (let round = 0; round < 20; round += 1) {
      await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    }
    going = false;
    await Promise.all(asking);
    expect([...seen].filter((each) => each !== "UNAVAILABLE")).toEqual([JSON.stringify(PILOT)]);
    expect(await catalog.ask(State)).toEqual(PILOT);
  });

  it("is answered by the read replicas in turn, by those that are left, and else by the main server", async () => {
    const database = await newDatabase();
    await (await served(database)).stop();
    running.pop();
    const copies = await Promise.all([copyOf(database), copyOf(database)]);
    const labels = ["First copy", "Second copy"];
    for (const [index, copy] of copies.entries()) {
      await sqlOn(copy, `UPDATE concept SET label = '${labels[index]}' WHERE ref = 'rolegraph:ferry-pilot'`);
    }
    const wires = [await wireTo(copies[0] as string), await wireTo(copies[1] as string)];
    // The copies differ within one revision, so that nothing may be kept of them.
    const catalog = await served(
      database,
      wires.map(({ url }) => url),
      { entityCacheBytes: 0, answerCacheBytes: 0 },
    );
    const label = async () => (await catalog.ask(State)).role?.label;
    expect([await label(), await label(), await label()]).toEqual([
      "First copy",
      "Second copy",
      "First copy",
    ]);
    await wires[1]?.cut();
    expect([await label(), await label(), await label()]).toEqual(["First copy", "First copy", "First copy"]);
    await wires[0]?.cut();
    expect([await label(), await label()]).toEqual(["Ferry Pilot", "Ferry Pilot"]);
    await wires[1]?.mend();
    while ((await label()) !== "Second copy") await new Promise((resolve) => setTimeout(resolve, 100));
    await seedStore(catalog.store, FIXTURE_SEEDS);
    expect(await sqlOn(database, "SELECT MAX(id) AS id FROM revision")).toEqual([{ id: 1 }]);
  });

  it("is not answered by a replica that has not the tables of this version yet", async () => {
    const empty = await newDatabase();
    const catalog = await served(await newDatabase(), [empty]);
    expect(await catalog.ask(State)).toEqual(PILOT);
    expect(await ready(catalog)).toBe(200);
  });
});

import { Client } from "pg";
import { readSettings } from "../../src/config/settings";
import { FIXTURE_SEEDS, TestCatalog } from "../support/catalog";
import { newDatabase, sqlOn } from "../support/database";

/** Milliseconds that a request may take here, and within which its statements are gone from the server after it. */
const REQUEST_MS = 500;
const GONE_WITHIN_MS = 5_000;

const QUERY = '{ catalog { revision } role(ref: "ferry-pilot") { label } }';

/** A statement that does not end by itself: another program has locked the table that it reads. */
describe("a request whose statement does not end, on PostgreSQL", () => {
  let database: string;
  let catalog: TestCatalog;
  let locker: Client;
  beforeAll(async () => {
    database = await newDatabase();
    const { limits } = readSettings({});
    catalog = await TestCatalog.start({
      seeds: FIXTURE_SEEDS,
      database,
      // Every request has to read.
      settings: { limits: { ...limits, requestMs: REQUEST_MS }, entityCacheBytes: 0, answerCacheBytes: 0 },
    });
    locker = new Client({ connectionString: database });
    await locker.connect();
  });
  beforeEach(async () => {
    await locker.query("BEGIN; LOCK TABLE concept IN ACCESS EXCLUSIVE MODE");
  });
  afterEach(async () => {
    await locker.query("ROLLBACK");
  });
  afterAll(async () => {
    await locker.end();
    await catalog.stop();
  });

  const waiting = async () => {
    const [row] = await sqlOn<{ count: string }>(
      database,
      "SELECT COUNT(*) AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    return Number(row?.count);
  };
  const untilWaiting = async (count: number) => {
    const start = performance.now();
    while ((await waiting()) !== count) {
      if (performance.now() - start > GONE_WITHIN_MS) throw new Error(`There are not ${count} that wait.`);
    }
  };

  it("is stopped with the statement once its time is over, and the next ones are answered", async () => {
    const answering = catalog.postWhole(QUERY);
    await untilWaiting(1);
    const { status, data, errors, extensions } = await answering;
    expect([status, data]).toEqual([400, null]);
    expect(errors).toEqual([
      {
        message: expect.stringMatching(
          /^The time of a request in milliseconds is at most 500, but is \d+\.$/,
        ),
        extensions: { code: "LIMIT_EXCEEDED" },
      },
    ]);
    expect(extensions.cost.statements).toBe(2);
    await untilWaiting(0);
    await locker.query("ROLLBACK");
    for (let round = 0; round < 20; round += 1) {
      expect(await catalog.post(QUERY)).toEqual({
        status: 200,
        data: { catalog: { revision: 1 }, role: { label: "Ferry Pilot" } },
      });
    }
  });

  it("is stopped with the statement when the client goes away", async () => {
    const patient = await TestCatalog.over(catalog.store);
    const client = new AbortController();
    const asked = fetch(`${patient.server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: QUERY }),
      signal: client.signal,
    });
    await untilWaiting(1);
    client.abort();
    await expect(asked).rejects.toThrow("aborted");
    await untilWaiting(0);
    await patient.server.stop();
  });

  it("holds up nobody: more requests than there are connections are all refused in time", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => catalog.post(QUERY)));
    expect(new Set(answers.map(({ status, errors }) => `${status} ${errors?.[0]?.extensions.code}`))).toEqual(
      new Set(["400 LIMIT_EXCEEDED"]),
    );
    await untilWaiting(0);
  });
});

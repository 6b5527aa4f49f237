import { Client } from "pg";
import { REVISION_AGE_MS } from "../../src/config/limits";
import { FIXTURE_SEEDS } from "../support/catalog";
import { postgresDatabase, sqlOn } from "../support/database";
import { Load } from "../support/load";
import { PostgresCluster } from "../support/postgres-cluster";
import { newFolder, RolegraphProcess, rolegraph } from "../support/process";
import { randomNumbers } from "../support/query-generator";

/** Milliseconds within which clients are answered again once the database is back. */
const BACK_WITHIN_MS = 5_000;

/** Milliseconds that a request under way has when the server stops. */
const GRACE_MS = 6_500;

const QUERY = `{ catalog { revision } role(ref: "ferry-pilot") { label requirements { nodes { skill { label } } } } }`;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("clients of a server whose PostgreSQL is stopped and started", () => {
  it.each([
    ["stopped by its administrator", "fast", false],
    ["ended by a crash", "immediate", false],
    ["a main server and a replica, both ended by a crash", "immediate", true],
  ] as const)(
    "read 503 meanwhile, and are answered again within seconds: %s",
    async (_how, mode, replica) => {
      const cluster = await PostgresCluster.start();
      const place = {
        cwd: newFolder(),
        env: {
          PORT: "0",
          LOG_LEVEL: "fatal",
          ROLEGRAPH_DATABASE_URL: cluster.url,
          ...(replica && { ROLEGRAPH_DATABASE_READ_URLS: cluster.url }),
        },
        hangsAfterMs: 90_000,
      };
      expect((await rolegraph(["migrate"], place)).code).toBe(0);
      expect((await rolegraph(["import", "roles", FIXTURE_SEEDS], place)).code).toBe(0);
      const served = new RolegraphProcess(["serve", "--no-seed"], place);
      const url = await served.url();
      const load = new Load(url, QUERY);
      const good = (await load.until(0, ({ status }) => status === 200)).body;
      expect(JSON.parse(good)).toMatchObject({ data: { catalog: { revision: 1 } } });

      for (let round = 0; round < 2; round += 1) {
        await sleep(300);
        cluster.stop(mode);
        // For so long the server takes the revision that it knows for the newest, and gives kept answers.
        await sleep(REVISION_AGE_MS);
        const stopped = Date.now();
        await sleep(1_000);
        expect((await fetch(`${url}/readyz`)).status).toBe(503);
        expect((await fetch(`${url}/livez`)).status).toBe(200);
        const meanwhile = load.since(stopped);
        expect(new Set(meanwhile.map(({ status }) => status))).toEqual(new Set([503]));
        for (const { body, headers } of meanwhile) {
          const { errors } = JSON.parse(body) as { errors: { extensions: { code: string } }[] };
          expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(["UNAVAILABLE"]));
          expect([headers["retry-after"], headers["content-type"]]).toEqual([
            expect.stringMatching(/^\d+$/),
            "application/json; charset=utf-8",
          ]);
        }
        cluster.start();
        const started = Date.now();
        await load.until(started, ({ status }) => status === 200);
        expect(Date.now() - started).toBeLessThan(BACK_WITHIN_MS);
        const back = Date.now();
        await sleep(500);
        expect(new Set(load.since(back).map(({ status }) => status))).toEqual(new Set([200]));
        expect((await fetch(`${url}/readyz`)).status).toBe(200);
      }
      const outcomes = await load.stop();
      // Nobody was left without an answer, and nobody got another one than the catalog's.
      expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([200, 503]));
      expect(new Set(outcomes.filter(({ status }) => status === 200).map(({ body }) => body))).toEqual(
        new Set([good]),
      );
      expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
    },
    120_000,
  );
});

describe("a server on PostgreSQL that is told to stop", () => {
  it("ends within the grace, also where a statement takes longer", async () => {
    const database = await postgresDatabase();
    const place = {
      cwd: newFolder(),
      env: { PORT: "0", LOG_LEVEL: "fatal", ROLEGRAPH_DATABASE_URL: database },
      hangsAfterMs: 60_000,
    };
    const served = new RolegraphProcess(["serve"], place);
    const url = await served.url();
    const other = new Client({ connectionString: database });
    await other.connect();
    other.on("error", () => {});
    await other.query("BEGIN; LOCK TABLE concept IN ACCESS EXCLUSIVE MODE");
    const cut = fetch(`${url}/graphql?query={roles{totalCount}}`).then(
      () => false,
      () => true,
    );
    await sleep(500);
    const told = Date.now();
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
    expect(Date.now() - told).toBeLessThan(GRACE_MS + 3_000);
    expect(await cut).toBe(true);
    await other.end();
  }, 60_000);
});

describe("someone whose migration of PostgreSQL is broken off", () => {
  const tablesOf = async (database: string) => {
    const rows = await sqlOn<{ name: string }>(
      database,
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
    );
    return rows.map(({ name }) => name).sort();
  };
  const sessions = (
    database: string,
  ) => `FROM pg_stat_activity WHERE datname = '${new URL(database).pathname.slice(1)}'
    AND application_name = 'rolegraph'`;

  it.each(["the process is killed", "the server ends the connection"])(
    "finds all tables or none, and migrates the next time: %s",
    async (how) => {
      const random = randomNumbers(11);
      const whole = await postgresDatabase();
      const surroundings = (database: string) => ({
        cwd: newFolder(),
        env: { ROLEGRAPH_DATABASE_URL: database },
      });
      const start = Date.now();
      expect((await rolegraph(["migrate"], surroundings(whole))).code).toBe(0);
      const took = Date.now() - start;
      const all = await tablesOf(whole);
      let database = await postgresDatabase();
      let broken = 0;
      for (let count = 0; count < 12; count += 1) {
        const child = new RolegraphProcess(["migrate"], surroundings(database));
        await sleep((0.4 + random() * 0.6) * took);
        if (how === "the process is killed") {
          await child.stop("SIGKILL");
        } else {
          await sqlOn(database, `SELECT pg_terminate_backend(pid) ${sessions(database)}`);
          const { code, stderr } = await child.ended;
          expect(stderr).toMatch(code === 0 ? /^$/ : /^rolegraph: The database postgres:\S+ [^\n]+\n$/);
        }
        while ((await sqlOn(database, `SELECT 1 ${sessions(database)}`)).length > 0) await sleep(10);
        const tables = await tablesOf(database);
        expect([[], all]).toContainEqual(tables);
        if (tables.length === 0) broken += 1;
        else database = await postgresDatabase();
      }
      expect(broken).toBeGreaterThan(0);
      expect((await rolegraph(["migrate"], surroundings(database))).code).toBe(0);
      expect(await tablesOf(database)).toEqual(all);
    },
    120_000,
  );
});

import { type AddressInfo, createServer } from "node:net";
import { openStore } from "../../src/catalog/database";
import { contentsOf } from "../support/catalog";
import { onServer, postgresDatabase, sqlOn, urlOf } from "../support/database";
import {
  ask,
  newFolder,
  RAN,
  RolegraphProcess,
  refused,
  rolegraph,
  succeeded,
  WITHOUT_TEXTS,
} from "../support/process";
import { Wire } from "../support/wire";

const SECRET = "s3cret";

/** The URL as messages have it. */
const shown = (databaseUrl: string) => {
  const { username, host, pathname } = new URL(databaseUrl);
  return `postgres://${username && `${username}@`}${host}${pathname}`;
};

/** The URL with a user and a password. */
function withLogin(databaseUrl: string, user: string): string {
  const url = new URL(databaseUrl);
  url.username = user;
  url.password = SECRET;
  return url.href;
}

const surroundings = (databaseUrl: string, env: Record<string, string> = {}) => ({
  cwd: newFolder(),
  env: { PORT: "0", ROLEGRAPH_DATABASE_URL: databaseUrl, ...env },
});

describe("someone who keeps the catalog in PostgreSQL", () => {
  it("migrates once, seeds once, and serves what is there", async () => {
    const url = await postgresDatabase();
    const place = surroundings(url);
    expect(await rolegraph(["seed"], place)).toEqual(
      refused(`The database ${shown(url)} lacks tables of this version; run \`rolegraph migrate\` first.`),
    );
    expect(
      await sqlOn(url, "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"),
    ).toEqual([]);
    expect(await rolegraph(["migrate"], place)).toEqual(succeeded(`migrate: ${shown(url)} ${RAN}\n`));
    expect(await rolegraph(["migrate"], place)).toEqual(succeeded(`migrate: ${shown(url)} is up to date\n`));
    const first = await rolegraph(["seed"], place);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^seed: revision 1: /) });
    expect(first.stdout).toContain(WITHOUT_TEXTS);
    const second = await rolegraph(["seed"], place);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringMatching(/^seed: nothing to change in /) });
    const served = new RolegraphProcess(["serve", "--no-seed"], place);
    const answer = await ask(await served.url(), `{ catalog { revision } role(ref: "tech-lead") { label } }`);
    expect(await answer.json()).toMatchObject({
      data: { catalog: { revision: 1 }, role: { label: "Tech Lead" } },
    });
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
  });

  it("finds each migration run once, however many migrate at the same time", async () => {
    const url = await postgresDatabase();
    const ended = await Promise.all([1, 2, 3].map(() => rolegraph(["migrate"], surroundings(url))));
    expect(ended.map(({ stdout }) => stdout).sort()).toEqual([
      `migrate: ${shown(url)} is up to date\n`,
      `migrate: ${shown(url)} is up to date\n`,
      `migrate: ${shown(url)} ${RAN}\n`,
    ]);
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ""],
      [0, ""],
      [0, ""],
    ]);
  });
});

describe("someone who names a PostgreSQL database that cannot be used", () => {
  it("reads one line where there is none of the name, and that it has to be made first", async () => {
    const url = withLogin(urlOf("rolegraph_test_nowhere"), "postgres");
    expect(await rolegraph(["migrate"], surroundings(url))).toEqual(
      refused(`There is no database ${shown(url)}; create it first, for example with \`createdb\`.`),
    );
  });

  it("reads one line where nothing listens", async () => {
    const url = `postgres://me:${SECRET}@127.0.0.1:1/catalog`;
    expect(await rolegraph(["serve"], surroundings(url))).toEqual(
      refused(`The database ${shown(url)} cannot be reached: connect ECONNREFUSED 127.0.0.1:1`),
    );
  });

  it("reads one line where the password is wrong", async () => {
    // The server of the tests may trust everybody, so that this one says what others say.
    const fields = { S: "FATAL", C: "28P01", M: 'password authentication failed for user "me"' };
    const body = `${Object.entries(fields)
      .map(([type, text]) => `${type}${text}\0`)
      .join("")}\0`;
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + length.length);
    const server = createServer((socket) => {
      socket.once("data", () => socket.end(Buffer.concat([Buffer.from("E"), length, Buffer.from(body)])));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `postgres://me:${SECRET}@127.0.0.1:${(server.address() as AddressInfo).port}/catalog`;
    expect(await rolegraph(["migrate"], surroundings(url))).toEqual(
      refused(`The database ${shown(url)} refuses the log-in: password authentication failed for user "me"`),
    );
    await new Promise((resolve) => server.close(resolve));
  });

  it("reads one line where the user may not make tables, or may not write", async () => {
    const url = await postgresDatabase();
    const name = new URL(url).pathname.slice(1);
    await onServer(`CREATE ROLE "${name}" LOGIN PASSWORD '${SECRET}'`);
    try {
      await sqlOn(url, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
      const theirs = withLogin(url, name);
      const lacks = `The user of the database ${shown(theirs)} lacks a right: permission denied for`;
      expect(await rolegraph(["migrate"], surroundings(theirs))).toEqual(refused(`${lacks} schema public`));
      expect((await rolegraph(["migrate"], surroundings(url))).code).toBe(0);
      expect(await rolegraph(["seed"], surroundings(theirs))).toEqual(refused(`${lacks} table migrations`));
      await sqlOn(url, `GRANT SELECT ON ALL TABLES IN SCHEMA public TO "${name}"`);
      expect(await rolegraph(["seed"], surroundings(theirs))).toEqual(refused(`${lacks} table revision`));
      const served = new RolegraphProcess(["serve", "--no-seed"], surroundings(theirs));
      const answer = await ask(await served.url(), "{ catalog { revision } }");
      expect(await answer.json()).toMatchObject({ data: { catalog: { revision: 0 } } });
      expect((await served.stop()).code).toBe(0);
    } finally {
      await sqlOn(url, `DROP OWNED BY "${name}"`);
      await onServer(`DROP ROLE "${name}"`);
    }
  });

  it.each([
    ["without migrations", []],
    ["with migrations of another kind", ["CREATE TABLE migrations (version integer PRIMARY KEY)"]],
    [
      "with migrations of the same kind",
      [
        "CREATE TABLE migrations (id integer PRIMARY KEY, timestamp bigint, name text)",
        "INSERT INTO migrations VALUES (1, 1700000000000, 'Invoices1700000000000')",
      ],
    ],
  ])(
    "reads one line where it belongs to another program, %s, and it stays as it was",
    async (_kind, statements) => {
      const url = await postgresDatabase();
      for (const each of ["CREATE TABLE invoice (id integer PRIMARY KEY)", ...statements])
        await sqlOn(url, each);
      const tables = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1";
      const before = await sqlOn(url, tables);
      expect(await rolegraph(["serve"], surroundings(url))).toEqual(
        refused(`The database ${shown(url)} is not a Rolegraph database.`),
      );
      expect(await sqlOn(url, tables)).toEqual(before);
    },
  );

  it("reads one line where a newer version made it, and it stays as it was", async () => {
    const url = await postgresDatabase();
    expect((await rolegraph(["migrate"], surroundings(url))).code).toBe(0);
    const store = await openStore(url);
    try {
      await sqlOn(
        url,
        "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')",
      );
      const before = await contentsOf(store);
      const line = `The database ${shown(url)} was made by a newer version of Rolegraph (migration Later9999999999999).`;
      for (const name of ["seed", "serve"]) {
        expect(await rolegraph([name], surroundings(url))).toEqual(refused(line));
      }
      expect(await contentsOf(store)).toEqual(before);
    } finally {
      await store.close();
    }
  });

  it("never finds the password in what the server prints and logs", async () => {
    const wire = await Wire.to(await postgresDatabase());
    const { username } = new URL(wire.url);
    const env = { LOG_LEVEL: "trace", ROLEGRAPH_DATABASE_READ_URLS: withLogin(wire.url, username) };
    const served = new RolegraphProcess(["serve"], surroundings(withLogin(wire.url, username), env));
    const url = await served.url();
    await wire.cut();
    const answer = await ask(url, "{ catalog { revision } }");
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
    const { code, stdout, stderr } = await served.stop();
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("cannot be reached");
    expect(stdout).not.toContain(SECRET);
  });
});

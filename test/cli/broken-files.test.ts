import { copyFileSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { fixture } from "../support/items";
import { ask, newFolder, ROOT, RolegraphProcess, rolegraph, sql } from "../support/process";
import { removeFile } from "../support/sqlite-file";

const FILE = "a.sqlite";
const env = { ROLEGRAPH_DATABASE_URL: `sqlite:${FILE}` };
const script = path.join(ROOT, "dist/cli/main.js");
const RELEASE = ["import", "esco", fixture("esco", "v1.1.0")];
const NEXT = ["import", "esco", fixture("esco", "v1.1.1")];

const PAGE_BYTES = 4096;
const QUERY = "{ catalog { revision } roles { nodes { label } } }";

/** What may happen to a file, the header and the list of tables apart from the first. */
const BREAKS: [string, (file: string) => unknown][] = [
  [
    "has garbage in its middle",
    (file) => {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0xa5, 8 * PAGE_BYTES));
    },
  ],
  ["is cut short", (file) => truncateSync(file, 8 * PAGE_BYTES)],
  ["is empty", (file) => truncateSync(file, 0)],
  ["is a text", (file) => writeFileSync(file, "no database, but longer than its header\n".repeat(3_000))],
  [
    "is another program's",
    async (file) => {
      removeFile(file);
      await sql(file, "CREATE TABLE invoice (id INTEGER PRIMARY KEY)");
    },
  ],
];

async function imported(): Promise<string> {
  const cwd = newFolder();
  for (const args of [["migrate"], RELEASE]) {
    expect((await rolegraph(args, { cwd, env, script })).code).toBe(0);
  }
  return path.join(cwd, FILE);
}

describe("someone whose database file", () => {
  it.each(BREAKS)(
    "%s reads one line from every command that reads it",
    async (_what, breakFile) => {
      const file = await imported();
      const cwd = path.dirname(file);
      await breakFile(file);
      const broken = readFileSync(file);
      for (const args of [["seed"], NEXT, ["export", "yaml", "out"]]) {
        const { code, stdout, stderr } = await rolegraph(args, { cwd, env, script });
        expect([code, stdout]).toEqual([1, ""]);
        expect(stderr).toMatch(
          /^rolegraph: (Cannot use the database sqlite:a\.sqlite: [\w /]+( \(SQLITE_\w+\))?|The database sqlite:a\.sqlite (is not a Rolegraph database\.|lacks tables of this version; run `rolegraph migrate` first\.))\n$/,
        );
        // An empty file is as good as none, and may be made a database.
        if (broken.length > 0) expect(readFileSync(file).equals(broken)).toBe(true);
      }
    },
    60_000,
  );

  it.each(BREAKS)(
    "%s under a running server has clients told so until it is mended",
    async (_what, breakFile) => {
      const file = await imported();
      const cwd = path.dirname(file);
      const copy = `${file}.copy`;
      const served = new RolegraphProcess(["serve", "--no-seed"], {
        cwd,
        env: { ...env, PORT: "0", LOG_LEVEL: "fatal" },
        hangsAfterMs: 60_000,
      });
      const url = await served.url();
      copyFileSync(file, copy);
      await breakFile(file);
      const answers = await Promise.all(Array.from({ length: 40 }, () => ask(url, QUERY)));
      for (const answer of answers) {
        const text = await answer.text();
        expect([answer.status, text]).toEqual([503, expect.stringContaining('"code":"UNAVAILABLE"')]);
        expect(text).not.toMatch(/sqlite|SQLITE|malformed|no such table|\.ts|\.js/);
      }
      expect((await fetch(`${url}/readyz`)).status).toBe(503);
      expect((await fetch(`${url}/livez`)).status).toBe(200);
      renameSync(copy, file);
      const answer = await ask(url, QUERY);
      expect([answer.status, await answer.json()]).toMatchObject([
        200,
        { data: { catalog: { revision: 1 } } },
      ]);
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
    },
    60_000,
  );

  it("is locked waits with a command until it is free", async () => {
    const file = await imported();
    const other = new Database(file, {});
    other.pragma("locking_mode = EXCLUSIVE");
    other.exec("BEGIN EXCLUSIVE");
    const started = Date.now();
    const ended = rolegraph(NEXT, { cwd: path.dirname(file), env, script });
    await sleep(2_000);
    other.close();
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
    expect(Date.now() - started).toBeGreaterThan(2_000);
  }, 60_000);

  it("is being written has its readers answered all the while, and the next writer waiting", async () => {
    const file = await imported();
    const cwd = path.dirname(file);
    const served = new RolegraphProcess(["serve", "--no-seed"], { cwd, env: { ...env, PORT: "0" } });
    const url = await served.url();
    const other = new Database(file, {});
    other.exec("BEGIN IMMEDIATE");
    other.exec("DELETE FROM revision");
    const ended = rolegraph(NEXT, { cwd, env, script });
    const revisions = new Set<string>();
    for (let count = 0; count < 100; count += 1) {
      const answer = await ask(url, QUERY);
      revisions.add(JSON.stringify([answer.status, JSON.parse(await answer.text()).data.catalog]));
    }
    expect([...revisions]).toEqual(['[200,{"revision":1}]']);
    other.exec("ROLLBACK");
    other.close();
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
    expect(await (await ask(url, QUERY)).json()).toMatchObject({ data: { catalog: { revision: 2 } } });
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
  }, 60_000);
});

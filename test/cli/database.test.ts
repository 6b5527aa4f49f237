import { writeFileSync } from "node:fs";
import path from "node:path";
import {
  filesIn,
  newFolder,
  RAN,
  refused,
  rolegraph,
  SERVING,
  sql,
  succeeded,
  WITHOUT_TEXTS,
} from "../support/process";

describe("someone who makes a database", () => {
  it("migrates once, in the folder where they are, and learns the second time that there is nothing to do", async () => {
    const cwd = newFolder();
    const name = "sqlite:data/rolegraph.sqlite";
    expect(await rolegraph(["migrate"], { cwd })).toEqual(succeeded(`migrate: ${name} ${RAN}\n`));
    const before = filesIn(cwd);
    expect(Object.keys(before)).toEqual([path.join("data", "rolegraph.sqlite")]);
    expect(await rolegraph(["migrate"], { cwd })).toEqual(succeeded(`migrate: ${name} is up to date\n`));
    expect(filesIn(cwd)).toEqual(before);
  });

  it("is told to migrate before seeding, and seeding a second time changes nothing", async () => {
    const surroundings = { cwd: newFolder(), env: { ROLEGRAPH_DATABASE_URL: "sqlite:a.sqlite" } };
    expect(await rolegraph(["seed"], surroundings)).toEqual(
      refused("There is no database sqlite:a.sqlite; run `rolegraph migrate` first."),
    );
    writeFileSync(path.join(surroundings.cwd, "a.sqlite"), "");
    expect(await rolegraph(["seed"], surroundings)).toEqual(
      refused("The database sqlite:a.sqlite lacks tables of this version; run `rolegraph migrate` first."),
    );
    expect(await rolegraph(["migrate"], surroundings)).toEqual(
      succeeded(`migrate: sqlite:a.sqlite ${RAN}\n`),
    );
    const first = await rolegraph(["seed"], surroundings);
    const [, records] = /^seed: revision 1: (\d+) added, 0 unchanged;/.exec(first.stdout) ?? [];
    expect(first).toEqual(succeeded(`seed: revision 1: ${records} added, 0 unchanged; ${WITHOUT_TEXTS}\n`));
    const before = filesIn(surroundings.cwd);
    expect(await rolegraph(["seed"], surroundings)).toEqual(
      succeeded(`seed: nothing to change in ${records} records; ${WITHOUT_TEXTS}\n`),
    );
    expect(filesIn(surroundings.cwd)).toEqual(before);
  });
});

describe("someone who names a database that cannot be used", () => {
  it("below a file reads one line that names it", async () => {
    const cwd = newFolder();
    writeFileSync(path.join(cwd, "notes.txt"), "notes");
    const before = filesIn(cwd);
    const env = { ROLEGRAPH_DATABASE_URL: "sqlite:notes.txt/rolegraph.sqlite" };
    const { code, stdout, stderr } = await rolegraph(["migrate"], { cwd, env });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(
      /^rolegraph: Cannot open the database sqlite:notes\.txt\/rolegraph\.sqlite: .+\n$/,
    );
    expect(filesIn(cwd)).toEqual(before);
  });

  it("and is no database reads so, and keeps the file as it was", async () => {
    const cwd = newFolder();
    writeFileSync(
      path.join(cwd, "notes.txt"),
      "no database, but longer than its header would be\n".repeat(100),
    );
    const before = filesIn(cwd);
    const env = { ROLEGRAPH_DATABASE_URL: "sqlite:notes.txt" };
    const line = "Cannot use the database sqlite:notes.txt: file is not a database";
    expect(await rolegraph(["migrate"], { cwd, env })).toEqual(refused(line));
    expect(filesIn(cwd)).toEqual(before);
  });

  it.concurrent.each([
    ["without migrations", []],
    [
      "with migrations of another kind",
      ["CREATE TABLE migrations (version INTEGER PRIMARY KEY)", "INSERT INTO migrations VALUES (7)"],
    ],
    [
      "with migrations of the same kind",
      [
        "CREATE TABLE migrations (id INTEGER PRIMARY KEY, timestamp INTEGER, name TEXT)",
        "INSERT INTO migrations VALUES (1, 1700000000000, 'Invoices1700000000000')",
      ],
    ],
    [
      "that has run no migration yet",
      ["CREATE TABLE migrations (id INTEGER PRIMARY KEY, timestamp INTEGER, name TEXT)"],
    ],
  ])(
    "and belongs to another program, %s, reads so, and keeps the file as it was",
    async (_kind, migrations) => {
      const cwd = newFolder();
      const statements = ["CREATE TABLE invoice (id INTEGER PRIMARY KEY)", ...migrations];
      for (const statement of statements) await sql(path.join(cwd, "other.sqlite"), statement);
      const before = filesIn(cwd);
      const env = { ...SERVING, ROLEGRAPH_DATABASE_URL: "sqlite:other.sqlite" };
      const line = "The database sqlite:other.sqlite is not a Rolegraph database.";
      expect(await rolegraph(["serve"], { cwd, env })).toEqual(refused(line));
      expect(filesIn(cwd)).toEqual(before);
    },
  );

  it("and was made by a newer version reads so, and keeps the file as it was", async () => {
    const cwd = newFolder();
    const env = { ...SERVING, ROLEGRAPH_DATABASE_URL: "sqlite:newer.sqlite" };
    expect((await rolegraph(["migrate"], { cwd, env })).code).toBe(0);
    const row = "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')";
    await sql(path.join(cwd, "newer.sqlite"), row);
    const before = filesIn(cwd);
    const line =
      "The database sqlite:newer.sqlite was made by a newer version of Rolegraph (migration Later9999999999999).";
    for (const name of ["seed", "serve"]) {
      expect(await rolegraph([name], { cwd, env })).toEqual(refused(line));
    }
    expect(filesIn(cwd)).toEqual(before);
  });
});

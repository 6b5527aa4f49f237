import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fixture } from "../support/items";
import { filesIn, newFolder, refused, rolegraph, sql } from "../support/process";

const FIRST = fixture("esco", "v1.1.0");
const NEXT = fixture("esco", "v1.1.1");
const env = { ROLEGRAPH_DATABASE_URL: "sqlite:a.sqlite" };

async function migrated() {
  const cwd = newFolder();
  await rolegraph(["migrate"], { cwd, env });
  return { cwd, env };
}

const database = (cwd: string) => path.join(cwd, "a.sqlite");

describe("someone who imports a taxonomy from the command line", () => {
  it("reads a table of what came of the rows, and the problems by code with file, line and ref", async () => {
    const surroundings = await migrated();
    const { code, stdout, stderr } = await rolegraph(["import", "esco", FIRST], surroundings);
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout.split("\n").map((line) => line.trim().replace(/ +/g, " "));
    expect(lines.slice(0, 12)).toEqual([
      "import esco 1.1.0: revision 1, 50 changes",
      "read added changed deprecated removed unchanged",
      "scheme 1 1 0 0 0 0",
      "document 14 14 0 0 0 0",
      "dataset 14 14 0 0 0 0",
      "concept 29 29 0 0 0 0",
      "concept text 47 47 0 0 0 0",
      "concept link 15 15 0 0 0 0",
      "collection 6 6 0 0 0 0",
      "collection member 7 7 0 0 0 0",
      "fact 7 7 0 0 0 0",
      "8 problems; the rows that have them are left out:",
    ]);
    expect(lines).toContain("SELF_RELATION 1");
    expect(lines).toContain(
      "skillSkillRelations.csv:3 esco:000000a1-feed-4e55-8b0a-0123456789a1 is stated as needing itself",
    );
  });

  it("is told what a dry run would change, and nothing is written", async () => {
    const surroundings = await migrated();
    const before = filesIn(surroundings.cwd);
    const { code, stdout } = await rolegraph(["import", "esco", "--dry-run", FIRST], surroundings);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^import esco 1\.1\.0: a dry run; nothing is written\n/);
    expect(stdout).toMatch(/concept text +47 +47 /);
    expect(filesIn(surroundings.cwd)).toEqual(before);
  });

  it("changes nothing the second time", async () => {
    const surroundings = await migrated();
    await rolegraph(["import", "esco", FIRST], surroundings);
    const before = filesIn(surroundings.cwd);
    const { stdout } = await rolegraph(["import", "esco", FIRST], surroundings);
    expect(stdout).toMatch(/^import esco 1\.1\.0: nothing to change\n/);
    expect(filesIn(surroundings.cwd)).toEqual(before);
  });

  it("gets the whole report as JSON", async () => {
    const surroundings = await migrated();
    await rolegraph(["import", "esco", FIRST], surroundings);
    const { stdout } = await rolegraph(["import", "esco", "--json", NEXT], surroundings);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ source: "import esco 1.1.1", dryRun: false, revision: 2 });
    expect(report.tables.concept).toEqual({
      read: 28,
      added: 6,
      changed: 5,
      deprecated: 7,
      removed: 0,
      unchanged: 17,
    });
    expect(report.problems.codes).toEqual({ REPEATED_LABEL: 7, UNKNOWN_REF: 4, SELF_RELATION: 1 });
    expect(report.problems.listed).toHaveLength(12);
    expect(report.problems.listed).toContainEqual({
      code: "UNKNOWN_REF",
      file: "occupationSkillRelations.csv",
      line: 8,
      message: "there is no Role esco:000000d4-feed-4e55-8b0a-0123456789d4",
    });
  });

  it("is refused where the input has more problems than allowed, and nothing is written", async () => {
    const surroundings = await migrated();
    const before = filesIn(surroundings.cwd);
    const { code, stdout, stderr } = await rolegraph(
      ["import", "esco", "--max-problems", "7", FIRST],
      surroundings,
    );
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^rolegraph: the input has 8 problems, more than 7\n/);
    expect(stderr.trim().split("\n")).toHaveLength(9);
    expect(filesIn(surroundings.cwd)).toEqual(before);
    const allowed = await rolegraph(["import", "esco", "--max-problems", "8", FIRST], surroundings);
    expect(allowed.code).toBe(0);
  });

  it("reads one line about a format or a file that is none", async () => {
    const surroundings = await migrated();
    const page = path.join(surroundings.cwd, "v1.1.0.zip");
    writeFileSync(page, "<!DOCTYPE html><title>Sorry</title>");
    const before = filesIn(surroundings.cwd);
    const ended = (args: string[]) => rolegraph(["import", ...args], surroundings);
    expect(await ended(["isco", FIRST])).toEqual(
      refused("There is no format isco; the formats are catalog, crosswalk, esco, gdad, onet, roles."),
    );
    for (const [args, fault] of [
      [["esco", "nowhere.zip"], /^rolegraph: .*nowhere\.zip.*\n$/],
      [["esco", page], /^rolegraph: .*v1\.1\.0\.zip is not a zip, but a web page\n$/],
      [["gdad", FIRST], /^rolegraph: .*\n$/],
    ] as const) {
      const { code, stdout, stderr } = await ended([...args]);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(fault);
    }
    expect((await ended(["esco", "--max-problems", "few", FIRST])).stderr).toMatch(/must be a whole number/);
    expect(filesIn(surroundings.cwd)).toEqual(before);
  });

  it("brings in a catalog of their own, under its own scheme, beside the seeded one", async () => {
    const surroundings = await migrated();
    await rolegraph(["seed"], surroundings);
    const own = path.join(surroundings.cwd, "own");
    cpSync(fixture("seeds"), own, { recursive: true });
    writeFileSync(
      path.join(own, "catalog/scheme.yaml"),
      "code: ferries\ntitle: Ferries\nlicence: ours\nattribution: us\nlanguages: [en]\n",
    );
    const { code, stdout } = await rolegraph(["import", "roles", own], surroundings);
    expect([code, stdout.split("\n")[0]]).toEqual([0, expect.stringMatching(/^import roles: revision 2, /)]);
    const schemes = await sql(
      database(surroundings.cwd),
      `SELECT s.ref, COUNT(*) AS roles FROM scheme s JOIN concept c ON c."schemeId" = s.id
       WHERE c.type = 'Role' AND c.status = 'ACTIVE' GROUP BY s.ref ORDER BY s.ref`,
    );
    expect(schemes).toEqual([
      { ref: "ferries", roles: 3 },
      { ref: "rolegraph", roles: 11 },
    ]);
    expect(await rolegraph(["import", "roles", own, own], surroundings)).toEqual(
      refused("roles takes one folder."),
    );
  });
});

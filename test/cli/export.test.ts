import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { fixture } from "../support/items";
import { filesIn, newFolder, RolegraphProcess, refused, rolegraph, sql } from "../support/process";

const env = { ROLEGRAPH_DATABASE_URL: "sqlite:a.sqlite" };

async function imported() {
  const cwd = newFolder();
  await rolegraph(["migrate"], { cwd, env });
  await rolegraph(["import", "roles", fixture("seeds")], { cwd, env });
  return { cwd, env };
}

const lines = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.trim().replace(/ +/g, " "));

describe("someone who exports the catalog from the command line", () => {
  let surroundings: Awaited<ReturnType<typeof imported>>;
  beforeAll(async () => {
    surroundings = await imported();
  });

  it("reads how many records each YAML file has, and imports them into an empty store", async () => {
    const { cwd } = surroundings;
    const { code, stdout, stderr } = await rolegraph(["export", "yaml", "out/"], surroundings);
    expect([code, stderr]).toEqual([0, ""]);
    expect(lines(stdout)).toEqual([
      "exported revision 1 to out/",
      ...["scheme.yaml 1", "document.yaml 1", "dataset.yaml 1", "concept.yaml 10"],
      ...["concept-text.yaml 11", "concept-link.yaml 5", "collection.yaml 0", "collection-member.yaml 0"],
      ...["skill-scale.yaml 0", "skill-level.yaml 0", "responsibility.yaml 1", "experience-band.yaml 2"],
      ...["alternative-group.yaml 1", "ladder.yaml 0", "rung.yaml 0", "fact.yaml 8", "evidence.yaml 9"],
      "catalog.yaml 1",
    ]);
    expect(readdirSync(path.join(cwd, "out"))).toHaveLength(18);
    const other = { cwd, env: { ROLEGRAPH_DATABASE_URL: "sqlite:b.sqlite" } };
    await rolegraph(["migrate"], other);
    const again = await rolegraph(["import", "catalog", "out"], other);
    expect([again.code, again.stderr]).toEqual([0, ""]);
    expect(lines(again.stdout)[0]).toMatch(/^import catalog: revision 1, \d+ changes$/);
    const facts = (file: string) => sql(path.join(cwd, file), "SELECT ref, statement FROM fact ORDER BY ref");
    expect(await facts("b.sqlite")).toEqual(await facts("a.sqlite"));
  });

  it("gets CSV in an empty folder, and only one scheme's where it is named", async () => {
    const { cwd } = surroundings;
    mkdirSync(path.join(cwd, "csv"));
    const { code, stdout } = await rolegraph(["export", "csv", "csv", "--scheme", "rolegraph"], surroundings);
    expect(code).toBe(0);
    expect(lines(stdout)).toContain("skills.csv 5");
    expect(lines(stdout)).toContain("evidence.csv 9");
    const roles = parse(readFileSync(path.join(cwd, "csv/roles.csv")), { columns: true });
    expect(roles).toHaveLength(3);
    expect(roles).toContainEqual(
      expect.objectContaining({ ref: "rolegraph:ferry-pilot", label: "Ferry Pilot" }),
    );
  });

  it("gets JSON-LD in one file", async () => {
    const { cwd } = surroundings;
    const { code, stdout } = await rolegraph(["export", "jsonld", "out.jsonld"], surroundings);
    expect([code, lines(stdout)]).toEqual([0, ["exported revision 1 to out.jsonld", "out.jsonld 11"]]);
    const { "@graph": graph } = JSON.parse(readFileSync(path.join(cwd, "out.jsonld"), "utf8"));
    expect(graph).toContainEqual(expect.objectContaining({ id: "urn:rolegraph:rolegraph:ferry-pilot" }));
  });

  it("reads one line about what cannot be, and nothing is written", async () => {
    const { cwd } = surroundings;
    mkdirSync(path.join(cwd, "full"));
    writeFileSync(path.join(cwd, "full/mine.txt"), "mine");
    const before = filesIn(cwd);
    for (const [args, fault] of [
      [["pdf", "new"], "There is no format pdf; the formats are csv, jsonld, yaml."],
      [["constructor", "new"], "There is no format constructor; the formats are csv, jsonld, yaml."],
      [["yaml", "new", "--scheme", "isco"], "There is no scheme isco; the schemes are rolegraph."],
      [["csv", "new", "--texts"], "csv has no texts; --texts is for yaml."],
      [["yaml", "full"], "The folder full is not empty."],
      [["jsonld", "full/mine.txt"], "full/mine.txt is there already."],
      [["csv", "a.sqlite"], "a.sqlite is there already."],
      [["csv", "no/new"], `There is no folder ${path.join(cwd, "no")}.`],
    ] as const) {
      expect(await rolegraph(["export", ...args], surroundings)).toEqual(refused(fault));
    }
    expect(filesIn(cwd)).toEqual(before);
    expect(readdirSync(cwd)).not.toContain("new");
  });

  it("needs a database that is there", async () => {
    const cwd = newFolder();
    expect(await rolegraph(["export", "yaml", "new"], { cwd, env })).toEqual(
      refused("There is no database sqlite:a.sqlite; run `rolegraph migrate` first."),
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  describe("from a catalog that takes a while", () => {
    /** Begins an export, and waits until it writes. */
    async function begun(target: string) {
      const child = new RolegraphProcess(["export", "yaml", target], surroundings);
      while (!readdirSync(surroundings.cwd).some((name) => name.startsWith(`${target}.partial-`))) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return child;
    }

    beforeAll(() =>
      sql(
        path.join(surroundings.cwd, "a.sqlite"),
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
         INSERT INTO responsibility (id, ref, label, "labelKey")
         SELECT 1000000 + i, 'rolegraph:made-up-' || i, 'Made up ' || i, '' FROM n`,
      ),
    );

    it("gets the catalog as it was at the start, whatever is written meanwhile", async () => {
      const child = await begun("whole");
      await sql(path.join(surroundings.cwd, "a.sqlite"), "DELETE FROM evidence");
      const [{ left } = { left: -1 }] = await sql<{ left: number }>(
        path.join(surroundings.cwd, "a.sqlite"),
        'SELECT COUNT(*) AS "left" FROM evidence',
      );
      // It is still under way.
      expect(readdirSync(surroundings.cwd)).not.toContain("whole");
      const { code, stdout } = await child.ended;
      expect([left, code]).toEqual([0, 0]);
      expect(lines(stdout)).toContain("responsibility.yaml 200,001");
      expect(lines(stdout)).toContain("evidence.yaml 9");
    });

    it("leaves nothing behind when it is stopped", async () => {
      const before = readdirSync(surroundings.cwd);
      const child = await begun("stopped");
      expect(await child.stop("SIGINT")).toEqual(refused("The export was stopped; nothing is written."));
      expect(readdirSync(surroundings.cwd)).toEqual(before);
    });
  });
});

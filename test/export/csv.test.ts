import { parse } from "csv-parse/sync";
import { openStore } from "../../src/catalog/database";
import type { Store } from "../../src/catalog/store";
import { importCatalog } from "../../src/ingest/import";
import { emptyStore, SEEDS, seedStore } from "../support/catalog";
import { csvOf } from "../support/exports";
import { importFrom } from "../support/imports";
import { fixture, madeUp } from "../support/items";

type Rows = Record<string, string>[];

const rowsOf = (text = ""): Rows => parse(text, { columns: true });

describe("a catalog as CSV", () => {
  let store: Store;
  let files: Record<string, string>;
  beforeAll(async () => {
    store = await openStore("sqlite::memory:");
    await store.migrate();
    await seedStore(store, SEEDS);
    await importFrom(store, "esco", [fixture("esco", "v1.1.0")]);
    await importFrom(store, "esco", [fixture("esco", "v1.1.1")]);
    await importFrom(store, "onet", [fixture("onet", "onet-1.1-text")]);
    await importFrom(store, "gdad", [fixture("gdad")]);
    files = await csvOf(store);
  });
  afterAll(() => store.close());

  const found = (file: string, passes: (row: Record<string, string>) => boolean) =>
    rowsOf(files[file]).filter(passes);

  it("has a file for each concept and link, each row of the store in one of them", async () => {
    const counts = Object.fromEntries(Object.keys(files).map((name) => [name, rowsOf(files[name]).length]));
    const stored = async (table: string, where = "") => {
      const [row] = await store.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM "${table}" ${where}`);
      return row?.n ?? 0;
    };
    const sum = (...names: string[]) => names.reduce((all, name) => all + (counts[`${name}.csv`] ?? 0), 0);
    expect(sum("schemes")).toBe(await stored("scheme"));
    expect(sum("documents")).toBe(await stored("document"));
    expect(sum("datasets")).toBe(await stored("dataset"));
    expect(sum("roles", "role-groups", "skills", "skill-groups")).toBe(await stored("concept"));
    expect(sum("labels")).toBe(await stored("concept_text"));
    expect(sum("broader", "requires", "related", "matches", "replaced-by")).toBe(
      await stored("concept_link"),
    );
    expect(sum("collections")).toBe(await stored("collection"));
    expect(sum("collection-members")).toBe(await stored("collection_member"));
    expect(sum("skill-scales")).toBe(await stored("skill_scale"));
    expect(sum("skill-levels")).toBe(await stored("skill_level"));
    expect(sum("responsibilities")).toBe(await stored("responsibility"));
    expect(sum("experience-bands")).toBe(await stored("experience_band"));
    expect(sum("alternative-groups")).toBe(await stored("alternative_group"));
    expect(sum("ladders")).toBe(await stored("ladder"));
    expect(sum("rungs")).toBe(await stored("rung"));
    expect(
      sum("requirements", "responsibility-statements", "experience", "education", "moves", "insights"),
    ).toBe(await stored("fact"));
    const imported = `WHERE "datasetId" IN (SELECT id FROM dataset WHERE "documentId" IS NOT NULL)`;
    expect(sum("evidence")).toBe((await stored("evidence")) + (await stored("fact", imported)));
    expect(Object.keys(files)).toHaveLength(29);
    expect(Object.values(counts).filter((count) => count === 0)).toHaveLength(1);
    expect(files["replaced-by.csv"]).toBe("concept,replacedBy,dataset\r\n");
  });

  it("names everything by its ref", () => {
    const [role] = found("roles.csv", ({ code }) => code === "8350.3");
    expect(role).toEqual({
      ref: "esco:000000d1-feed-4e55-8b0a-0123456789d1",
      scheme: "esco",
      code: "8350.3",
      uri: "http://data.europa.eu/esco/occupation/000000d1-feed-4e55-8b0a-0123456789d1",
      label: "ferry deckhand",
      description: "Ferry deckhands moor the ferry and see passengers aboard.",
      status: "ACTIVE",
      group: "esco:isco/C8350",
      dataset: "esco:occupations",
    });
    expect(found("requirements.csv", ({ skill }) => skill === "rolegraph:kubernetes")[0]).toEqual({
      ref: "rolegraph:lead-software-engineer/requirement/kubernetes",
      role: "rolegraph:lead-software-engineer",
      position: "21",
      statement: "Kubernetes is named under the containerization that is commonly required.",
      skill: "rolegraph:kubernetes",
      necessity: "REQUIRED",
      ...{ importance: "", scale: "", level: "", inDemand: "", alternatives: "" },
      dataset: "rolegraph:catalog",
    });
    expect(found("requirements.csv", ({ scale }) => scale === "onet:level")[0]).toEqual({
      ref: "onet:53-5099.01/requirement/2.A.1.a",
      role: "onet:53-5099.01",
      position: "1",
      statement: "",
      skill: "onet:2.A.1.a",
      necessity: "MENTIONED",
      importance: "0.78",
      scale: "onet:level",
      level: "4.62",
      ...{ inDemand: "", alternatives: "" },
      dataset: "onet:skills",
    });
    expect(rowsOf(files["moves.csv"]).map(({ from, to }) => `${from} > ${to}`)).toContain(
      "rolegraph:technical-lead > rolegraph:architect",
    );
  });

  it("says true or false of what is so or not, and nothing where the source says nothing", () => {
    const values = (file: string, column: string) =>
      [...new Set(rowsOf(files[file]).map((row) => row[column]))].sort();
    expect(values("experience.csv", "openEnded")).toEqual(["false", "true"]);
    expect(values("requirements.csv", "inDemand")).toEqual(["", "false", "true"]);
    expect(values("schemes.csv", "languages")).toEqual(["en"]);
  });

  it("cites the stretch of a text, or the row of the file that a fact was imported from", () => {
    const [curated] = found(
      "evidence.csv",
      ({ fact }) => fact === "rolegraph:lead-software-engineer/requirement/kubernetes",
    );
    expect(curated).toMatchObject({
      document: "document:lead-software-engineer",
      ...{ start: "1857", end: "1867", row: "", method: "CURATED", confidence: "0.8", position: "1" },
    });
    const [imported] = found("evidence.csv", ({ fact }) => fact === "onet:53-5099.01/requirement/2.A.1.a");
    expect(imported).toMatchObject({
      ref: "onet:53-5099.01/requirement/2.A.1.a@onet:skills",
      document: "document:onet-1.1/skills",
      ...{ row: "2", method: "IMPORTED", confidence: "1", position: "1" },
    });
  });

  it("has only what belongs to a scheme where one is named", async () => {
    const gdad = await csvOf(store, { scheme: "gdad" });
    expect(rowsOf(gdad["schemes.csv"]).map(({ code }) => code)).toEqual(["gdad"]);
    for (const name of ["roles.csv", "skills.csv", "rungs.csv", "requirements.csv", "labels.csv"]) {
      const rows = rowsOf(gdad[name]);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => !(row.ref ?? row.concept)?.startsWith("gdad:"))).toEqual([]);
    }
    const cited = rowsOf(gdad["documents.csv"]).map(({ ref }) => ref);
    expect([...new Set(rowsOf(gdad["evidence.csv"]).map(({ document }) => document))]).toEqual([cited[0]]);
    expect(cited).toEqual([
      expect.stringMatching(/^document:gdad\/roles-/),
      expect.stringMatching(/^document:gdad\/skills-/),
    ]);
  });
});

describe("a label that a spreadsheet would take for a formula", () => {
  it("has a quote before it, and one with signs of CSV itself stands in quotes", async () => {
    const store = await emptyStore();
    const labels = ["=1+2", "+1", "-1", "@SUM(A1)", "\tx", "＝1", 'say "aye", then\ngo', "1-2", "é=1"];
    const concepts = labels.map((label, index) => ({
      ...{ type: "Skill" as const, ref: `odd:${index}`, label },
      values: { kind: "COMPETENCE" },
    }));
    await importCatalog(store, async () => madeUp("odd", concepts));
    const { "skills.csv": text = "" } = await csvOf(store);
    expect(rowsOf(text).map(({ label }) => label)).toEqual([
      ...["'=1+2", "'+1", "'-1", "'@SUM(A1)", "'\tx", "'＝1", 'say "aye", then\ngo', "1-2", "é=1"],
    ]);
    expect(text).toContain(',"say ""aye"", then\ngo",');
    expect(text.split("\r\n")).toHaveLength(labels.length + 2);
  });
});

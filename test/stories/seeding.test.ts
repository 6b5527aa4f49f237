import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { attachDocuments } from "../../src/ingest/attach";
import { graphql } from "../gql";
import {
  contentsOf,
  copyFixture,
  emptyStore,
  FIXTURE_ROLE,
  FIXTURE_SEEDS,
  FIXTURE_TEXT_FILE,
  FIXTURE_TEXTS,
  seedStore,
  TestCatalog,
} from "../support/catalog";

const Pilot = graphql(`
  query FerryPilot {
    catalog { revision roleCount skillCount factCount documentCount }
    document(ref: "ferry-pilot") { text }
    role(ref: "ferry-pilot") {
      status
      label
      responsibilities { nodes { statement evidence { quote } } }
      requirements { nodes { id skill { label } evidence { quote start end } } }
    }
  }
`);

describe("an editor who seeds the catalog", () => {
  const opened: TestCatalog[] = [];
  afterEach(async () => {
    for (const catalog of opened.splice(0)) await catalog.stop();
  });
  const served = async (options: Parameters<typeof TestCatalog.start>[0]) => {
    const catalog = await TestCatalog.start(options);
    opened.push(catalog);
    return catalog;
  };

  it("gets quotes where the text is at hand, in UTF-16 units", async () => {
    const catalog = await served({ seeds: FIXTURE_SEEDS, texts: FIXTURE_TEXTS });
    const answer = await catalog.ask(Pilot);
    expect(answer.catalog).toEqual({
      revision: 1,
      roleCount: 3,
      skillCount: 5,
      factCount: 8,
      documentCount: 1,
    });
    expect(answer.role?.responsibilities.nodes).toEqual([
      { statement: "Steers the boat.", evidence: [{ quote: "steers the ferry" }] },
      { statement: "Keeps the book of the voyage.", evidence: [{ quote: "keeps the “log”" }] },
    ]);
    expect(answer.role?.requirements.nodes.map(({ evidence }) => evidence[0]?.quote)).toEqual([
      "must read charts",
      "tides",
      "bowline",
      "hitch",
    ]);
    const [years] = await catalog.store.rows<{ start: number; end: number }>(
      `SELECT e.start, e."end" FROM evidence e JOIN fact f ON f.id = e."factId" WHERE f.type = 'ExperienceRequirement'`,
    );
    expect(answer.document?.text?.slice(years?.start, years?.end)).toBe("Three to five years at sea");
  });

  it("gets the same facts with null quotes without the text, and the quotes once it is attached", async () => {
    const catalog = await served({ seeds: FIXTURE_SEEDS });
    const bare = await catalog.ask(Pilot);
    expect(bare.document?.text).toBeNull();
    expect(bare.role?.requirements.nodes[0]?.evidence).toEqual([{ quote: null, start: 72, end: 88 }]);
    const first = await attachDocuments(catalog.store, [FIXTURE_TEXT_FILE]);
    expect(first).toEqual({ attached: ["document:ferry-pilot"], unchanged: [], revision: 2 });
    const full = await catalog.ask(Pilot);
    expect(full.document?.text).toBe(readFileSync(FIXTURE_TEXT_FILE, "utf8"));
    expect(full.role?.requirements.nodes[0]?.evidence).toEqual([
      { quote: "must read charts", start: 72, end: 88 },
    ]);
    const withoutQuotes = (answer: typeof bare) =>
      answer.role?.requirements.nodes.map(({ id, skill }) => ({ id, skill }));
    expect(withoutQuotes(full)).toEqual(withoutQuotes(bare));
    const again = await attachDocuments(catalog.store, [FIXTURE_TEXT_FILE]);
    expect(again).toEqual({ attached: [], unchanged: ["document:ferry-pilot"], revision: null });
    const seeded = await seedStore(catalog.store, FIXTURE_SEEDS);
    expect([seeded.revision, seeded.attached]).toEqual([null, 1]);
    expect((await catalog.ask(Pilot)).catalog.revision).toBe(2);
  });

  it("changes nothing by seeding again", async () => {
    const store = await emptyStore();
    const first = await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
    const before = await contentsOf(store);
    const second = await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
    expect([first.revision, first.unchanged]).toEqual([1, 0]);
    expect([second.revision, second.unchanged, second.changes]).toEqual([null, first.read, []]);
    expect(await contentsOf(store)).toEqual(before);
  });

  it("gets a revision that names what an edit changed, and keeps the id of what it edited", async () => {
    const { seeds, texts } = copyFixture();
    const store = await emptyStore();
    await seedStore(store, seeds, texts);
    const file = path.join(seeds, FIXTURE_ROLE);
    writeFileSync(
      file,
      readFileSync(file, "utf8")
        .replace("Charts have to be read.", "A pilot has to read charts.")
        .replace("skill: Tides\n    necessity: REQUIRED", "skill: Tides\n    necessity: PREFERRED")
        .replace("to: Harbour Master", "to: Deckhand"),
    );
    const report = await seedStore(store, seeds, texts);
    expect(report.revision).toBe(2);
    const pilot = { entity: "concept", ref: "rolegraph:ferry-pilot" };
    const moved = (before: string | null, after: string | null) => [{ name: "moves", before, after }];
    expect(report.changes).toEqual([
      {
        ...pilot,
        kind: "CHANGED",
        breaking: true,
        fields: [
          {
            name: "requirements[rolegraph:charts].statement",
            before: "Charts have to be read.",
            after: "A pilot has to read charts.",
          },
          { name: "requirements[rolegraph:tides].necessity", before: "REQUIRED", after: "PREFERRED" },
        ],
      },
      { ...pilot, kind: "LINK_ADDED", breaking: false, fields: moved(null, "rolegraph:deckhand") },
      { ...pilot, kind: "LINK_REMOVED", breaking: true, fields: moved("rolegraph:harbour-master", null) },
    ]);
    const stored = await store.rows(
      `SELECT kind, entity, ref, revision FROM change WHERE revision = 2 ORDER BY id`,
    );
    expect(stored).toEqual(
      report.changes.map(({ kind, entity, ref }) => ({ kind, entity, ref, revision: 2 })),
    );
  });

  it("deprecates a role that the seeds no longer have, and restores it when they have it again", async () => {
    const { seeds } = copyFixture();
    const catalog = await served({ seeds });
    const RoleStatus = graphql(`
      query RoleStatus {
        role(ref: "harbour-master") { id status label }
        roles { nodes { ref } }
        catalog { revision roleCount }
      }
    `);
    const before = await catalog.ask(RoleStatus);
    const pilot = path.join(seeds, FIXTURE_ROLE);
    const master = path.join(seeds, "catalog/roles/harbour-master.yaml");
    const [pilotText, masterText] = [readFileSync(pilot, "utf8"), readFileSync(master, "utf8")];
    writeFileSync(pilot, pilotText.replace("to: Harbour Master", "to: Deckhand"));
    rmSync(master);
    await seedStore(catalog.store, seeds);
    expect(await catalog.ask(RoleStatus)).toEqual({
      role: { ...before.role, status: "DEPRECATED" },
      roles: { nodes: [{ ref: "rolegraph:deckhand" }, { ref: "rolegraph:ferry-pilot" }] },
      catalog: { revision: 2, roleCount: 2 },
    });
    writeFileSync(pilot, pilotText);
    writeFileSync(master, masterText);
    const { changes } = await seedStore(catalog.store, seeds);
    expect(changes).toContainEqual({
      kind: "RESTORED",
      breaking: false,
      entity: "concept",
      ref: "rolegraph:harbour-master",
      fields: [{ name: "status", before: "DEPRECATED", after: "ACTIVE" }],
    });
    expect(await catalog.ask(RoleStatus)).toEqual({ ...before, catalog: { revision: 3, roleCount: 3 } });
  });

  it("points from a skill that others replace to those", async () => {
    const { seeds } = copyFixture();
    const file = path.join(seeds, "catalog/skills.yaml");
    writeFileSync(
      file,
      `${readFileSync(file, "utf8")}- label: Ropes\n  kind: COMPETENCE\n  broader: [Seamanship]\n  replacedBy: [Knots]\n`,
    );
    const catalog = await served({ seeds });
    const { skill, skills } = await catalog.ask(
      graphql(`
        query ReplacedSkill {
          skill(ref: "ropes") { status replacedBy { ref } }
          skills { nodes { label } }
        }
      `),
    );
    expect(skill).toEqual({ status: "DEPRECATED", replacedBy: [{ ref: "rolegraph:knots" }] });
    expect(skills.nodes.map(({ label }) => label)).toEqual(["Bowline", "Charts", "Hitch", "Knots", "Tides"]);
  });

  it("leaves the concepts of other schemes alone, whatever their names", async () => {
    const store = await emptyStore();
    await seedStore(store, FIXTURE_SEEDS);
    await store.rows(
      `INSERT INTO scheme SELECT 99, 'rolegraph2', title, version, licence, attribution, languages FROM scheme`,
    );
    await store.rows(
      `INSERT INTO concept (id, type, ref, "schemeId", label, "labelKey", status)
       VALUES (9999, 'Skill', 'rolegraph2:knots', 99, 'Knots', 'knots', 'ACTIVE')`,
    );
    expect((await seedStore(store, FIXTURE_SEEDS)).revision).toBeNull();
    expect(await store.rows("SELECT status FROM concept WHERE id = 9999")).toEqual([{ status: "ACTIVE" }]);
  });
});

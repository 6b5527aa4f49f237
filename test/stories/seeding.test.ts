import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openStore } from "../../src/catalog/database";
import type { Store } from "../../src/catalog/store";
import { AttachRefused, attachDocuments } from "../../src/ingest/attach";
import { ImportRefused } from "../../src/ingest/report";
import { graphql } from "../gql";
import { copyFixture, FIXTURE_SEEDS, FIXTURE_TEXTS, seedStore, TestCatalog } from "../support/catalog";

const TEXT_FILE = path.join(FIXTURE_TEXTS, "ferry-pilot.txt");

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

/** Everything in the store, to show that nothing changed. */
async function contents(store: Store): Promise<unknown> {
  const tables = await store.rows<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const rows = tables.map(async ({ name }) => [
    name,
    await store.rows(`SELECT * FROM "${name}" ORDER BY id`),
  ]);
  return Promise.all(rows);
}

describe("an editor who seeds the catalog", () => {
  const opened: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
  });

  const emptyStore = async () => {
    const store = await openStore("sqlite::memory:");
    opened.push(store);
    await store.migrate();
    return store;
  };
  const served = async (options: Parameters<typeof TestCatalog.start>[0]) => {
    const catalog = await TestCatalog.start(options);
    opened.push({ close: () => catalog.stop() });
    return catalog;
  };

  /** Seeds a copy of the fixture in which one file was changed; gives the refusal, and shows that nothing was written. */
  const refusalOf = async (file: string, change: (text: string) => string, texts = true) => {
    const copy = copyFixture();
    const target = path.join(file.endsWith(".txt") ? copy.texts : copy.seeds, file);
    const before = readFileSync(target, "utf8");
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(target, after);
    const store = await emptyStore();
    await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
    const old = await contents(store);
    const fault = await seedStore(store, copy.seeds, texts ? copy.texts : undefined).catch((error) => error);
    expect(fault).toBeInstanceOf(ImportRefused);
    expect(await contents(store)).toEqual(old);
    return (fault as Error).message.replaceAll(copy.texts, "<texts>").split("\n");
  };
  const role = "catalog/roles/ferry-pilot.yaml";

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
    const first = await attachDocuments(catalog.store, [TEXT_FILE]);
    expect(first).toEqual({ attached: ["document:ferry-pilot"], unchanged: [], revision: 2 });
    const full = await catalog.ask(Pilot);
    expect(full.document?.text).toBe(readFileSync(TEXT_FILE, "utf8"));
    expect(full.role?.requirements.nodes[0]?.evidence).toEqual([
      { quote: "must read charts", start: 72, end: 88 },
    ]);
    const withoutQuotes = (answer: typeof bare) =>
      answer.role?.requirements.nodes.map(({ id, skill }) => ({ id, skill }));
    expect(withoutQuotes(full)).toEqual(withoutQuotes(bare));
    const again = await attachDocuments(catalog.store, [TEXT_FILE]);
    expect(again).toEqual({ attached: [], unchanged: ["document:ferry-pilot"], revision: null });
    const seeded = await seedStore(catalog.store, FIXTURE_SEEDS);
    expect([seeded.revision, seeded.attached]).toEqual([null, 1]);
    expect((await catalog.ask(Pilot)).catalog.revision).toBe(2);
  });

  it("changes nothing by seeding again", async () => {
    const store = await emptyStore();
    const first = await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
    const before = await contents(store);
    const second = await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
    expect([first.revision, first.unchanged]).toEqual([1, 0]);
    expect([second.revision, second.unchanged, second.changes]).toEqual([null, first.read, []]);
    expect(await contents(store)).toEqual(before);
  });

  it("gets a revision that names what an edit changed, and keeps the id of what it edited", async () => {
    const { seeds, texts } = copyFixture();
    const store = await emptyStore();
    await seedStore(store, seeds, texts);
    const file = path.join(seeds, role);
    writeFileSync(
      file,
      readFileSync(file, "utf8")
        .replace("Charts have to be read.", "A pilot has to read charts.")
        .replace("skill: Tides\n    necessity: REQUIRED", "skill: Tides\n    necessity: PREFERRED")
        .replace("to: Harbour Master", "to: Deckhand"),
    );
    const report = await seedStore(store, seeds, texts);
    expect(report.revision).toBe(2);
    expect(report.changes).toEqual([
      {
        kind: "CHANGED",
        entity: "fact",
        ref: "rolegraph:ferry-pilot/requirement/charts",
        fields: [
          { name: "statement", before: "Charts have to be read.", after: "A pilot has to read charts." },
        ],
      },
      {
        kind: "CHANGED",
        entity: "fact",
        ref: "rolegraph:ferry-pilot/requirement/tides",
        fields: [{ name: "necessity", before: "REQUIRED", after: "PREFERRED" }],
      },
      {
        kind: "ADDED",
        entity: "fact",
        ref: "rolegraph:ferry-pilot/move/deckhand-track-change",
        fields: [],
      },
      {
        kind: "REMOVED",
        entity: "fact",
        ref: "rolegraph:ferry-pilot/move/harbour-master-track-change",
        fields: [],
      },
      ...["ADDED", "REMOVED"].flatMap((kind) =>
        ["21-26", "65-71"].map((at) => ({
          kind,
          entity: "evidence",
          ref: `rolegraph:ferry-pilot/move/${kind === "ADDED" ? "deckhand" : "harbour-master"}-track-change@ferry-pilot:${at}`,
          fields: [],
        })),
      ),
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
    const pilot = path.join(seeds, role);
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

  it.each([
    [
      "lies outside its document",
      "72-88",
      "72-999",
      "LOCATOR_OUTSIDE 72-999 is not a stretch of document:ferry-pilot, which has 192 units",
    ],
    [
      "ends before it begins",
      "72-88",
      "88-72",
      "LOCATOR_OUTSIDE 88-72 is not a stretch of document:ferry-pilot, which has 192 units",
    ],
    [
      "cuts a word at its start",
      "72-88",
      "73-88",
      "LOCATOR_CUTS_WORD 73-88 cuts a word of document:ferry-pilot",
    ],
    [
      "cuts a word at its end",
      "72-88",
      "72-87",
      "LOCATOR_CUTS_WORD 72-87 cuts a word of document:ferry-pilot",
    ],
  ])("is refused with file and line where a locator %s", async (_fault, locator, wrong, message) => {
    expect(await refusalOf(role, (text) => text.replace(locator, wrong))).toEqual([
      `seeds/${role}:16 ${message}`,
    ]);
  });

  it("has locators checked for words against the attached text where the file is gone", async () => {
    const refusal = await refusalOf(role, (text) => text.replace("72-88", "72-87"), false);
    expect(refusal).toEqual([`seeds/${role}:16 LOCATOR_CUTS_WORD 72-87 cuts a word of document:ferry-pilot`]);
  });

  it.each([
    [
      "a skill is unknown",
      "skill: Charts",
      "skill: Stars",
      "13 UNKNOWN_REF there is no Skill rolegraph:stars",
    ],
    [
      "a skill is a group",
      "skill: Charts",
      "skill: Seamanship",
      "13 UNKNOWN_REF there is no Skill rolegraph:seamanship",
    ],
    [
      "a role is unknown",
      "to: Harbour Master",
      "to: Admiral",
      "40 UNKNOWN_REF there is no Role rolegraph:admiral",
    ],
    [
      "a responsibility is unknown",
      "responsibility: Keep the log",
      "responsibility: Sleep",
      "8 UNKNOWN_REF there is no responsibility rolegraph:sleep",
    ],
    [
      "a group is unknown",
      "group: Boat crew",
      "group: Fleet",
      "1 UNKNOWN_REF there is no RoleGroup rolegraph:fleet",
    ],
    [
      "a document is unknown",
      "document: ferry-pilot",
      "document: logbook",
      "3 UNKNOWN_REF there is no document document:logbook",
    ],
    [
      "a group of alternatives has one member",
      "alternatives: knots",
      "alternatives: ropes",
      '23 LONE_ALTERNATIVE alternatives "ropes" has one member only',
    ],
    [
      "a necessity is wrong",
      "necessity: REQUIRED",
      "necessity: VITAL",
      '14 WRONG_FIELD requirements.0.necessity: Invalid option: expected one of "REQUIRED"|"PREFERRED"|"OPTIONAL"|"EXAMPLE"|"MENTIONED"|"ACQUIRED"',
    ],
    [
      "a field is unknown",
      "scope: at sea",
      "scoop: at sea",
      "33 WRONG_FIELD experience.0.scope: Invalid input: expected string, received undefined",
    ],
    [
      "a skill is named twice",
      "skill: Tides",
      "skill: Charts",
      `17 DUPLICATE_REF rolegraph:ferry-pilot/requirement/charts stands already at seeds/${role}:13`,
    ],
    [
      "a move leads nowhere else",
      "to: Harbour Master",
      "to: Ferry Pilot",
      "40 WRONG_FIELD moves.to: must be another role",
    ],
    [
      "years run backwards",
      "maxYears: 5",
      "maxYears: 2",
      "35 WRONG_FIELD experience.0.maxYears: must not be less than minYears",
    ],
    [
      "a locator takes a blank along",
      "at: 93-98",
      "at: 92-98",
      "20 LOCATOR_BLANK 92-98 begins or ends in a blank of document:ferry-pilot",
    ],
    ["a stretch is named twice", "[21-26, 65-71]", "[21-26, 021-26]", "40 DUPLICATE_REF"],
    ["an alias of YAML leads nowhere", "label: Ferry Pilot", "label: *nobody", "1 UNREADABLE"],
    [
      "the file is not YAML",
      "requirements:",
      "requirements: [",
      "13 UNREADABLE Nested mappings are not allowed in compact mappings",
    ],
  ])("is refused with file and line where %s", async (_fault, right, wrong, message) => {
    const refusal = await refusalOf(role, (text) => text.replace(right, wrong));
    expect(refusal).toContainEqual(expect.stringContaining(`seeds/${role}:${message}`));
  });

  it.each([
    [
      "a skill is broader than itself",
      "catalog/skills.yaml",
      "broader: [Knots]",
      "broader: [Bowline]",
      "11 CIRCLE BROADER of rolegraph:bowline leads back to it over rolegraph:bowline",
    ],
    [
      "broader links run in a circle",
      "catalog/skills.yaml",
      "label: Knots\n  kind: COMPETENCE\n  broader: [Seamanship]",
      "label: Knots\n  kind: COMPETENCE\n  broader: [Hitch]",
      "14 CIRCLE BROADER of rolegraph:hitch leads back to it over rolegraph:knots",
    ],
    [
      "a group is its own parent",
      "catalog/role-groups.yaml",
      "label: Boat crew",
      "label: Boat crew\n  parent: Boat crew",
      "1 CIRCLE GROUP of rolegraph:boat-crew leads back to it over rolegraph:boat-crew",
    ],
    [
      "a label makes no ref",
      "catalog/skill-groups.yaml",
      "Seamanship",
      "航海術",
      "1 WRONG_FIELD 0.label: must have a letter from a to z or a digit",
    ],
    [
      "a stretch without facts lies outside its document",
      "documents.yaml",
      "0-11",
      "0-9999",
      "9 LOCATOR_OUTSIDE 0-9999 is not a stretch of document:ferry-pilot, which has 192 units",
    ],
    [
      "the manifest names an unknown role",
      "documents.yaml",
      "role: Ferry Pilot",
      "role: Captain",
      "4 UNKNOWN_REF there is no Role Captain",
    ],
    [
      "bands overlap",
      "catalog/experience-bands.yaml",
      "minYears: 3",
      "minYears: 2",
      "2 WRONG_FIELD 1.minYears: bands must rise without overlap",
    ],
  ])("is refused with file and line where %s", async (_fault, file, right, wrong, message) => {
    const refusal = await refusalOf(file, (text) => text.replace(right, wrong));
    expect(refusal).toContainEqual(expect.stringContaining(`seeds/${file}:${message}`));
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

  it("attaches no text that the catalog's locators do not fit", async () => {
    const { seeds } = copyFixture();
    const file = path.join(seeds, role);
    writeFileSync(file, readFileSync(file, "utf8").replace("72-88", "72-87"));
    const store = await emptyStore();
    await seedStore(store, seeds);
    await expect(attachDocuments(store, [TEXT_FILE])).rejects.toThrow(
      `${TEXT_FILE}: 72-87 cuts a word of document:ferry-pilot`,
    );
    await store.rows("UPDATE document SET length = 191");
    await expect(attachDocuments(store, [TEXT_FILE])).rejects.toThrow(
      `${TEXT_FILE} has 192 units, where document:ferry-pilot has 191`,
    );
  });

  it("is refused by name where a text is not the manifest's", async () => {
    const refusal = await refusalOf("ferry-pilot.txt", (text) => text.replace("steers", "drives"));
    expect(refusal).toEqual([
      expect.stringMatching(
        /^seeds\/documents\.yaml:2 WRONG_TEXT <texts>\/ferry-pilot\.txt is not the text of document:ferry-pilot: its sha256 is [0-9a-f]{64}$/,
      ),
    ]);
  });

  it("attaches no text where one of several is none of the catalog's", async () => {
    const store = await emptyStore();
    await seedStore(store, FIXTURE_SEEDS);
    const before = await contents(store);
    const wrong = path.join(FIXTURE_SEEDS, "documents.yaml");
    const fault = await attachDocuments(store, [TEXT_FILE, wrong, "/nowhere.txt"]).catch((error) => error);
    expect(fault).toBeInstanceOf(AttachRefused);
    expect(fault.message.split("\n")).toEqual([
      expect.stringContaining("/nowhere.txt"),
      expect.stringContaining(`${wrong} is not the text of any document here`),
    ]);
    expect(await contents(store)).toEqual(before);
  });
});

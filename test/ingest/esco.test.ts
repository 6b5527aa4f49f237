import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Store } from "../../src/catalog/store";
import { FileRefused } from "../../src/ingest/files";
import { readEsco } from "../../src/ingest/formats/esco";
import { importCatalog } from "../../src/ingest/import";
import type { ImportInput } from "../../src/ingest/records";
import { contentsOf, emptyStore, temporaryFolder } from "../support/catalog";
import { fixture, Items, inputs } from "../support/items";
import { zipOf } from "../support/zip";

/** A whole release, the next with its upgrades and faults, and the labels of an older one in French. */
const FIRST = fixture("esco", "v1.1.0");
const NEXT = fixture("esco", "v1.1.1");
const FRENCH = fixture("esco", "labels-fr-v1.0");

const uuid = (byte: string) => `000000${byte}-feed-4e55-8b0a-0123456789${byte}`;
const DECKHAND = `esco:${uuid("d1")}`;
const SENIOR = `esco:${uuid("d2")}`;
const BAKER = `esco:${uuid("d3")}`;
const TICKETS = `esco:${uuid("d4")}`;
const MOOR = `esco:${uuid("a1")}`;
const TIDES = `esco:${uuid("a2")}`;
const SPEAK = `esco:${uuid("a3")}`;
const CALM = `esco:${uuid("a4")}`;
const MANIFESTS = `esco:${uuid("a5")}`;
const BAKE = `esco:${uuid("a6")}`;
const PROOF = `esco:${uuid("a7")}`;
const LINES = `esco:${uuid("a8")}`;
const SAFETY = `esco:${uuid("a9")}`;

const readInto = async (store: Store, ...paths: string[]) => readEsco(await inputs(...paths), store);
const importInto = (store: Store, ...paths: string[]) =>
  importCatalog(store, (transaction) => readInto(transaction, ...paths));

/** A folder with some files of the fixtures, changed as told. */
function copyOf(release: string, { keep = /./, change = {} as Record<string, (text: string) => string> }) {
  const folder = path.join(temporaryFolder(), path.basename(release));
  cpSync(release, folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!keep.test(name)) rmSync(path.join(folder, name));
  for (const [name, edit] of Object.entries(change)) {
    const file = path.join(folder, name);
    writeFileSync(file, edit(readFileSync(file, "utf8")));
  }
  return folder;
}

/** Files of a release in a zip that is called as told. */
function zipped(release: string, name: string, keep = /./): string {
  const names = readdirSync(release).filter((each) => keep.test(each));
  const zip = path.join(temporaryFolder(), name);
  writeFileSync(
    zip,
    zipOf(names.map((each) => ({ name: each, bytes: readFileSync(path.join(release, each)) }))),
  );
  return zip;
}

const LABELS = /_en\.csv$/;
const RELATIONS = /Relations|Pillar/;

describe("a release of ESCO", () => {
  let input: ImportInput;
  let items: Items;
  beforeAll(async () => {
    input = await readInto(await emptyStore(), FIRST);
    items = await Items.of(input);
  });
  const concept = (ref: string) => items.rows("concept", (row) => row.ref === ref)[0];
  const textsOf = (ref: string) =>
    items.rows("concept_text", (row) => row.conceptId === ref).map(({ kind, text }) => [kind, text]);
  const links = (relation: string) =>
    items.rows("concept_link", (row) => row.relation === relation).map(({ fromId, toId }) => [fromId, toId]);

  it("states its scheme with the release that the folder's name bears", () => {
    expect(input.source).toBe("import esco 1.1.0");
    const [scheme, ...others] = items.rows("scheme");
    expect(others).toEqual([]);
    expect(scheme).toMatchObject({ ref: "esco", title: "ESCO", version: "1.1.0", languages: '["en"]' });
    expect(scheme?.attribution).toContain(
      "This service uses the ESCO classification of the European Commission.",
    );
  });

  it("has a dataset for each table that states something, and cites the table's file", () => {
    expect(input.datasets).toEqual([
      "esco:isco-groups",
      "esco:occupations",
      "esco:skill-groups",
      "esco:skills",
      "esco:digital-collection",
      "esco:digcomp-collection",
      "esco:green-collection",
      "esco:transversal-collection",
      "esco:language-collection",
      "esco:research-collection",
      "esco:broader-relations-skill-pillar",
      "esco:broader-relations-occupation-pillar",
      "esco:skill-skill-relations",
      "esco:occupation-skill-relations",
    ]);
    expect(items.rows("dataset").map(({ ref }) => ref)).toEqual(input.datasets);
    expect(items.rows("dataset", ({ ref }) => ref === "esco:digital-collection")).toEqual([
      {
        ref: "esco:digital-collection",
        schemeId: "esco",
        documentId: "document:esco-1.1.0/ictSkillsCollection_en.csv",
      },
    ]);
    const text = readFileSync(path.join(FIRST, "skills_en.csv"), "utf8");
    expect(items.rows("document", ({ fileName }) => fileName === "skills_en.csv")).toEqual([
      {
        ref: "document:esco-1.1.0/skills_en.csv",
        title: "ESCO v1.1.0: skills_en.csv",
        fileName: "skills_en.csv",
        source: "https://esco.ec.europa.eu/en/use-esco/download",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        length: text.length,
      },
    ]);
  });

  it("has ISCO's groups in their groups", () => {
    const groups = items.rows("concept", ({ type }) => type === "RoleGroup");
    expect(groups.map(({ ref, groupId }) => [ref, groupId])).toEqual([
      ["esco:isco/C7", undefined],
      ["esco:isco/C75", "esco:isco/C7"],
      ["esco:isco/C751", "esco:isco/C75"],
      ["esco:isco/C7512", "esco:isco/C751"],
      ["esco:isco/C8", undefined],
      ["esco:isco/C83", "esco:isco/C8"],
      ["esco:isco/C835", "esco:isco/C83"],
      ["esco:isco/C8350", "esco:isco/C835"],
    ]);
    expect(groups.at(-1)).toEqual({
      ref: "esco:isco/C8350",
      type: "RoleGroup",
      label: "Ferry deck crews",
      description: "Ferry deck crews work on the decks of ferries,\nnot below them.",
      status: "ACTIVE",
      code: "8350",
      uri: "http://data.europa.eu/esco/isco/C8350",
      schemeId: "esco",
      groupId: "esco:isco/C835",
      datasetId: "esco:isco-groups",
    });
  });

  it("has occupations in ISCO's groups, and below each other", () => {
    expect(concept(SENIOR)).toEqual({
      ref: SENIOR,
      type: "Role",
      label: "senior ferry deckhand",
      description: "Senior ferry deckhands lead the deck crew.",
      status: "ACTIVE",
      code: "8350.1.1",
      uri: `http://data.europa.eu/esco/occupation/${uuid("d2")}`,
      schemeId: "esco",
      groupId: "esco:isco/C8350",
      datasetId: "esco:occupations",
    });
    expect(items.rows("concept", ({ type }) => type === "Role").map(({ ref }) => ref)).toEqual([
      DECKHAND,
      SENIOR,
      BAKER,
      TICKETS,
    ]);
    expect(
      items.rows("concept_link", ({ datasetId }) => datasetId === "esco:broader-relations-occupation-pillar"),
    ).toMatchObject([
      { relation: "BROADER", fromId: SENIOR, toId: DECKHAND },
      { relation: "BROADER", fromId: TICKETS, toId: DECKHAND },
    ]);
  });

  it("has skills with their kinds and levels of reuse", () => {
    expect(concept(MOOR)).toEqual({
      ref: MOOR,
      type: "Skill",
      label: "moor a ferry",
      description: 'Bring a ferry alongside, pass the lines and say "all fast".\n\nMind the tide.',
      status: "ACTIVE",
      uri: `http://data.europa.eu/esco/skill/${uuid("a1")}`,
      kind: "COMPETENCE",
      reuseLevel: "OCCUPATION_SPECIFIC",
      schemeId: "esco",
      datasetId: "esco:skills",
    });
    const skills = items.rows("concept", ({ type }) => type === "Skill");
    expect(skills.map(({ ref, label, kind, reuseLevel }) => [ref, label, kind, reuseLevel])).toEqual([
      [MOOR, "moor a ferry", "COMPETENCE", "OCCUPATION_SPECIFIC"],
      [TIDES, "tidal tables", "KNOWLEDGE", "SECTOR_SPECIFIC"],
      [SPEAK, "speak Harbourish", "LANGUAGE", "TRANSVERSAL"],
      [CALM, "keep calm", "TRANSVERSAL", "TRANSVERSAL"],
      [MANIFESTS, "keep manifests safe", "COMPETENCE", "SECTOR_SPECIFIC"],
      [BAKE, "bake sourdough bread", "COMPETENCE", "CROSS_SECTOR"],
      [PROOF, "proof dough", "COMPETENCE", "OCCUPATION_SPECIFIC"],
      [LINES, "mooring lines", "KNOWLEDGE", "CROSS_SECTOR"],
    ]);
  });

  it("describes by the definition what has no description", () => {
    expect(concept(PROOF)?.description).toBe("Let dough rest until it has doubled.");
    expect(concept("esco:isced-f/10")).not.toHaveProperty("description");
  });

  it("has skill groups, fields of education with the code in their URI", () => {
    const groups = items.rows("concept", ({ type }) => type === "SkillGroup");
    expect(groups.map(({ ref, code }) => [ref, code])).toEqual([
      ["esco:isced-f/10", "10"],
      ["esco:isced-f/1041", "1041"],
      ["esco:skill/K", "K"],
      ["esco:skill/L", "L"],
      ["esco:skill/S", "S"],
      ["esco:skill/S1", "S1"],
      ["esco:skill/S1.1", "S1.1"],
      ["esco:skill/T", "T"],
      [SAFETY, undefined],
    ]);
  });

  it("has each label of a concept once, without the blanks that strayed into it", () => {
    expect(textsOf(MOOR)).toEqual([
      ["PREFERRED_LABEL", "moor a ferry"],
      ["ALTERNATIVE_LABEL", "make a ferry fast"],
      ["ALTERNATIVE_LABEL", "berth a ferry"],
      ["HIDDEN_LABEL", "moore a ferry"],
    ]);
    expect(textsOf(TIDES)).toEqual([
      ["PREFERRED_LABEL", "tidal tables"],
      ["ALTERNATIVE_LABEL", "tide tables"],
      ["ALTERNATIVE_LABEL", "tables of tides"],
    ]);
    expect(items.rows("concept_text", ({ conceptId }) => conceptId === BAKER)[1]).toEqual({
      ref: `${BAKER} ALTERNATIVE_LABEL en baker of sourdough`,
      kind: "ALTERNATIVE_LABEL",
      language: "en",
      text: "baker of sourdough",
      conceptId: BAKER,
      datasetId: "esco:occupations",
    });
  });

  it("says which labels are repeated, and which relation is of a skill to itself", () => {
    expect(items.problemLines).toEqual([
      `occupations_en.csv:2 REPEATED_LABEL the alternative label "ferry deckhand" of ${DECKHAND} is its preferred label too`,
      `occupations_en.csv:9 REPEATED_LABEL the hidden label "baker of sourdough" of ${BAKER} is its alternative label too`,
      'skillGroups_en.csv:15 REPEATED_LABEL the alternative label "handling boats" of esco:skill/S1 is its preferred label too',
      `skills_en.csv:2 REPEATED_LABEL the alternative label "moor a ferry" of ${MOOR} is its preferred label too`,
      `skills_en.csv:2 REPEATED_LABEL the hidden label "berth a ferry" of ${MOOR} is its alternative label too`,
      `skills_en.csv:11 REPEATED_LABEL the alternative label "tide tables" of ${TIDES} stands twice`,
      `skills_en.csv:16 REPEATED_LABEL the alternative label "speak Harbourish" of ${SPEAK} is its preferred label too`,
      `skillSkillRelations.csv:3 SELF_RELATION ${MOOR} is stated as needing itself`,
    ]);
  });

  it("has skills and groups below several others", () => {
    expect(links("BROADER").slice(0, 11)).toEqual([
      ["esco:isced-f/10", "esco:skill/K"],
      ["esco:isced-f/1041", "esco:isced-f/10"],
      ["esco:skill/S1", "esco:skill/S"],
      ["esco:skill/S1.1", "esco:skill/S1"],
      [MOOR, "esco:skill/S1.1"],
      [MOOR, "esco:isced-f/1041"],
      [TIDES, "esco:isced-f/1041"],
      [SPEAK, "esco:skill/L"],
      [CALM, "esco:skill/T"],
      [MANIFESTS, SAFETY],
      [PROOF, BAKE],
    ]);
  });

  it("has skills that need skills", () => {
    const common = { relation: "REQUIRES", datasetId: "esco:skill-skill-relations" };
    expect(items.rows("concept_link", ({ relation }) => relation === "REQUIRES")).toEqual([
      { ...common, ref: `${MOOR} REQUIRES ${LINES}`, necessity: "REQUIRED", fromId: MOOR, toId: LINES },
      { ...common, ref: `${BAKE} REQUIRES ${PROOF}`, necessity: "OPTIONAL", fromId: BAKE, toId: PROOF },
    ]);
  });

  it("has what occupations ask for, with the place in the file that states it", () => {
    const facts = items.rows("fact");
    expect(facts[1]).toEqual({
      ref: `${DECKHAND}/requirement/${uuid("a2")}`,
      type: "Requirement",
      necessity: "REQUIRED",
      position: 2,
      row: 3,
      start: 218,
      end: 382,
      roleId: DECKHAND,
      skillId: TIDES,
      datasetId: "esco:occupation-skill-relations",
    });
    expect(
      facts.map(({ roleId, skillId, necessity, position }) => [roleId, position, skillId, necessity]),
    ).toEqual([
      [DECKHAND, 1, MOOR, "REQUIRED"],
      [DECKHAND, 2, TIDES, "REQUIRED"],
      [DECKHAND, 3, MANIFESTS, "OPTIONAL"],
      [SENIOR, 1, MOOR, "REQUIRED"],
      [BAKER, 1, BAKE, "REQUIRED"],
      [BAKER, 2, PROOF, "OPTIONAL"],
      [TICKETS, 1, SPEAK, "OPTIONAL"],
    ]);
    const text = readFileSync(path.join(FIRST, "occupationSkillRelations.csv"), "utf8");
    const lines = text.split("\n");
    for (const { row, start, end } of facts) {
      expect(text.slice(start as number, end as number)).toBe(lines[(row as number) - 1]);
    }
  });

  it("has collections with their members", () => {
    expect(items.rows("collection").map(({ ref, label }) => [ref, label])).toEqual([
      ["esco:digital", "Digital"],
      ["esco:digcomp", "DigComp"],
      ["esco:green", "Green"],
      ["esco:transversal", "Transversal"],
      ["esco:language", "Language"],
      ["esco:research", "Research"],
    ]);
    expect(
      items.rows("collection_member").map(({ collectionId, conceptId }) => [collectionId, conceptId]),
    ).toEqual([
      ["esco:digital", MANIFESTS],
      ["esco:digcomp", MANIFESTS],
      ["esco:green", MOOR],
      ["esco:green", TIDES],
      ["esco:transversal", CALM],
      ["esco:language", SPEAK],
      ["esco:research", BAKE],
    ]);
  });
});

describe("the next release of ESCO", () => {
  it("is read alike, whatever its line ends, names and URIs", async () => {
    const input = await readInto(await emptyStore(), NEXT);
    const items = await Items.of(input);
    expect(input.source).toBe("import esco 1.1.1");
    expect(input.datasets).toContain("esco:digital-collection");
    expect(items.rows("concept", ({ ref }) => ref === SAFETY)).toMatchObject([
      { type: "Skill", kind: "COMPETENCE", label: "digital safety", datasetId: "esco:skills" },
    ]);
    expect(items.rows("concept", ({ ref }) => ref === SAFETY)[0]).not.toHaveProperty("reuseLevel");
    expect(items.rows("concept", ({ type }) => type === "SkillGroup").map(({ code }) => code)).toEqual([
      "10",
      "1041",
      "K",
      "L",
      "S",
      "S1",
      "S1.1",
      "T",
    ]);
    expect(
      items.rows("collection_member", ({ collectionId }) => collectionId === "esco:research-occupations"),
    ).toMatchObject([{ conceptId: BAKER }]);
    const text = readFileSync(path.join(NEXT, "occupationSkillRelations.csv"), "utf8");
    const lines = text.split("\r\n");
    for (const { row, start, end } of items.rows("fact")) {
      expect(text.slice(start as number, end as number)).toBe(lines[(row as number) - 1]);
    }
  });

  it("leaves out relations to what is gone, and says so", async () => {
    const store = await emptyStore();
    const { problems } = await importInto(store, NEXT);
    const unknown = problems.filter(({ code }) => code === "UNKNOWN_REF");
    expect(unknown.map(({ origin, message }) => `${origin.file}:${origin.line} ${message}`)).toEqual([
      `broaderRelationsSkillPillar.csv:6 there is no concept esco:${uuid("ef")}`,
      `broaderRelationsSkillPillar.csv:7 there is no concept esco:${uuid("ee")}`,
      `broaderRelationsOccPillar.csv:11 there is no concept ${TICKETS}`,
      `occupationSkillRelations.csv:8 there is no Role ${TICKETS}`,
    ]);
  });

  it("comes after the first in the same store, and stating it again changes nothing", async () => {
    const store = await emptyStore();
    await importInto(store, FIRST);
    const report = await importInto(store, NEXT);
    expect(report.revision).toBe(2);
    const [tickets] = await store.rows(`SELECT status FROM concept WHERE ref = '${TICKETS}'`);
    expect(tickets).toEqual({ status: "DEPRECATED" });
    expect((await importInto(store, NEXT)).revision).toBeNull();
  });
});

describe("ESCO's files", () => {
  const lines = ({ records, problemLines }: Items) => [
    ...records.map(({ entity, ref, values, references }) =>
      JSON.stringify({ entity, ref, values, references }),
    ),
    ...problemLines,
  ];

  it("are the same in the portal's two zips as in a folder", async () => {
    const store = await emptyStore();
    const zips = [
      zipped(FIRST, "ESCO dataset - v1.1.0 - classification -  - csv.zip", RELATIONS),
      zipped(FIRST, "ESCO dataset - v1.1.0 - classification - en - csv.zip", LABELS),
    ];
    const fromZips = lines(await Items.of(await readInto(store, ...zips)));
    expect(fromZips).toEqual(lines(await Items.of(await readInto(store, FIRST))));
  });

  it("may be given one after the other: labels have their groups without the relations", async () => {
    const whole = await emptyStore();
    await importInto(whole, FIRST);
    const parts = await emptyStore();
    await importInto(parts, copyOf(FIRST, { keep: LABELS }));
    await importInto(parts, copyOf(FIRST, { keep: RELATIONS }));
    const groups = `SELECT c.ref, g.ref AS "group" FROM concept c LEFT JOIN concept g ON g.id = c."groupId" ORDER BY c.ref`;
    const links = `SELECT a.ref AS "from", l.relation, b.ref AS "to" FROM concept_link l
      JOIN concept a ON a.id = l."fromId" JOIN concept b ON b.id = l."toId" ORDER BY a.ref, l.relation, b.ref`;
    for (const sql of [groups, links]) expect(await parts.rows(sql)).toEqual(await whole.rows(sql));
  });

  it("may have fewer columns, as older releases do, and lie among others", async () => {
    const folder = path.join(temporaryFolder(), "labels");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "readme.txt"), "Thank you for choosing ESCO.");
    writeFileSync(
      path.join(folder, "skills_en.csv"),
      `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\nKnowledgeSkillCompetence,http://data.europa.eu/esco/skill/${uuid("a8")},knowledge,cross-sector,mooring lines,,\n`,
    );
    const input = await readInto(await emptyStore(), folder);
    const items = await Items.of(input);
    expect([input.source, input.datasets]).toEqual(["import esco", ["esco:skills"]]);
    expect(items.rows("scheme")[0]).not.toHaveProperty("version");
    expect(items.rows("document")).toMatchObject([
      { ref: "document:esco/skills-f612f6af", title: "ESCO: skills_en.csv" },
    ]);
    expect(items.rows("concept")).toMatchObject([{ ref: LINES, label: "mooring lines", status: "ACTIVE" }]);
  });

  it("may hold rows with faults, which are left out", async () => {
    const folder = copyOf(FIRST, {
      change: {
        "skills_en.csv": (text) =>
          text
            .replace(`http://data.europa.eu/esco/skill/${uuid("a8")}`, "https://example.org/lines")
            .replace("proof dough", "  ")
            .replace("knowledge,sector-specific", "wisdom,sector-specific")
            .replace("skill/competence,cross-sector", "skill/competence,everywhere"),
        "occupations_en.csv": (text) => text.replace("released,2021-03-04T10:15:00.000Z", "obsolete,"),
        "broaderRelationsOccPillar.csv": (text) =>
          text
            .replace(
              "isco/C75,ISCOGroup,http://data.europa.eu/esco/isco/C7\n",
              "isco/C75,ISCOGroup,http://data.europa.eu/esco/isco/C8\n",
            )
            .replace(
              `Occupation,http://data.europa.eu/esco/occupation/${uuid("d1")}\n`,
              `Occupation,http://data.europa.eu/esco/occupation/${uuid("d2")}\n`,
            ),
        "skillSkillRelations.csv": (text) => text.replace("essential", "desirable"),
        "occupationSkillRelations.csv": (text) =>
          text.replace("optional,", "optional").replace("essential", ""),
      },
    });
    const items = await Items.of(await readInto(await emptyStore(), folder));
    const faults = items.problemLines.filter((line) => !line.includes("REPEATED_LABEL"));
    expect(faults).toEqual([
      'skills_en.csv:11 WRONG_FIELD skillType is "wisdom", not a type of skill',
      'skills_en.csv:28 WRONG_FIELD reuseLevel is "everywhere", not a level of reuse',
      'skills_en.csv:32 WRONG_FIELD preferredLabel is "  ", not a label',
      'skills_en.csv:34 WRONG_FIELD conceptUri is "https://example.org/lines", not a URI of ESCO',
      'broaderRelationsOccPillar.csv:2 WRONG_FIELD broaderUri is "http://data.europa.eu/esco/isco/C8", not the group of esco:isco/C75, which is esco:isco/C7',
      `broaderRelationsOccPillar.csv:10 SELF_RELATION ${SENIOR} is stated as narrower than itself`,
      'skillSkillRelations.csv:2 WRONG_FIELD relationType is "desirable", not essential or optional',
      `skillSkillRelations.csv:3 SELF_RELATION ${MOOR} is stated as needing itself`,
      "occupationSkillRelations.csv:4 RAGGED_ROW the row has 3 cells where the header has 4",
      'occupationSkillRelations.csv:2 WRONG_FIELD relationType is "", not essential or optional',
    ]);
    expect(items.rows("concept", ({ status }) => status === "DEPRECATED").map(({ ref }) => ref)).toEqual([
      DECKHAND,
    ]);
    expect(items.rows("fact", ({ roleId }) => roleId === DECKHAND)).toMatchObject([
      { skillId: TIDES, position: 1 },
    ]);
  });
});

describe("a language pack of ESCO", () => {
  it("states texts alone, each in its language", async () => {
    const store = await emptyStore();
    await importInto(store, FIRST);
    const input = await readInto(store, FRENCH);
    const items = await Items.of(input);
    expect([input.source, input.datasets]).toEqual([
      "import esco 1.0 fr",
      ["esco:isco-groups@fr", "esco:occupations@fr", "esco:skill-groups@fr", "esco:skills@fr"].map((each) =>
        expect.stringContaining(each),
      ),
    ]);
    expect([...new Set(items.records.map(({ entity }) => entity))]).toEqual([
      "document",
      "dataset",
      "concept_text",
    ]);
    expect(
      items.rows("concept_text", ({ conceptId }) => conceptId === DECKHAND || conceptId === MOOR),
    ).toMatchObject([
      { kind: "PREFERRED_LABEL", language: "fr", text: "matelot de bac/matelote de bac" },
      { kind: "ALTERNATIVE_LABEL", language: "fr", text: "matelote de pont" },
      { kind: "ALTERNATIVE_LABEL", language: "fr", text: "matelot de pont" },
      { kind: "PREFERRED_LABEL", language: "fr", text: "amarrer un bac", datasetId: "esco:skills@fr" },
      { kind: "DESCRIPTION", language: "fr", text: "Accoster, puis passer les amarres." },
    ]);
    expect(items.problemLines).toEqual([
      `occupations_fr.csv:2 REPEATED_LABEL the alternative label "matelot de bac/matelote de bac" of ${DECKHAND} is its preferred label too`,
    ]);
  });

  it("adds to the concepts that are there, and creates none", async () => {
    const store = await emptyStore();
    await importInto(store, FIRST);
    const concepts = async () => [
      await store.rows("SELECT * FROM concept ORDER BY id"),
      await store.rows("SELECT * FROM scheme ORDER BY id"),
    ];
    const before = await concepts();
    const { problems, added } = await importInto(store, FRENCH);
    expect(await concepts()).toEqual(before);
    expect(added).toBeGreaterThan(0);
    const gone = problems.filter(({ code }) => code === "UNKNOWN_REF");
    expect(gone.map(({ origin, message }) => `${origin.file}:${origin.line} ${message}`)).toEqual([
      `skillGroups_fr.csv:3 there is no concept esco:${uuid("ec")}`,
      `skills_fr.csv:5 there is no concept esco:${uuid("ec")}`,
    ]);
    expect((await importInto(store, FRENCH)).revision).toBeNull();
  });
});

describe("what is no release of ESCO", () => {
  const refusals: [string, () => string[], (paths: string[]) => string][] = [
    [
      "has none of its files",
      () => [fixture("onet", "onet-1.1-text", "Occupation Data.txt")],
      ([file]) => `${file}: no table of ESCO, such as skills_en.csv or occupationSkillRelations.csv`,
    ],
    [
      "has files of two releases",
      () => [copyOf(FIRST, { keep: LABELS }), copyOf(NEXT, { keep: RELATIONS })],
      ([labels, relations]) =>
        `${labels}/ISCOGroups_en.csv and ${relations}/broaderRelationsOccPillar.csv are of the releases 1.1.0 and 1.1.1; import one after the other`,
    ],
    [
      "has a pack of another release",
      () => [FIRST, FRENCH],
      ([release, pack]) =>
        `${release}/ISCOGroups_en.csv and ${pack}/ISCOGroups_fr.csv are of the releases 1.1.0 and 1.0; import one after the other`,
    ],
    [
      "has a file twice",
      () => [FIRST, copyOf(FIRST, { keep: /^skills_en/ })],
      ([release, other]) =>
        `${release}/skills_en.csv and ${other}/skills_en.csv are both esco:skills; import one`,
    ],
    [
      "has an older and a newer name of a file",
      () => {
        const folder = copyOf(FIRST, {});
        cpSync(
          path.join(folder, "ictSkillsCollection_en.csv"),
          path.join(folder, "digitalSkillsCollection_en.csv"),
        );
        return [folder];
      },
      ([folder]) =>
        `${folder}/digitalSkillsCollection_en.csv and ${folder}/ictSkillsCollection_en.csv are both esco:digital-collection; import one`,
    ],
    [
      "lacks a column",
      () => [
        copyOf(FIRST, {
          keep: /^occupations/,
          change: { "occupations_en.csv": (text) => text.replace("iscoGroup", "iscoCode") },
        }),
      ],
      ([folder]) =>
        `${folder}/occupations_en.csv has no column "iscoGroup"; it has "conceptType, conceptUri, iscoCode, preferredLabel, altLabels, hiddenLabels, status, modifiedDate, regulatedProfessionNote, scopeNote, definition, inScheme, description, code"`,
    ],
    [
      "has relations alone, where no concepts are",
      () => [copyOf(FIRST, { keep: RELATIONS })],
      ([folder]) =>
        `${folder}/broaderRelationsSkillPillar.csv adds to concepts that are not there; import ESCO's English tables first, such as skills_en.csv`,
    ],
    [
      "has a language pack alone, where no concepts are",
      () => [FRENCH],
      ([folder]) =>
        `${folder}/ISCOGroups_fr.csv adds to concepts that are not there; import ESCO's English tables first, such as skills_en.csv`,
    ],
  ];

  it.each(refusals)("is refused where it %s, and changes nothing", async (_what, paths, message) => {
    const store = await emptyStore();
    const before = await contentsOf(store);
    const given = paths();
    await expect(importInto(store, ...given)).rejects.toEqual(new FileRefused(message(given)));
    expect(await contentsOf(store)).toEqual(before);
  });

  it.each<[string, (text: string) => string, string]>([
    [
      "is cut short",
      (text) => text.slice(0, -30),
      "occupationSkillRelations.csv: its last row, at line 8, has no line break: the file is cut short",
    ],
    [
      "has no rows",
      (text) => text.slice(0, text.indexOf("\n") + 1),
      "occupationSkillRelations.csv has a header and no rows",
    ],
  ])("is refused while it is read where a file %s, and changes nothing", async (_what, edit, fault) => {
    const store = await emptyStore();
    await importInto(store, FIRST);
    const before = await contentsOf(store);
    const folder = copyOf(NEXT, { change: { "occupationSkillRelations.csv": edit } });
    await expect(importInto(store, folder)).rejects.toEqual(new FileRefused(`${folder}/${fault}`));
    expect(await contentsOf(store)).toEqual(before);
  });
});

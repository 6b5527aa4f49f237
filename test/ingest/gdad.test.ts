import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Store } from "../../src/catalog/store";
import { FileRefused } from "../../src/ingest/files";
import { readGdad } from "../../src/ingest/formats/gdad";
import { inOrder, trackOf } from "../../src/ingest/formats/gdad-ladders";
import { cleanText, levelText } from "../../src/ingest/formats/gdad-text";
import { importCatalog } from "../../src/ingest/import";
import type { ImportInput } from "../../src/ingest/records";
import { contentsOf, emptyStore, temporaryFolder } from "../support/catalog";
import { fixture, Items, inputs } from "../support/items";

const FRAMEWORK = fixture("gdad");
const readInto = async (store: Store, ...paths: string[]) => readGdad(await inputs(...paths), store);
const importInto = (store: Store, ...paths: string[]) =>
  importCatalog(store, (transaction) => readInto(transaction, ...paths));

describe("the digital and data framework", () => {
  let input: ImportInput;
  let items: Items;
  beforeAll(async () => {
    input = await readInto(await emptyStore(), FRAMEWORK);
    items = await Items.of(input);
  });

  it("states its scheme, which names no release, and a dataset for each table", () => {
    expect(input.source).toBe("import gdad");
    expect(input.datasets).toEqual(["gdad:skills", "gdad:roles"]);
    expect(items.rows("scheme")).toEqual([
      {
        ref: "gdad",
        title: "Government Digital and Data Profession Capability Framework",
        licence: "Open Government Licence v3.0",
        attribution: "Contains public sector information licensed under the Open Government Licence v3.0.",
        languages: '["en"]',
      },
    ]);
    expect(items.rows("dataset")).toEqual([
      { ref: "gdad:skills", schemeId: "gdad", documentId: "document:gdad/skills-1406c424" },
      { ref: "gdad:roles", schemeId: "gdad", documentId: "document:gdad/roles-b1f45b04" },
    ]);
    expect(items.rows("document").map(({ ref, fileName, length }) => [ref, fileName, length])).toEqual([
      ["document:gdad/skills-1406c424", "skills.csv", 928],
      ["document:gdad/roles-b1f45b04", "roles.csv", 5122],
    ]);
  });

  it("has its skills, those without a description too", () => {
    const common = {
      type: "Skill",
      kind: "COMPETENCE",
      status: "ACTIVE",
      schemeId: "gdad",
      datasetId: "gdad:skills",
    };
    expect(items.rows("concept", ({ type }) => type === "Skill")).toEqual([
      {
        ...common,
        ref: "gdad:skill/steering",
        label: "Steering",
        description: "Steering involves, well, steering.",
      },
      { ...common, ref: "gdad:skill/looking-out", label: "Looking out" },
      {
        ...common,
        ref: "gdad:skill/rota-keeping",
        label: "Rota keeping",
        description: 'Rota keeping involves "rotas".',
      },
      { ...common, ref: "gdad:skill/tide-reading", label: "Tide reading", description: "Reading tides." },
    ]);
  });

  it("has a scale of four levels, and what each takes of each skill that has levels", () => {
    expect(items.rows("skill_scale")).toEqual([
      {
        ref: "gdad:skill-level",
        title: "Skill level",
        min: 1,
        max: 4,
        schemeId: "gdad",
        datasetId: "gdad:skills",
      },
    ]);
    const general = items.rows("skill_level", ({ skillId }) => skillId === undefined);
    expect(general.map(({ ref, value, label }) => [ref, value, label])).toEqual([
      ["gdad:skill-level/1", 1, "Awareness"],
      ["gdad:skill-level/2", 2, "Working"],
      ["gdad:skill-level/3", 3, "Practitioner"],
      ["gdad:skill-level/4", 4, "Expert"],
    ]);
    const ofSkills = items.rows("skill_level", ({ skillId }) => skillId !== undefined);
    expect(ofSkills).toHaveLength(12);
    expect(ofSkills[3]).toEqual({
      ref: "gdad:skill-level/steering/4",
      value: 4,
      label: "Expert",
      criteria: "You can:\n- steering as expert\n- and more",
      scaleId: "gdad:skill-level",
      skillId: "gdad:skill/steering",
      datasetId: "gdad:skills",
    });
  });

  it("has role families as groups, and a ladder for each role, one without levels too", () => {
    const groups = items.rows("concept", ({ type }) => type === "RoleGroup");
    expect(groups.map(({ ref, label }) => [ref, label])).toEqual([
      ["gdad:family/ferries", "Ferries"],
      ["gdad:family/piers-and-lamps-pal", "Piers and lamps (PAL)"],
      ["gdad:family/tides", "Tides"],
    ]);
    const common = { schemeId: "gdad", datasetId: "gdad:roles" };
    expect(items.rows("ladder")).toEqual([
      {
        ...common,
        ref: "gdad:ferry-pilot",
        label: "Ferry pilot",
        description: "A ferry pilot takes ferries across.\n\nIn this role, you will:\n- steer\n- look out",
        groupId: "gdad:family/ferries",
      },
      {
        ...common,
        ref: "gdad:pier-keeper",
        label: "Pier keeper",
        description: "A pier keeper keeps piers.",
        groupId: "gdad:family/piers-and-lamps-pal",
      },
      {
        ...common,
        ref: "gdad:chief-of-tides",
        label: "Chief of tides",
        description: "A chief of tides answers for the tides.",
        groupId: "gdad:family/tides",
      },
    ]);
  });

  it("has each role level as a role, named as the framework names it, and by its ladder where another has the name", () => {
    const roles = items.rows("concept", ({ type }) => type === "Role");
    expect(roles.map(({ ref, label, description, groupId }) => [ref, label, description, groupId])).toEqual([
      ["gdad:apprentice", "Apprentice", "As an apprentice, you will watch and learn.", "gdad:family/ferries"],
      [
        "gdad:pilot",
        "Pilot",
        "A pilot steers alone.\n\nPilots may be asked to paint.",
        "gdad:family/ferries",
      ],
      [
        "gdad:lead-pilot",
        "Lead pilot",
        "A lead pilot leads a crew.\n\nThey answer for it.\n\nThere are two such roles.",
        "gdad:family/ferries",
      ],
      [
        "gdad:lead-pilot-management",
        "Lead pilot - management",
        "A lead pilot leads a crew.",
        "gdad:family/ferries",
      ],
      ["gdad:head-of-pilotage", "Head of pilotage", undefined, "gdad:family/ferries"],
      [
        "gdad:pier-keeper/apprentice",
        "Apprentice",
        "As an apprentice, you will watch and learn.",
        "gdad:family/piers-and-lamps-pal",
      ],
      ["gdad:pier-keeper", "Pier keeper", "A pier keeper keeps a pier.", "gdad:family/piers-and-lamps-pal"],
    ]);
  });

  it("orders the rungs by what they ask for, and puts managers on their own track", () => {
    expect(items.rows("rung")[3]).toEqual({
      ref: "gdad:ferry-pilot/lead-pilot-management",
      position: 4,
      track: "MANAGEMENT",
      ladderId: "gdad:ferry-pilot",
      roleId: "gdad:lead-pilot-management",
      datasetId: "gdad:roles",
    });
    expect(
      items.rows("rung").map(({ ladderId, position, roleId, track }) => [ladderId, position, roleId, track]),
    ).toEqual([
      ["gdad:ferry-pilot", 1, "gdad:apprentice", "INDIVIDUAL_CONTRIBUTOR"],
      ["gdad:ferry-pilot", 2, "gdad:pilot", "INDIVIDUAL_CONTRIBUTOR"],
      ["gdad:ferry-pilot", 3, "gdad:lead-pilot", "INDIVIDUAL_CONTRIBUTOR"],
      ["gdad:ferry-pilot", 4, "gdad:lead-pilot-management", "MANAGEMENT"],
      ["gdad:ferry-pilot", 5, "gdad:head-of-pilotage", "INDIVIDUAL_CONTRIBUTOR"],
      ["gdad:pier-keeper", 1, "gdad:pier-keeper/apprentice", "INDIVIDUAL_CONTRIBUTOR"],
      ["gdad:pier-keeper", 2, "gdad:pier-keeper", "INDIVIDUAL_CONTRIBUTOR"],
    ]);
  });

  it("requires each skill at its level, by the row that says so", () => {
    const requirements = items.rows("fact", ({ type }) => type === "Requirement");
    expect(requirements[1]).toEqual({
      ref: "gdad:pilot/requirement/steering",
      type: "Requirement",
      necessity: "REQUIRED",
      levelValue: 2,
      position: 1,
      row: 88,
      start: 2612,
      end: 2956,
      roleId: "gdad:pilot",
      skillId: "gdad:skill/steering",
      scaleId: "gdad:skill-level",
      datasetId: "gdad:roles",
    });
    expect(requirements.map(({ ref, levelValue }) => `${ref} ${levelValue}`)).toEqual([
      "gdad:apprentice/requirement/steering 1",
      "gdad:pilot/requirement/steering 2",
      "gdad:pilot/requirement/looking-out 2",
      "gdad:pilot/requirement/looking-out 4",
      "gdad:pilot/requirement/rope-lore 1",
      "gdad:lead-pilot/requirement/steering 4",
      "gdad:lead-pilot/requirement/looking-out 3",
      "gdad:lead-pilot/requirement/looking-out 3",
      "gdad:lead-pilot-management/requirement/steering 3",
      "gdad:lead-pilot-management/requirement/rota-keeping 4",
      "gdad:head-of-pilotage/requirement/steering 1",
      "gdad:head-of-pilotage/requirement/looking-out 4",
      "gdad:head-of-pilotage/requirement/rota-keeping 2",
      "gdad:pier-keeper/apprentice/requirement/looking-out 1",
      "gdad:pier-keeper/requirement/looking-out 2",
    ]);
  });

  it("has each duty as a statement, and shares those that several levels have", () => {
    const duties = items.rows("fact", ({ type }) => type === "ResponsibilityStatement");
    expect(duties[1]).toEqual({
      ref: "gdad:pilot/responsibility/coach-apprentices-c17df47a",
      type: "ResponsibilityStatement",
      statement: "coach apprentices",
      position: 2,
      row: 88,
      start: 2612,
      end: 2956,
      roleId: "gdad:pilot",
      responsibilityId: "gdad:duty/coach-apprentices-c17df47a",
      datasetId: "gdad:roles",
    });
    expect(duties.map(({ roleId, position, statement }) => [roleId, position, statement])).toEqual([
      ["gdad:pilot", 1, "steer in fair weather"],
      ["gdad:pilot", 2, "coach apprentices"],
      ["gdad:lead-pilot", 1, "steer in any weather"],
      ["gdad:lead-pilot", 2, "coach apprentices"],
      ["gdad:lead-pilot-management", 1, "draw up the rota"],
      ["gdad:head-of-pilotage", 1, "set the course"],
    ]);
    expect(items.rows("responsibility").map(({ label }) => label)).toEqual([
      "steer in fair weather",
      "coach apprentices",
      "steer in any weather",
      "draw up the rota",
      "set the course",
    ]);
  });

  it("reports what is wrong with single rows and leaves them out", () => {
    expect(items.problemLines).toEqual([
      'skills.csv:30 WRONG_FIELD Skill Name is "", not a name',
      "roles.csv:164 RAGGED_ROW the row has 3 cells where the header has 10",
      'roles.csv:147 WRONG_FIELD Skill Level is "Master", not one of the four levels',
      'roles.csv:160 NOT_IN_USE the role "Chief of tides" asks for "Tide reading" at no level',
      'roles.csv:161 WRONG_FIELD Skill Name is "", not a name',
    ]);
  });

  it("goes into the store but for rows that are repeated or name a skill that the framework lacks", async () => {
    const store = await emptyStore();
    const { problems } = await importInto(store, FRAMEWORK);
    const unplaced = problems.filter(({ code }) => code === "REPEATED_RELATION" || code === "UNKNOWN_REF");
    expect(unplaced.map(({ origin, code, message }) => `${origin.line} ${code} ${message}`)).toEqual([
      "114 REPEATED_RELATION gdad:pilot/requirement/looking-out stands already at roles.csv:101",
      "74 REPEATED_RELATION gdad:lead-pilot/requirement/looking-out stands already at roles.csv:60",
      "127 UNKNOWN_REF there is no Skill gdad:skill/rope-lore",
    ]);
    const before = await contentsOf(store);
    expect(await importInto(store, FRAMEWORK)).toMatchObject({ revision: null });
    expect(await contentsOf(store)).toEqual(before);
  });

  it("is refused where its files are no tables of the framework, with nothing changed", async () => {
    const store = await emptyStore();
    const before = await contentsOf(store);
    const folder = temporaryFolder();
    const other = path.join(folder, "pupils.csv");
    writeFileSync(other, "a,b\n");
    await expect(importInto(store, other)).rejects.toThrow(
      new FileRefused(`${other}: no table of the framework; those read are "roles.csv" and "skills.csv"`),
    );
    const roles = path.join(folder, "roles.csv");
    writeFileSync(roles, "Role Family,Role,Role Description\nFerries,Pilot,Steers\n");
    await expect(importInto(store, path.join(FRAMEWORK, "skills.csv"), roles)).rejects.toThrow(
      /roles\.csv has no column "Role Level", "Role Level Description", "Skill Name", "Skill Level"; it has/,
    );
    const alone = path.join(FRAMEWORK, "roles.csv");
    await expect(importInto(store, alone)).rejects.toThrow(
      new FileRefused(`${alone}: the skills are not there; import "skills.csv" with it`),
    );
    await expect(importInto(store, FRAMEWORK, roles)).rejects.toThrow(/are both tables of roles$/);
    expect(await contentsOf(store)).toEqual(before);
  });
});

describe("the rungs of a ladder", () => {
  const order = (rungs: Record<string, number[]>) =>
    inOrder(Object.entries(rungs).map(([label, levels]) => ({ label, levels }))).map(({ label }) => label);

  it("stand by the sum of the levels that they ask for, so that further skills count", () => {
    expect(order({ "Senior pilot": [3, 3], Pilot: [1, 1, 1], Trainee: [2], "Lead pilot": [3, 4] })).toEqual([
      "Trainee",
      "Pilot",
      "Senior pilot",
      "Lead pilot",
    ]);
  });

  it("end with heads and chiefs, who need some skills no more from day to day", () => {
    expect(order({ "Head of pilots": [2, 2], "Lead pilot": [4, 4], "Chief pilot": [2, 3] })).toEqual([
      "Lead pilot",
      "Head of pilots",
      "Chief pilot",
    ]);
  });

  it("have the individual contributor ahead of the manager where both ask for the same, then go by label", () => {
    expect(order({ "Lead - management": [3], Lead: [3], "A lead": [3] })).toEqual([
      "A lead",
      "Lead",
      "Lead - management",
    ]);
  });

  it.each([
    ["Lead pilot - management", "MANAGEMENT"],
    ["Lead pilot", "INDIVIDUAL_CONTRIBUTOR"],
    ["Head of risk management", "INDIVIDUAL_CONTRIBUTOR"],
  ])("put %s on the track %s", (label, track) => {
    expect(trackOf(label)).toBe(track);
  });
});

describe("a cell's text", () => {
  it("loses what no reader sees", () => {
    expect(cleanText("\ufeffOne\u00a0two \u2028\n\n\u2028\n\nthree\u200b\r\nfour ")).toBe(
      "One two\n\nthree\nfour",
    );
  });

  it("has duties behind hyphens, and everything else but their heading as description", () => {
    expect(levelText("Ahead.\n\nYou will:\n- one - or two\n-two\nBehind:")).toEqual({
      description: "Ahead.\n\nBehind:",
      duties: ["one - or two", "two"],
    });
    expect(levelText("")).toEqual({ description: null, duties: [] });
  });
});

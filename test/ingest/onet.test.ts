import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Store } from "../../src/catalog/store";
import { FileRefused } from "../../src/ingest/files";
import { readOnet } from "../../src/ingest/formats/onet";
import { yearsOfRange } from "../../src/ingest/formats/onet-svp";
import { wordingKey } from "../../src/ingest/formats/wording-key";
import { importCatalog } from "../../src/ingest/import";
import type { ImportInput } from "../../src/ingest/records";
import { contentsOf, emptyStore, temporaryFolder } from "../support/catalog";
import { fixture, Items, inputs } from "../support/items";

/** A whole release with the columns of the spreadsheets, and three tables of the next with those of the text alone. */
const WHOLE = fixture("onet", "onet-1.1-text");
const PARTIAL = fixture("onet", "onet_1_2_text_partial");

const DECKHANDS = "onet:53-5099.01";
const PILOTS = "onet:53-5099.02";
const WATCHKEEPERS = "onet:55-9099.01";

const readInto = async (store: Store, ...paths: string[]) => readOnet(await inputs(...paths), store);
const importInto = (store: Store, ...paths: string[]) =>
  importCatalog(store, (transaction) => readInto(transaction, ...paths));

describe("a release of O*NET", () => {
  let input: ImportInput;
  let items: Items;
  beforeAll(async () => {
    input = await readInto(await emptyStore(), WHOLE);
    items = await Items.of(input);
  });

  const texts = (kind: string) =>
    items.rows("concept_text", (row) => row.kind === kind).map(({ conceptId, text }) => [conceptId, text]);
  const facts = (type: string) => items.rows("fact", (row) => row.type === type);

  it("states its scheme with the release that the folder's name bears", () => {
    expect(input.source).toBe("import onet 1.1");
    expect(items.rows("scheme")).toMatchObject([
      { ref: "onet", title: "O*NET", version: "1.1", licence: "CC BY 4.0", languages: '["en"]' },
    ]);
  });

  it("has a dataset for each table that is there, and cites the table's file", () => {
    expect(input.datasets).toEqual([
      "onet:occupations",
      "onet:alternate-titles",
      "onet:reported-titles",
      "onet:content-model",
      "onet:level-anchors",
      "onet:skills",
      "onet:knowledge",
      "onet:technology-skills",
      "onet:tasks",
      "onet:job-zone-reference",
      "onet:job-zones",
      "onet:education",
      "onet:related-occupations",
      "onet:level-scale",
    ]);
    expect(
      items
        .rows("dataset")
        .map(({ ref }) => ref)
        .sort(),
    ).toEqual([...input.datasets].sort());
    expect(items.rows("document", ({ ref }) => ref === "document:onet-1.1/tasks")).toEqual([
      {
        ref: "document:onet-1.1/tasks",
        title: "O*NET 1.1, Task Statements",
        fileName: "Task Statements.txt",
        source: "https://www.onetcenter.org/database.html",
        sha256: "244823ca99c3c0e41afd16fdec3688d7dd63ec746c7c1ceec2ef89feb5fdc3db",
        length: 639,
      },
    ]);
  });

  it("has its occupations as roles in the major groups of the classification", () => {
    const common = { schemeId: "onet", datasetId: "onet:occupations", status: "ACTIVE" };
    expect(items.rows("concept", ({ type }) => type === "RoleGroup")).toEqual([
      {
        ...common,
        ref: "onet:53-0000",
        type: "RoleGroup",
        label: "Transportation and Material Moving Occupations",
        code: "53-0000",
      },
      {
        ...common,
        ref: "onet:55-0000",
        type: "RoleGroup",
        label: "Military Specific Occupations",
        code: "55-0000",
      },
    ]);
    expect(items.rows("concept", ({ type }) => type === "Role")).toEqual([
      {
        ...common,
        ref: DECKHANDS,
        type: "Role",
        label: "Ferry Deckhands",
        description: 'Keep the decks of "small" ferries clean and safe.',
        code: "53-5099.01",
        uri: "https://www.onetonline.org/link/summary/53-5099.01",
        groupId: "onet:53-0000",
      },
      expect.objectContaining({ ref: PILOTS, label: "Ferry Pilots", groupId: "onet:53-0000" }),
      expect.objectContaining({ ref: WATCHKEEPERS, label: "Harbour Watchkeepers", groupId: "onet:55-0000" }),
    ]);
  });

  it("has each further title of an occupation once, short titles and reported titles among them", () => {
    expect(texts("ALTERNATIVE_LABEL")).toEqual([
      [DECKHANDS, "Deck Rating (DR)"],
      [DECKHANDS, "DR"],
      [DECKHANDS, "Deck Rating, First Year (DR)"],
      [PILOTS, "Deck Rating (DR)"],
      ["onet:99-9999.00", "Cloud Steerer"],
      [DECKHANDS, "Rope Hand"],
    ]);
  });

  it("has the elements of skills and knowledge that have nothing below them as skills, the rest as groups", () => {
    const elements = items.rows("concept", ({ datasetId }) => datasetId === "onet:content-model");
    expect(elements.map(({ ref, type, kind, label }) => [ref, type, kind, label])).toEqual([
      ["onet:2.A", "SkillGroup", undefined, "Deck Skills"],
      ["onet:2.A.1", "SkillGroup", undefined, "Rope Work"],
      ["onet:2.A.1.a", "Skill", "COMPETENCE", "Knots"],
      ["onet:2.A.1.b", "Skill", "COMPETENCE", "Splices"],
      ["onet:2.B", "SkillGroup", undefined, "Bridge Skills"],
      ["onet:2.B.1", "Skill", "COMPETENCE", "Steering"],
      ["onet:2.C", "SkillGroup", undefined, "Knowledge"],
      ["onet:2.C.1", "Skill", "KNOWLEDGE", "Tides"],
    ]);
    expect(elements[2]).toMatchObject({ code: "2.A.1.a", description: 'Tying "knots" that hold' });
    const links = items.rows("concept_link", ({ datasetId }) => datasetId === "onet:content-model");
    expect(links.map(({ ref }) => ref)).toEqual([
      "onet:2.A.1 BROADER onet:2.A",
      "onet:2.A.1.a BROADER onet:2.A.1",
      "onet:2.A.1.b BROADER onet:2.A.1",
      "onet:2.B.1 BROADER onet:2.B",
      "onet:2.C.1 BROADER onet:2.C",
    ]);
  });

  it("has the anchors of the scale of levels, for skills alone", () => {
    expect(items.rows("skill_scale")).toEqual([
      { ref: "onet:level", title: "Level", min: 0, max: 7, schemeId: "onet", datasetId: "onet:level-scale" },
    ]);
    expect(items.rows("skill_level")).toEqual([
      {
        ref: "onet:level/2.A.1.a/2",
        value: 2,
        label: "Level 2",
        criteria: "Tie a bow",
        scaleId: "onet:level",
        skillId: "onet:2.A.1.a",
        datasetId: "onet:level-anchors",
      },
      expect.objectContaining({
        ref: "onet:level/2.A.1.a/6",
        value: 6,
        criteria: "Tie a monkey fist in the dark",
      }),
    ]);
  });

  it("makes one requirement of a row of importance and one of level, without what is too imprecise to show", () => {
    const datasets = ["onet:skills", "onet:knowledge"];
    const ratings = facts("Requirement").filter(({ datasetId }) => datasets.includes(String(datasetId)));
    expect(ratings[0]).toEqual({
      ref: `${DECKHANDS}/requirement/2.A.1.a`,
      type: "Requirement",
      roleId: DECKHANDS,
      skillId: "onet:2.A.1.a",
      scaleId: "onet:level",
      datasetId: "onet:skills",
      position: 1,
      necessity: "MENTIONED",
      importance: 0.78,
      levelValue: 4.62,
      row: 2,
      start: 174,
      end: 363,
    });
    expect(
      ratings.map(({ ref, position, importance, levelValue }) => [ref, position, importance, levelValue]),
    ).toEqual([
      [`${DECKHANDS}/requirement/2.A.1.a`, 1, 0.78, 4.62],
      [`${DECKHANDS}/requirement/2.A.1.b`, 2, 0.5, undefined],
      [`${PILOTS}/requirement/2.A.1.a`, 1, undefined, 3],
      [`${PILOTS}/requirement/2.B.1`, 2, 1, 7],
      [`${DECKHANDS}/requirement/2.C.1`, 101, 0.375, undefined],
      [`${PILOTS}/requirement/2.C.1`, 101, 0.85, 5.05],
    ]);
  });

  it("asks for no element that is not relevant for the occupation, nor one with no value to show", () => {
    const refs = facts("Requirement").map(({ ref }) => ref);
    expect(refs).not.toContain(`${DECKHANDS}/requirement/2.B.1`);
    expect(refs).not.toContain(`${PILOTS}/requirement/2.A.1.b`);
  });

  it("tells technologies apart by name, whatever its case, in groups by commodity", () => {
    const concepts = items.rows("concept", ({ datasetId }) => datasetId === "onet:technology-skills");
    expect(concepts.map(({ ref, type, label }) => [ref, type, label])).toEqual([
      ["onet:technology/c", "Skill", "C"],
      ["onet:commodity/43232402", "SkillGroup", "Harbour programming software"],
      ["onet:technology/c-plus-plus", "Skill", "C++"],
      ["onet:technology/c-sharp", "Skill", "C#"],
      ["onet:technology/tideplot", "Skill", "TidePlot"],
      ["onet:commodity/43232306", "SkillGroup", "Tide table software"],
      ["onet:commodity/43232110", "SkillGroup", "Chart software"],
      ["onet:technology/plus-plus", "Skill", "++"],
      ["onet:technology/watch-bell", "Skill", "Watch Bell"],
    ]);
    expect(concepts[0]).toMatchObject({ kind: "TECHNOLOGY" });
    expect(concepts[1]).toMatchObject({ code: "43232402" });
    expect(texts("HIDDEN_LABEL")).toEqual([["onet:technology/tideplot", "TIDEPLOT"]]);
    const links = items.rows("concept_link", ({ fromId }) => fromId === "onet:technology/tideplot");
    expect(links.map(({ toId }) => toId)).toEqual(["onet:commodity/43232306", "onet:commodity/43232110"]);
  });

  it("says which technologies are hot, and for which roles they are in demand", () => {
    expect(items.rows("collection").map(({ ref, label }) => [ref, label])).toEqual([
      ["onet:hot-technologies", "Hot technologies"],
    ]);
    expect(
      items.rows("collection_member").map(({ collectionId, conceptId }) => [collectionId, conceptId]),
    ).toEqual([
      ["onet:hot-technologies", "onet:technology/c-plus-plus"],
      ["onet:hot-technologies", "onet:technology/tideplot"],
    ]);
    const uses = facts("Requirement").filter(({ datasetId }) => datasetId === "onet:technology-skills");
    expect(uses.map(({ ref, position, inDemand }) => [ref, position, inDemand])).toEqual([
      [`${DECKHANDS}/requirement/technology/c`, 201, false],
      [`${DECKHANDS}/requirement/technology/c-plus-plus`, 202, false],
      [`${DECKHANDS}/requirement/technology/c-sharp`, 203, undefined],
      [`${DECKHANDS}/requirement/technology/tideplot`, 204, true],
      [`${PILOTS}/requirement/technology/tideplot`, 201, false],
      [`${PILOTS}/requirement/technology/tideplot`, 202, true],
      [`${PILOTS}/requirement/technology/plus-plus`, 203, false],
      [`${WATCHKEEPERS}/requirement/technology/watch-bell`, 201, false],
    ]);
  });

  it("has tasks as statements; those that say the same share a responsibility", () => {
    const coil = `onet:task/${wordingKey("Coil the heavy ropes after each landing.")}`;
    expect(facts("ResponsibilityStatement")[0]).toEqual({
      ref: `${DECKHANDS}/responsibility/101`,
      type: "ResponsibilityStatement",
      statement: 'Coil the "heavy" ropes after each landing.',
      taskType: "CORE",
      position: 1,
      row: 2,
      start: 85,
      end: 184,
      roleId: DECKHANDS,
      responsibilityId: coil,
      datasetId: "onet:tasks",
    });
    expect(
      facts("ResponsibilityStatement").map(({ ref, taskType, responsibilityId }) => [
        ref,
        taskType,
        responsibilityId,
      ]),
    ).toEqual([
      [`${DECKHANDS}/responsibility/101`, "CORE", coil],
      [`${DECKHANDS}/responsibility/102`, "SUPPLEMENTAL", "onet:task/report-damage-to-the-pilot-08ed3215"],
      [`${PILOTS}/responsibility/103`, undefined, coil],
      [`${WATCHKEEPERS}/responsibility/107`, "CORE", "onet:task/light-the-lamps-15b544d4"],
    ]);
    expect(items.rows("responsibility").map(({ label }) => label)).toEqual([
      'Coil the "heavy" ropes after each landing.',
      "Report damage to the pilot.",
      "Light the lamps.",
    ]);
  });

  it("has job zones as bands of years, and each occupation's as the experience that it asks for", () => {
    expect(
      items
        .rows("experience_band")
        .map(({ ref, code, minYears, maxYears }) => [ref, code, minYears, maxYears]),
    ).toEqual([
      ["onet:job-zone-1", "job-zone-1", 0, 0],
      ["onet:job-zone-2", "job-zone-2", 0, 1],
      ["onet:job-zone-3", "job-zone-3", 1, 2],
      ["onet:job-zone-4", "job-zone-4", 2, 4],
      ["onet:job-zone-5", "job-zone-5", 4, undefined],
    ]);
    expect(items.rows("experience_band")[3]).toMatchObject({ label: "Job Zone Four: Certificates" });
    const common = {
      type: "ExperienceRequirement",
      scope: "specific vocational preparation",
      position: 1,
      datasetId: "onet:job-zones",
    };
    expect(facts("ExperienceRequirement")).toEqual([
      {
        ...common,
        ref: `${DECKHANDS}/experience/specific-vocational-preparation`,
        roleId: DECKHANDS,
        bandId: "onet:job-zone-2",
        minYears: 0,
        maxYears: 1,
        openEnded: false,
        row: 2,
        start: 49,
        end: 93,
      },
      {
        ...common,
        ref: `${PILOTS}/experience/specific-vocational-preparation`,
        roleId: PILOTS,
        bandId: "onet:job-zone-5",
        minYears: 4,
        openEnded: true,
        row: 3,
        start: 94,
        end: 135,
      },
    ]);
  });

  it("knows the years of job zones without their reference", async () => {
    const store = await emptyStore();
    await importInto(store, WHOLE);
    const alone = await Items.of(await readInto(store, path.join(WHOLE, "Job Zones.txt")));
    const years = alone.rows("fact").map(({ roleId, minYears, maxYears }) => [roleId, minYears, maxYears]);
    expect(years).toEqual([
      [DECKHANDS, 0, 1],
      [PILOTS, 4, undefined],
    ]);
    expect(alone.rows("scheme")).toEqual([expect.not.objectContaining({ version: expect.anything() })]);
  });

  it("has required education as shares of those asked, category by category", () => {
    const shares = facts("EducationRequirement").map(({ roleId, level, share }) => [roleId, level, share]);
    expect(shares).toEqual([
      [DECKHANDS, "BELOW_SECONDARY", 0.0446],
      [DECKHANDS, "SECONDARY", 0.6],
      [DECKHANDS, "VOCATIONAL", 0.1],
      [DECKHANDS, "SOME_COLLEGE", 0.0804],
      [DECKHANDS, "ASSOCIATE", 0.05],
      [DECKHANDS, "BACHELOR", 0.04],
      [DECKHANDS, "POST_BACHELOR_CERTIFICATE", 0.03],
      [DECKHANDS, "MASTER", 0.02],
      [DECKHANDS, "POST_MASTER_CERTIFICATE", 0.015],
      [DECKHANDS, "FIRST_PROFESSIONAL", 0.01],
      [DECKHANDS, "DOCTORATE", 0.006],
      [DECKHANDS, "POST_DOCTORAL", 0.004],
      [PILOTS, "BACHELOR", undefined],
      [PILOTS, "MASTER", 0.3],
    ]);
    expect(facts("EducationRequirement")[0]).toEqual({
      ref: `${DECKHANDS}/education/below-secondary`,
      type: "EducationRequirement",
      level: "BELOW_SECONDARY",
      orEquivalent: false,
      necessity: "MENTIONED",
      share: 0.0446,
      position: 1,
      row: 2,
      start: 170,
      end: 312,
      roleId: DECKHANDS,
      datasetId: "onet:education",
    });
  });

  it("has related occupations with how close they are", () => {
    const related = items.rows("concept_link", ({ relation }) => relation === "RELATED");
    expect(related).toEqual([
      {
        ref: `${DECKHANDS} RELATED ${PILOTS}`,
        relation: "RELATED",
        position: 1,
        tier: "Primary-Short",
        fromId: DECKHANDS,
        toId: PILOTS,
        datasetId: "onet:related-occupations",
      },
      expect.objectContaining({ toId: WATCHKEEPERS, position: 2, tier: "Supplemental" }),
    ]);
  });

  it("reports what is wrong with single rows and leaves them out", () => {
    expect(items.problemLines).toEqual([
      "Occupation Data.txt:7 RAGGED_ROW the row has 2 cells where the header has 3",
      'Occupation Data.txt:5 WRONG_FIELD O*NET-SOC Code is "99-1000.01", not a code of the classification',
      'Occupation Data.txt:6 WRONG_FIELD Title is "", not a title',
      'Alternate Titles.txt:4 REPEATED_LABEL the title "Ferry Deckhands" of 53-5099.01 is its own',
      'Alternate Titles.txt:5 REPEATED_LABEL the title "Deck Rating (DR)" of 53-5099.01 stands twice',
      'Alternate Titles.txt:7 REPEATED_LABEL the title "DR" of 53-5099.01 stands twice',
      'Alternate Titles.txt:9 WRONG_FIELD Alternate Title is "", not a title',
      'Sample of Reported Titles.txt:4 REPEATED_LABEL the title "Ferry Pilots" of 53-5099.02 is its own',
      'Level Scale Anchors.txt:5 WRONG_FIELD Anchor Value is "9", not a number from 0 to 7',
      'Skills.txt:8 WRONG_FIELD Data Value is "6", not a number from 1 to 5',
      'Skills.txt:14 WRONG_FIELD Scale ID is "EX", not IM or LV',
      'Knowledge.txt:3 WRONG_FIELD Data Value is "n/a", not a number from 0 to 7',
      'Technology Skills.txt:9 WRONG_FIELD Example is "???", not a name with letters or digits',
      'Technology Skills.txt:10 WRONG_FIELD Commodity Code is "4323 Ledger software", not a code of eight digits with a title',
      'Task Statements.txt:5 WRONG_FIELD Task Type is "Daily", not Core or Supplemental',
      'Task Statements.txt:6 WRONG_FIELD Task ID is "x105", not a number',
      'Task Statements.txt:7 WRONG_FIELD Task is "", not a statement',
      'Job Zone Reference.txt:7 WRONG_FIELD SVP Range is "(quite a lot)", not a range of levels',
      'Job Zones.txt:4 WRONG_FIELD Job Zone is "n/a", not a job zone',
      'Education, Training, and Experience.txt:17 WRONG_FIELD Category is "13", not a category from 1 to 12',
      'Education, Training, and Experience.txt:18 WRONG_FIELD Data Value is "101", not a number from 0 to 100',
      "Related Occupations.txt:4 SELF_RELATION onet:53-5099.02 is related to itself",
      'Related Occupations.txt:5 WRONG_FIELD Index is "first", not a number from 1',
    ]);
  });
});

describe("a part of a release, with the columns of the text alone", () => {
  it("states the datasets of its tables and no others", async () => {
    const input = await readInto(await emptyStore(), PARTIAL);
    expect(input.source).toBe("import onet 1.2");
    expect(input.datasets).toEqual(["onet:occupations", "onet:technology-skills", "onet:tasks"]);
  });

  it('reads rows that end in CRLF and say "n/a" for nothing', async () => {
    const items = await Items.of(await readInto(await emptyStore(), PARTIAL));
    const tasks = items.rows("fact", ({ type }) => type === "ResponsibilityStatement");
    expect(tasks.map(({ ref, taskType, row, start, end }) => [ref, taskType, row, start, end])).toEqual([
      [`${DECKHANDS}/responsibility/101`, "CORE", 2, 80, 161],
      [`${PILOTS}/responsibility/103`, undefined, 3, 163, 242],
      [`${PILOTS}/responsibility/108`, "CORE", 4, 244, 321],
    ]);
    expect(items.problemLines).toEqual([]);
  });

  it("upgrades what it covers and leaves the rest as the whole release left it", async () => {
    const store = await emptyStore();
    const whole = await importInto(store, WHOLE);
    const unplaced = whole.problems.filter(
      ({ code }) => code === "UNKNOWN_REF" || code === "REPEATED_RELATION",
    );
    expect(unplaced.map(({ origin, code }) => `${origin.file}:${origin.line} ${code}`)).toEqual([
      "Technology Skills.txt:7 REPEATED_RELATION",
      "Alternate Titles.txt:10 UNKNOWN_REF",
    ]);

    const uncovered = `SELECT f.ref, f.importance, f."levelValue", f.share, f."minYears" FROM fact f
      JOIN dataset d ON d.id = f."datasetId" WHERE d.ref NOT IN ('onet:technology-skills', 'onet:tasks') ORDER BY f.ref`;
    const before = await store.rows(uncovered);
    await importInto(store, PARTIAL);
    expect(await store.rows(uncovered)).toEqual(before);
    expect(before.length).toBe(22);

    const concepts = await store.rows<{ ref: string }>(
      `SELECT ref FROM concept WHERE status = 'DEPRECATED' ORDER BY ref`,
    );
    expect(concepts.map(({ ref }) => ref)).toEqual(
      [
        WATCHKEEPERS,
        "onet:55-0000",
        "onet:commodity/43232110",
        "onet:technology/c",
        "onet:technology/c-sharp",
        "onet:technology/plus-plus",
        "onet:technology/watch-bell",
      ].sort(),
    );
    expect(await store.rows(`SELECT version FROM scheme WHERE ref = 'onet'`)).toEqual([{ version: "1.2" }]);
    const tasks = await store.rows<{ ref: string }>(
      `SELECT ref FROM fact WHERE type = 'ResponsibilityStatement' ORDER BY ref`,
    );
    expect(tasks.map(({ ref }) => ref)).toEqual([
      `${DECKHANDS}/responsibility/101`,
      `${PILOTS}/responsibility/103`,
      `${PILOTS}/responsibility/108`,
    ]);
  });

  it("states no title twice, whether the alternate titles come with it or are in the store", async () => {
    const store = await emptyStore();
    await importInto(store, WHOLE);
    const titles = `SELECT t.text FROM concept_text t JOIN concept c ON c.id = t."conceptId"
      WHERE c.ref = '${DECKHANDS}' AND t.kind = 'ALTERNATIVE_LABEL' ORDER BY t.text`;
    const before = await store.rows(titles);
    expect(before).toEqual([
      { text: "DR" },
      { text: "Deck Rating (DR)" },
      { text: "Deck Rating, First Year (DR)" },
      { text: "Rope Hand" },
    ]);
    const alone = await importInto(store, path.join(WHOLE, "Sample of Reported Titles.txt"));
    expect(await store.rows(titles)).toEqual(before);
    expect(alone.problems.map(({ code, origin }) => `${origin.line} ${code}`)).toEqual(["4 REPEATED_LABEL"]);
  });

  it("changes nothing when it is read again", async () => {
    const store = await emptyStore();
    await importInto(store, WHOLE);
    const before = await contentsOf(store);
    const again = await importInto(store, WHOLE);
    expect(again).toMatchObject({ revision: null, added: 0, changed: 0, removed: 0 });
    expect(await contentsOf(store)).toEqual(before);
  });
});

describe("files that are no release of O*NET are refused", () => {
  const written = (name: string, text: string) => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, text);
    return file;
  };
  const refusal = async (...paths: string[]) => {
    const error = await readInto(await emptyStore(), ...paths).then(
      () => undefined,
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(FileRefused);
    return (error as FileRefused).message;
  };

  it("where none has the name of a table", async () => {
    const other = written("Abilities.txt", "O*NET-SOC Code\n");
    const none = 'no table of O*NET, such as "Occupation Data.txt"';
    expect(await refusal(other)).toBe(`${other}: ${none}`);
    expect(await refusal(other, other, other)).toBe(`${other} and 2 more: ${none}`);
  });

  it("where a table lacks a column", async () => {
    expect(await refusal(written("Task Statements.txt", "O*NET-SOC Code\tTask\n"))).toMatch(
      /Task Statements\.txt has no column "Task ID", "Task Type"/,
    );
  });

  it("where they say something of occupations that neither they nor the store have", async () => {
    const alone = path.join(WHOLE, "Skills.txt");
    expect(await refusal(alone)).toBe(
      `${alone}: the occupations are not there; import "Occupation Data.txt" with it`,
    );
  });

  it("where tables are of different releases", async () => {
    const [skills, tasks] = [path.join(WHOLE, "Skills.txt"), path.join(PARTIAL, "Task Statements.txt")];
    const folders = [temporaryFolder(), temporaryFolder()];
    const places = [skills, tasks].map((file, index) => {
      const folder = path.join(folders[index] ?? "", `db_1_${index + 1}_text`);
      cpSync(file, path.join(folder, path.basename(file)));
      return folder;
    });
    expect(await refusal(...places)).toBe(
      `${places[0]}/Skills.txt and ${places[1]}/Task Statements.txt are of the releases 1.1 and 1.2; import one after the other`,
    );
  });

  it("where two releases are given at once", async () => {
    expect(await refusal(WHOLE, PARTIAL)).toMatch(
      /Occupation Data\.txt and .*Occupation Data\.txt are the same table; import one release$/,
    );
  });

  it("where a table has no rows, which would drop all that it stated before", async () => {
    const store = await emptyStore();
    await importInto(store, WHOLE);
    const before = await contentsOf(store);
    const empty = written("Task Statements.txt", "O*NET-SOC Code\tTask ID\tTask\tTask Type\n");
    await expect(importInto(store, empty)).rejects.toThrow(/Task Statements\.txt has a header and no rows$/);
    expect(await contentsOf(store)).toEqual(before);
  });
});

describe("a range of Specific Vocational Preparation in years", () => {
  it.each([
    ["(Below 4.0)", 0, 0],
    ["(4.0 to < 6.0)", 0, 1],
    ["(6.0 to < 7.0)", 1, 2],
    ["(7.0 to < 8.0)", 2, 4],
    ["(8.0 and above)", 4, null],
    ["Below 9.0", 0, 10],
  ])("%s is from %s to %s", (range, minYears, maxYears) => {
    expect(yearsOfRange(range)).toEqual({ minYears, maxYears });
  });

  it.each(["", "4", "(8.0 to < 4.0)", "above all"])("%j is none", (range) => {
    expect(yearsOfRange(range)).toBeUndefined();
  });
});

describe("the key of a statement", () => {
  it("is the same for the same words, whatever their case and punctuation", () => {
    expect(wordingKey("Coil the heavy ropes.")).toBe(wordingKey("coil the “heavy” ropes"));
    expect(wordingKey("Coil the heavy ropes.")).toMatch(/^coil-the-heavy-ropes-[0-9a-f]{8}$/);
  });

  it("differs where statements differ, however late", () => {
    const long = "Coil the heavy ropes of every ferry and of every tender that lands at the pier before";
    expect(wordingKey(`${long} dawn`)).not.toBe(wordingKey(`${long} noon`));
  });
});

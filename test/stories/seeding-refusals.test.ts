import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AttachRefused, attachDocuments } from "../../src/ingest/attach";
import { ImportRefused } from "../../src/ingest/report";
import {
  contentsOf,
  copyFixture,
  emptyStore,
  FIXTURE_ROLE,
  FIXTURE_SEEDS,
  FIXTURE_TEXT_FILE,
  FIXTURE_TEXTS,
  seedStore,
} from "../support/catalog";

/** Seeds a copy of the fixture in which one file was changed; gives the refusal, and shows that nothing was written. */
async function refusalOf(file: string, change: (text: string) => string, texts = true) {
  const copy = copyFixture();
  const target = path.join(file.endsWith(".txt") ? copy.texts : copy.seeds, file);
  const before = readFileSync(target, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(target, after);
  const store = await emptyStore();
  await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
  const old = await contentsOf(store);
  const fault = await seedStore(store, copy.seeds, texts ? copy.texts : undefined).catch((error) => error);
  expect(fault).toBeInstanceOf(ImportRefused);
  expect(await contentsOf(store)).toEqual(old);
  return (fault as Error).message.replaceAll(copy.texts, "<texts>").split("\n");
}

describe("an editor whose seeds or texts are wrong", () => {
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
    expect(await refusalOf(FIXTURE_ROLE, (text) => text.replace(locator, wrong))).toEqual([
      `seeds/${FIXTURE_ROLE}:16 ${message}`,
    ]);
  });

  it("has locators checked for words against the attached text where the file is gone", async () => {
    const refusal = await refusalOf(FIXTURE_ROLE, (text) => text.replace("72-88", "72-87"), false);
    expect(refusal).toEqual([
      `seeds/${FIXTURE_ROLE}:16 LOCATOR_CUTS_WORD 72-87 cuts a word of document:ferry-pilot`,
    ]);
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
      '14 WRONG_FIELD requirements.0.necessity: Invalid option: expected one of "REQUIRED"|"PREFERRED"|"OPTIONAL"|"MENTIONED"|"EXAMPLE"|"ACQUIRED"',
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
      `17 REPEATED_RELATION rolegraph:ferry-pilot/requirement/charts stands already at seeds/${FIXTURE_ROLE}:13`,
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
    const refusal = await refusalOf(FIXTURE_ROLE, (text) => text.replace(right, wrong));
    expect(refusal).toContainEqual(expect.stringContaining(`seeds/${FIXTURE_ROLE}:${message}`));
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
      "7 CIRCLE BROADER of rolegraph:knots leads back to it over rolegraph:hitch",
    ],
    [
      "a group is its own parent",
      "catalog/role-groups.yaml",
      "label: Boat crew",
      "label: Boat crew\n  parent: Boat crew",
      "1 CIRCLE the group of rolegraph:boat-crew leads back to it over rolegraph:boat-crew",
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

  it("attaches no text that the catalog's locators do not fit", async () => {
    const { seeds } = copyFixture();
    const file = path.join(seeds, FIXTURE_ROLE);
    writeFileSync(file, readFileSync(file, "utf8").replace("72-88", "72-87"));
    const store = await emptyStore();
    await seedStore(store, seeds);
    await expect(attachDocuments(store, [FIXTURE_TEXT_FILE])).rejects.toThrow(
      `${FIXTURE_TEXT_FILE}: 72-87 cuts a word of document:ferry-pilot`,
    );
    await store.rows("UPDATE document SET length = 191");
    await expect(attachDocuments(store, [FIXTURE_TEXT_FILE])).rejects.toThrow(
      `${FIXTURE_TEXT_FILE} has 192 units, where document:ferry-pilot has 191`,
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
    const before = await contentsOf(store);
    const wrong = path.join(FIXTURE_SEEDS, "documents.yaml");
    const fault = await attachDocuments(store, [FIXTURE_TEXT_FILE, wrong, "/nowhere.txt"]).catch(
      (error) => error,
    );
    expect(fault).toBeInstanceOf(AttachRefused);
    expect(fault.message.split("\n")).toEqual([
      expect.stringContaining("/nowhere.txt"),
      expect.stringContaining(`${wrong} is not the text of any document here`),
    ]);
    expect(await contentsOf(store)).toEqual(before);
  });
});

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { foldText } from "../../src/catalog/concept";
import { readDocumentsWithText } from "../../src/catalog/document";
import type { Store } from "../../src/catalog/store";
import { FileRefused } from "../../src/ingest/files";
import { importCatalog } from "../../src/ingest/import";
import { ImportRefused } from "../../src/ingest/report";
import { contentsOf, emptyStore, FIXTURE_SEEDS, FIXTURE_TEXTS, seedStore } from "../support/catalog";
import { exportYaml } from "../support/exports";
import { importFrom } from "../support/imports";
import { fixture, madeUp } from "../support/items";
import { zipOf } from "../support/zip";

/** An export of the fixture's catalog, whose one document has its text. */
async function exported(options: { texts?: boolean; scheme?: string } = {}) {
  const store = await emptyStore();
  await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
  return { store, ...(await exportYaml(store, options)) };
}

const read = (folder: string, file: string) => readFileSync(path.join(folder, file), "utf8");

/** Changes a file of an export, and its count where that is given. */
function edit(folder: string, file: string, change: (text: string) => string, records?: [string, number]) {
  writeFileSync(path.join(folder, file), change(read(folder, file)));
  if (!records) return;
  const [table, count] = records;
  edit(folder, "catalog.yaml", (text) =>
    text.replace(RegExp(`^  ${table}: .*$`, "m"), `  ${table}: ${count}`),
  );
}

const problemsOf = async (store: Store, folder: string) =>
  (await importFrom(store, "catalog", [folder])).problems.map(
    ({ code, origin, message }) => `${origin.file}:${origin.line} ${code} ${message}`,
  );

describe("an exported catalog", () => {
  it("is one record a line: a YAML mapping, and JSON but for the dash", async () => {
    const { folder } = await exported();
    const lines = read(folder, "concept.yaml").trimEnd().split("\n");
    expect(lines).toContain(
      '- {"ref": "rolegraph:ferry-pilot", "type": "Role", "scheme": "rolegraph", "label": "Ferry Pilot", "status": "ACTIVE", "group": "rolegraph:boat-crew", "dataset": "rolegraph:catalog"}',
    );
    expect(read(folder, "scheme.yaml")).toContain('"languages": ["en"]');
    expect(read(folder, "ladder.yaml")).toBe("[]\n");
    expect(read(folder, "catalog.yaml")).toMatch(
      /^# .*\nformat: "rolegraph-catalog"\nversion: 1\nrevision: 1\nscheme: null\ntexts: false\nrecords:\n {2}scheme: 1\n/,
    );
  });

  it("may be a zip, and its lines any YAML of one line", async () => {
    const { folder, written } = await exported();
    edit(folder, "concept.yaml", (text) =>
      text.replace(
        /^.*"rolegraph:deckhand".*$/m,
        "# by hand\n\n- { ref: rolegraph:deckhand, type: Role, scheme: rolegraph, label: Deck Hand, status: ACTIVE, group: rolegraph:boat-crew, dataset: rolegraph:catalog }\r",
      ),
    );
    const zip = path.join(folder, "export.zip");
    writeFileSync(
      zip,
      zipOf([...written.keys()].map((name) => ({ name: `out/${name}`, bytes: read(folder, name) }))),
    );
    const store = await emptyStore();
    const report = await importFrom(store, "catalog", [zip]);
    expect(report.problems).toEqual([]);
    const concepts = await store.rows(
      `SELECT label, "labelKey", description FROM concept WHERE ref = 'rolegraph:deckhand'`,
    );
    expect(concepts).toEqual([{ label: "Deck Hand", labelKey: "deck hand", description: null }]);
  });

  it("is one scheme's where that is asked for, and leaves the others alone", async () => {
    const { store } = await exported();
    await importFrom(store, "esco", [fixture("esco", "v1.1.0")]);
    const { folder, written } = await exportYaml(store, { scheme: "esco" });
    expect(read(folder, "catalog.yaml")).toContain('scheme: "esco"');
    expect(Object.fromEntries(written)).toMatchObject({
      ...{ "scheme.yaml": 1, "document.yaml": 14, "dataset.yaml": 14, "concept.yaml": 29, "fact.yaml": 7 },
    });
    const before = await contentsOf(store);
    const again = await importFrom(store, "catalog", [folder]);
    expect([again.problems, again.revision]).toEqual([[], null]);
    expect(await contentsOf(store)).toEqual(before);
    const other = await emptyStore();
    expect(await problemsOf(other, folder)).toEqual([]);
    const schemes = await other.rows("SELECT ref FROM scheme");
    expect(schemes).toEqual([{ ref: "esco" }]);
  });

  it("leaves out lines that are no such record, and names each with its fault", async () => {
    const { folder } = await exported();
    const lines = [
      '- {"ref": "rolegraph:x", "type": "Skill"',
      "just words",
      '- ["ref"]',
      '- {"ref": "rolegraph:x", "type": "Skill", "colour": "red"}',
      '- {"ref": "rolegraph:x", "type": "Skill", "scheme": "rolegraph", "label": 7, "status": "ACTIVE", "kind": "LANGUAGE"}',
      '- {"ref": "rolegraph:x", "type": "Skill", "scheme": "rolegraph", "status": "ACTIVE", "kind": "LANGUAGE"}',
      '- {"ref": "rolegraph:x", "type": "Skill", "scheme": "rolegraph", "label": "X", "status": "GONE", "kind": "LANGUAGE"}',
      '- {"ref": "rolegraph:x", "type": "Skill", "scheme": "rolegraph", "label": "X", "status": "ACTIVE"}',
      '- {"ref": "rolegraph:x", "type": "Skill", "scheme": ["rolegraph"], "label": "X", "status": "ACTIVE"}',
      '- {"ref": "rolegraph:x", "type": "Skill", "scheme": "nowhere", "label": "X", "status": "ACTIVE", "kind": "LANGUAGE"}',
    ];
    edit(folder, "concept.yaml", (text) => `${lines.join("\n")}\n${text}`);
    const facts = [
      '- {"ref": "rolegraph:ferry-pilot/x", "type": "Requirement", "role": "rolegraph:ferry-pilot", "position": 1, "skill": "rolegraph:tides"}',
      '- {"ref": "rolegraph:ferry-pilot/x", "type": "Insight", "role": "rolegraph:ferry-pilot", "position": 1.5, "kind": "FAQ"}',
      '- {"ref": "rolegraph:ferry-pilot/x", "type": "Insight", "role": "rolegraph:ferry-pilot", "position": 1, "kind": "LATERAL"}',
      '- {"ref": "rolegraph:ferry-pilot/x", "type": "Insight", "role": "rolegraph:ferry-pilot", "position": 1, "kind": "FAQ", "openEnded": "no"}',
    ];
    edit(folder, "fact.yaml", (text) => `${facts.join("\n")}\n${text}`);
    edit(folder, "scheme.yaml", (text) => text.replace('["en"]', "[]"));
    const store = await emptyStore();
    const problems = await problemsOf(store, folder);
    expect(problems.filter((problem) => problem.startsWith("scheme.yaml"))).toEqual([
      "scheme.yaml:1 WRONG_FIELD languages: is [], not a list of texts",
    ]);
    expect(
      problems.filter((problem) => /^(concept|fact)\.yaml.* (UNREADABLE|WRONG_FIELD)/.test(problem)),
    ).toEqual([
      expect.stringMatching(/^concept\.yaml:1 UNREADABLE Flow map .* must be .*/),
      "concept.yaml:2 UNREADABLE the line is not one record: - {field: value, …}",
      "concept.yaml:3 UNREADABLE the line is not one record: - {field: value, …}",
      "concept.yaml:4 WRONG_FIELD colour: is no field of these records",
      "concept.yaml:5 WRONG_FIELD label: is 7, not a text",
      "concept.yaml:6 WRONG_FIELD label: is missing",
      'concept.yaml:7 WRONG_FIELD status: is "GONE", which is none of ACTIVE, DEPRECATED',
      "concept.yaml:8 WRONG_FIELD kind: is missing",
      'concept.yaml:9 WRONG_FIELD scheme: is ["rolegraph"], not a ref',
      "fact.yaml:1 WRONG_FIELD necessity: is missing",
      "fact.yaml:2 WRONG_FIELD position: is 1.5, not a whole number",
      expect.stringMatching(/^fact\.yaml:3 WRONG_FIELD kind: is "LATERAL", which is none of SUMMARY, /),
      'fact.yaml:4 WRONG_FIELD openEnded: is "no", not true or false',
    ]);
    expect(problems).toContain("concept.yaml:10 UNKNOWN_REF there is no scheme nowhere");
  });

  it("is refused as a whole where it is none, of another version, or not all of it", async () => {
    const store = await emptyStore();
    const before = await contentsOf(store);
    const refusal = async (
      folder: string,
      kind: typeof FileRefused | typeof ImportRefused,
      fault: RegExp,
    ) => {
      const importing = importFrom(store, "catalog", [folder]);
      await expect(importing).rejects.toBeInstanceOf(kind);
      await expect(importing).rejects.toThrow(fault);
    };
    await refusal(fixture("gdad"), FileRefused, /no export of a catalog, which has a file catalog\.yaml$/);

    const { folder } = await exported();
    const header = read(folder, "catalog.yaml");
    for (const [change, fault] of [
      [["version: 1", "version: 2"], /^catalog.yaml:3 WRONG_FIELD version: must be 1, the version/],
      [
        ['"rolegraph-catalog"', '"other"'],
        /^catalog.yaml:2 WRONG_FIELD format: must be "rolegraph-catalog"$/,
      ],
      [["  scheme: 1", "  planet: 1"], /^catalog.yaml:8 WRONG_FIELD records: Unrecognized key: "planet"$/],
      [["version:", "version: {"], /^catalog.yaml:\d+ UNREADABLE /],
    ] as const) {
      edit(folder, "catalog.yaml", () => header.replace(change[0], change[1]));
      await refusal(folder, ImportRefused, fault);
    }
    edit(folder, "catalog.yaml", () => header);

    const facts = read(folder, "fact.yaml");
    edit(folder, "fact.yaml", (text) => text.slice(0, text.trimEnd().lastIndexOf("\n") + 1));
    await refusal(folder, FileRefused, /fact\.yaml has \d+ of its \d+ records: the file is cut short$/);
    writeFileSync(path.join(folder, "fact.yaml"), Buffer.from([...Buffer.from(facts), 0xff, 0x0a]));
    await refusal(folder, FileRefused, /fact\.yaml: it is not UTF-8 text$/);
    rmSync(path.join(folder, "fact.yaml"));
    await refusal(folder, FileRefused, /the export lacks its file fact\.yaml$/);
    edit(folder, "concept.yaml", (text) => text);
    mkdirSync(path.join(folder, "again"));
    writeFileSync(path.join(folder, "again/catalog.yaml"), header);
    await refusal(folder, FileRefused, /catalog\.yaml are of two exports; import one$/);
    expect(await contentsOf(store)).toEqual(before);
  });
});

describe("the texts of an exported catalog", () => {
  const texts = async (store: Store) => (await readDocumentsWithText(store)).map(({ text }) => text);

  it("stay behind, and stay attached where they are", async () => {
    const { store, folder } = await exported();
    const [text] = await texts(store);
    expect(text).toMatch(/\w/);
    expect(read(folder, "document.yaml")).not.toContain('"text"');
    const other = await emptyStore();
    await importFrom(other, "catalog", [folder]);
    expect(await texts(other)).toEqual([null]);
    const again = await importFrom(store, "catalog", [folder]);
    expect(again.revision).toBeNull();
    expect(await texts(store)).toEqual([text]);
  });

  it("go with it where that is asked for, and are refused where they are others", async () => {
    const { store, folder } = await exported({ texts: true });
    const other = await emptyStore();
    await importFrom(other, "catalog", [folder]);
    expect(await texts(other)).toEqual(await texts(store));
    edit(folder, "document.yaml", (line) => line.replace('"text": "', '"text": "!'));
    const third = await emptyStore();
    const [problem] = await problemsOf(third, folder);
    expect(problem).toMatch(/^document\.yaml:1 WRONG_TEXT the sha256 of the text is [0-9a-f]{64}$/);
    expect(await texts(third)).toEqual([]);
  });
});

describe("rows that belong to no dataset", () => {
  const label = "By hand";
  const concepts = (store: Store) =>
    store.rows<{ id: number }>(
      `SELECT c.id, c.label, c."datasetId", c.status, t.text, t."datasetId" AS "textDataset"
       FROM concept c JOIN concept_text t ON t."conceptId" = c.id WHERE c.ref = 'rolegraph:by-hand'`,
    );

  async function withRow(store: Store): Promise<void> {
    const [scheme] = await store.rows<{ id: number }>(`SELECT id FROM scheme WHERE ref = 'rolegraph'`);
    const key = foldText(label);
    await store.upsert("concept", [
      {
        ...{ id: 9_000, type: "Skill", kind: "KNOWLEDGE", ref: "rolegraph:by-hand", label, labelKey: key },
        ...{ schemeId: scheme?.id, status: "ACTIVE" },
      },
    ]);
    await store.upsert("concept_text", [
      { id: 9_000, conceptId: 9_000, kind: "PREFERRED_LABEL", language: "en", text: label, textKey: key },
    ]);
  }

  it("are exported and imported as such, once, and nothing drops them", async () => {
    const { store, folder: without } = await exported();
    await withRow(store);
    const { folder } = await exportYaml(store);
    const other = await emptyStore();
    expect(await problemsOf(other, folder)).toEqual([]);
    const [row, ...more] = await concepts(other);
    expect(row).toMatchObject({ label, datasetId: null, text: label, textDataset: null });
    expect(more).toEqual([]);
    const again = await importFrom(other, "catalog", [folder]);
    expect([again.problems, again.revision]).toEqual([[], null]);
    expect(await concepts(other)).toEqual([row]);
    const dropped = await importFrom(other, "catalog", [without]);
    expect([dropped.problems, dropped.revision]).toEqual([[], null]);
    expect(await concepts(other)).toEqual([row]);
  });

  it("are not taken over by a dataset that states their ref", async () => {
    const store = await emptyStore();
    await seedStore(store, FIXTURE_SEEDS);
    await withRow(store);
    const stated = () =>
      importCatalog(store, async () =>
        madeUp("other", [{ type: "Skill", ref: "rolegraph:by-hand", label, values: { kind: "LANGUAGE" } }]),
      );
    const [problem] = (await stated()).problems;
    expect(problem?.code).toBe("DUPLICATE_REF");
    expect((await concepts(store))[0]).toMatchObject({ datasetId: null });
  });
});

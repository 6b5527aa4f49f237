import { ConceptType } from "../../src/catalog/concept";
import type { Store } from "../../src/catalog/store";
import { importCatalog } from "../../src/ingest/import";
import { LABEL_MATCHES, labelMatches } from "../../src/ingest/label-matches";
import type { InputItem } from "../../src/ingest/records";
import { emptyStore, FIXTURE_SEEDS, FIXTURE_TEXTS, seedStore } from "../support/catalog";
import { madeUp } from "../support/items";

const { Role, Skill, SkillGroup } = ConceptType;

/** The seeds have the skills Charts, Tides, Knots (or ropework), Bowline and Hitch, and the role Ferry Pilot. */
async function seeded(): Promise<Store> {
  const store = await emptyStore();
  await seedStore(store, FIXTURE_SEEDS, FIXTURE_TEXTS);
  return store;
}

async function matches(store: Store): Promise<string[]> {
  const rows = await store.rows<Record<string, unknown>>(
    `SELECT f.ref AS "from", l.relation, t.ref AS "to", l.method, l.confidence
     FROM concept_link l JOIN concept f ON f.id = l."fromId" JOIN concept t ON t.id = l."toId"
       JOIN dataset d ON d.id = l."datasetId"
     WHERE d.ref = :dataset ORDER BY f.ref, t.ref`,
    { dataset: LABEL_MATCHES },
  );
  return rows.map(({ from, relation, to, method, confidence }) =>
    [from, relation, to, method, confidence].join(" "),
  );
}

const importSea = (store: Store, concepts: Parameters<typeof madeUp>[1]) =>
  importCatalog(store, async () => madeUp("sea", concepts));

describe("matches that labels show", () => {
  it("are exact where the preferred labels of skills agree, and close where those of roles do", async () => {
    const store = await seeded();
    await importSea(store, [
      { type: Skill, ref: "sea:tides", label: "TIDES" },
      { type: Role, ref: "sea:pilot", label: "ferry-pilot" },
    ]);
    expect(await matches(store)).toEqual([
      "rolegraph:ferry-pilot CLOSE_MATCH sea:pilot LABEL 0.8",
      "rolegraph:tides EXACT_MATCH sea:tides LABEL 1",
    ]);
  });

  it("are close where a preferred label agrees with an alternative one of either side", async () => {
    const store = await seeded();
    await importSea(store, [
      { type: Skill, ref: "sea:ebb", label: "Ebb and flow", altLabels: ["Tides"] },
      { type: Skill, ref: "sea:ropework", label: "Ropework" },
    ]);
    expect(await matches(store)).toEqual([
      "rolegraph:knots CLOSE_MATCH sea:ropework ALTERNATIVE_LABEL 0.6",
      "rolegraph:tides CLOSE_MATCH sea:ebb ALTERNATIVE_LABEL 0.6",
    ]);
  });

  it("are the less sure the more concepts of the scheme bear the label", async () => {
    const store = await seeded();
    await importSea(store, [
      { type: Skill, ref: "sea:ebb", label: "Ebb", altLabels: ["Tides"] },
      { type: Skill, ref: "sea:flow", label: "Flow", altLabels: ["tides"] },
    ]);
    expect(await matches(store)).toEqual([
      "rolegraph:tides CLOSE_MATCH sea:ebb ALTERNATIVE_LABEL 0.3",
      "rolegraph:tides CLOSE_MATCH sea:flow ALTERNATIVE_LABEL 0.3",
    ]);
  });

  it("are only the exact ones of a scheme that has one; another scheme is asked for itself", async () => {
    const store = await seeded();
    await importSea(store, [
      { type: Skill, ref: "sea:tides", label: "Tides", altLabels: ["Charts", "Tides "] },
      { type: Skill, ref: "sea:ebb", label: "Ebb", altLabels: ["Tides"] },
    ]);
    await importCatalog(store, async () =>
      madeUp("lake", [{ type: Skill, ref: "lake:levels", label: "Levels", altLabels: ["Tides"] }]),
    );
    expect(await matches(store)).toEqual([
      "rolegraph:charts CLOSE_MATCH sea:tides ALTERNATIVE_LABEL 0.6",
      "rolegraph:tides CLOSE_MATCH lake:levels ALTERNATIVE_LABEL 0.6",
      "rolegraph:tides EXACT_MATCH sea:tides LABEL 1",
    ]);
  });

  it("are not shown by alternative labels on both sides, hidden labels, other types, or concepts out of use", async () => {
    const store = await seeded();
    await importSea(store, [
      { type: Skill, ref: "sea:splicing", label: "Splicing", altLabels: ["ropework"] },
      { type: Skill, ref: "sea:water", label: "Water", hiddenLabels: ["Tides"] },
      { type: Role, ref: "sea:hitch", label: "Hitch" },
      { type: SkillGroup, ref: "sea:bowline", label: "Bowline" },
      { type: Skill, ref: "sea:charts", label: "Charts", deprecated: true },
    ]);
    expect(await matches(store)).toEqual([]);
  });

  it("are not shown by labels of another language than the own scheme's", async () => {
    const store = await seeded();
    await importSea(store, [{ type: Skill, ref: "sea:tides", label: "Tides", language: "fr" }]);
    expect(await matches(store)).toEqual([]);
  });

  it("go when the label goes", async () => {
    const store = await seeded();
    await importSea(store, [{ type: Skill, ref: "sea:tides", label: "Tides" }]);
    expect(await matches(store)).toHaveLength(1);
    await importSea(store, [{ type: Skill, ref: "sea:tides", label: "Currents" }]);
    expect(await matches(store)).toEqual([]);
  });

  it("are none, and no dataset, where the store has no scheme of its own", async () => {
    const store = await emptyStore();
    const items: InputItem[] = [];
    for await (const batch of labelMatches(store)) items.push(...batch);
    expect(items).toEqual([]);
  });

  it("take three statements, however many labels there are", async () => {
    const store = await seeded();
    const concepts = Array.from({ length: 50 }, (_, index) => ({
      type: Skill,
      ref: `sea:${index}`,
      label: `Skill ${index}`,
      altLabels: ["Tides", "Charts"],
    }));
    await importSea(store, concepts);
    const before = store.statements;
    for await (const _ of labelMatches(store));
    expect(store.statements - before).toBe(3);
  });
});

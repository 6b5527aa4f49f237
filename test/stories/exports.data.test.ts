import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openStore } from "../../src/catalog/database";
import type { Store } from "../../src/catalog/store";
import { SEEDS, seedStore } from "../support/catalog";
import { newDatabase } from "../support/database";
import { exportYaml } from "../support/exports";
import { CROSSWALK, ESCO_FRENCH, escoRelease, GDAD, importFrom, ONET } from "../support/imports";

/** Minutes are enough for everything at full size on two cores. */
jest.setTimeout(600_000);

async function newStore(): Promise<Store> {
  const store = await openStore(await newDatabase());
  await store.migrate();
  return store;
}

/** A hash of each file of an export but its header, which names the revision. */
async function exported(store: Store) {
  const { folder, written } = await exportYaml(store);
  const names = [...written.keys()].filter((name) => name !== "catalog.yaml");
  const hashOf = (name: string) =>
    createHash("sha256")
      .update(readFileSync(path.join(folder, name)))
      .digest("hex");
  return { folder, hashes: Object.fromEntries(names.map((name) => [name, hashOf(name)])) };
}

/** What an export leaves out because it follows from the rest. */
async function derived(store: Store) {
  const statements = {
    concept: `SELECT ref, "labelKey", "descriptionKey" FROM concept ORDER BY ref`,
    text: `SELECT c.ref, t.kind, t.language, t.text, t."textKey" FROM concept_text t
      JOIN concept c ON c.id = t."conceptId" ORDER BY c.ref, t.kind, t.language, t.text`,
    match: `SELECT f.ref AS "from", l.relation, t.ref AS "to", l.confidence, l.method FROM concept_link l
      JOIN concept f ON f.id = l."fromId" JOIN concept t ON t.id = l."toId" JOIN dataset d ON d.id = l."datasetId"
      WHERE d.ref = 'rolegraph:label-matches' ORDER BY f.ref, l.relation, t.ref`,
    responsibility: `SELECT ref, "labelKey" FROM responsibility ORDER BY ref`,
    ladder: `SELECT ref, "labelKey" FROM ladder ORDER BY ref`,
  };
  const hashes: Record<string, string> = {};
  for (const [name, statement] of Object.entries(statements)) {
    const rows = await store.rows(statement);
    expect(rows.length).toBeGreaterThan(0);
    hashes[name] = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  }
  return hashes;
}

it("whole taxonomies are the same once they are exported and imported into an empty store", async () => {
  const original = await newStore();
  const copy = await newStore();
  try {
    await seedStore(original, SEEDS);
    await importFrom(original, "esco", escoRelease("1.1.0"));
    await importFrom(original, "esco", [ESCO_FRENCH]);
    await importFrom(original, "onet", [ONET]);
    await importFrom(original, "gdad", GDAD);
    await importFrom(original, "crosswalk", [CROSSWALK]);
    // What the next release drops is deprecated.
    await importFrom(original, "esco", escoRelease("1.1.1"));
    const { folder, hashes } = await exported(original);
    const { problems, read } = await importFrom(copy, "catalog", [folder]);
    expect([problems, read > 500_000]).toEqual([[], true]);
    expect((await exported(copy)).hashes).toEqual(hashes);
    expect(await derived(copy)).toEqual(await derived(original));
  } finally {
    await original.close();
    await copy.close();
  }
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openStore } from "../src/catalog/database";
import { readDocumentsWithText } from "../src/catalog/document";
import { readLocatedFacts } from "../src/catalog/evidence";
import type { Store } from "../src/catalog/store";
import { coverageOf, unaccounted } from "../src/ingest/coverage";
import { readManifest, unstatedOf } from "../src/ingest/manifest";
import { SEEDS, seedStore, TEXTS } from "./support/catalog";

/** Words in a row that a statement may share with a text: a term has fewer, a copied clause more. */
const SHARED_WORDS = 7;

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}+#'’–-]+/gu) ?? [];

function runsOf(text: string, length: number): string[] {
  const all = words(text);
  return all.slice(0, all.length - length + 1).map((_, i) => all.slice(i, i + length).join(" "));
}

function seedFiles(folder = SEEDS): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => path.join(folder, name));
}

describe("the five documents", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore("sqlite::memory:");
    await store.migrate();
    const report = await seedStore(store, SEEDS, TEXTS);
    expect([report.attached, report.documents]).toEqual([5, 5]);
  });
  afterAll(() => store.close());

  it("have no sentence that is unaccounted for", async () => {
    const manifest = readManifest(SEEDS);
    if (!("yaml" in manifest)) throw new Error("The manifest is wrong.");
    const open: string[] = [];
    for (const { id, ref, text } of await readDocumentsWithText(store)) {
      const facts = await readLocatedFacts(store, id);
      const sentences = coverageOf(text ?? "", facts, unstatedOf(manifest.yaml.value, ref));
      expect(sentences.length).toBeGreaterThan(10);
      open.push(...unaccounted(sentences).map((sentence) => `${ref}: ${sentence.text}`));
    }
    expect(open).toEqual([]);
  });

  it("give no fact from inside the sample letter", async () => {
    const documents = await readDocumentsWithText(store);
    const document = documents.find(({ ref }) => ref === "document:technical-lead");
    const start = document?.text?.indexOf("Sample cover letter") ?? -1;
    const end = document?.text?.indexOf("Frequently asked questions") ?? -1;
    expect([start > 0, end > start]).toEqual([true, true]);
    const facts = await readLocatedFacts(store, document?.id ?? 0);
    expect(facts.filter((fact) => fact.start < end && fact.end > start)).toEqual([]);
  });

  it("are not copied into the repository", async () => {
    const documents = await readDocumentsWithText(store);
    const runs = new Set(documents.flatMap(({ text }) => runsOf(text ?? "", SHARED_WORDS + 1)));
    const copied = seedFiles().flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => runsOf(line, SHARED_WORDS + 1).some((run) => runs.has(run))),
    );
    expect(copied).toEqual([]);
  });
});

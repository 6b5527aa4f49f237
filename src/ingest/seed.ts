import { existsSync } from "node:fs";
import path from "node:path";
import { readDocumentsWithText } from "../catalog/document";
import type { Store } from "../catalog/store";
import { readRoles } from "./formats/roles";
import { importCatalog } from "./import";
import { type ManifestFile, readDocumentText, readManifest } from "./manifest";
import type { InputItem, Problem } from "./records";
import { ImportRefused, type ImportReport } from "./report";

export interface SeedOptions {
  /** The folder that holds `documents.yaml` and `catalog/`. */
  seedsFolder: string;
  /** The folder in which the documents' texts are looked for. */
  documentsFolder: string;
  /** What the revision says made it; "seed" without it. */
  source?: string;
  /** Writes nothing; the report is as if it had. */
  dryRun?: boolean;
}

export interface SeedReport extends ImportReport {
  /** Documents whose text is attached, of how many. */
  attached: number;
  documents: number;
}

/**
 * The text of each document that lies in the folder or is attached already, by ref. A text stays attached when its
 * file is gone, and goes when the manifest expects another.
 */
async function collectTexts(store: Store, manifest: ManifestFile, options: SeedOptions) {
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  const attached = new Map((await readDocumentsWithText(store)).map((row) => [row.ref, row]));
  for (const [index, { ref, file, sha256, length }] of manifest.value.documents.entries()) {
    const origin = manifest.originOf("documents", index);
    const stored = attached.get(ref);
    if (stored?.text != null && stored.sha256 === sha256) texts.set(ref, stored.text);
    const location = path.join(options.documentsFolder, file);
    if (!existsSync(location)) continue;
    try {
      const found = readDocumentText(location);
      if (found.sha256 !== sha256) {
        const message = `${location} is not the text of ${ref}: its sha256 is ${found.sha256}`;
        problems.push({ code: "WRONG_TEXT", origin, message });
      } else if (found.text.length !== length) {
        const message = `length of ${ref} is ${found.text.length}, not ${length}`;
        problems.push({ code: "WRONG_FIELD", origin, message });
      } else {
        texts.set(ref, found.text);
      }
    } catch (error) {
      problems.push({ code: "UNREADABLE", origin, message: (error as Error).message });
    }
  }
  return { texts, problems };
}

/**
 * Makes the scheme of the folder's catalog equal to it, texts included where they are at hand.
 * @throws ImportRefused where anything in the seeds is wrong; nothing is then written.
 */
export async function seed(store: Store, options: SeedOptions): Promise<SeedReport> {
  const { seedsFolder } = options;
  const read = readManifest(seedsFolder);
  if ("problems" in read) throw new ImportRefused(read.problems);
  const manifest = read.yaml;
  let attached = 0;
  const report = await importCatalog(
    store,
    async (transaction) => {
      const { texts, problems } = await collectTexts(transaction, manifest, options);
      if (problems.length > 0) throw new ImportRefused(problems);
      attached = texts.size;
      const { dataset, items } = readRoles(seedsFolder, manifest, texts);
      return { source: options.source ?? "seed", datasets: [dataset], items: oneBatch(items) };
    },
    // Curated facts are not to be lost unseen: one fault and nothing is written.
    { maxProblems: 0, dryRun: options.dryRun },
  );
  return { ...report, attached, documents: manifest.value.documents.length };
}

async function* oneBatch(items: Iterable<InputItem>): AsyncGenerator<InputItem[]> {
  yield [...items];
}

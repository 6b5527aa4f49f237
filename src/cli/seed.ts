import { statSync } from "node:fs";
import path from "node:path";
import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { describeReport } from "../ingest/report";
import { seed as seedCatalog } from "../ingest/seed";
import { CommandError, SEEDS_FOLDER, say } from "./command";

/** Makes the catalog's own scheme equal to the seeds. */
export async function seed(store: Store, settings: Settings): Promise<void> {
  const { documentsFolder, documentsFolderRequired } = settings;
  const isFolder = statSync(documentsFolder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (documentsFolderRequired && !isFolder) {
    throw new CommandError(`ROLEGRAPH_DOCUMENTS names ${documentsFolder}, which is not a folder.`);
  }
  const report = await seedCatalog(store, { seedsFolder: SEEDS_FOLDER, documentsFolder });
  say(`seed: ${describeReport(report)}; texts attached: ${report.attached} of ${report.documents}`);
  if (report.attached < report.documents) {
    say(
      `      quotes stay null without the texts; put them into ${path.relative(process.cwd(), documentsFolder) || "."}/`,
    );
  }
}

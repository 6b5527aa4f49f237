import path from "node:path";
import type { Store } from "../../src/catalog/store";
import { openInputs } from "../../src/ingest/files";
import { readCatalog } from "../../src/ingest/formats/catalog";
import { readCrosswalk } from "../../src/ingest/formats/crosswalk";
import { readEsco } from "../../src/ingest/formats/esco";
import { readGdad } from "../../src/ingest/formats/gdad";
import { readOnet } from "../../src/ingest/formats/onet";
import { type ImportOptions, importCatalog } from "../../src/ingest/import";
import type { ImportReport } from "../../src/ingest/report";
import { dataFolder } from "./data-folder";

const FORMATS = {
  catalog: readCatalog,
  crosswalk: readCrosswalk,
  esco: readEsco,
  gdad: readGdad,
  onet: readOnet,
};

/** Imports files as the command does. */
export async function importFrom(
  store: Store,
  format: keyof typeof FORMATS,
  files: string[],
  options?: ImportOptions,
): Promise<ImportReport> {
  const inputs = await openInputs(files);
  return importCatalog(store, (transaction) => FORMATS[format](inputs, transaction), options);
}

const data = (...parts: string[]) => path.join(dataFolder, ...parts);

/** The two zips of an ESCO release: labels in English, and relations. */
export const escoRelease = (version: string) =>
  ["en", ""].map((part) => data("esco", `ESCO dataset - v${version} - classification - ${part} - csv.zip`));
export const ESCO_FRENCH = data("esco", "esco-labels-fr-v1.0.zip");
export const ESCO_GERMAN = data("esco", "esco-labels-de-v1.2.0-occupations.zip");
export const ONET = data("onet", "onet-29.2-text.zip");
export const ONET_NEXT = data("onet", "onet-30.2-text-partial.zip");
export const GDAD = [data("gdad", "roles.csv"), data("gdad", "skills.csv")];
export const CROSSWALK = data("crosswalk", "esco-onet.csv");

import { createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import { dataFolder } from "../../test/support/data-folder.js";
import { BenchError } from "./fault.mjs";

const data = (...parts) => path.join(dataFolder, ...parts);

/** The two zips of an ESCO release: labels in English, and relations. */
const escoRelease = (version) =>
  ["en", ""].map((part) => data("esco", `ESCO dataset - v${version} - classification - ${part} - csv.zip`));

/**
 * What is imported, by the name that results show: the format and the files.
 * @type {Record<string, { format: string, files: string[] }>}
 */
export const SOURCES = {
  "ESCO 1.1.0": { format: "esco", files: escoRelease("1.1.0") },
  "ESCO 1.1.1": { format: "esco", files: escoRelease("1.1.1") },
  "O*NET 29.2": { format: "onet", files: [data("onet", "onet-29.2-text.zip")] },
  GDaD: { format: "gdad", files: [data("gdad", "roles.csv"), data("gdad", "skills.csv")] },
  crosswalk: { format: "crosswalk", files: [data("crosswalk", "esco-onet.csv")] },
  "O*NET 30.2, three tables": { format: "onet", files: [data("onet", "onet-30.2-text-partial.zip")] },
  "ESCO in French": { format: "esco", files: [data("esco", "esco-labels-fr-v1.0.zip")] },
};

/** Ends the bench where files of these sources are missing. */
export function requireData(names) {
  const missing = names.flatMap((name) => SOURCES[name].files).find((file) => !existsSync(file));
  if (missing === undefined) return;
  const file = path.relative(dataFolder, missing);
  throw new BenchError(
    `the publishers' file ${file} is missing; name the folder that has it in ROLEGRAPH_TEST_DATA, or put it into ../shared/data beside the repository`,
  );
}

/** A hash of the contents of these sources' files. */
export function fingerprintOf(names) {
  const hash = createHash("sha256");
  for (const file of names.flatMap((name) => SOURCES[name].files)) {
    hash.update(path.basename(file)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Unpacks the files of a zip into a folder; their own folders are left out. */
export async function unzip(file, folder) {
  mkdirSync(folder, { recursive: true });
  const zip = await yauzl.openPromise(file);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith("/")) continue;
    const target = path.join(folder, path.basename(entry.fileName));
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
  }
}

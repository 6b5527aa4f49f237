import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../../scripts/setup.mjs";
import { fingerprintOf, SOURCES, unzip } from "./data.mjs";
import { temporaryFolder } from "./folder.mjs";
import { rolegraph } from "./measure.mjs";
import { writeTenfold } from "./tenfold.mjs";

/** What a full store holds beside the seeds. */
export const FULL = ["ESCO 1.1.1", "O*NET 29.2", "GDaD", "crosswalk"];

function version(sources) {
  const hash = createHash("sha256").update(sources);
  const seeds = path.join(ROOT, "seeds");
  const files = readdirSync(seeds, { recursive: true, encoding: "utf8" }).filter((name) =>
    path.extname(name),
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(path.join(seeds, file)));
  // The build notes which sources it was made of.
  return hash
    .update(readFileSync(path.join(ROOT, "dist", ".server-built")))
    .digest("hex")
    .slice(0, 16);
}

/**
 * The file of a store that is made once for the same data and the same code.
 * @param {string} name what it is called in messages and in the temporary folder
 * @param {string} sources a fingerprint of what it is made of, beside the seeds and the code
 * @param {(making: string) => void | Promise<void>} fill imports into the migrated and seeded file
 */
export async function keptStore(name, sources, fill) {
  const folder = path.join(tmpdir(), "rolegraph-bench-store", name);
  const file = path.join(folder, `${version(sources)}.sqlite`);
  if (existsSync(file)) return file;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const making = path.join(folder, "making.sqlite");
  process.stderr.write(`making the store “${name}” (about a minute, three for the tenfold one) …\n`);
  seededStore(making);
  await fill(making);
  renameSync(making, file);
  return file;
}

const ofSources = (name, sources) =>
  keptStore(name, fingerprintOf(sources), (making) => {
    for (const each of sources) rolegraph(making, "import", SOURCES[each].format, ...SOURCES[each].files);
  });

/** The file of a store with everything. */
export const fullStore = () => ofSources("full", FULL);

/** What the store holds beside the seeds that servers are measured on. */
export const SERVED = ["ESCO 1.1.1"];

/** The file of the store that servers are measured on. */
export const servedStore = () => ofSources("esco", SERVED);

const TENFOLD = new URL("./tenfold.mjs", import.meta.url);

/** The file of a store ten times as large as the one that servers are measured on. */
export function tenfoldStore() {
  const sources = fingerprintOf(SERVED) + readFileSync(TENFOLD, "utf8");
  return keptStore("tenfold", sources, async (making) => {
    const folder = temporaryFolder();
    const release = path.join(folder, "release");
    const { format, files } = SOURCES[SERVED[0]];
    for (const file of files) await unzip(file, release);
    const larger = path.join(folder, "ESCO v1.1.1 tenfold");
    writeTenfold(release, larger);
    rolegraph(making, "import", format, larger);
  });
}

/** Makes the file of a store with the seeds alone. */
export function seededStore(file) {
  rolegraph(file, "migrate");
  rolegraph(file, "seed");
  return file;
}

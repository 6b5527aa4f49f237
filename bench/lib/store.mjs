import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ROOT } from "../../scripts/setup.mjs";
import { fingerprintOf, SOURCES } from "./data.mjs";
import { rolegraph } from "./measure.mjs";

/** What a full store holds beside the seeds. */
export const FULL = ["ESCO 1.1.1", "O*NET 29.2", "GDaD", "crosswalk"];

function version() {
  const hash = createHash("sha256").update(fingerprintOf(FULL));
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

/** The file of a store with everything; it is made once for the same data and the same code. */
export function fullStore() {
  const folder = path.join(tmpdir(), "rolegraph-bench-store");
  const file = path.join(folder, `${version()}.sqlite`);
  if (existsSync(file)) return file;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const making = path.join(folder, "making.sqlite");
  process.stderr.write("making a store with everything (about a minute) …\n");
  rolegraph(making, "migrate");
  rolegraph(making, "seed");
  for (const name of FULL) rolegraph(making, "import", SOURCES[name].format, ...SOURCES[name].files);
  renameSync(making, file);
  return file;
}

/** Makes the file of a store with the seeds alone. */
export function seededStore(file) {
  rolegraph(file, "migrate");
  rolegraph(file, "seed");
  return file;
}

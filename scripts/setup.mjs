import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Installs and builds what is missing, and nothing else, so that every command can be the first one. */

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** What is installed in an image has no sources: it is built already, and its folder may be read-only. */
const isProduct = !existsSync(path.join(ROOT, "src"));

const note = (text) => process.stderr.write(`rolegraph: ${text}\n`);

/** Runs a program in the project's folder; ends the process where it fails. */
export function run(program, args) {
  const stdio = ["ignore", 2, 2];
  const result = spawnSync(program, args, {
    cwd: ROOT,
    stdio,
    shell: process.platform === "win32",
  });
  if (result.status === 0) return;
  note(`\`${[program, ...args].join(" ")}\` failed`);
  process.exit(result.status ?? 1);
}

/** Runs a program of a dependency. */
export function runModule(module, args) {
  run(process.execPath, [path.join(ROOT, "node_modules", module), ...args]);
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(name);
    else yield name;
  }
}

/** A hash of the names and contents of files and folders. */
function fingerprint(names) {
  const hash = createHash("sha256").update(process.version);
  for (const name of names) {
    const file = path.join(ROOT, name);
    const files = path.extname(name) ? [file] : [...filesIn(file)].sort();
    for (const each of files) hash.update(path.relative(ROOT, each)).update(readFileSync(each));
  }
  return hash.digest("hex");
}

/** Does the work unless the stamp says that it was done for the same inputs; never in a product, which lacks them. */
function once(stamp, names, work) {
  if (isProduct) return;
  const file = path.join(ROOT, stamp);
  const wanted = fingerprint(names);
  if (existsSync(file) && readFileSync(file, "utf8") === wanted) return;
  work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    note(`Node ${process.versions.node} is too old; 20.19 or newer is needed`);
    process.exit(1);
  }
  once("node_modules/.rolegraph-installed", ["package-lock.json"], () => {
    note("installing dependencies (about two minutes; better-sqlite3 may be compiled) …");
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  });
}

export function ensureBuilt() {
  ensureInstalled();
  once("dist/.server-built", ["src", "tsconfig.json", "tsconfig.build.json"], () => {
    note("building the server …");
    for (const part of readdirSync(path.join(ROOT, "src"))) {
      rmSync(path.join(ROOT, "dist", part), { recursive: true, force: true });
    }
    runModule("typescript/bin/tsc", ["-p", "tsconfig.build.json"]);
  });
  once("dist/web/.graphiql-built", ["web", "package-lock.json"], () => {
    note("building GraphiQL …");
    runModule("vite/bin/vite.js", ["build", "--config", "web/vite.config.ts"]);
  });
}

/** The benches' own dependencies, which are the servers that Rolegraph is measured against. */
export function ensurePeersInstalled() {
  once("bench/node_modules/.rolegraph-installed", ["bench/package-lock.json"], () => {
    note("installing the servers to measure against …");
    run("npm", ["ci", "--prefix", "bench", "--no-audit", "--no-fund", "--loglevel=error"]);
  });
}

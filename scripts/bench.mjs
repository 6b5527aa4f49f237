import { ensureBuilt } from "./setup.mjs";

/** Runs one of the benches, that of the peers without a name; lists them for --help. */

const BENCHES = {
  growth: "unique questions on ESCO and on ten times as much (--seconds 5, --rounds 5)",
  import: "whole taxonomies into a new store, against the sqlite3 command line (--rounds 5)",
  memory: "what the server holds on to under unique questions (--minutes 10)",
  peers:
    "the same answers by other servers, from ready bytes to PostGraphile (--seconds 5, --rounds 5, --only one,list)",
  questions: "questions over all of them, against one indexed read of the same rows (--inputs 100, --seed 1)",
  search: "search and suggestions over all of them, against bare full-text queries (--inputs 300, --seed 1)",
};

const [name = "peers", ...args] = process.argv.slice(2);
if (name === "--help") {
  for (const [each, what] of Object.entries(BENCHES)) {
    process.stdout.write(`npm run bench -- ${each.padEnd(9)} ${what}\n`);
  }
} else if (!Object.hasOwn(BENCHES, name)) {
  process.stderr.write(`bench: there is no bench ${name}; there are ${Object.keys(BENCHES).join(" and ")}\n`);
  process.exitCode = 1;
} else {
  ensureBuilt();
  // Temporary files and servers go when the process exits, which a signal alone does not make it do.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const { BenchError } = await import("../bench/lib/fault.mjs");
  const { run } = await import(`../bench/${name}.mjs`);
  try {
    process.exitCode = await run(args);
  } catch (error) {
    const isUse = error instanceof BenchError || error.code?.startsWith("ERR_PARSE_ARGS");
    process.stderr.write(`bench: ${isUse ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { testServer } from "./postgres.mjs";
import { ensureBuilt, ROOT } from "./setup.mjs";

/**
 * Everything that has to hold before a change lands, the tests first: on SQLite, and those that read and write a catalog
 * again on PostgreSQL, where CI is set or ROLEGRAPH_TEST_DATABASE_URL names a server. Goes on after a failure, so that
 * one run tells them all. The last line counts tests and checks.
 */

const node = (module, ...args) => [process.execPath, path.join("node_modules", module), ...args];

const CHECKS = {
  "format and lint": node("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "."),
  "types of the server and the tests": node("typescript/bin/tsc", "-p", "tsconfig.json"),
  "types of the web pages": node("typescript/bin/tsc", "-p", "web/tsconfig.json"),
  schema: [process.execPath, "bin/rolegraph.mjs", "schema", "--check"],
  "generated operations": node("@graphql-codegen/cli/cjs/bin.js", "--config", "codegen.yml", "--check"),
};

const { ROLEGRAPH_TEST_DATABASE_URL: serverUrl, ...env } = process.env;

const execute = ([program, ...args], more = {}) =>
  spawnSync(program, args, {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...env, ...more },
  }).status === 0;

ensureBuilt();
let passed = 0;
let failed = 0;

/** Runs the tests and counts them. */
function test(more) {
  const folder = mkdtempSync(path.join(tmpdir(), "rolegraph-verify-"));
  const results = path.join(folder, "jest.json");
  // What a failed test has left open must not keep the run from its end.
  const green = execute(["npm", "test", "--", "--forceExit", "--json", `--outputFile=${results}`], more);
  const before = failed;
  try {
    const report = JSON.parse(readFileSync(results, "utf8"));
    passed += report.numPassedTests;
    failed += report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests;
  } catch {
    // Without a report the run itself failed, which is counted below.
  }
  if (!green && failed === before) failed += 1;
  rmSync(folder, { recursive: true });
}

test();
if (serverUrl || process.env.CI) {
  process.stdout.write("\n▶ tests on PostgreSQL\n");
  const url = serverUrl || (await testServer());
  if (url) {
    test({ ROLEGRAPH_TEST_DATABASE_URL: url });
  } else {
    process.stdout.write("✗ there is no PostgreSQL server, and none could be installed\n");
    failed += 1;
  }
}

for (const [name, check] of Object.entries(CHECKS)) {
  process.stdout.write(`\n▶ ${name}\n`);
  const ok = execute(check);
  process.stdout.write(`${ok ? "✓" : "✗"} ${name}\n`);
  if (ok) passed += 1;
  else failed += 1;
}

process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

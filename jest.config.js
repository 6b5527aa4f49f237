const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { dataFolder } = require("./test/support/data-folder");
const { textsFolder } = require("./test/support/texts-folder");

// Tests of the five documents need their texts, those at full size the publishers' files. Neither is part of the
// repository: such tests run where the files are, and fail in CI where they are missing.
const isThere = (folder) => Boolean(process.env.CI) || existsSync(folder);

// Tests whose servers share a Redis start one of their own, where it is installed. CI fails without.
const hasRedis = Boolean(process.env.CI) || spawnSync("redis-server", ["--version"]).status === 0;
// Tests whose disk fails preload a library into the server, which they compile: on Linux, with the compiler that also
// better-sqlite3 may need. CI fails without.
function canFailDisks() {
  if (process.env.CI) return true;
  return process.platform === "linux" && spawnSync("cc", ["--version"]).status === 0;
}

// Where a PostgreSQL server is named, the stories run on it; what needs files of SQLite, or no database, ran without.
const onPostgres = Boolean(process.env.ROLEGRAPH_TEST_DATABASE_URL);

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: onPostgres ? ["**/stories/**/*.test.ts", "**/*.postgres.test.ts"] : ["**/*.test.ts"],
  testPathIgnorePatterns: [
    onPostgres ? "\\.sqlite\\.test\\.ts$" : "\\.postgres\\.test\\.ts$",
    ...(canFailDisks() ? [] : ["\\.faults\\.test\\.ts$"]),
    ...(isThere(textsFolder) ? [] : ["\\.texts\\.test\\.ts$"]),
    ...(hasRedis ? [] : ["\\.redis\\.test\\.ts$"]),
    ...(isThere(dataFolder) ? [] : ["\\.data\\.test\\.ts$"]),
  ],
  setupFiles: ["reflect-metadata"],
  testTimeout: 30_000,
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: "commonjs" },
      },
    ],
  },
};

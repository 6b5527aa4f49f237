const { existsSync } = require("node:fs");
const { textsFolder } = require("./test/support/texts-folder");

// Tests of the five documents need their texts, which are no part of the repository: they run where the texts are, and
// fail in CI where they are missing.
const withTexts = process.env.CI || existsSync(textsFolder);

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: withTexts ? ["**/*.test.ts"] : ["**/!(*.texts).test.ts"],
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

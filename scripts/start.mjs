import { createRequire } from "node:module";
import { ensureBuilt } from "./setup.mjs";

ensureBuilt();
process.argv.splice(2, 0, "serve");
createRequire(import.meta.url)("../dist/cli/main.js");

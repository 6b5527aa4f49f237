import { ensureBuilt, runModule } from "./setup.mjs";

ensureBuilt();
runModule("jest/bin/jest.js", process.argv.slice(2));

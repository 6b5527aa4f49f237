#!/usr/bin/env node
import { createRequire } from "node:module";
import { ensureBuilt } from "../scripts/setup.mjs";

ensureBuilt();
createRequire(import.meta.url)("../dist/cli/main.js");

const { existsSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");
const candidates = [path.join(root, "documents"), path.join(root, "../shared/documents")];

/** Where the documents' texts are looked for by the tests that need them. */
exports.textsFolder =
  process.env.ROLEGRAPH_DOCUMENTS ?? candidates.find((folder) => existsSync(folder)) ?? candidates[1];

const path = require("node:path");

/** Where the publishers' own files lie; they are no part of the repository. */
exports.dataFolder = process.env.ROLEGRAPH_TEST_DATA ?? path.resolve(__dirname, "../../../shared/data");

import { createRequire } from "node:module";

/** What the benches call of Rolegraph's own functions, as it was built. */

const require = createRequire(import.meta.url);

export const { roleGraphOf } = require("../../dist/analysis/role-graph.js");
export const { foldText } = require("../../dist/catalog/concept.js");
export const { openStore } = require("../../dist/catalog/database.js");
export const { Deadline } = require("../../dist/catalog/deadline.js");
export const { createContext } = require("../../dist/graph/context.js");
export const { graphSchema } = require("../../dist/graph/schema.js");
export const { search } = require("../../dist/search/search.js");
export const { suggest } = require("../../dist/search/suggest.js");

// Types and documents are of one copy of GraphQL.js only; the peers have another one, which is nearer to this file.
export const { execute, parse, validate } = createRequire(require.resolve("../../dist/graph/schema.js"))(
  "graphql",
);

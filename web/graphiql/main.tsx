import "graphiql/setup-workers/vite";
import "./main.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { EXAMPLES, EXAMPLES_PLUGIN } from "./examples";

const fetcher = createGraphiQLFetcher({ url: "/graphql", enableIncrementalDelivery: false });

// A new array at every render would close the open plugin.
const plugins = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root element.");

createRoot(root).render(
  <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={EXAMPLES.map(({ query }) => ({ query }))}>
    <GraphiQL.Logo>Rolegraph</GraphiQL.Logo>
  </GraphiQL>,
);

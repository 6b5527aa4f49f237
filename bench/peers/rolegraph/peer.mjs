import { startRolegraph } from "../../lib/server.mjs";
import { graphqlRequest } from "../schema.mjs";

/** Rolegraph itself, asked through its API as everybody is. */

const REQUIREMENTS = "nodes { necessity skill { ref label kind } }";

const QUERIES = {
  one: `query ($ref: String!, $skills: Int!, $duties: Int!) {
    role(ref: $ref) {
      ref label description group { ref label } broader { ref label } narrower { ref label }
      responsibilities(first: $duties) { nodes { statement } } requirements(first: $skills) { ${REQUIREMENTS} }
      moves { kind to { ref label } }
    }
  }`,
  list: `query ($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Role { ref label requirements(first: 100) { ${REQUIREMENTS} } } }
  }`,
  search: `query ($query: String!, $first: Int!) {
    search(query: $query, first: $first) { nodes { node { ... on Concept { ref label } ... on Responsibility { label } } } }
  }`,
};

/** The id of a role, as the API gives it out. */
const idOf = (ref) => Buffer.from(`Role:${ref}`).toString("base64url");

export const title = "Rolegraph";
export const start = ({ file }) => startRolegraph(file);
export const request = (name, variables) =>
  graphqlRequest(QUERIES[name], name === "list" ? { ids: variables.refs.map(idOf) } : variables);

export const answers = {
  one: ({ data: { role } }) => ({
    ...role,
    responsibilities: role.responsibilities.nodes,
    requirements: role.requirements.nodes,
  }),
  list: ({ data }) => data.nodes.map((role) => ({ ...role, requirements: role.requirements.nodes })),
  search: ({ data }) => data.search.nodes.map(({ node }) => node),
};

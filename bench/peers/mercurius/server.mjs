import fastify from "fastify";
import mercurius from "mercurius";
import { SCHEMA } from "../schema.mjs";
import { grouped, openCatalog, readers, single } from "../statements.mjs";

/**
 * Mercurius as its documentation has it: compiled queries, and a loader for each relation of a type. With the word
 * "joined" behind the file, one tuned by hand: the skill of a requirement comes with it, by a join.
 */

const isJoined = process.argv[3] === "joined";

const read = readers(openCatalog());

const ids = (queries) => queries.map(({ obj }) => obj.id);

/** A relation to many, read for all objects of a level at once. */
const many = (name) => async (queries) => grouped(ids(queries), read[name](ids(queries)));

/** The same, where the field says how many. */
const first = (name) => async (queries) => {
  const lists = await many(name)(queries);
  return lists.map((rows, index) => rows.slice(0, queries[index].params.first));
};

/** Requirements with their skills. */
async function requirementsAndSkills(queries) {
  const lists = await first("requirementsAndSkills")(queries);
  return lists.map((rows) => rows.map(({ necessity, ...skill }) => ({ necessity, skill })));
}

/** A relation to one by a column. */
const one = (name, column) => async (queries) => {
  const keys = queries.map(({ obj }) => obj[column]);
  return single(keys, read[name](keys));
};

const app = fastify({ logger: false });
app.register(mercurius, {
  schema: SCHEMA,
  jit: 1,
  graphiql: false,
  resolvers: {
    Query: {
      role: (_root, { ref }) => read.rolesByRef([ref])[0] ?? null,
      roles: (_root, { refs }) => single(refs, read.rolesByRef(refs), (row) => row.ref),
      search: (_root, { query, first: count }) => read.search(query, count),
    },
  },
  loaders: {
    Role: {
      group: one("groups", "groupId"),
      broader: many("broader"),
      narrower: many("narrower"),
      responsibilities: first("responsibilities"),
      requirements: isJoined ? requirementsAndSkills : first("requirements"),
      moves: many("moves"),
    },
    ...(isJoined ? {} : { Requirement: { skill: one("skills", "skillId") } }),
    CareerMove: { to: one("rolesById", "toRoleId") },
  },
});
process.stdout.write(`${await app.listen({ host: "127.0.0.1", port: 0 })}\n`);

import { createServer } from "node:http";
import DataLoader from "dataloader";
import { createSchema, createYoga } from "graphql-yoga";
import { SCHEMA } from "../schema.mjs";
import { grouped, openCatalog, readers, single } from "../statements.mjs";

/** GraphQL Yoga as its documentation has it, with loaders that live as long as the request. */

const read = readers(openCatalog());

const many = (name) => new DataLoader(async (ids) => grouped(ids, read[name](ids)));
const one = (name) => new DataLoader(async (ids) => single(ids, read[name](ids)));

const MANY = ["broader", "narrower", "responsibilities", "requirements", "moves"];
const ONE = ["groups", "rolesById", "skills"];

const loaders = () =>
  Object.fromEntries([...MANY.map((name) => [name, many(name)]), ...ONE.map((name) => [name, one(name)])]);

const related = (name) => (role, _args, context) => context[name].load(role.id);
const firstOf = (name) => async (role, args, context) => {
  const rows = await context[name].load(role.id);
  return rows.slice(0, args.first);
};

const yoga = createYoga({
  logging: false,
  graphiql: false,
  landingPage: false,
  context: loaders,
  schema: createSchema({
    typeDefs: SCHEMA,
    resolvers: {
      Query: {
        role: (_root, { ref }) => read.rolesByRef([ref])[0] ?? null,
        roles: (_root, { refs }) => single(refs, read.rolesByRef(refs), (row) => row.ref),
        search: (_root, { query, first }) => read.search(query, first),
      },
      Role: {
        group: ({ groupId }, _args, context) => (groupId === null ? null : context.groups.load(groupId)),
        broader: related("broader"),
        narrower: related("narrower"),
        responsibilities: firstOf("responsibilities"),
        requirements: firstOf("requirements"),
        moves: related("moves"),
      },
      Requirement: { skill: ({ skillId }, _args, context) => context.skills.load(skillId) },
      CareerMove: { to: ({ toRoleId }, _args, context) => context.rolesById.load(toRoleId) },
    },
  }),
});

const server = createServer(yoga);
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));

import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSchema } from "type-graphql";
import { DataSource } from "typeorm";
import { CareerMove, Requirement, Responsibility, Role, RoleGroup, RoleLink, Skill } from "./entities.cjs";
import { RoleResolver, readFrom } from "./resolvers.cjs";

/** Apollo's own server, type-graphql and TypeORM's repositories, put together as their tutorials do. */
async function main(): Promise<void> {
  const database = new DataSource({
    type: "better-sqlite3",
    database: process.argv[2] as string,
    readonly: true,
    entities: [CareerMove, Requirement, Responsibility, Role, RoleGroup, RoleLink, Skill],
  });
  readFrom(await database.initialize());
  const schema = await buildSchema({ resolvers: [RoleResolver] });
  const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
    listen: { host: "127.0.0.1", port: 0 },
  });
  process.stdout.write(`${url}\n`);
}

void main();

import { GraphQLDateTime } from "graphql-scalars";
import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { activeConcepts } from "../catalog/concept";
import { documents } from "../catalog/document";
import { factsMatching } from "../catalog/fact";
import { readCount } from "../catalog/page";
import { type RevisionRow, readRevision } from "../catalog/revision";
import type { GraphContext } from "./context";

@ObjectType("Catalog", { description: "The catalog as a whole, as it stands now.", simpleResolvers: true })
export class CatalogType {
  @Field(() => Int, {
    description: "Rises by one with every import or edit that changes something; 0 is the empty catalog.",
  })
  revision!: number;

  @Field(() => GraphQLDateTime, { description: "When the revision was published." })
  publishedAt!: string;

  @Field(() => Int, { description: "How many active roles there are, over all schemes." })
  roleCount!: number;

  @Field(() => Int, { description: "How many active skills there are, over all schemes." })
  skillCount!: number;

  @Field(() => Int, { description: "How many facts there are." })
  factCount!: number;

  @Field(() => Int, { description: "How many documents there are." })
  documentCount!: number;
}

@Resolver(() => CatalogType)
export class CatalogResolver {
  @FieldResolver()
  revision(@Root() { id }: RevisionRow): number {
    return id;
  }

  @FieldResolver()
  roleCount(@Ctx() { store }: GraphContext): Promise<number> {
    return readCount(store, activeConcepts(store, "Role"));
  }

  @FieldResolver()
  skillCount(@Ctx() { store }: GraphContext): Promise<number> {
    return readCount(store, activeConcepts(store, "Skill"));
  }

  @FieldResolver()
  factCount(@Ctx() { store }: GraphContext): Promise<number> {
    return readCount(store, factsMatching(store, {}));
  }

  @FieldResolver()
  documentCount(@Ctx() { store }: GraphContext): Promise<number> {
    return readCount(store, documents());
  }

  @Query(() => CatalogType, { description: "The catalog's revision and size." })
  catalog(@Ctx() { store }: GraphContext): Promise<RevisionRow> {
    return readRevision(store);
  }
}

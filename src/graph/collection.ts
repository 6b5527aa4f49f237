import { Arg, Args, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import { type CollectionRow, conceptsInCollection, readCollections } from "../catalog/collection";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { SchemeRow } from "../catalog/scheme";
import { ConceptInterface, schemeId } from "./concept";
import { type Connection, ConnectionArgs, connectionByKey, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { NodeType } from "./node";
import { SchemeType } from "./scheme";

@ObjectType("Collection", {
  implements: NodeType,
  description: "A named choice of a scheme's concepts beside its hierarchy, used as a tag (skos:Collection).",
  simpleResolvers: true,
})
export class CollectionType implements Pick<CollectionRow, "ref" | "label" | "description"> {
  @Field(() => String, { description: 'The readable key: "esco:green".' })
  ref!: string;

  @Field(() => String, { description: "Its name." })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it gathers; null where its scheme does not say.",
  })
  description!: string | null;

  @Field(() => SchemeType, { description: "The scheme that it belongs to." })
  scheme!: SchemeType;
}

const ConceptConnection = connectionTypeOf(ConceptInterface, "Concept");

@Resolver(() => CollectionType)
export class CollectionResolver {
  @FieldResolver()
  scheme(
    @Root() { schemeId }: CollectionRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<SchemeRow | null> {
    return loaders.schemeById.load(schemeId);
  }

  @FieldResolver(() => ConceptConnection, { description: "The active concepts in it, by label." })
  members(
    @Root() { id }: CollectionRow,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<ConceptRow> {
    return connectionByKey(context, conceptsInCollection(), `m."collectionId"`, id, args);
  }

  @Query(() => [CollectionType], { description: "The collections of a scheme, or of all, by ref." })
  async collections(
    @Arg("scheme", () => String, {
      nullable: true,
      description: "The scheme's code; all schemes without it.",
    })
    scheme: string | null,
    @Ctx() context: GraphContext,
  ): Promise<CollectionRow[]> {
    return readCollections(context.store, scheme == null ? undefined : await schemeId(context, scheme));
  }

  @Query(() => CollectionType, {
    nullable: true,
    description: "The collection with this ref, or null where there is none.",
  })
  collection(
    @Arg("ref", () => String, { description: 'For example "esco:green".' }) ref: string,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<CollectionRow | null> {
    return loaders.collectionByRef.load(ref);
  }
}

@Resolver(() => ConceptInterface)
export class ConceptCollectionsResolver {
  @FieldResolver(() => [CollectionType], { description: "The collections that it is in, by ref." })
  collections(
    @Root() { id }: ConceptRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly CollectionRow[]> {
    return loaders.collectionsByConceptId.load(id);
  }
}

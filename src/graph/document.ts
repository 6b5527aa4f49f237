import { Arg, Args, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import { type DocumentSummaryRow, documents, qualifiedDocumentRef } from "../catalog/document";
import type { MaybePromise } from "../catalog/maybe-promise";
import { type Connection, ConnectionArgs, connection, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { NodeType } from "./node";
import { RoleType } from "./role";

@ObjectType("Document", {
  implements: NodeType,
  description:
    "A source that evidence points into. Its text belongs to its author and is no part of the catalog; it can be attached to a store.",
  simpleResolvers: true,
})
export class DocumentType
  implements Pick<DocumentSummaryRow, "ref" | "title" | "sha256" | "length" | "source">
{
  @Field(() => String, { description: 'The readable key: "document:tech-lead".' })
  ref!: string;

  @Field(() => String, { description: "Its title." })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: "The whole text; null until it is attached to this store.",
  })
  text!: string | null;

  @Field(() => String, {
    description: "SHA-256 of the text in UTF-8, as hexadecimal digits: which text the offsets are of.",
  })
  sha256!: string;

  @Field(() => Int, { description: "Length of the text in UTF-16 code units." })
  length!: number;

  @Field(() => String, { nullable: true, description: "Where it comes from; null where that is not known." })
  source!: string | null;

  @Field(() => [RoleType], { description: "The roles about which it states facts, by label." })
  roles!: RoleType[];
}

const DocumentConnection = connectionTypeOf(DocumentType, "Document");

@Resolver(() => DocumentType)
export class DocumentResolver {
  @FieldResolver()
  async text(
    @Root() { id }: DocumentSummaryRow,
    @Ctx() { loaders, nodes }: GraphContext,
  ): Promise<string | null> {
    return nodes.takeText((await loaders.documentTextById.load(id))?.text ?? null);
  }

  @FieldResolver()
  roles(
    @Root() { id }: DocumentSummaryRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly ConceptRow[]> {
    return loaders.rolesByDocumentId.load(id);
  }

  @Query(() => DocumentType, {
    nullable: true,
    description: "The document with this ref, or null where there is none.",
  })
  document(
    @Arg("ref", () => String, {
      description: 'For example "document:tech-lead"; without a scheme it is "document".',
    })
    ref: string,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<DocumentSummaryRow | null> {
    return loaders.documentByRef.load(qualifiedDocumentRef(ref));
  }

  @Query(() => DocumentConnection, { description: "All documents, by ref." })
  documents(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<DocumentSummaryRow> {
    return connection(context, documents(), args);
  }
}

@Resolver(() => RoleType)
export class RoleDocumentsResolver {
  @FieldResolver(() => [DocumentType], { description: "The documents that its facts rest on, by ref." })
  documents(
    @Root() { id }: ConceptRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly DocumentSummaryRow[]> {
    return loaders.documentsByRoleId.load(id);
  }
}

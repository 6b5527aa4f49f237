import { Args, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { DocumentSummaryRow } from "../catalog/document";
import { EvidenceMethod, type EvidenceRow, evidenceInDocuments, importedEvidence } from "../catalog/evidence";
import type { FactRow } from "../catalog/fact";
import type { MaybePromise } from "../catalog/maybe-promise";
import { type Connection, ConnectionArgs, connectionByKey, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { DocumentType } from "./document";
import { enumeration } from "./enumeration";
import { FactInterface } from "./fact";
import { NodeType } from "./node";

enumeration(EvidenceMethod, "EvidenceMethod", "How a fact came from its document.", {
  CURATED: "A person read it there.",
  EXTRACTED: "A program found it there.",
  IMPORTED: "It came with a publisher's data.",
});

@ObjectType("Evidence", {
  implements: NodeType,
  description: "The place in a document that a fact rests on: document.text.slice(start, end) is the quote.",
  simpleResolvers: true,
})
export class EvidenceType implements Pick<EvidenceRow, "start" | "end" | "row" | "method" | "confidence"> {
  @Field(() => DocumentType, { description: "The document." })
  document!: DocumentType;

  @Field(() => String, {
    nullable: true,
    description: "The exact words; null until the text is attached to this store.",
  })
  quote!: string | null;

  @Field(() => Int, { description: "Where the words begin, in UTF-16 code units from 0." })
  start!: number;

  @Field(() => Int, { description: "Where they end; the unit at this offset is no part of them." })
  end!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The row of the file, its header being 1; null where the document is a text.",
  })
  row!: number | null;

  @Field(() => EvidenceMethod, { description: "How the fact came from the document." })
  method!: EvidenceMethod;

  @Field(() => Float, { description: "How sure it is that the words bear the fact out, from 0 to 1." })
  confidence!: number;

  @Field(() => FactInterface, { description: "The fact that rests on it." })
  fact!: FactInterface;
}

const EvidenceConnection = connectionTypeOf(EvidenceType, "Evidence");

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver()
  document(
    @Root() { documentId }: EvidenceRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<DocumentSummaryRow | null> {
    return loaders.documentById.load(documentId);
  }

  @FieldResolver()
  async quote(
    @Root() { documentId, start, end }: EvidenceRow,
    @Ctx() { loaders, nodes }: GraphContext,
  ): Promise<string | null> {
    const document = await loaders.documentTextById.load(documentId);
    return nodes.takeText(document?.text?.slice(start, end) ?? null);
  }

  @FieldResolver()
  fact(@Root() { factId }: EvidenceRow, @Ctx() { loaders }: GraphContext): MaybePromise<FactRow | null> {
    return loaders.factById.load(factId);
  }
}

@Resolver(() => FactInterface)
export class FactEvidenceResolver {
  @FieldResolver(() => [EvidenceType], { description: "What it rests on, the plainest first; at least one." })
  evidence(@Root() { id }: FactRow, @Ctx() { loaders }: GraphContext): MaybePromise<readonly EvidenceRow[]> {
    return loaders.evidenceByFactId.load(id);
  }
}

@Resolver(() => DocumentType)
export class DocumentEvidenceResolver {
  @FieldResolver(() => EvidenceConnection, {
    description: "All evidence that points into it, in the order of the text.",
  })
  evidence(
    @Root() { id, imported }: DocumentSummaryRow,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<EvidenceRow> {
    if (imported) return connectionByKey(context, importedEvidence(), `s."documentId"`, id, args);
    return connectionByKey(context, evidenceInDocuments(), `e."documentId"`, id, args);
  }
}

import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  InputType,
  InterfaceType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import { qualifiedDocumentRef } from "../catalog/document";
import { badInput, notFound } from "../catalog/errors";
import { type FactRow, FactType, factsMatching } from "../catalog/fact";
import { InsightKind } from "../catalog/insight";
import { allReady, type MaybePromise, whenReady } from "../catalog/maybe-promise";
import { statementOf } from "../catalog/statement";
import { conceptId } from "./concept";
import { type Connection, ConnectionArgs, connection, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { Necessity } from "./necessity";
import { NodeType } from "./node";
import { RoleType } from "./role";

@InterfaceType("Fact", {
  implements: NodeType,
  description: "A statement that the catalog makes about a role, with the evidence for it.",
  resolveType: (row: FactRow) => row.type,
})
export class FactInterface {
  @Field(() => RoleType, { description: "The role that it is about." })
  role!: RoleType;

  @Field(() => String, {
    description:
      "The fact in a short sentence: the catalog's own, a publisher's task, or one made of the fact's parts.",
  })
  statement!: string;
}

const FactConnection = connectionTypeOf(FactInterface, "Fact");

export const FactKind = {
  RESPONSIBILITY: FactType.ResponsibilityStatement,
  REQUIREMENT: FactType.Requirement,
  EXPERIENCE: FactType.ExperienceRequirement,
  EDUCATION: FactType.EducationRequirement,
  CAREER_MOVE: FactType.CareerMove,
  INSIGHT: FactType.Insight,
} as const;

enumeration(FactKind, "FactKind", "The types of facts.", {
  RESPONSIBILITY: "ResponsibilityStatement: something that the role does.",
  REQUIREMENT: "Requirement: a skill that the role names.",
  EXPERIENCE: "ExperienceRequirement: experience that the role asks for.",
  EDUCATION: "EducationRequirement: education that the role asks for.",
  CAREER_MOVE: "CareerMove: a move from the role to another.",
  INSIGHT: "Insight: anything else that is stated of the role.",
});

enumeration(InsightKind, "InsightKind", "What an insight is about.", {
  SUMMARY: "What the role is, in short.",
  LEVEL: "How senior it is.",
  PEOPLE_MANAGEMENT: "Whether and how far it manages people.",
  COLLABORATOR: "Whom it works with.",
  EMPLOYER: "Who employs it: an industry or a type of company.",
  CERTIFICATION: "Which certifications it asks for, or that it asks for none.",
  OUTLOOK: "How demand and careers are expected to go.",
  COMPENSATION: "How it is paid.",
  AI_IMPACT: "How artificial intelligence changes it.",
  WORK_TIME: "How its working time is spent.",
  MENTORING: "How it helps others to grow.",
  MISCONCEPTION: "What is commonly believed of it and does not hold.",
  FAILURE_MODE: "How it goes wrong.",
  FAQ: "A question that is often asked, with its answer.",
  REPORTING: "Whom it reports to, or who reports to it.",
  PRACTICE: "How it works: a practice, a principle or a habit.",
});

@InputType({ description: "Which facts to keep; every field given has to hold." })
export class FactFilter {
  @Field(() => String, { nullable: true, description: "Ref of the role that the fact is about." })
  role?: string | null;

  @Field(() => String, { nullable: true, description: "Ref of a document that the fact rests on." })
  document?: string | null;

  @Field(() => [FactKind], { nullable: true, description: "The fact is of one of these types." })
  kind?: FactType[] | null;

  @Field(() => [Necessity], {
    nullable: true,
    description: "The fact asks with one of these strengths; only requirements and education have one.",
  })
  necessity?: Necessity[] | null;

  @Field(() => [InsightKind], {
    nullable: true,
    description: "The fact is an insight of one of these kinds.",
  })
  insightKind?: InsightKind[] | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "From 0 to 1; the fact has evidence whose `confidence` is less than this. Imported facts have 1, so none of them is kept.",
  })
  confidenceBelow?: number | null;
}

async function documentId({ loaders }: GraphContext, ref: string): Promise<number> {
  const document = await loaders.documentByRef.load(qualifiedDocumentRef(ref));
  if (!document) throw notFound(`There is no Document with the ref ${JSON.stringify(ref)}.`);
  return document.id;
}

/** A filter's confidence, refused where no evidence could have it. */
function confidence(value: number | null | undefined): number | undefined {
  if (value == null) return undefined;
  if (value < 0 || value > 1) throw badInput(`A confidence is from 0 to 1, but is ${value}.`);
  return value;
}

@Resolver(() => FactInterface)
export class FactResolver {
  @FieldResolver()
  role(@Root() { roleId }: FactRow, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(roleId);
  }

  @FieldResolver()
  statement(@Root() fact: FactRow, @Ctx() { loaders }: GraphContext): MaybePromise<string> {
    if (fact.statement !== null) return fact.statement;
    const role = loaders.conceptById.load(fact.roleId);
    const skill = fact.skillId === null ? null : loaders.conceptById.load(fact.skillId);
    return whenReady(allReady([role, skill]), ([ofRole, named]) =>
      statementOf(fact, ofRole as ConceptRow, named ?? null),
    );
  }

  @Query(() => FactConnection, {
    description: "The facts of all types that pass the filter, grouped by role.",
  })
  async facts(
    @Arg("filter", () => FactFilter, { nullable: true, description: "Which facts to keep; all without it." })
    filter: FactFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<FactRow>> {
    const [roleId, ofDocument] = await Promise.all([
      conceptId(context, filter?.role, "Role"),
      filter?.document == null ? undefined : documentId(context, filter.document),
    ]);
    const source = factsMatching(context.store, {
      roleIds: roleId === undefined ? undefined : [roleId],
      documentIds: ofDocument === undefined ? undefined : [ofDocument],
      types: filter?.kind ?? undefined,
      necessities: filter?.necessity ?? undefined,
      insightKinds: filter?.insightKind ?? undefined,
      confidenceBelow: confidence(filter?.confidenceBelow),
    });
    return connection(context, source, args);
  }
}

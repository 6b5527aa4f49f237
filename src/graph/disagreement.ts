import { Arg, Args, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import { type DisagreementRow, disagreements, type StancedInsightRow } from "../catalog/disagreement";
import { InsightKind, type Stance } from "../catalog/insight";
import { ConceptInterface, conceptId } from "./concept";
import { type Connection, ConnectionArgs, connection, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { InsightType } from "./insight";
import { RoleType } from "./role";

@ObjectType("Disagreement", {
  description:
    "Something that is affirmed and denied: of one role, or of roles in one group, such as those that describe the same job under several titles.",
  simpleResolvers: true,
})
export class DisagreementType {
  @Field(() => ConceptInterface, {
    description:
      "The role that is said both of; or the role group, where it is said of one role directly in it and denied of another.",
  })
  subject!: ConceptInterface;

  @Field(() => InsightKind, { description: "What it is about." })
  kind!: InsightKind;

  @Field(() => [InsightType], {
    description: "What is said for it, by role and in the order of the source; at least one.",
  })
  affirming!: InsightType[];

  @Field(() => [InsightType], {
    description: "What is said against it, by role and in the order of the source; at least one.",
  })
  denying!: InsightType[];

  @Field(() => [RoleType], { description: "The roles that either side speaks of, by label." })
  roles!: RoleType[];
}

const DisagreementConnection = connectionTypeOf(DisagreementType, "Disagreement");

/** What is said on both sides of a disagreement. */
async function insightsOf(
  { loaders }: GraphContext,
  { id, insightKind }: DisagreementRow,
): Promise<StancedInsightRow[]> {
  const insights = await loaders.stancedInsightsBySubjectId.load(id);
  return insights.filter(({ kind }) => kind === insightKind);
}

async function sideOf(context: GraphContext, row: DisagreementRow, side: Stance) {
  return (await insightsOf(context, row)).filter(({ stance }) => stance === side);
}

@Resolver(() => DisagreementType)
export class DisagreementResolver {
  @FieldResolver()
  subject(@Root() row: DisagreementRow): ConceptRow {
    return row;
  }

  @FieldResolver()
  kind(@Root() { insightKind }: DisagreementRow): InsightKind {
    return insightKind;
  }

  @FieldResolver()
  affirming(@Root() row: DisagreementRow, @Ctx() context: GraphContext): Promise<StancedInsightRow[]> {
    return sideOf(context, row, "AFFIRMS");
  }

  @FieldResolver()
  denying(@Root() row: DisagreementRow, @Ctx() context: GraphContext): Promise<StancedInsightRow[]> {
    return sideOf(context, row, "DENIES");
  }

  @FieldResolver()
  async roles(@Root() row: DisagreementRow, @Ctx() context: GraphContext): Promise<(ConceptRow | null)[]> {
    const roleIds = new Set((await insightsOf(context, row)).map(({ roleId }) => roleId));
    return Promise.all([...roleIds].map((id) => context.loaders.conceptById.load(id)));
  }

  @Query(() => DisagreementConnection, {
    description:
      "Where sources disagree, by the label of the role or group. Only insights with a `stance` count; a kind that has none gives an empty answer.",
  })
  async disagreements(
    @Arg("kind", () => InsightKind, {
      nullable: true,
      defaultValue: InsightKind.PEOPLE_MANAGEMENT,
      description: "What it is about.",
    })
    kind: InsightKind | null,
    @Arg("group", () => String, {
      nullable: true,
      description:
        "Ref of a role group: only disagreements of itself and of groups and roles below it, at any depth; all without it.",
    })
    group: string | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<DisagreementRow>> {
    const groupId = await conceptId(context, group, "RoleGroup");
    return connection(context, disagreements(kind ?? InsightKind.PEOPLE_MANAGEMENT, groupId), args);
  }
}

import { Arg, Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import { onlyType } from "../catalog/fact";
import { InsightKind, type InsightRow, Stance } from "../catalog/insight";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { FactInterface } from "./fact";
import { NodeType } from "./node";
import { RoleType } from "./role";

enumeration(Stance, "Stance", "Which side a source takes on what an insight's kind is about.", {
  AFFIRMS: "It says that the role does it: for PEOPLE_MANAGEMENT, that it manages people.",
  DENIES: "It says that the role does not do it, or usually does not.",
});

@ObjectType("Insight", {
  implements: [NodeType, FactInterface],
  description: "Something stated of a role that is no requirement, responsibility or move.",
  simpleResolvers: true,
})
export class InsightType
  implements Pick<InsightRow, "kind" | "stance" | "question" | "min" | "max" | "unit">
{
  @Field(() => InsightKind, { description: "What it is about." })
  kind!: InsightKind;

  @Field(() => Stance, {
    nullable: true,
    description:
      "Whether the source says that the role does what the kind is about, or that it does not; null where it says neither plainly, or the kind poses no such question.",
  })
  stance!: Stance | null;

  @Field(() => String, {
    nullable: true,
    description: "The question that it answers; null unless it is an FAQ.",
  })
  question!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Least value in `unit`; null where the source gives no number.",
  })
  min!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Greatest value in `unit`; null where the source gives no number.",
  })
  max!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "What `min` and `max` count; null where there are none.",
  })
  unit!: string | null;
}

@Resolver(() => RoleType)
export class RoleInsightsResolver {
  @FieldResolver(() => [InsightType], {
    description: "What else is stated of the role, in the order of the source.",
  })
  async insights(
    @Root() { id }: ConceptRow,
    @Arg("kinds", () => [InsightKind], {
      nullable: true,
      description: "Only insights of these kinds; all without it.",
    })
    kinds: InsightKind[] | null,
    @Ctx() { loaders }: GraphContext,
  ): Promise<InsightRow[]> {
    const insights = onlyType<InsightRow>(await loaders.profileFactsByRoleId.load(id), "Insight");
    return kinds ? insights.filter(({ kind }) => kinds.includes(kind)) : insights;
  }
}

import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from "type-graphql";
import { type Affinity, affinities } from "../analysis/affinity";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import { listLength } from "./connection";
import type { GraphContext } from "./context";
import { SkillType } from "./skill";

@ObjectType("SkillAffinity", {
  description:
    "A skill that the same roles ask for as another. Chance is measured among the active roles that ask for anything, of the schemes in which the other is asked for.",
  simpleResolvers: true,
})
export class SkillAffinityType implements Omit<Affinity, "skillId"> {
  @Field(() => SkillType, { description: "The skill." })
  skill!: unknown;

  @Field(() => Int, { description: "How many roles ask for both." })
  roles!: number;

  @Field(() => Float, { description: "The share of roles that ask for both, from 0 to 1 (support)." })
  support!: number;

  @Field(() => Float, {
    description: "How many times as often as by chance roles ask for both: 1 is chance (lift).",
  })
  lift!: number;

  @Field(() => Float, {
    description:
      "The roles that ask for both, by the geometric mean of those that ask for the one and for the other, from 0 to 1 (Ochiai's coefficient, the cosine).",
  })
  cosine!: number;
}

@Resolver(() => SkillAffinityType)
export class SkillAffinityResolver {
  @FieldResolver()
  skill(@Root() { skillId }: Affinity, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(skillId);
  }
}

@Resolver(() => SkillType)
export class SkillRelatedByUseResolver {
  @FieldResolver(() => [SkillAffinityType], {
    description: "The skills that the same roles ask for, by cosine, then lift, then ref.",
  })
  async relatedByUse(
    @Root() { id }: ConceptRow,
    @Arg("first", () => Int, { nullable: true, description: "How many: 10 without it, at most 100." })
    first: number | null,
    @Ctx() { roleGraph }: GraphContext,
  ): Promise<Affinity[]> {
    return affinities(await roleGraph(), id, listLength(first));
  }
}

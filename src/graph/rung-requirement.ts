import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { RungRequirement } from "../analysis/ladder";
import type { ConceptRow } from "../catalog/concept";
import type { RungRow } from "../catalog/ladder";
import type { MaybePromise } from "../catalog/maybe-promise";
import { stepOf } from "./climb";
import type { GraphContext } from "./context";
import { RungType } from "./ladder";
import { RequirementType } from "./requirement";
import { SkillType } from "./skill";
import { levelOf, type SkillLevel, SkillLevelType } from "./skill-level";

@ObjectType("RungRequirement", {
  description: "A skill that holds at a rung of a ladder, and the rung that it comes from.",
  simpleResolvers: true,
})
export class RungRequirementType {
  @Field(() => SkillType, { description: "The skill." })
  skill!: SkillType;

  @Field(() => RequirementType, {
    description:
      "The requirement that states it; where the role states the skill more than once, the strongest, then the one at the highest level.",
  })
  requirement!: RequirementType;

  @Field(() => SkillLevelType, {
    nullable: true,
    description: "The level asked for; null where the source gives none.",
  })
  level!: SkillLevelType | null;

  @Field(() => RungType, { description: "The rung whose role states it." })
  from!: RungType;
}

@Resolver(() => RungRequirementType)
export class RungRequirementResolver {
  @FieldResolver()
  skill(
    @Root() { requirement }: RungRequirement,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(requirement.skillId);
  }

  @FieldResolver()
  level(@Root() { requirement }: RungRequirement, @Ctx() context: GraphContext): Promise<SkillLevel | null> {
    return levelOf(context, requirement);
  }
}

@Resolver(() => RungType)
export class RungRequirementsResolver {
  @FieldResolver(() => RungType, {
    nullable: true,
    description:
      "The rung that one climbs from: the next lower one of its track, and where its track begins with it, the next lower one of the other track. Null for the lowest.",
  })
  async below(@Root() rung: RungRow, @Ctx() context: GraphContext): Promise<RungRow | null> {
    return (await stepOf(context, rung)).below;
  }

  @FieldResolver(() => [RungRequirementType], {
    description: "What its role itself states, each skill once, in the order of the source.",
  })
  async own(@Root() rung: RungRow, @Ctx() context: GraphContext): Promise<RungRequirement[]> {
    return (await stepOf(context, rung)).own;
  }

  @FieldResolver(() => [RungRequirementType], {
    description:
      "What rungs below state, followed down by `below`, and neither its role nor one nearer to it states again; the nearest rung's first.",
  })
  async inherited(@Root() rung: RungRow, @Ctx() context: GraphContext): Promise<RungRequirement[]> {
    return (await stepOf(context, rung)).inherited;
  }

  @FieldResolver(() => [RungRequirementType], {
    description:
      "What one who has climbed to it is asked for: its own, then those inherited; each skill once. Its own win, at a lower level too.",
  })
  async effective(@Root() rung: RungRow, @Ctx() context: GraphContext): Promise<RungRequirement[]> {
    return (await stepOf(context, rung)).effective;
  }
}

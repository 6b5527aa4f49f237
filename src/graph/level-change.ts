import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { LevelChange } from "../analysis/strength";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { GraphContext } from "./context";
import { RequirementType } from "./requirement";
import { SkillType } from "./skill";

@ObjectType("LevelChange", {
  description: "A skill that two roles both ask for, at different levels or strengths.",
  simpleResolvers: true,
})
export class LevelChangeType {
  @Field(() => SkillType, { description: "The skill." })
  skill!: SkillType;

  @Field(() => RequirementType, { description: "What the role asks for that one comes from." })
  from!: RequirementType;

  @Field(() => RequirementType, { description: "What the role asks for that one goes to." })
  to!: RequirementType;
}

@Resolver(() => LevelChangeType)
export class LevelChangeResolver {
  @FieldResolver()
  skill(@Root() { to }: LevelChange, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(to.skillId);
  }
}

import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import type { RequirementRow } from "../catalog/requirement";
import type { SkillScaleRow } from "../catalog/skill-level";
import type { GraphContext } from "./context";
import { NodeType } from "./node";
import { RequirementType } from "./requirement";

@ObjectType("SkillScale", {
  implements: NodeType,
  description: "A scale on which a publisher grades skills.",
  simpleResolvers: true,
})
export class SkillScaleType implements Pick<SkillScaleRow, "ref" | "title" | "min" | "max"> {
  @Field(() => String, { description: 'The readable key: "gdad:skill-level".' })
  ref!: string;

  @Field(() => String, { description: "Its name." })
  title!: string;

  @Field(() => Float, { description: "Its least value." })
  min!: number;

  @Field(() => Float, { description: "Its greatest value." })
  max!: number;
}

@ObjectType("SkillLevel", {
  description: "A level of a skill on a publisher's scale.",
  simpleResolvers: true,
})
export class SkillLevelType {
  @Field(() => SkillScaleType, { description: "The scale." })
  scale!: SkillScaleType;

  @Field(() => Float, { description: "The value on the scale." })
  value!: number;

  @Field(() => String, { nullable: true, description: "The level's name; null where the value has none." })
  label!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the publisher says that it takes; null where it says nothing.",
  })
  criteria!: string | null;
}

/** A level as it is served: its scale is a row. */
export type SkillLevel = Omit<SkillLevelType, "scale"> & { scale: SkillScaleRow | null };

/** The level that a requirement asks for, with the step of the scale that it is. */
export async function levelOf(
  { loaders }: GraphContext,
  { scaleId, levelValue, skillId }: RequirementRow,
): Promise<SkillLevel | null> {
  if (scaleId === null || levelValue === null) return null;
  const [scale, levels] = await Promise.all([
    loaders.scaleById.load(scaleId),
    loaders.levelsBySkillId.load(skillId),
  ]);
  const level = levels.find((each) => each.scaleId === scaleId && each.value === levelValue);
  return { scale, value: levelValue, label: level?.label ?? null, criteria: level?.criteria ?? null };
}

@Resolver(() => RequirementType)
export class RequirementLevelResolver {
  @FieldResolver(() => SkillLevelType, {
    nullable: true,
    description: "The level that the role asks for; null where the source gives none.",
  })
  level(@Root() requirement: RequirementRow, @Ctx() context: GraphContext): Promise<SkillLevel | null> {
    return levelOf(context, requirement);
  }
}

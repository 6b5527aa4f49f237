import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import { EducationLevel, type EducationRequirementRow } from "../catalog/education";
import { onlyType } from "../catalog/fact";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { FactInterface } from "./fact";
import { Necessity } from "./necessity";
import { NodeType } from "./node";
import { RoleType } from "./role";

enumeration(EducationLevel, "EducationLevel", "Levels of formal education, after ISCED 2011.", {
  SECONDARY: "Secondary school (ISCED 2 and 3).",
  VOCATIONAL: "Training for a trade after school (ISCED 4).",
  ASSOCIATE: "A short-cycle degree (ISCED 5).",
  BACHELOR: "A bachelor's degree (ISCED 6).",
  MASTER: "A master's degree (ISCED 7).",
  DOCTORATE: "A doctorate (ISCED 8).",
});

@ObjectType("EducationRequirement", {
  implements: [NodeType, FactInterface],
  description: "Education that a role asks for.",
  simpleResolvers: true,
})
export class EducationRequirementType
  implements Pick<EducationRequirementRow, "level" | "field" | "orEquivalent" | "necessity">
{
  @Field(() => EducationLevel, { description: "The least level." })
  level!: EducationLevel;

  @Field(() => String, {
    nullable: true,
    description: "The field of study; null where the source names none.",
  })
  field!: string | null;

  @Field(() => Boolean, { description: "True where the source lets equivalent experience take its place." })
  orEquivalent!: boolean;

  @Field(() => Necessity, { description: "How strongly the source asks for it." })
  necessity!: Necessity;
}

@Resolver(() => RoleType)
export class RoleEducationResolver {
  @FieldResolver(() => [EducationRequirementType], {
    description: "The education that the role asks for; none where it states none.",
  })
  async education(
    @Root() { id }: ConceptRow,
    @Ctx() { loaders }: GraphContext,
  ): Promise<EducationRequirementRow[]> {
    return onlyType(await loaders.profileFactsByRoleId.load(id), "EducationRequirement");
  }
}

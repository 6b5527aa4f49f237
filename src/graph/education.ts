import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import { EducationLevel, type EducationRequirementRow } from "../catalog/education";
import { onlyType } from "../catalog/fact";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { FactInterface } from "./fact";
import { Necessity } from "./necessity";
import { NodeType } from "./node";
import { RoleType } from "./role";

enumeration(
  EducationLevel,
  "EducationLevel",
  "Levels of formal education, after ISCED 2011, the lowest first.",
  {
    BELOW_SECONDARY: "Less than a finished secondary school (ISCED 0 to 2).",
    SECONDARY: "A finished secondary school (ISCED 3).",
    VOCATIONAL: "Training for a trade after school (ISCED 4).",
    SOME_COLLEGE:
      "Courses of higher education without a degree; ISCED goes by what was finished before (3 or 4).",
    ASSOCIATE: "A short-cycle degree (ISCED 5).",
    BACHELOR: "A bachelor's degree (ISCED 6).",
    POST_BACHELOR_CERTIFICATE:
      "A certificate beyond a bachelor's degree and short of a master's (still ISCED 6).",
    MASTER: "A master's degree (ISCED 7).",
    POST_MASTER_CERTIFICATE:
      "A certificate beyond a master's degree and short of a doctorate (still ISCED 7).",
    FIRST_PROFESSIONAL:
      "A first degree of six years or more that a profession such as medicine or law asks for (ISCED 7, long first degree).",
    DOCTORATE: "A doctorate (ISCED 8).",
    POST_DOCTORAL: "Training after a doctorate, for which ISCED has no level.",
  },
);

@ObjectType("EducationRequirement", {
  implements: [NodeType, FactInterface],
  description: "Education that a role asks for.",
  simpleResolvers: true,
})
export class EducationRequirementType
  implements Pick<EducationRequirementRow, "level" | "field" | "orEquivalent" | "share" | "necessity">
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

  @Field(() => Float, {
    nullable: true,
    description:
      "The share of those asked who named this level, from 0 to 1; null where the source is no survey.",
  })
  share!: number | null;

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

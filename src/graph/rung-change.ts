import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { RungChange } from "../analysis/ladder";
import type { RungRow } from "../catalog/ladder";
import { stepOf } from "./climb";
import type { GraphContext } from "./context";
import { RungType } from "./ladder";
import { LevelChangeType } from "./level-change";
import { RungRequirementType } from "./rung-requirement";

@ObjectType("RungChange", {
  description:
    "What a rung's role states otherwise than the role of the rung below. What both state alike is left out.",
  simpleResolvers: true,
})
export class RungChangeType {
  @Field(() => RungType, { description: "The rung below, which the change is from." })
  from!: RungType;

  @Field(() => [RungRequirementType], { description: "Skills that the rung below does not state." })
  gained!: RungRequirementType[];

  @Field(() => [LevelChangeType], {
    description:
      "Skills at a higher level on the same scale; where levels do not tell, at a stronger necessity.",
  })
  raised!: LevelChangeType[];

  @Field(() => [LevelChangeType], {
    description:
      "Skills at a lower level on the same scale; where levels do not tell, at a weaker necessity.",
  })
  lowered!: LevelChangeType[];

  @Field(() => [RungRequirementType], {
    description:
      "Skills that the rung below states and this one does not. A source may take them for granted: they stay among the inherited ones.",
  })
  dropped!: RungRequirementType[];
}

@Resolver(() => RungType)
export class RungChangeResolver {
  @FieldResolver(() => RungChangeType, {
    nullable: true,
    description: "What changes from the rung below; null where there is none below.",
  })
  async change(@Root() rung: RungRow, @Ctx() context: GraphContext): Promise<RungChange | null> {
    return (await stepOf(context, rung)).change;
  }
}

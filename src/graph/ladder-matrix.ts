import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { type LadderCell, type LadderMatrix, matrixOf, skillIdsOf } from "../analysis/ladder";
import type { LadderRow } from "../catalog/ladder";
import { climbOf } from "./climb";
import type { GraphContext } from "./context";
import { LadderType, RungType } from "./ladder";
import { RequirementType } from "./requirement";
import { SkillType } from "./skill";
import { levelOf, type SkillLevel, SkillLevelType } from "./skill-level";

@ObjectType("LadderCell", { description: "What a rung of a ladder asks of a skill.", simpleResolvers: true })
export class LadderCellType implements Pick<LadderCell, "inherited"> {
  @Field(() => RequirementType, { description: "The requirement that states it." })
  requirement!: RequirementType;

  @Field(() => SkillLevelType, {
    nullable: true,
    description: "The level asked for; null where the source gives none.",
  })
  level!: SkillLevelType | null;

  @Field(() => RungType, { description: "The rung whose role states it." })
  from!: RungType;

  @Field(() => Boolean, { description: "True where not the rung's own role states it but one below." })
  inherited!: boolean;
}

@ObjectType("LadderMatrixRow", { description: "A skill over the rungs of a ladder.", simpleResolvers: true })
export class LadderMatrixRowType {
  @Field(() => SkillType, { description: "The skill." })
  skill!: SkillType;

  @Field(() => [LadderCellType], {
    nullable: "items",
    description:
      "A cell for each of the matrix's rungs, in their order; null where the rung does not ask for it.",
  })
  cells!: (LadderCellType | null)[];
}

@ObjectType("LadderMatrix", {
  description: "What each rung of a ladder effectively asks for: skills by rungs.",
  simpleResolvers: true,
})
export class LadderMatrixType {
  @Field(() => [RungType], { description: "The columns: its rungs, from the one that asks for least." })
  rungs!: RungType[];

  @Field(() => [LadderMatrixRowType], {
    description: "A row for each skill: those that the lowest rungs ask for first, then by label.",
  })
  rows!: LadderMatrixRowType[];
}

@Resolver(() => LadderCellType)
export class LadderCellResolver {
  @FieldResolver()
  level(@Root() { requirement }: LadderCell, @Ctx() context: GraphContext): Promise<SkillLevel | null> {
    return levelOf(context, requirement);
  }
}

@Resolver(() => LadderType)
export class LadderMatrixResolver {
  @FieldResolver(() => LadderMatrixType, {
    description: "What each rung effectively asks for, ready to render as a table.",
  })
  async matrix(@Root() { id }: LadderRow, @Ctx() context: GraphContext): Promise<LadderMatrix> {
    const steps = await climbOf(context, id);
    const skills = await Promise.all(skillIdsOf(steps).map((each) => context.loaders.conceptById.load(each)));
    return matrixOf(
      steps,
      skills.filter((skill) => skill !== null),
    );
  }
}

import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import {
  type CareerPath,
  type CareerStep,
  careerPaths,
  type NoPath,
  type PathRequest,
} from "../analysis/career-paths";
import { STATED_SOURCES, StepSource } from "../analysis/career-steps";
import { PathCost, UNSTATED_YEARS } from "../analysis/path-cost";
import type { LevelChange } from "../analysis/strength";
import type { CareerMoveRow } from "../catalog/career-move";
import type { ConceptRow } from "../catalog/concept";
import type { DocumentSummaryRow } from "../catalog/document";
import { badInput, limitExceeded } from "../catalog/errors";
import type { RungRow } from "../catalog/ladder";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { RequirementRow } from "../catalog/requirement";
import { DEFAULT_PATHS, MAX_PATHS } from "../config/limits";
import { CareerMoveType } from "./career-move";
import { noPathReason, stepStatement } from "./career-words";
import { requiredConcept } from "./concept";
import type { GraphContext } from "./context";
import { DocumentType } from "./document";
import { enumeration } from "./enumeration";
import { RungType } from "./ladder";
import { LevelChangeType } from "./level-change";
import { RoleType } from "./role";
import { SkillType } from "./skill";

enumeration(StepSource, "StepSource", "What says that one role leads to another.", {
  STATED_MOVE: "A document states the career move.",
  LADDER_RUNG: "The role is the next rung of a ladder.",
  RELATED_OCCUPATION: "A publisher lists the occupation as related.",
  SKILL_SIMILARITY:
    "Nobody states it: the two ask for much the same skills. To the 10 most similar roles of a similarity of 0.25 or more.",
});

enumeration(PathCost, "PathCost", "What a career path is to have least of; fewer moves break ties.", {
  FEWEST_MOVES: "Moves: each step costs 1.",
  LEAST_NEW_SKILLS:
    "Skills that a step's role asks for and the one before does not; of alternatives one, and none that the job teaches.",
  LEAST_YEARS: `Years of experience that a step takes beyond those of the role before: by the move's own typical years, else by what the two roles ask for at the least. A step of which nobody states the years counts as ${UNSTATED_YEARS}.`,
});

@ObjectType("CareerStep", { description: "A step of a career path.", simpleResolvers: true })
export class CareerStepType {
  @Field(() => RoleType, { description: "The role that it starts from." })
  from!: unknown;

  @Field(() => RoleType, { description: "The role that it leads to." })
  to!: unknown;

  @Field(() => StepSource, { description: "What says that one leads to the other." })
  source!: StepSource;

  @Field(() => String, { description: "What the source says, in a sentence." })
  statement!: string;

  @Field(() => CareerMoveType, {
    nullable: true,
    description: "The stated move, with its evidence; null for other sources.",
  })
  move!: unknown;

  @Field(() => RungType, {
    nullable: true,
    description: "The rung that it leads to; null for other sources.",
  })
  rung!: unknown;

  @Field(() => DocumentType, {
    nullable: true,
    description:
      "The publisher's file that states the rung or the related occupation; null for other sources.",
  })
  document!: unknown;

  @Field(() => Float, {
    nullable: true,
    description:
      "How alike the two are in what they ask for, from 0 to 1; null for other sources than SKILL_SIMILARITY.",
  })
  similarity!: number | null;

  @Field(() => [SkillType], {
    description:
      "Skills that only the second role asks for, those that count most first: none that it teaches itself, and no alternative of which the first role asks for another.",
  })
  gained!: unknown[];

  @Field(() => [LevelChangeType], {
    description: "Skills that both ask for, and the second for more of: at a higher level, or more strongly.",
  })
  raised!: unknown[];

  @Field(() => [SkillType], {
    description:
      "Skills that both ask for, and the second for no more of; and those that the first teaches (ACQUIRED).",
  })
  transferred!: unknown[];

  @Field(() => Int, {
    nullable: true,
    description: "Years of experience that it takes beyond those of the role before; null where nobody says.",
  })
  years!: number | null;

  @Field(() => Float, { description: "What it costs, in the unit of the path's cost." })
  cost!: number;
}

@ObjectType("CareerPath", {
  description: "A way from one role to another that visits none twice.",
  simpleResolvers: true,
})
export class CareerPathType {
  @Field(() => Float, { description: "The costs of all steps." })
  totalCost!: number;

  @Field(() => [CareerStepType], { description: "The steps, in their order." })
  steps!: CareerStep[];
}

@ObjectType("PathsFound", { description: "The best career paths between two roles.", simpleResolvers: true })
export class PathsFound {
  @Field(() => [CareerPathType], {
    description: "The paths, the cheapest first; of equally cheap ones those with fewer steps, then by refs.",
  })
  paths!: CareerPath[];
}

@ObjectType("NoPath", {
  description: "That there is no career path between two roles.",
  simpleResolvers: true,
})
export class NoPathType {
  @Field(() => String, { description: "Why there is none, in a sentence." })
  reason!: string;

  @Field(() => [RoleType], {
    description:
      "Of the roles that the first one leads to, the five most like the last one in what they ask for, then those that cost least.",
  })
  nearest!: unknown[];
}

const CareerPathsResult = createUnionType({
  name: "CareerPathsResult",
  description: "Career paths, or why there are none.",
  types: () => [PathsFound, NoPathType] as const,
  resolveType: (answer) => ("paths" in answer ? "PathsFound" : "NoPath"),
});

const requirementOf = (requirements: readonly RequirementRow[], id: number) =>
  requirements.find(({ skillId }) => skillId === id) as RequirementRow;

@Resolver(() => CareerStepType)
export class CareerStepResolver {
  @FieldResolver()
  from(@Root() { fromId }: CareerStep, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(fromId);
  }

  @FieldResolver()
  to(@Root() { toId }: CareerStep, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(toId);
  }

  @FieldResolver()
  statement(@Root() step: CareerStep, @Ctx() { loaders }: GraphContext): Promise<string> {
    return stepStatement(loaders, step);
  }

  @FieldResolver()
  move(@Root() { move }: CareerStep): CareerMoveRow | null {
    return move ?? null;
  }

  @FieldResolver()
  rung(@Root() { rung }: CareerStep): RungRow | null {
    return rung ?? null;
  }

  @FieldResolver()
  document(
    @Root() { rung, related }: CareerStep,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<DocumentSummaryRow | null> {
    const datasetId = (rung ?? related)?.datasetId ?? null;
    return datasetId === null ? null : loaders.documentByDatasetId.load(datasetId);
  }

  @FieldResolver()
  similarity(@Root() { similarity }: CareerStep): number | null {
    return similarity ?? null;
  }

  @FieldResolver()
  gained(
    @Root() { gainedIds }: CareerStep,
    @Ctx() { loaders }: GraphContext,
  ): Promise<(ConceptRow | null)[]> {
    return Promise.all(gainedIds.map((id) => loaders.conceptById.load(id)));
  }

  @FieldResolver()
  async raised(
    @Root() { fromId, toId, raised }: CareerStep,
    @Ctx() { loaders }: GraphContext,
  ): Promise<LevelChange[]> {
    if (raised.length === 0) return [];
    const [before, after] = await Promise.all([
      loaders.requirementsByRoleId.load(fromId),
      loaders.requirementsByRoleId.load(toId),
    ]);
    return raised.map(({ fromSkillId, toSkillId }) => ({
      from: requirementOf(before, fromSkillId),
      to: requirementOf(after, toSkillId),
    }));
  }

  @FieldResolver()
  transferred(
    @Root() { transferredIds }: CareerStep,
    @Ctx() { loaders }: GraphContext,
  ): Promise<(ConceptRow | null)[]> {
    return Promise.all(transferredIds.map((id) => loaders.conceptById.load(id)));
  }
}

@Resolver(() => NoPathType)
export class NoPathResolver {
  @FieldResolver()
  reason(@Root() answer: NoPath, @Ctx() { loaders }: GraphContext): Promise<string> {
    return noPathReason(loaders, answer);
  }

  @FieldResolver()
  nearest(@Root() { nearestIds }: NoPath, @Ctx() { loaders }: GraphContext): Promise<(ConceptRow | null)[]> {
    return Promise.all(nearestIds.map((id) => loaders.conceptById.load(id)));
  }
}

function pathCount(first: number | null | undefined): number {
  if (first == null) return DEFAULT_PATHS;
  if (first < 1) throw badInput(`first must be at least 1, but is ${first}.`);
  if (first > MAX_PATHS) throw limitExceeded("first", MAX_PATHS, first);
  return first;
}

@Resolver()
export class CareerPathsResolver {
  @Query(() => CareerPathsResult, {
    description:
      "The best ways from one role to another over several moves, each step with what says that it is one. NOT_FOUND where a ref is of no role.",
  })
  async careerPaths(
    @Arg("from", () => String, { description: "Ref of the role to start from." }) from: string,
    @Arg("to", () => String, { description: "Ref of the role to arrive at; another one." }) to: string,
    @Arg("cost", () => PathCost, {
      nullable: true,
      defaultValue: PathCost.FEWEST_MOVES,
      description: "What the paths are to have least of.",
    })
    cost: PathCost | null,
    @Arg("sources", () => [StepSource], {
      nullable: true,
      defaultValue: STATED_SOURCES,
      description: "What may say that one role leads to another; SKILL_SIMILARITY has to be asked for.",
    })
    sources: StepSource[] | null,
    @Arg("first", () => Int, { nullable: true, description: "How many paths: 3 without it, at most 10." })
    first: number | null,
    @Ctx() context: GraphContext,
  ): Promise<{ paths: CareerPath[] } | NoPath> {
    const count = pathCount(first);
    const [start, end] = await Promise.all([from, to].map((ref) => requiredConcept(context, ref, "Role")));
    const [fromId, toId] = [(start as ConceptRow).id, (end as ConceptRow).id];
    if (fromId === toId) throw badInput("from and to are the same role.");
    const request: PathRequest = {
      ...{ fromId, toId, first: count },
      cost: cost ?? PathCost.FEWEST_MOVES,
      sources: sources ?? STATED_SOURCES,
    };
    return careerPaths(context.store, request);
  }
}

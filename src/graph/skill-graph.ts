import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import {
  type SkillGraph,
  type SkillGraphEdge,
  type SkillGraphNode,
  SkillRelation,
  skillGraph,
} from "../analysis/skill-graph";
import type { ConceptRow } from "../catalog/concept";
import { badInput, limitExceeded } from "../catalog/errors";
import type { MaybePromise } from "../catalog/maybe-promise";
import { DEFAULT_GRAPH_NODES, MAX_GRAPH_DEPTH, MAX_GRAPH_NODES } from "../config/limits";
import { requiredConcept } from "./concept";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { globalId } from "./node";
import { SkillType } from "./skill";

enumeration(
  SkillRelation,
  "SkillRelation",
  "What joins two skills of a graph: what the second is to the first.",
  {
    BROADER: "It is broader (skos:broader).",
    NARROWER: "It is narrower; given only where BROADER is not asked for, else the edge runs the other way.",
    REQUIRES: "The first needs it.",
    RELATED_BY_USE: "At least two roles ask for both; of each skill the 20 strongest.",
    MATCH: "It corresponds to the first in another scheme.",
  },
);

@ObjectType("SkillGraphNode", { description: "A skill in a graph.", simpleResolvers: true })
export class SkillGraphNodeType {
  @Field(() => SkillType, { description: "The skill." })
  skill!: unknown;

  @Field(() => Int, { description: "Edges from the centre, which is at 0." })
  depth!: number;

  @Field(() => Float, {
    description:
      "How closely the centre leads to it, from 0 to 1: the product of the edges' weights on the heaviest of the shortest ways.",
  })
  weight!: number;
}

@ObjectType("SkillGraphEdge", { description: "What joins two skills of a graph.", simpleResolvers: true })
export class SkillGraphEdgeType {
  @Field(() => ID, { description: "Id of the first skill, which is among the nodes." })
  from!: string;

  @Field(() => ID, { description: "Id of the second skill, which is among the nodes." })
  to!: string;

  @Field(() => SkillRelation, { description: "What the second is to the first." })
  relation!: SkillRelation;

  @Field(() => Float, {
    description:
      "How closely the two are joined, from 0 to 1: 0.7 for BROADER and NARROWER, 0.9 for REQUIRES where the skill is required and 0.6 elsewhere, the cosine for RELATED_BY_USE, the confidence for MATCH, 1 where it has none.",
  })
  weight!: number;
}

@ObjectType("SkillGraph", { description: "The skills around one, ready to be drawn.", simpleResolvers: true })
export class SkillGraphType {
  @Field(() => SkillType, { description: "The skill in the middle." })
  center!: unknown;

  @Field(() => [SkillGraphNodeType], {
    description:
      "The skills, the heaviest first; the centre is the first. Each is joined to the centre over others of them.",
  })
  nodes!: SkillGraphNode[];

  @Field(() => [SkillGraphEdgeType], { description: "What joins the nodes, the heaviest first." })
  edges!: unknown[];

  @Field(() => Boolean, { description: "True where skills were left out: the lightest." })
  truncated!: boolean;

  @Field(() => Int, {
    description:
      "How many skills were found, those left out among them. What lies behind more than `limit` skills of one depth is not looked for.",
  })
  totalNodes!: number;
}

@Resolver(() => SkillGraphNodeType)
export class SkillGraphNodeResolver {
  @FieldResolver()
  skill(
    @Root() { skillId }: SkillGraphNode,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(skillId);
  }
}

async function idOf({ loaders }: GraphContext, skillId: number): Promise<string> {
  return globalId((await loaders.conceptById.load(skillId)) as ConceptRow);
}

@Resolver(() => SkillGraphEdgeType)
export class SkillGraphEdgeResolver {
  @FieldResolver()
  from(@Root() { fromId }: SkillGraphEdge, @Ctx() context: GraphContext): Promise<string> {
    return idOf(context, fromId);
  }

  @FieldResolver()
  to(@Root() { toId }: SkillGraphEdge, @Ctx() context: GraphContext): Promise<string> {
    return idOf(context, toId);
  }
}

function within(name: string, value: number, least: number, most: number): number {
  if (value < least) throw badInput(`${name} must be at least ${least}, but is ${value}.`);
  if (value > most) throw limitExceeded(name, most, value);
  return value;
}

@Resolver(() => SkillGraphType)
export class SkillGraphResolver {
  @FieldResolver()
  center(
    @Root() { centerId }: SkillGraph,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(centerId);
  }

  @FieldResolver()
  truncated(@Root() { nodes, totalNodes }: SkillGraph): boolean {
    return nodes.length < totalNodes;
  }

  @Query(() => SkillGraphType, {
    description:
      "The active skills around one, over the relations asked for. NOT_FOUND where the ref is of no skill; LIMIT_EXCEEDED for a depth over 3 or a limit over 250.",
  })
  async skillGraph(
    @Arg("center", () => String, { description: "Ref of the skill in the middle." }) center: string,
    @Arg("depth", () => Int, {
      nullable: true,
      defaultValue: 1,
      description: "How many edges from the centre the graph reaches, from 1 to 3.",
    })
    depth: number | null,
    @Arg("relations", () => [SkillRelation], {
      nullable: true,
      description: "What may join skills; everything without it.",
    })
    relations: SkillRelation[] | null,
    @Arg("limit", () => Int, {
      nullable: true,
      defaultValue: DEFAULT_GRAPH_NODES,
      description: "How many skills at the most, from 1 to 250, the centre included; the heaviest are kept.",
    })
    limit: number | null,
    @Ctx() context: GraphContext,
  ): Promise<SkillGraph> {
    const request = {
      depth: within("depth", depth ?? 1, 1, MAX_GRAPH_DEPTH),
      limit: within("limit", limit ?? DEFAULT_GRAPH_NODES, 1, MAX_GRAPH_NODES),
      relations: relations ?? Object.values(SkillRelation),
    };
    const { id } = await requiredConcept(context, center, "Skill");
    return skillGraph(context.store, { centerId: id, ...request });
  }
}

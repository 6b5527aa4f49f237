import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { type SkillStat, SkillStatField, skillStats } from "../analysis/skill-stats";
import { type SkillUse, skillUse } from "../analysis/skill-use";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { Necessity as Strength } from "../catalog/requirement";
import { readRoleIds } from "../catalog/role";
import { readSkillIds } from "../catalog/skill";
import { conceptId } from "./concept";
import { type Connection, ConnectionArgs, connectionOver, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { Necessity } from "./necessity";
import { OrderDirection } from "./order";
import { SkillFilter, SkillType, skillFilter } from "./skill";

const TRANSVERSALITY =
  "How evenly the roles that name it are spread over role groups, from 0 (all in one group) to below 1: how likely two of them, drawn at random with putting back, are in different groups (Gini–Simpson index, 1 − Σ share²). A role's group is the one that it is directly in; those in none count as one group.";

@ObjectType("NecessityCount", {
  description: "How many roles name a skill with one strength.",
  simpleResolvers: true,
})
export class NecessityCount {
  @Field(() => Necessity, { description: "The strength." })
  necessity!: Strength;

  @Field(() => Int, { description: "How many roles." })
  roles!: number;
}

@ObjectType("SkillUsage", { description: "How active roles name a skill.", simpleResolvers: true })
export class SkillUsageType implements Omit<SkillUse, "skillId"> {
  @Field(() => Int, { description: "How many roles name it, however strongly." })
  roles!: number;

  @Field(() => Int, { description: "In how many role groups these are." })
  groups!: number;

  @Field(() => Float, { description: TRANSVERSALITY })
  transversality!: number;

  @Field(() => [NecessityCount], {
    description: "How many roles name it with each strength, the strongest first.",
  })
  byNecessity!: NecessityCount[];
}

@ObjectType("SkillStat", { description: "How a skill is used, beside others.", simpleResolvers: true })
export class SkillStatType {
  @Field(() => SkillType, { description: "The skill." })
  skill!: unknown;

  @Field(() => Int, { description: "How many roles name it, however strongly." })
  roles!: number;

  @Field(() => Int, { description: "In how many role groups these are." })
  groups!: number;

  @Field(() => Float, { description: TRANSVERSALITY })
  transversality!: number;

  @Field(() => Int, {
    description:
      "How many roles name it, and how many links join it to other skills: broader, narrower, needed, matching. The most isolated skills have fewest.",
  })
  connections!: number;
}

const SkillStatConnection = connectionTypeOf(SkillStatType, "SkillStat");

enumeration(
  SkillStatField,
  "SkillStatOrderField",
  "What skills can be ordered by; the number of roles, then the ref, break ties.",
  {
    TRANSVERSALITY: "How evenly the roles that name it are spread over role groups.",
    ROLES: "How many roles name it, however strongly.",
    GROUPS: "In how many role groups these are.",
    CONNECTIONS: "How many roles and skills it is joined to; ascending, the most isolated come first.",
  },
);

@InputType({ description: "The order of skills by how they are used." })
export class SkillStatOrder {
  @Field(() => SkillStatField, { description: "What to order by." })
  field!: SkillStatField;

  @Field(() => OrderDirection, {
    nullable: true,
    defaultValue: OrderDirection.DESC,
    description: "Which way.",
  })
  direction?: OrderDirection | null;
}

@Resolver(() => SkillType)
export class SkillUsageResolver {
  @FieldResolver(() => SkillUsageType, { description: "How active roles name it." })
  async usage(@Root() { id }: ConceptRow, @Ctx() { roleGraph }: GraphContext): Promise<SkillUse> {
    const graph = await roleGraph();
    return skillUse(graph, graph.skillAt(id) as number);
  }
}

@Resolver(() => SkillStatType)
export class SkillStatResolver {
  @FieldResolver()
  skill(@Root() { skillId }: SkillStat, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(skillId);
  }

  @Query(() => SkillStatConnection, {
    description:
      "The active skills that pass the filter, with how they are used: the most transversal, the most isolated, the most asked for.",
  })
  async skillStats(
    @Arg("filter", () => SkillFilter, {
      nullable: true,
      description: "Which skills to keep; all without it.",
    })
    filter: SkillFilter | null,
    @Arg("roleGroup", () => String, {
      nullable: true,
      description:
        "Ref of a role group: counts only the roles in it, at any depth, and keeps only the skills that these name.",
    })
    roleGroup: string | null,
    @Arg("orderBy", () => SkillStatOrder, {
      nullable: true,
      description: "Their order; the most transversal first without it.",
    })
    order: SkillStatOrder | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<SkillStat>> {
    const { store } = context;
    const [kept, groupId] = await Promise.all([
      filter == null ? undefined : skillFilter(context, filter),
      conceptId(context, roleGroup, "RoleGroup"),
    ]);
    const list = async () => {
      const skillIds = kept && (await readSkillIds(store, kept));
      const roleIds = groupId === undefined ? undefined : await readRoleIds(store, { groupId });
      const { field = SkillStatField.TRANSVERSALITY, direction = null } = order ?? {};
      return skillStats(
        store,
        { skillIds, roleIds },
        { field, descending: direction !== OrderDirection.ASC },
      );
    };
    return connectionOver(list, args);
  }
}

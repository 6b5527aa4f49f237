import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { type SkillFacet, skillFacets } from "../analysis/skill-facets";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { Necessity as Strength } from "../catalog/requirement";
import { readGroupIdsBelow } from "../catalog/role";
import { conceptIds } from "./concept";
import { type Connection, ConnectionArgs, connectionOver, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { Necessity } from "./necessity";
import { RoleGroupType } from "./role-group";
import { SkillType } from "./skill";

@ObjectType("SkillFacet", {
  description: "A row of the table skills × role groups × necessities: how many roles it stands for.",
  simpleResolvers: true,
})
export class SkillFacetType {
  @Field(() => SkillType, { description: "The skill." })
  skill!: unknown;

  @Field(() => RoleGroupType, {
    nullable: true,
    description: "The group that the roles are directly in; null for roles in none.",
  })
  group!: unknown;

  @Field(() => Necessity, { description: "How strongly they ask for the skill." })
  necessity!: Strength;

  @Field(() => Int, { description: "How many active roles of the group ask for the skill so; at least 1." })
  roles!: number;
}

const SkillFacetConnection = connectionTypeOf(SkillFacetType, "SkillFacet");

@InputType({ description: "Which rows to keep; every field given has to hold." })
export class SkillFacetFilter {
  @Field(() => [String], { nullable: true, description: "Refs of skills; the row is of one of them." })
  skills?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Refs of role groups; the roles are in one of them, at any depth.",
  })
  groups?: string[] | null;

  @Field(() => [Necessity], { nullable: true, description: "The roles ask with one of these strengths." })
  necessity?: Strength[] | null;
}

@Resolver(() => SkillFacetType)
export class SkillFacetResolver {
  @FieldResolver()
  skill(@Root() { skillId }: SkillFacet, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(skillId);
  }

  @FieldResolver()
  group(@Root() { groupId }: SkillFacet, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return groupId === null ? null : loaders.conceptById.load(groupId);
  }

  @Query(() => SkillFacetConnection, {
    description:
      "How roles ask for skills, as a table: a row for each skill, role group and necessity that roles stand for. Those of most roles come first, then by the skill's and the group's ref.",
  })
  async skillFacets(
    @Arg("filter", () => SkillFacetFilter, {
      nullable: true,
      description: "Which rows to keep; all without it.",
    })
    filter: SkillFacetFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<SkillFacet>> {
    const { skills, groups, necessity } = filter ?? {};
    const [skillIds, roots] = await Promise.all([
      skills == null ? undefined : conceptIds(context, skills, "Skill"),
      groups == null ? undefined : conceptIds(context, groups, "RoleGroup"),
    ]);
    const list = async () => {
      const groupIds = roots && (await readGroupIdsBelow(context.store, roots));
      return skillFacets(context.store, { skillIds, groupIds, necessities: necessity ?? undefined });
    };
    return connectionOver(list, args);
  }
}

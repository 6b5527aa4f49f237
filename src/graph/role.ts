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
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import {
  type RoleFilter as CatalogFilter,
  type OrderedRole,
  type RoleRow,
  roles,
  rolesInGroup,
} from "../catalog/role";
import { CareerTrack } from "./career-track";
import {
  ConceptInterface,
  collectionIds,
  conceptId,
  conceptIds,
  conceptOfType,
  filterText,
  schemeId,
} from "./concept";
import { type Connection, ConnectionArgs, connection, connectionByKey, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { Necessity } from "./necessity";
import { NodeType } from "./node";
import { OrderDirection, orderOf } from "./order";
import { RoleGroupType } from "./role-group";

@ObjectType("Role", {
  implements: [NodeType, ConceptInterface],
  description: "A role or occupation: what the catalog states facts about.",
  simpleResolvers: true,
})
export class RoleType {
  @Field(() => RoleGroupType, {
    nullable: true,
    description: "The group that it is in; null where it is in none.",
  })
  group!: RoleGroupType | null;
}

export const RoleConnection = connectionTypeOf(RoleType, "Role");

@InputType({ description: "Which roles to keep; every field given has to hold." })
export class RoleFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Letters that occur in the label or in an alternative label, whatever their case or accents.",
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the scheme that the role belongs to." })
  scheme?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Ref of a role group that holds the role, at any depth.",
  })
  group?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Refs of collections; the role is in at least one of them.",
  })
  collection?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Refs of skills; the role names every one of them." })
  skillsAllOf?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Refs of skills; the role names at least one of them.",
  })
  skillsAnyOf?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Refs of skills; the role names none of them." })
  skillsNoneOf?: string[] | null;

  @Field(() => [Necessity], {
    nullable: true,
    description:
      "Counts only requirements of these strengths for `skillsAllOf`, `skillsAnyOf` and `skillsNoneOf`.",
  })
  skillNecessity?: Necessity[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Years of experience; what the role asks for at the least is at most this, the greatest where it states several. A role that states none is left out.",
  })
  maxYears?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: the role states some experience, with years or without; false: it states none.",
  })
  statesExperience?: boolean | null;

  @Field(() => CareerTrack, {
    nullable: true,
    description: "A career move on this track leads to the role, or starts from it and stays on the track.",
  })
  track?: CareerTrack | null;
}

/** The catalog's filter for the API's; what it names is looked up. */
export async function roleFilter(context: GraphContext, filter: RoleFilter | null): Promise<CatalogFilter> {
  const { skillsAllOf, skillsAnyOf, skillsNoneOf } = filter ?? {};
  const [ofScheme, ofCollections, groupId, allSkillIds, anySkillIds, noSkillIds] = await Promise.all([
    filter?.scheme == null ? undefined : schemeId(context, filter.scheme),
    collectionIds(context, filter?.collection),
    conceptId(context, filter?.group, "RoleGroup"),
    skillsAllOf == null ? undefined : conceptIds(context, skillsAllOf, "Skill"),
    skillsAnyOf == null ? undefined : conceptIds(context, skillsAnyOf, "Skill"),
    skillsNoneOf == null ? undefined : conceptIds(context, skillsNoneOf, "Skill"),
  ]);
  return {
    text: filterText(filter?.text),
    schemeIds: ofScheme === undefined ? undefined : [ofScheme],
    collectionIds: ofCollections,
    groupId,
    allSkillIds,
    anySkillIds,
    noSkillIds,
    necessities: filter?.skillNecessity ?? undefined,
    maxYears: filter?.maxYears ?? undefined,
    statesExperience: filter?.statesExperience ?? undefined,
    track: filter?.track ?? undefined,
  };
}

const RoleOrderField = {
  LABEL: "LABEL",
  MIN_YEARS: "MIN_YEARS",
  REQUIREMENT_COUNT: "REQUIREMENT_COUNT",
} as const;
type RoleOrderField = keyof typeof RoleOrderField;
enumeration(RoleOrderField, "RoleOrderField", "What roles can be ordered by; labels break ties.", {
  LABEL: "The preferred label, whatever its case or accents.",
  MIN_YEARS:
    "The years that the role asks for at the least, the greatest where it states several; roles that state none count as the highest.",
  REQUIREMENT_COUNT: "How many skills the role names.",
});

@InputType({ description: "The order of roles." })
export class RoleOrder {
  @Field(() => RoleOrderField, { description: "What to order by." })
  field!: RoleOrderField;

  @Field(() => OrderDirection, {
    nullable: true,
    defaultValue: OrderDirection.ASC,
    description: "Which way.",
  })
  direction?: OrderDirection | null;
}

@Resolver(() => RoleType)
export class RoleResolver {
  @FieldResolver()
  group(@Root() { groupId }: RoleRow, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return groupId === null ? null : loaders.conceptById.load(groupId);
  }

  @Query(() => RoleType, {
    nullable: true,
    description: "The role with this ref, or null where there is none.",
  })
  role(
    @Arg("ref", () => String, {
      description: 'For example "rolegraph:tech-lead"; without a scheme it is "rolegraph".',
    })
    ref: string,
    @Ctx() context: GraphContext,
  ): MaybePromise<RoleRow | null> {
    return conceptOfType<RoleRow>(context, "Role", ref);
  }

  @Query(() => RoleConnection, {
    description: "The active roles that pass the filter, by label unless ordered otherwise.",
  })
  async roles(
    @Arg("filter", () => RoleFilter, { nullable: true, description: "Which roles to keep; all without it." })
    filter: RoleFilter | null,
    @Arg("orderBy", () => RoleOrder, { nullable: true, description: "Their order; by label without it." })
    order: RoleOrder | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<OrderedRole>> {
    const source = roles(context.store, await roleFilter(context, filter), orderOf(order));
    return connection(context, source, args);
  }
}

@Resolver(() => RoleGroupType)
export class RoleGroupRolesResolver {
  @FieldResolver(() => RoleConnection, { description: "The active roles directly in the group, by label." })
  roles(
    @Root() { id }: ConceptRow,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<ConceptRow> {
    return connectionByKey(context, rolesInGroup(), `c."groupId"`, id, args);
  }
}

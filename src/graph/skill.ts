import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  InputType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import type { LinkedConceptRow } from "../catalog/concept-link";
import { type MaybePromise, whenReady } from "../catalog/maybe-promise";
import {
  type SkillFilter as CatalogFilter,
  narrowerConcepts,
  type OrderedSkill,
  ReuseLevel,
  SkillKind,
  type SkillRow,
  skillGroups,
  skills,
} from "../catalog/skill";
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

enumeration(SkillKind, "SkillKind", "What sort of thing a skill is.", {
  KNOWLEDGE: "Something known: facts, principles, a field.",
  COMPETENCE: "Something one can do.",
  TECHNOLOGY: "A tool, product or programming language.",
  LANGUAGE: "A natural language.",
  TRANSVERSAL: "A skill that is not bound to one field of work.",
});

enumeration(ReuseLevel, "ReuseLevel", "How widely a skill is used, after ESCO.", {
  TRANSVERSAL: "In nearly all occupations.",
  CROSS_SECTOR: "In several sectors.",
  SECTOR_SPECIFIC: "In one sector.",
  OCCUPATION_SPECIFIC: "In one occupation or a few.",
});

@ObjectType("SkillGroup", {
  implements: [NodeType, ConceptInterface],
  description: "A group of skills in a taxonomy's hierarchy.",
  simpleResolvers: true,
})
export class SkillGroupType {
  @Field(() => [SkillGroupType], { description: "The groups that it is in, by label; none for a root." })
  broader!: SkillGroupType[];
}

@ObjectType("Skill", {
  implements: [NodeType, ConceptInterface],
  description: "A skill, a field of knowledge, a technology or a language.",
  simpleResolvers: true,
})
export class SkillType implements Pick<SkillRow, "kind" | "reuseLevel"> {
  @Field(() => SkillKind, { description: "What sort of thing it is." })
  kind!: SkillKind;

  @Field(() => ReuseLevel, {
    nullable: true,
    description: "How widely it is used; null where its scheme does not say.",
  })
  reuseLevel!: ReuseLevel | null;
}

const SkillGroupOrSkill = createUnionType({
  name: "SkillGroupOrSkill",
  description: "What stands above or below a skill in the hierarchy (skos:broader).",
  types: () => [SkillGroupType, SkillType] as const,
  resolveType: (row) => (row as unknown as ConceptRow).type,
});

const SkillConnection = connectionTypeOf(SkillType, "Skill");
const SkillGroupConnection = connectionTypeOf(SkillGroupType, "SkillGroup");
const SkillGroupOrSkillConnection = connectionTypeOf(SkillGroupOrSkill, "SkillGroupOrSkill");

@InputType({ description: "Which skills to keep; every field given has to hold." })
export class SkillFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Letters that occur in the label or in an alternative label, whatever their case or accents.",
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the scheme that the skill belongs to." })
  scheme?: string | null;

  @Field(() => [SkillKind], { nullable: true, description: "The skill is of one of these kinds." })
  kind?: SkillKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Ref of a skill group, or of a broader skill, that the skill stands below, at any depth.",
  })
  group?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Refs of collections; the skill is in at least one of them.",
  })
  collection?: string[] | null;

  @Field(() => String, { nullable: true, description: "Ref of a role that names the skill." })
  usedByRole?: string | null;

  @Field(() => [String], { nullable: true, description: "Refs of roles; every one of them names the skill." })
  usedByAllOf?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Refs of roles; none of them names the skill." })
  usedByNoneOf?: string[] | null;
}

/** The catalog's filter for the API's; what it names is looked up. */
export async function skillFilter(context: GraphContext, filter: SkillFilter | null): Promise<CatalogFilter> {
  const { usedByRole, usedByAllOf, usedByNoneOf } = filter ?? {};
  const users = [...(usedByAllOf ?? []), ...(usedByRole == null ? [] : [usedByRole])];
  const [ofScheme, ofCollections, broaderId, allRoleIds, noRoleIds] = await Promise.all([
    filter?.scheme == null ? undefined : schemeId(context, filter.scheme),
    collectionIds(context, filter?.collection),
    conceptId(context, filter?.group, "SkillGroup", "Skill"),
    users.length === 0 ? undefined : conceptIds(context, users, "Role"),
    usedByNoneOf == null ? undefined : conceptIds(context, usedByNoneOf, "Role"),
  ]);
  return {
    text: filterText(filter?.text),
    schemeIds: ofScheme === undefined ? undefined : [ofScheme],
    collectionIds: ofCollections,
    kinds: filter?.kind ?? undefined,
    broaderId,
    allRoleIds,
    noRoleIds,
  };
}

const SkillOrderField = { LABEL: "LABEL", ROLE_COUNT: "ROLE_COUNT" } as const;
type SkillOrderField = keyof typeof SkillOrderField;
enumeration(SkillOrderField, "SkillOrderField", "What skills can be ordered by; labels break ties.", {
  LABEL: "The preferred label, whatever its case or accents.",
  ROLE_COUNT: "How many roles name the skill, however strongly.",
});

@InputType({ description: "The order of skills." })
export class SkillOrder {
  @Field(() => SkillOrderField, { description: "What to order by." })
  field!: SkillOrderField;

  @Field(() => OrderDirection, {
    nullable: true,
    defaultValue: OrderDirection.ASC,
    description: "Which way.",
  })
  direction?: OrderDirection | null;
}

const NECESSITY = { nullable: true, description: "Only where it is needed this strongly; all without it." };

const ofNecessity = (links: readonly LinkedConceptRow[], necessity: Necessity | null) =>
  links.filter((link) => necessity == null || link.necessity === necessity);

@Resolver(() => SkillType)
export class SkillResolver {
  @FieldResolver(() => [SkillGroupOrSkill], { description: "What it stands directly below, by label." })
  broader(@Root() { id }: SkillRow, @Ctx() { loaders }: GraphContext): MaybePromise<readonly ConceptRow[]> {
    return loaders.broaderByConceptId.load(id);
  }

  @FieldResolver(() => [SkillType], { description: "The active skills that it needs, by label." })
  requires(
    @Root() { id }: SkillRow,
    @Arg("necessity", () => Necessity, NECESSITY) necessity: Necessity | null,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow[]> {
    return whenReady(loaders.requiredByConceptId.load(id), (links) => ofNecessity(links, necessity));
  }

  @FieldResolver(() => [SkillType], { description: "The active skills that need it, by label." })
  requiredBy(
    @Root() { id }: SkillRow,
    @Arg("necessity", () => Necessity, NECESSITY) necessity: Necessity | null,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow[]> {
    return whenReady(loaders.requirersByConceptId.load(id), (links) => ofNecessity(links, necessity));
  }

  @FieldResolver(() => SkillGroupOrSkillConnection, {
    description: "The active skills directly below it, by label.",
  })
  narrower(
    @Root() { id }: SkillRow,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<ConceptRow> {
    return connectionByKey(context, narrowerConcepts(), `l."toId"`, id, args);
  }

  @Query(() => SkillType, {
    nullable: true,
    description: "The skill with this ref, or null where there is none.",
  })
  skill(
    @Arg("ref", () => String, {
      description: 'For example "rolegraph:kubernetes"; without a scheme it is "rolegraph".',
    })
    ref: string,
    @Ctx() context: GraphContext,
  ): MaybePromise<SkillRow | null> {
    return conceptOfType<SkillRow>(context, "Skill", ref);
  }

  @Query(() => SkillConnection, {
    description: "The active skills that pass the filter, by label unless ordered otherwise.",
  })
  async skills(
    @Arg("filter", () => SkillFilter, {
      nullable: true,
      description: "Which skills to keep; all without it.",
    })
    filter: SkillFilter | null,
    @Arg("orderBy", () => SkillOrder, { nullable: true, description: "Their order; by label without it." })
    order: SkillOrder | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<OrderedSkill>> {
    const source = skills(context.store, await skillFilter(context, filter), orderOf(order));
    return connection(context, source, args);
  }
}

@Resolver(() => SkillGroupType)
export class SkillGroupResolver {
  @FieldResolver()
  broader(@Root() { id }: ConceptRow, @Ctx() { loaders }: GraphContext): MaybePromise<readonly ConceptRow[]> {
    return loaders.broaderByConceptId.load(id);
  }

  @FieldResolver(() => SkillGroupOrSkillConnection, {
    description: "The active groups and skills directly below it, by label.",
  })
  narrower(
    @Root() { id }: ConceptRow,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Connection<ConceptRow> {
    return connectionByKey(context, narrowerConcepts(), `l."toId"`, id, args);
  }

  @Query(() => SkillGroupConnection, {
    description:
      "The active skill groups of a scheme: its roots, or those directly below the parent; by label.",
  })
  async skillGroups(
    @Arg("scheme", () => String, { description: "The scheme's code." }) scheme: string,
    @Arg("parent", () => String, {
      nullable: true,
      description: "Ref of the group whose children are wanted; without it the roots.",
    })
    parent: string | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<ConceptRow>> {
    const [ofScheme, below] = await Promise.all([
      schemeId(context, scheme),
      conceptId(context, parent, "SkillGroup"),
    ]);
    return connection(context, skillGroups(ofScheme, below ?? null), args);
  }
}

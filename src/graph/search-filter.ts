import { Field, InputType } from "type-graphql";
import { type ConceptRow, ConceptType } from "../catalog/concept";
import { badInput, notFound } from "../catalog/errors";
import { HitType, type SearchFilter } from "../search/scope";
import { collectionIds, conceptOfType, schemeId } from "./concept";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";

/** Kinds of what can be found, as the API names them. */
export const ConceptKind = {
  ROLE: HitType.Role,
  ROLE_GROUP: HitType.RoleGroup,
  SKILL: HitType.Skill,
  SKILL_GROUP: HitType.SkillGroup,
  RESPONSIBILITY: HitType.Responsibility,
} as const;
export type ConceptKind = (typeof ConceptKind)[keyof typeof ConceptKind];

enumeration(ConceptKind, "ConceptKind", "What kind of thing a search finds.", {
  ROLE: "A role or occupation.",
  ROLE_GROUP: "A group of roles.",
  SKILL: "A skill, a field of knowledge, a technology or a language.",
  SKILL_GROUP: "A group of skills.",
  RESPONSIBILITY: "What responsibility statements of several roles have in common.",
});

@InputType("SearchFilter", { description: "Which hits to keep; every field given has to hold." })
export class SearchFilterInput {
  @Field(() => [String], {
    nullable: true,
    description: "Codes of schemes; the hit belongs to one of them.",
  })
  scheme?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Ref of a role group, skill group or broader skill that the hit stands below, at any depth.",
  })
  group?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "Refs of collections; the hit is in at least one of them.",
  })
  collection?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "BCP 47 code of a language in which the hit has a preferred label, in whichever language it matched.",
  })
  language?: string | null;
}

const GROUPS = [ConceptType.RoleGroup, ConceptType.SkillGroup, ConceptType.Skill] as const;

async function groupOf(context: GraphContext, ref: string): Promise<ConceptRow> {
  const found = await Promise.all(GROUPS.map((type) => conceptOfType<ConceptRow>(context, type, ref)));
  const group = found.find((concept) => concept !== null);
  if (!group) throw notFound(`There is no ${GROUPS.join(" or ")} with the ref ${JSON.stringify(ref)}.`);
  return group;
}

/** A BCP 47 code, refused where it is blank. */
export function languageOf(language: string | null | undefined): string | undefined {
  if (language?.trim() === "") throw badInput("The language must not be blank.");
  return language ?? undefined;
}

/**
 * A search's filter by ids.
 * @throws NOT_FOUND for a ref or code that is none.
 */
export async function searchFilter(
  context: GraphContext,
  kinds: ConceptKind[] | null,
  filter: SearchFilterInput | null,
): Promise<SearchFilter> {
  const [schemeIds, group, collections] = await Promise.all([
    filter?.scheme == null ? undefined : Promise.all(filter.scheme.map((code) => schemeId(context, code))),
    filter?.group == null ? undefined : groupOf(context, filter.group),
    collectionIds(context, filter?.collection),
  ]);
  return {
    types: kinds ?? undefined,
    schemeIds,
    group,
    collectionIds: collections,
    labelLanguage: languageOf(filter?.language),
  };
}

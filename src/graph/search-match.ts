import { Ctx, createUnionType, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { ResponsibilityRow } from "../catalog/responsibility";
import { type HitMatch, MatchedField } from "../search/match";
import { MatchRule } from "../search/rank";
import { HitType } from "../search/scope";
import type { SearchHit } from "../search/search";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";
import { ResponsibilityType } from "./responsibility";
import { RoleType } from "./role";
import { RoleGroupType } from "./role-group";
import { SkillGroupType, SkillType } from "./skill";

enumeration(MatchedField, "MatchedField", "Which part of a thing matched a search.", {
  PREFERRED_LABEL: "Its preferred label, in whichever language; of a responsibility its label.",
  ALTERNATIVE_LABEL: "Another name it goes by.",
  HIDDEN_LABEL: "A spelling that finds it and is not shown as its name.",
  DESCRIPTION: "Its description.",
  CODE: "Its code or ref.",
});

enumeration(MatchRule, "MatchRule", "How the text of a search and what matched it agree.", {
  EXACT: "They are the same, whatever their case, accents and punctuation.",
  PREFIX: "What matched begins with the text.",
  WORD: "What matched has all words of the text.",
  FUZZY: "What matched is the text, or has all its words, but for a letter or a blank.",
});

@ObjectType("SearchMatch", { description: "Why something was found.", simpleResolvers: true })
export class SearchMatchType implements HitMatch {
  @Field(() => String, { description: "The label, description or code that matched." })
  text!: string;

  @Field(() => MatchedField, { description: "Which part of the thing it is." })
  field!: MatchedField;

  @Field(() => MatchRule, { description: "How it agrees with the text of the search." })
  rule!: MatchRule;

  @Field(() => String, {
    nullable: true,
    description: "BCP 47 code of the matched text's language; null for a code.",
  })
  language!: string | null;
}

export const SearchResult = createUnionType({
  name: "SearchResult",
  description: "What a search can find.",
  types: () => [RoleType, SkillType, RoleGroupType, SkillGroupType, ResponsibilityType] as const,
  resolveType: (row) => (row as unknown as ConceptRow).type,
});

@ObjectType("SearchHit", {
  description: "Something that a search found, with how well and why it matched.",
  simpleResolvers: true,
})
export class SearchHitType implements Pick<SearchHit, "score"> {
  @Field(() => SearchResult, { description: "What was found." })
  node!: unknown;

  @Field(() => Float, {
    description:
      "How well it matched, from 1 for the very name to 0. The order of hits; scores of different searches say little of each other.",
  })
  score!: number;

  @Field(() => SearchMatchType, { description: "Its text that matched best." })
  matched!: HitMatch;
}

/** The row of what was found; those of a page are read together. */
export function hitNode(
  { loaders }: GraphContext,
  { type, id }: Pick<SearchHit, "type" | "id">,
): MaybePromise<ConceptRow | ResponsibilityRow | null> {
  return type === HitType.Responsibility ? loaders.responsibilityById.load(id) : loaders.conceptById.load(id);
}

@Resolver(() => SearchHitType)
export class SearchHitResolver {
  @FieldResolver()
  matched(@Root() hit: SearchHit): Promise<HitMatch> {
    return hit.matched();
  }

  @FieldResolver()
  node(@Root() hit: SearchHit, @Ctx() context: GraphContext): MaybePromise<unknown> {
    return hitNode(context, hit);
  }
}

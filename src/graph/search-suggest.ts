import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { HitMatch } from "../search/match";
import type { SearchHit } from "../search/search";
import { suggest } from "../search/suggest";
import type { GraphContext } from "./context";
import { ConceptKind, languageOf } from "./search-filter";
import { hitNode, SearchMatchType, SearchResult } from "./search-match";

@ObjectType("Suggestion", {
  description: "A way to complete what somebody is writing.",
  simpleResolvers: true,
})
export class SuggestionType {
  @Field(() => String, { description: "The label that completes it." })
  text!: string;

  @Field(() => SearchResult, { description: "What has the label." })
  node!: unknown;

  @Field(() => SearchMatchType, { description: "Why it is suggested." })
  matched!: HitMatch;
}

@Resolver(() => SuggestionType)
export class SuggestionResolver {
  @FieldResolver()
  async text(@Root() hit: SearchHit): Promise<string> {
    return (await hit.matched()).text;
  }

  @FieldResolver()
  matched(@Root() hit: SearchHit): Promise<HitMatch> {
    return hit.matched();
  }

  @FieldResolver()
  node(@Root() hit: SearchHit, @Ctx() context: GraphContext): MaybePromise<unknown> {
    return hitNode(context, hit);
  }

  @Query(() => [SuggestionType], {
    description:
      "Completes what somebody is writing: labels that begin with it, the shortest first, then labels that have all its words, and where there are none, those that have them but for a letter. None for a blank text.",
  })
  suggest(
    @Arg("prefix", () => String, {
      description: "What was written so far, at most 500 characters; the last word may be half written.",
    })
    prefix: string,
    @Arg("kinds", () => [ConceptKind], {
      nullable: true,
      description: "Suggests only these; all without it.",
    })
    kinds: ConceptKind[] | null,
    @Arg("language", () => String, {
      nullable: true,
      description: "BCP 47 code: only labels in this language; those in all languages without it.",
    })
    language: string | null,
    @Arg("first", () => Int, {
      nullable: true,
      description: "How many suggestions: 10 without it, at most 100.",
    })
    first: number | null,
    @Ctx() { store }: GraphContext,
  ): Promise<SearchHit[]> {
    return suggest(store, {
      prefix,
      types: kinds ?? undefined,
      language: languageOf(language),
      first: first ?? undefined,
    });
  }
}

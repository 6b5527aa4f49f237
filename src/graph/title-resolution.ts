import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { HitMatch } from "../search/match";
import { resolveTitle, type TitleCandidate, type TitleResolution } from "../search/resolve-title";
import type { GraphContext } from "./context";
import { RoleType } from "./role";
import { SearchMatchType } from "./search-match";

@ObjectType("TitleCandidate", {
  description: "A role that a job title may mean.",
  simpleResolvers: true,
})
export class TitleCandidateType implements Pick<TitleCandidate, "confidence" | "matched"> {
  @Field(() => RoleType, { description: "The role." })
  role!: unknown;

  @Field(() => Float, {
    description:
      "How likely the title means it, from 0 to 1: the share of words that the title and a label of the role have in common, less where they do not agree in how senior it is or a word is misspelt.",
  })
  confidence!: number;

  @Field(() => SearchMatchType, { description: "The role's label that is most like the title." })
  matched!: HitMatch;
}

@ObjectType("TitleResolution", {
  description: "What a job title means in the words of the catalog.",
  simpleResolvers: true,
})
export class TitleResolutionType {
  @Field(() => RoleType, {
    nullable: true,
    description:
      "The role that the title means; null where that is not sure: below a confidence of 0.75, or where another role of its scheme is less than 0.1 behind.",
  })
  role!: unknown;

  @Field(() => Float, {
    nullable: true,
    description: "How likely the title means the role, from 0 to 1; null where there is none.",
  })
  confidence!: number | null;

  @Field(() => [TitleCandidateType], {
    description: "The roles that the title may mean, the likeliest first; the one that it means among them.",
  })
  candidates!: TitleCandidate[];
}

@Resolver(() => TitleCandidateType)
export class TitleCandidateResolver {
  @FieldResolver()
  role(@Root() { id }: TitleCandidate, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(id);
  }
}

@Resolver(() => TitleResolutionType)
export class TitleResolutionResolver {
  @FieldResolver()
  role(@Root() { role }: TitleResolution, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return role && loaders.conceptById.load(role.id);
  }

  @FieldResolver()
  confidence(@Root() { role }: TitleResolution): number | null {
    return role?.confidence ?? null;
  }

  @Query(() => TitleResolutionType, {
    description:
      'The role that a free job title means, over all schemes: "Sr. Backend Dev", "Lead SWE". Short forms, levels, and a place behind a dash or comma are understood.',
  })
  resolveTitle(
    @Arg("title", () => String, { description: "A job title as people write it, at most 500 characters." })
    title: string,
    @Arg("first", () => Int, {
      nullable: true,
      description: "How many candidates: 5 without it, at most 100.",
    })
    first: number | null,
    @Ctx() { store }: GraphContext,
  ): Promise<TitleResolution> {
    return resolveTitle(store, { title, first: first ?? undefined });
  }
}

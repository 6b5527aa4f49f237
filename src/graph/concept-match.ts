import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import type { LinkedConceptRow } from "../catalog/concept-link";
import type { MaybePromise } from "../catalog/maybe-promise";
import { ConceptInterface } from "./concept";
import type { GraphContext } from "./context";
import { enumeration } from "./enumeration";

export const MatchKind = {
  EXACT: "EXACT",
  CLOSE: "CLOSE",
  BROAD: "BROAD",
  NARROW: "NARROW",
  RELATED: "RELATED",
} as const;
export type MatchKind = keyof typeof MatchKind;

enumeration(
  MatchKind,
  "MatchKind",
  "How two concepts of different schemes stand to each other (skos:mappingRelation).",
  {
    EXACT: "They mean the same; their labels agree.",
    CLOSE: "They mean nearly the same.",
    BROAD: "The other is broader.",
    NARROW: "The other is narrower.",
    RELATED: "They have to do with each other.",
  },
);

@ObjectType("ConceptMatch", {
  description: "That a concept corresponds to one of another scheme, whichever end it was stated from.",
  simpleResolvers: true,
})
export class ConceptMatchType {
  @Field(() => MatchKind, { description: "How the other stands to this one." })
  kind!: MatchKind;

  @Field(() => ConceptInterface, { description: "The concept of the other scheme." })
  concept!: ConceptInterface;

  @Field(() => Float, {
    nullable: true,
    description: "How sure it is, from 0 to 1; null where its source does not say.",
  })
  confidence!: number | null;

  @Field(() => String, {
    description: 'How it was found: "LABEL", "ALTERNATIVE_LABEL", or the crosswalk that states it.',
  })
  method!: string;
}

@Resolver(() => ConceptMatchType)
export class ConceptMatchResolver {
  @FieldResolver()
  kind(@Root() { relation }: LinkedConceptRow): MatchKind {
    return relation.replace(/_MATCH$/, "") as MatchKind;
  }

  @FieldResolver()
  concept(@Root() concept: LinkedConceptRow): ConceptRow {
    return concept;
  }
}

@Resolver(() => ConceptInterface)
export class ConceptMatchesResolver {
  @FieldResolver(() => [ConceptMatchType], {
    description: "Concepts of other schemes that it corresponds to, the surest first.",
  })
  matches(
    @Root() { id }: ConceptRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly LinkedConceptRow[]> {
    return loaders.matchesByConceptId.load(id);
  }
}

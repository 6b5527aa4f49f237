import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { ConceptRow } from "../catalog/concept";
import type { LinkedConceptRow } from "../catalog/concept-link";
import type { MaybePromise } from "../catalog/maybe-promise";
import type { GraphContext } from "./context";
import { RoleType } from "./role";

@ObjectType("RelatedRole", {
  description: "A role that a publisher says resembles another (skos:related).",
  simpleResolvers: true,
})
export class RelatedRoleType implements Pick<LinkedConceptRow, "position" | "tier"> {
  @Field(() => RoleType, { description: "The role that resembles it." })
  role!: RoleType;

  @Field(() => Int, {
    nullable: true,
    description: "The closest is 1; null where the publisher gives no order.",
  })
  position!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The publisher\'s own word for how close it is: "Primary-Short"; null where it has none.',
  })
  tier!: string | null;
}

@Resolver(() => RelatedRoleType)
export class RelatedRoleResolver {
  @FieldResolver()
  role(@Root() role: LinkedConceptRow): ConceptRow {
    return role;
  }
}

@Resolver(() => RoleType)
export class RoleLinksResolver {
  @FieldResolver(() => [RelatedRoleType], { description: "Roles that resemble it, the closest first." })
  related(
    @Root() { id }: ConceptRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly LinkedConceptRow[]> {
    return loaders.relatedByConceptId.load(id);
  }

  @FieldResolver(() => [RoleType], { description: "The more general roles that it is a kind of, by label." })
  broader(@Root() { id }: ConceptRow, @Ctx() { loaders }: GraphContext): MaybePromise<readonly ConceptRow[]> {
    return loaders.broaderByConceptId.load(id);
  }

  @FieldResolver(() => [RoleType], { description: "The active roles that are kinds of it, by label." })
  narrower(
    @Root() { id }: ConceptRow,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<readonly ConceptRow[]> {
    return loaders.narrowerByConceptId.load(id);
  }
}

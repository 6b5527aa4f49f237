import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from "type-graphql";
import { type SimilarRole, similarRoles } from "../analysis/similarity";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import { listLength } from "./connection";
import type { GraphContext } from "./context";
import { RoleType } from "./role";
import { SkillType } from "./skill";

@ObjectType("RoleSimilarity", {
  description: "A role that asks for much of what another asks for.",
  simpleResolvers: true,
})
export class RoleSimilarityType {
  @Field(() => RoleType, { description: "The role." })
  role!: unknown;

  @Field(() => Float, {
    description:
      "How alike the two are in what they ask for, from 0 to 1: the sum of the lesser weights of the skills that both ask for, by the sum of the greater weights of the skills that either asks for, as in the requirements part of a RoleComparison. Skills of different schemes that match exactly are one, and each that one role asks for counts beside one of the other.",
  })
  similarity!: number;

  @Field(() => Int, { description: "How many skills both ask for." })
  sharedCount!: number;

  @Field(() => [SkillType], {
    description:
      "The skills that both ask for, those that count most first, then those that fewest roles ask for.",
  })
  sharedSkills!: unknown[];
}

@Resolver(() => RoleSimilarityType)
export class RoleSimilarityResolver {
  @FieldResolver()
  role(@Root() { roleId }: SimilarRole, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(roleId);
  }

  @FieldResolver()
  sharedSkills(
    @Root() { sharedIds }: SimilarRole,
    @Arg("first", () => Int, { nullable: true, description: "How many: 10 without it, at most 100." })
    first: number | null,
    @Ctx() { loaders }: GraphContext,
  ): Promise<(ConceptRow | null)[]> {
    return Promise.all(sharedIds.slice(0, listLength(first)).map((id) => loaders.conceptById.load(id)));
  }
}

@Resolver(() => RoleType)
export class RoleSimilarResolver {
  @FieldResolver(() => [RoleSimilarityType], {
    description: "The active roles that are most like it in what they ask for, of whatever scheme.",
  })
  async similar(
    @Root() { id }: ConceptRow,
    @Arg("first", () => Int, { nullable: true, description: "How many: 10 without it, at most 100." })
    first: number | null,
    @Ctx() { roleGraph }: GraphContext,
  ): Promise<SimilarRole[]> {
    return similarRoles(await roleGraph(), id, listLength(first));
  }
}

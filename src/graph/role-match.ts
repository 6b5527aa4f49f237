import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { matchRoles, type RoleMatch } from "../analysis/match";
import type { ScorePart } from "../analysis/score";
import type { ConceptRow } from "../catalog/concept";
import { badInput } from "../catalog/errors";
import type { MaybePromise } from "../catalog/maybe-promise";
import { readRoleIds } from "../catalog/role";
import { type Connection, ConnectionArgs, connectionOver, connectionTypeOf } from "./connection";
import type { GraphContext } from "./context";
import { RoleFilter, RoleType, roleFilter } from "./role";
import { ScorePartType } from "./score-part";
import { type ResolvedClaim, ResolvedClaimType, resolveClaims, SkillClaim } from "./skill-claim";
import { HAVE } from "./skill-gap";

@ObjectType("RoleMatch", {
  description: "How well a role fits somebody.",
  simpleResolvers: true,
})
export class RoleMatchType {
  @Field(() => RoleType, { description: "The role." })
  role!: unknown;

  @Field(() => Float, {
    description:
      "From 0 to 1: 0.75 × requirements + 0.25 × skills, less what a lack of experience takes. Requirements: how far what the role asks for is met, the score of the skill gap. Skills: the share of the claims that the role asks for, or that bear on what it asks for.",
  })
  score!: number;

  @Field(() => [ScorePartType], {
    description:
      "What the score is made of: requirements, skills and, where the years are told and the role states some, experience. Enough years add nothing; a lack of all takes 30 % of the rest, a lack of half of them 15 %.",
  })
  parts!: ScorePart[];

  @Field(() => Int, {
    description:
      "How many of the things that it asks for are met, or held at a level of which nobody can say whether it suffices; alternatives are one thing.",
  })
  met!: number;

  @Field(() => Int, { description: "How many are met in part." })
  partlyMet!: number;

  @Field(() => Int, { description: "How many are not held." })
  missing!: number;
}

const RoleMatchConnection = connectionTypeOf(RoleMatchType, "RoleMatch");

/** Matches with what the claims were taken to mean. */
type Matches = Connection<RoleMatch> & { resolved: ResolvedClaim[]; unresolved: string[] };

@Resolver(() => RoleMatchType)
export class RoleMatchResolver {
  @FieldResolver()
  role(@Root() { roleId }: RoleMatch, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(roleId);
  }

  @Query(() => RoleMatchConnection, {
    description:
      "The active roles that fit somebody, the best first, of equally good ones by ref: all that ask for one of the skills held at least, or for one that these bear on.",
  })
  async matchRoles(
    @Arg("have", () => [SkillClaim], HAVE) have: SkillClaim[],
    @Arg("yearsOfExperience", () => Int, {
      nullable: true,
      description: "Years of experience, 0 or more; without it no role's experience counts.",
    })
    years: number | null,
    @Arg("filter", () => RoleFilter, { nullable: true, description: "Which roles to keep; all without it." })
    filter: RoleFilter | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Matches> {
    if (years != null && years < 0)
      throw badInput(`yearsOfExperience must not be negative, but is ${years}.`);
    const [{ claims, unresolved }, roleIds] = await Promise.all([
      resolveClaims(context, have),
      filter == null
        ? undefined
        : roleFilter(context, filter).then((kept) => readRoleIds(context.store, kept)),
    ]);
    const found = () => matchRoles(context.store, { claims, years: years ?? null }, roleIds);
    return Object.assign(connectionOver(found, args), { resolved: claims, unresolved });
  }
}

@Resolver(() => RoleMatchConnection)
export class RoleMatchConnectionResolver {
  @FieldResolver(() => [ResolvedClaimType], { description: "What the claims were taken to mean." })
  resolved(@Root() { resolved }: Matches): ResolvedClaim[] {
    return resolved;
  }

  @FieldResolver(() => [String], {
    description: "The claims that are no skill's ref, code or name, as they were written.",
  })
  unresolved(@Root() { unresolved }: Matches): string[] {
    return unresolved;
  }
}

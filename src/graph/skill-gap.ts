import { Arg, Ctx, Field, FieldResolver, Float, ObjectType, Query, Resolver, Root } from "type-graphql";
import { type GapItem, type SkillGap, shownWeight, skillGap } from "../analysis/gap";
import { MetStatus } from "../analysis/met";
import type { ScorePart } from "../analysis/score";
import type { ConceptRow } from "../catalog/concept";
import type { MaybePromise } from "../catalog/maybe-promise";
import { requiredConcept } from "./concept";
import type { GraphContext } from "./context";
import { RequirementType } from "./requirement";
import { RoleType } from "./role";
import { ScorePartType } from "./score-part";
import { SkillType } from "./skill";
import { type ResolvedClaim, ResolvedClaimType, resolveClaims, SkillClaim } from "./skill-claim";

/** The argument of the questions about what somebody has. */
export const HAVE = {
  description: "The skills that somebody has, from 1 to 250 (LIMIT_EXCEEDED for more).",
} as const;

@ObjectType("GapItem", {
  description:
    "One thing that a role asks for, and what is held of it. Alternatives, of which any one suffices, are one thing.",
  simpleResolvers: true,
})
export class GapItemType {
  @Field(() => RequirementType, {
    description:
      "The requirement; of alternatives the one that is met best, or the first where none is met; the others are in its `alternatives`.",
  })
  requirement!: unknown;

  @Field(() => [SkillType], {
    description: "The skills held that meet it, or meet it in part; none where it is missing.",
  })
  satisfiedBy!: unknown[];

  @Field(() => String, { description: "Why it is met, in part or not, in a sentence." })
  reason!: string;

  @Field(() => Float, {
    description:
      "How much it counts, from 0 to 1: 1 for REQUIRED, 0.7 PREFERRED, 0.4 OPTIONAL and MENTIONED, 0.2 EXAMPLE, times the importance where the source gives one.",
  })
  weight!: number;
}

const LIST = " Those asked for most strongly come first.";

@ObjectType("SkillGap", {
  description:
    "How far somebody has what a role asks for. Skills that the job itself teaches (ACQUIRED) are asked of nobody, and are in none of the lists.",
  simpleResolvers: true,
})
export class SkillGapType {
  @Field(() => RoleType, { description: "The role." })
  role!: unknown;

  @Field(() => Float, {
    description:
      "From 0 to 1: the weights of what is met or unknown, with half of those of what is partly met, by all weights. 0 where the role names no skill.",
  })
  score!: number;

  @Field(() => [ScorePartType], {
    description: "What the score is made of: a part for each necessity, named after it.",
  })
  parts!: ScorePart[];

  @Field(() => [GapItemType], {
    description: `What is held: the skill, or one that matches it exactly, at a sufficient level where both a claim and the role state one.${LIST}`,
  })
  met!: unknown[];

  @Field(() => [GapItemType], {
    description: `What is held in part: the skill at too low a level, or one that matches it closely, or a narrower, broader or related skill.${LIST}`,
  })
  partlyMet!: unknown[];

  @Field(() => [GapItemType], { description: `What is not held.${LIST}` })
  missing!: unknown[];

  @Field(() => [GapItemType], {
    description: `What is held at a level of which nobody can say whether it suffices: the role states none, or the claimed one is not on its scale.${LIST}`,
  })
  unknown!: unknown[];

  @Field(() => [String], {
    description: "The claims that are no skill's ref, code or name, as they were written.",
  })
  unresolved!: string[];

  @Field(() => [ResolvedClaimType], { description: "What the other claims were taken to mean." })
  resolved!: ResolvedClaim[];
}

type Answer = SkillGap & { unresolved: string[]; resolved: ResolvedClaim[] };

const itemsOf = ({ items }: Answer, status: MetStatus) => items.filter((item) => item.status === status);

@Resolver(() => GapItemType)
export class GapItemResolver {
  @FieldResolver()
  satisfiedBy(@Root() { by }: GapItem, @Ctx() { loaders }: GraphContext): Promise<(ConceptRow | null)[]> {
    const ids = new Set(by.map(({ skillId }) => skillId));
    return Promise.all([...ids].map((id) => loaders.conceptById.load(id)));
  }

  @FieldResolver()
  weight(@Root() item: GapItem): number {
    return shownWeight(item);
  }
}

@Resolver(() => SkillGapType)
export class SkillGapResolver {
  @FieldResolver()
  role(@Root() { roleId }: Answer, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(roleId);
  }

  @FieldResolver()
  met(@Root() gap: Answer): GapItem[] {
    return itemsOf(gap, MetStatus.MET);
  }

  @FieldResolver()
  partlyMet(@Root() gap: Answer): GapItem[] {
    return itemsOf(gap, MetStatus.PARTLY_MET);
  }

  @FieldResolver()
  missing(@Root() gap: Answer): GapItem[] {
    return itemsOf(gap, MetStatus.MISSING);
  }

  @FieldResolver()
  unknown(@Root() gap: Answer): GapItem[] {
    return itemsOf(gap, MetStatus.UNKNOWN);
  }

  @Query(() => SkillGapType, {
    description:
      "What somebody has, and lacks, of what a role asks for. NOT_FOUND where the ref is of no role.",
  })
  async skillGap(
    @Arg("have", () => [SkillClaim], HAVE) have: SkillClaim[],
    @Arg("role", () => String, { description: "Ref of the role." }) ref: string,
    @Ctx() context: GraphContext,
  ): Promise<Answer> {
    const [role, { claims, unresolved }] = await Promise.all([
      requiredConcept(context, ref, "Role"),
      resolveClaims(context, have),
    ]);
    return { ...(await skillGap(context.store, role.id, claims)), unresolved, resolved: claims };
  }
}

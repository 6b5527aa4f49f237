import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { compareRoles, type RoleComparison } from "../analysis/compare";
import type { Difference, SideBySide } from "../analysis/compare-profiles";
import { RequirementChange, type RequirementDifference } from "../analysis/compare-requirements";
import {
  REWORDED_FROM,
  ResponsibilityChange,
  type ResponsibilityDifference,
} from "../analysis/compare-responsibilities";
import type { ScorePart } from "../analysis/score";
import type { CareerMoveRow, CareerTrack as Track } from "../catalog/career-move";
import type { ConceptRow } from "../catalog/concept";
import type { LinkedConceptRow } from "../catalog/concept-link";
import type { InsightRow, InsightKind as Kind } from "../catalog/insight";
import { InsightKind } from "../catalog/insight";
import type { MaybePromise } from "../catalog/maybe-promise";
import { CareerMoveType } from "./career-move";
import { CareerTrack } from "./career-track";
import { requiredConcept } from "./concept";
import { ConceptMatchType } from "./concept-match";
import type { GraphContext } from "./context";
import { EducationRequirementType } from "./education";
import { enumeration } from "./enumeration";
import { ExperienceRequirementType } from "./experience";
import { InsightType } from "./insight";
import { RequirementType } from "./requirement";
import { ResponsibilityStatementType } from "./responsibility";
import { RoleType } from "./role";
import { ScorePartType } from "./score-part";
import { SkillType } from "./skill";

enumeration(RequirementChange, "RequirementChange", "What becomes of a fact from one role to another.", {
  SAME: "Both roles state it alike.",
  CHANGED: "Both state it, otherwise: another necessity or level, other years.",
  ONLY_FROM: "Only the first role states it.",
  ONLY_TO: "Only the second role states it.",
});

enumeration(
  ResponsibilityChange,
  "ResponsibilityChange",
  "What becomes of a responsibility from one role to another.",
  {
    SAME: "Both roles have it: the two statements share a Responsibility, or every word.",
    REWORDED: `Both roles have it as far as words tell: the similarity of the two statements is ${REWORDED_FROM} or more.`,
    ONLY_FROM: "Only the first role has it.",
    ONLY_TO: "Only the second role has it.",
  },
);

@ObjectType("RequirementDifference", {
  description:
    "A skill that two roles ask for, or one of them. Skills of different schemes that match exactly, directly or over others, are one; each requirement stands beside at most one of the other role, the very skill first.",
  simpleResolvers: true,
})
export class RequirementDifferenceType {
  @Field(() => RequirementChange, { description: "What becomes of it; by necessity and level." })
  change!: RequirementChange;

  @Field(() => SkillType, { description: "The skill, as the first role names it where it does." })
  skill!: unknown;

  @Field(() => RequirementType, {
    nullable: true,
    description: "What the first role asks for; null where it does not.",
  })
  from!: unknown;

  @Field(() => RequirementType, {
    nullable: true,
    description: "What the second role asks for; null where it does not.",
  })
  to!: unknown;
}

@ObjectType("ResponsibilityDifference", {
  description: "A responsibility that two roles have, or one of them.",
  simpleResolvers: true,
})
export class ResponsibilityDifferenceType {
  @Field(() => ResponsibilityChange, { description: "What becomes of it." })
  change!: ResponsibilityChange;

  @Field(() => ResponsibilityStatementType, {
    nullable: true,
    description: "What the first role states; null where it states nothing like it.",
  })
  from!: unknown;

  @Field(() => ResponsibilityStatementType, {
    nullable: true,
    description: "What the second role states; null where it states nothing like it.",
  })
  to!: unknown;

  @Field(() => Float, {
    nullable: true,
    description:
      "How alike the two statements are in their words, from 0 to 1: twice the trigrams of letters that both have, by those that each has (Sørensen–Dice). Null where there is one statement.",
  })
  similarity!: number | null;
}

@ObjectType("ExperienceDifference", {
  description: "Experience that two roles ask for, side by side.",
  simpleResolvers: true,
})
export class ExperienceDifferenceType {
  @Field(() => RequirementChange, { description: "What becomes of it; by years and scope." })
  change!: RequirementChange;

  @Field(() => ExperienceRequirementType, {
    nullable: true,
    description: "Of the first role; null where it states none.",
  })
  from!: unknown;

  @Field(() => ExperienceRequirementType, {
    nullable: true,
    description: "Of the second role; null where it states none.",
  })
  to!: unknown;
}

@ObjectType("EducationDifference", {
  description: "Education that two roles ask for, side by side.",
  simpleResolvers: true,
})
export class EducationDifferenceType {
  @Field(() => RequirementChange, { description: "What becomes of it; by level, field and necessity." })
  change!: RequirementChange;

  @Field(() => EducationRequirementType, {
    nullable: true,
    description: "Of the first role; null where it states none.",
  })
  from!: unknown;

  @Field(() => EducationRequirementType, {
    nullable: true,
    description: "Of the second role; null where it states none.",
  })
  to!: unknown;
}

@ObjectType("TrackComparison", {
  description: "Where two roles lead on one track, side by side.",
  simpleResolvers: true,
})
export class TrackComparisonType {
  @Field(() => CareerTrack, { description: "The track." })
  track!: Track;

  @Field(() => [CareerMoveType], { description: "The moves from the first role." })
  from!: unknown[];

  @Field(() => [CareerMoveType], { description: "The moves from the second role." })
  to!: unknown[];
}

@ObjectType("InsightComparison", {
  description: "What else is stated of two roles on one matter, side by side.",
  simpleResolvers: true,
})
export class InsightComparisonType {
  @Field(() => InsightKind, { description: "The matter." })
  kind!: Kind;

  @Field(() => [InsightType], { description: "What is stated of the first role." })
  from!: unknown[];

  @Field(() => [InsightType], { description: "What is stated of the second role." })
  to!: unknown[];
}

@ObjectType("ComparisonSummary", { description: "How many of each there are.", simpleResolvers: true })
export class ComparisonSummary {
  @Field(() => Int, { description: "Skills that both roles ask for alike." })
  sameRequirements!: number;

  @Field(() => Int, { description: "Skills that both ask for, with another necessity or level." })
  changedRequirements!: number;

  @Field(() => Int, { description: "Skills that only the first role asks for." })
  requirementsOnlyFrom!: number;

  @Field(() => Int, { description: "Skills that only the second role asks for." })
  requirementsOnlyTo!: number;

  @Field(() => Int, { description: "Pairs of statements that say the same." })
  sameResponsibilities!: number;

  @Field(() => Int, { description: "Pairs of statements that say the same in other words." })
  rewordedResponsibilities!: number;

  @Field(() => Int, { description: "Statements of the first role alone." })
  responsibilitiesOnlyFrom!: number;

  @Field(() => Int, { description: "Statements of the second role alone." })
  responsibilitiesOnlyTo!: number;
}

@ObjectType("RoleComparison", { description: "Two roles, fact by fact.", simpleResolvers: true })
export class RoleComparisonType {
  @Field(() => RoleType, { description: "The first role." })
  from!: unknown;

  @Field(() => RoleType, { description: "The second role." })
  to!: unknown;

  @Field(() => [ConceptMatchType], {
    description:
      "How the second role corresponds to the first in the crosswalks; none where no crosswalk says so.",
  })
  matches!: unknown[];

  @Field(() => Float, {
    description:
      "How alike the two are, from 0 to 1: 0.6 × requirements + 0.4 × responsibilities, where one that neither role states leaves its share to the other. Requirements: the sum of the lesser weights of the skills that both ask for, by the sum of the greater weights of the skills that either asks for; a weight is 1 for REQUIRED, 0.7 PREFERRED, 0.4 OPTIONAL and MENTIONED, 0.2 EXAMPLE, 0 ACQUIRED, times the importance. Responsibilities: the mean over the statements of both of 1 for the same, the similarity for the reworded, 0 for the others. 0 where neither states anything.",
  })
  similarity!: number;

  @Field(() => [ScorePartType], { description: "What the similarity is made of." })
  parts!: ScorePart[];

  @Field(() => [RequirementDifferenceType], {
    description: "The skills that either asks for, in the order of the first role, then of the second.",
  })
  requirements!: RequirementDifference[];

  @Field(() => [ResponsibilityDifferenceType], {
    description: "What either does, in the order of the first role, then of the second.",
  })
  responsibilities!: ResponsibilityDifference[];

  @Field(() => [ExperienceDifferenceType], { description: "The experience that either asks for." })
  experience!: unknown[];

  @Field(() => [EducationDifferenceType], { description: "The education that either asks for." })
  education!: unknown[];

  @Field(() => [TrackComparisonType], {
    description: "Where the two lead, by track; no track to which neither leads.",
  })
  tracks!: unknown[];

  @Field(() => [InsightComparisonType], { description: "What else is stated of the two, by matter." })
  insights!: unknown[];

  @Field(() => ComparisonSummary, { description: "How many of each there are." })
  summary!: ComparisonSummary;
}

@Resolver(() => RequirementDifferenceType)
export class RequirementDifferenceResolver {
  @FieldResolver()
  skill(
    @Root() { from, to }: RequirementDifference,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow | null> {
    const requirement = from ?? to;
    return requirement && loaders.conceptById.load(requirement.skillId);
  }
}

@Resolver(() => TrackComparisonType)
export class TrackComparisonResolver {
  @FieldResolver()
  track(@Root() { key }: SideBySide<Track, CareerMoveRow>): Track {
    return key;
  }
}

@Resolver(() => InsightComparisonType)
export class InsightComparisonResolver {
  @FieldResolver()
  kind(@Root() { key }: SideBySide<Kind, InsightRow>): Kind {
    return key;
  }
}

const countOf = (differences: readonly Pick<Difference<unknown> | ResponsibilityDifference, "change">[]) => {
  return (change: RequirementChange | ResponsibilityChange) =>
    differences.filter((difference) => difference.change === change).length;
};

@Resolver(() => RoleComparisonType)
export class RoleComparisonResolver {
  @FieldResolver()
  from(
    @Root() { fromId }: RoleComparison,
    @Ctx() { loaders }: GraphContext,
  ): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(fromId);
  }

  @FieldResolver()
  to(@Root() { toId }: RoleComparison, @Ctx() { loaders }: GraphContext): MaybePromise<ConceptRow | null> {
    return loaders.conceptById.load(toId);
  }

  @FieldResolver()
  async matches(
    @Root() { fromId, toId }: RoleComparison,
    @Ctx() { loaders }: GraphContext,
  ): Promise<LinkedConceptRow[]> {
    return (await loaders.matchesByConceptId.load(fromId)).filter(({ id }) => id === toId);
  }

  @FieldResolver()
  summary(@Root() { requirements, responsibilities }: RoleComparison): ComparisonSummary {
    const [asked, done] = [countOf(requirements), countOf(responsibilities)];
    return {
      sameRequirements: asked("SAME"),
      changedRequirements: asked("CHANGED"),
      requirementsOnlyFrom: asked("ONLY_FROM"),
      requirementsOnlyTo: asked("ONLY_TO"),
      sameResponsibilities: done("SAME"),
      rewordedResponsibilities: done("REWORDED"),
      responsibilitiesOnlyFrom: done("ONLY_FROM"),
      responsibilitiesOnlyTo: done("ONLY_TO"),
    };
  }

  @Query(() => RoleComparisonType, {
    description:
      "Compares two roles fact by fact, also of different schemes; every fact has its evidence. NOT_FOUND where a ref is of no role.",
  })
  async compareRoles(
    @Arg("from", () => String, { description: "Ref of the first role." }) from: string,
    @Arg("to", () => String, { description: "Ref of the second role." }) to: string,
    @Ctx() context: GraphContext,
  ): Promise<RoleComparison> {
    const roles = await Promise.all([from, to].map((ref) => requiredConcept(context, ref, "Role")));
    const [first, second] = roles as [ConceptRow, ConceptRow];
    return compareRoles(context.store, first.id, second.id);
  }
}

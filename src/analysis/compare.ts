import type { CareerMoveRow, CareerTrack } from "../catalog/career-move";
import type { EducationRequirementRow } from "../catalog/education";
import type { ExperienceRequirementRow } from "../catalog/experience";
import { type FactRow, onlyType, readFactsByRole } from "../catalog/fact";
import type { InsightKind, InsightRow } from "../catalog/insight";
import type { RequirementRow } from "../catalog/requirement";
import type { ResponsibilityStatementRow } from "../catalog/responsibility-statement";
import type { Store } from "../catalog/store";
import {
  compareEducation,
  compareExperience,
  compareInsights,
  compareTracks,
  type Difference,
  type SideBySide,
} from "./compare-profiles";
import {
  compareRequirements,
  type RequirementDifference,
  requirementSimilarity,
} from "./compare-requirements";
import {
  compareResponsibilities,
  type ResponsibilityDifference,
  responsibilitySimilarity,
} from "./compare-responsibilities";
import { roleGraphOf } from "./role-graph";
import { partsOf, type ScorePart, scoreOf } from "./score";

/** Two roles, fact by fact. */
export interface RoleComparison {
  fromId: number;
  toId: number;
  similarity: number;
  parts: ScorePart[];
  requirements: RequirementDifference[];
  responsibilities: ResponsibilityDifference[];
  experience: Difference<ExperienceRequirementRow>[];
  education: Difference<EducationRequirementRow>[];
  tracks: SideBySide<CareerTrack, CareerMoveRow>[];
  insights: SideBySide<InsightKind, InsightRow>[];
}

/** Shares of what roles ask for and of what they do in how alike they are; one that neither states counts nothing. */
const REQUIREMENTS_SHARE = 0.6;
const RESPONSIBILITIES_SHARE = 0.4;

/** Compares the facts of two roles; `sameAs` tells what a skill counts as. */
export function compareFacts(
  { id: fromId, facts: from }: { id: number; facts: FactRow[] },
  { id: toId, facts: to }: { id: number; facts: FactRow[] },
  sameAs: (skillId: number) => number,
): RoleComparison {
  const requirements = compareRequirements(
    onlyType<RequirementRow>(from, "Requirement"),
    onlyType<RequirementRow>(to, "Requirement"),
    sameAs,
  );
  const responsibilities = compareResponsibilities(
    onlyType<ResponsibilityStatementRow>(from, "ResponsibilityStatement"),
    onlyType<ResponsibilityStatementRow>(to, "ResponsibilityStatement"),
  );
  const parts = partsOf([
    { name: "requirements", value: requirementSimilarity(requirements), weight: REQUIREMENTS_SHARE },
    {
      name: "responsibilities",
      value: responsibilitySimilarity(responsibilities),
      weight: RESPONSIBILITIES_SHARE,
    },
  ]);
  return {
    ...{ fromId, toId, parts, requirements, responsibilities },
    similarity: scoreOf(parts),
    experience: compareExperience(
      onlyType<ExperienceRequirementRow>(from, "ExperienceRequirement"),
      onlyType<ExperienceRequirementRow>(to, "ExperienceRequirement"),
    ),
    education: compareEducation(
      onlyType<EducationRequirementRow>(from, "EducationRequirement"),
      onlyType<EducationRequirementRow>(to, "EducationRequirement"),
    ),
    tracks: compareTracks(
      onlyType<CareerMoveRow>(from, "CareerMove"),
      onlyType<CareerMoveRow>(to, "CareerMove"),
    ),
    insights: compareInsights(onlyType<InsightRow>(from, "Insight"), onlyType<InsightRow>(to, "Insight")),
  };
}

/** Compares two roles; one statement beside those of the graph, which knows the skills that count as one. */
export async function compareRoles(store: Store, fromId: number, toId: number): Promise<RoleComparison> {
  const graph = await roleGraphOf(store);
  const facts = await readFactsByRole(store, [fromId, toId]);
  const of = (id: number) => ({ id, facts: facts.filter(({ roleId }) => roleId === id) });
  return compareFacts(
    of(fromId),
    of(toId),
    (skillId) => graph.sameAs[graph.skillAt(skillId) as number] as number,
  );
}

import type { ConceptRow } from "./concept";
import type { FactRow } from "./fact";

/** How a sentence says each strength; the skill follows. */
const NEEDS: Record<string, string> = {
  REQUIRED: "requires",
  PREFERRED: "prefers",
  OPTIONAL: "can do with",
  EXAMPLE: "may use",
  MENTIONED: "uses",
  ACQUIRED: "teaches",
};

const percent = (share: number) => `${Math.round(share * 100)} %`;
const words = (constant: string | null) => (constant ?? "").toLowerCase().replaceAll("_", " ");

function years({ minYears, maxYears }: FactRow): string {
  if (maxYears === null) return `${minYears} years or more`;
  return minYears === maxYears ? `${minYears} years` : `${minYears} to ${maxYears} years`;
}

/**
 * The sentence of a fact that has none of its own because its parts say it all, as those of public taxonomies do.
 * The sentence names the role and, for a requirement, the skill.
 */
export function statementOf(fact: FactRow, role: ConceptRow, skill: ConceptRow | null): string {
  switch (fact.type) {
    case "Requirement":
      return `${role.label}: ${NEEDS[fact.necessity ?? ""] ?? "names"} ${skill?.label ?? "a skill"}.`;
    case "ExperienceRequirement":
      return `${role.label}: ${years(fact)} of ${fact.scope ?? "experience"}.`;
    case "EducationRequirement": {
      const share = fact.share === null ? "" : `, named by ${percent(fact.share)} of those asked`;
      return `${role.label}: education at the level ${words(fact.level)}${share}.`;
    }
    default:
      return `${role.label}: ${words(fact.kind ?? fact.type)}.`;
  }
}

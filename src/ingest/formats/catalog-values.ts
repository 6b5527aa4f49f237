import { CareerTrack, MoveKind } from "../../catalog/career-move";
import { ConceptStatus, ConceptType } from "../../catalog/concept";
import { LinkRelation } from "../../catalog/concept-link";
import { ConceptTextKind } from "../../catalog/concept-text";
import { EducationLevel } from "../../catalog/education";
import { EvidenceMethod } from "../../catalog/evidence";
import { FactType } from "../../catalog/fact";
import { InsightKind, Stance } from "../../catalog/insight";
import { Necessity } from "../../catalog/requirement";
import { TaskType } from "../../catalog/responsibility-statement";
import { ReuseLevel, SkillKind } from "../../catalog/skill";
import type { EntityName, Value } from "../records";

/** The values that a column may have, by the column. */
type Vocabulary = Record<string, Record<string, string>>;

/** Columns of which the API has an enum, and could not show any other value. */
const VALUES: Partial<Record<EntityName, Vocabulary>> = {
  concept: { type: ConceptType, status: ConceptStatus, kind: SkillKind, reuseLevel: ReuseLevel },
  concept_text: { kind: ConceptTextKind },
  concept_link: { relation: LinkRelation, necessity: Necessity },
  rung: { track: CareerTrack },
  fact: {
    type: FactType,
    necessity: Necessity,
    taskType: TaskType,
    level: EducationLevel,
    track: CareerTrack,
    stance: Stance,
  },
  evidence: { method: EvidenceMethod },
};

/** What `kind` may say in facts of a type. */
const FACT_KINDS: Record<string, Record<string, string>> = { CareerMove: MoveKind, Insight: InsightKind };

/** Columns that a row has where it is of a type, although those of other types lack them. */
const NEEDED: Partial<Record<EntityName, Record<string, string[]>>> = {
  concept: { Skill: ["kind"] },
  fact: {
    Requirement: ["skillId", "necessity"],
    ExperienceRequirement: ["openEnded"],
    EducationRequirement: ["level", "orEquivalent", "necessity"],
    CareerMove: ["toRoleId", "track", "kind"],
    Insight: ["kind"],
  },
};

/** The column that does not say what the API can show, and what is wrong with it; undefined where all do. */
export function valueFault(
  table: EntityName,
  row: Record<string, Value>,
): { column: string; fault: string } | undefined {
  const type = String(row.type);
  const kinds = table === "fact" ? FACT_KINDS[type] : undefined;
  const vocabulary: Vocabulary = { ...VALUES[table], ...(kinds && { kind: kinds }) };
  for (const [column, values] of Object.entries(vocabulary)) {
    const value = row[column];
    if (value == null || Object.hasOwn(values, String(value))) continue;
    return {
      column,
      fault: `is ${JSON.stringify(value)}, which is none of ${Object.keys(values).join(", ")}`,
    };
  }
  const missing = NEEDED[table]?.[type]?.find((column) => row[column] == null);
  return missing === undefined ? undefined : { column: missing, fault: "is missing" };
}

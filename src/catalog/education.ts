import type { FactOf } from "./fact";
import type { Necessity } from "./requirement";

/** Levels of formal education, after ISCED 2011. */
export const EducationLevel = {
  SECONDARY: "SECONDARY",
  VOCATIONAL: "VOCATIONAL",
  ASSOCIATE: "ASSOCIATE",
  BACHELOR: "BACHELOR",
  MASTER: "MASTER",
  DOCTORATE: "DOCTORATE",
} as const;
export type EducationLevel = keyof typeof EducationLevel;

/** Education that a source asks for. */
export type EducationRequirementRow = FactOf<
  "EducationRequirement",
  { level: EducationLevel; orEquivalent: boolean; necessity: Necessity }
>;

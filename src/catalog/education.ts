import type { FactOf } from "./fact";
import type { Necessity } from "./requirement";

/** Levels of formal education, after ISCED 2011, the lowest first; some lie between two of its levels. */
export const EducationLevel = {
  BELOW_SECONDARY: "BELOW_SECONDARY",
  SECONDARY: "SECONDARY",
  VOCATIONAL: "VOCATIONAL",
  SOME_COLLEGE: "SOME_COLLEGE",
  ASSOCIATE: "ASSOCIATE",
  BACHELOR: "BACHELOR",
  POST_BACHELOR_CERTIFICATE: "POST_BACHELOR_CERTIFICATE",
  MASTER: "MASTER",
  POST_MASTER_CERTIFICATE: "POST_MASTER_CERTIFICATE",
  FIRST_PROFESSIONAL: "FIRST_PROFESSIONAL",
  DOCTORATE: "DOCTORATE",
  POST_DOCTORAL: "POST_DOCTORAL",
} as const;
export type EducationLevel = keyof typeof EducationLevel;

/** Education that a source asks for. */
export type EducationRequirementRow = FactOf<
  "EducationRequirement",
  { level: EducationLevel; orEquivalent: boolean; necessity: Necessity }
>;

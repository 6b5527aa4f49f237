import type { FactOf } from "./fact";

/** Experience that a source asks for. */
export type ExperienceRequirementRow = FactOf<"ExperienceRequirement", { openEnded: boolean }>;

import type { FactOf } from "./fact";

/** How central a task is to an occupation, after O*NET. */
export const TaskType = { CORE: "CORE", SUPPLEMENTAL: "SUPPLEMENTAL" } as const;
export type TaskType = keyof typeof TaskType;

/** What one source says that a role does. */
export type ResponsibilityStatementRow = FactOf<
  "ResponsibilityStatement",
  { responsibilityId: number | null; taskType: TaskType | null }
>;

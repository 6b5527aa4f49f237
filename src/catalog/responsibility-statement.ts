import type { FactOf } from "./fact";

/** What one source says that a role does. */
export type ResponsibilityStatementRow = FactOf<
  "ResponsibilityStatement",
  { responsibilityId: number | null }
>;

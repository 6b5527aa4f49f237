import type { FactOf } from "./fact";

/** What an insight is about. */
export const InsightKind = {
  SUMMARY: "SUMMARY",
  LEVEL: "LEVEL",
  PEOPLE_MANAGEMENT: "PEOPLE_MANAGEMENT",
  COLLABORATOR: "COLLABORATOR",
  EMPLOYER: "EMPLOYER",
  CERTIFICATION: "CERTIFICATION",
  OUTLOOK: "OUTLOOK",
  COMPENSATION: "COMPENSATION",
  AI_IMPACT: "AI_IMPACT",
  WORK_TIME: "WORK_TIME",
  MENTORING: "MENTORING",
  MISCONCEPTION: "MISCONCEPTION",
  FAILURE_MODE: "FAILURE_MODE",
  FAQ: "FAQ",
  REPORTING: "REPORTING",
  PRACTICE: "PRACTICE",
} as const;
export type InsightKind = keyof typeof InsightKind;

/** Which side the source takes on what the insight's kind is about. */
export const Stance = { AFFIRMS: "AFFIRMS", DENIES: "DENIES" } as const;
export type Stance = keyof typeof Stance;

/** A statement about a role that is no requirement, responsibility or move. */
export type InsightRow = FactOf<"Insight", { kind: InsightKind; stance: Stance | null }>;

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

/** A statement about a role that is no requirement, responsibility or move. */
export type InsightRow = FactOf<"Insight", { kind: InsightKind }>;

import { byLabel, type ConceptRow } from "./concept";
import type { InsightKind, InsightRow, Stance } from "./insight";
import type { Source } from "./page";
import { BELOW_ROLE_GROUP } from "./role";
import type { Store } from "./store";

/** A role or role group of whose roles it is both affirmed and denied what the insights' kind is about. */
export type DisagreementRow = ConceptRow & { insightKind: InsightKind };

/** An insight that takes a side, as a part of what is said of the role itself or of its group. */
export type StancedInsightRow = InsightRow & { subjectId: number; stance: Stance };

/** Roles with insights on both sides, and groups of which one role's side is not another's. */
const DISAGREES = `c.id IN (
  WITH side AS (
    SELECT f."roleId", r."groupId", f.stance FROM fact f JOIN concept r ON r.id = f."roleId"
    WHERE f.type = 'Insight' AND f.kind = :insightKind AND f.stance IS NOT NULL AND r.status = 'ACTIVE')
  SELECT a."roleId" FROM side a JOIN side d ON d."roleId" = a."roleId"
  WHERE a.stance = 'AFFIRMS' AND d.stance = 'DENIES'
  UNION
  SELECT a."groupId" FROM side a JOIN side d ON d."groupId" = a."groupId" AND d."roleId" <> a."roleId"
  WHERE a.stance = 'AFFIRMS' AND d.stance = 'DENIES')`;

/** Active roles and groups that sources disagree on, by label; only a group and all below it, where one is named. */
export function disagreements(kind: InsightKind, groupId: number | undefined): Source<DisagreementRow> {
  const where = ["c.status = 'ACTIVE'", DISAGREES];
  if (groupId !== undefined) where.push(`(c.id = :groupId OR ${BELOW_ROLE_GROUP})`);
  return {
    name: "disagreements",
    columns: `c.*, CAST(:insightKind AS varchar) AS "insightKind"`,
    from: "concept c",
    where,
    params: { insightKind: kind, groupId },
    order: byLabel(),
  };
}

/** The insights that take a side on each of many roles, and on the active roles directly in each of many groups. */
export function readStancedInsights(
  store: Store,
  subjectIds: readonly number[],
): Promise<StancedInsightRow[]> {
  return store.rows(
    `SELECT f.*, x."subjectId" FROM (
       SELECT r.id AS "roleId", r.id AS "subjectId" FROM concept r WHERE ${store.among("r.id", "subjectIds")}
       UNION ALL
       SELECT r.id, r."groupId" FROM concept r
       WHERE r.status = 'ACTIVE' AND ${store.among(`r."groupId"`, "subjectIds")}) x
     JOIN concept c ON c.id = x."roleId"
     JOIN fact f ON f."roleId" = c.id AND f.type = 'Insight' AND f.stance IS NOT NULL
     ORDER BY c."labelKey", c.ref, f.position, f.ref`,
    { subjectIds: store.set(subjectIds) },
  );
}

import { Conditions } from "./conditions";
import { type FactOf, type FactRow, FactType, factsOfType } from "./fact";
import type { Order, Source } from "./page";
import type { SkillKind } from "./skill";
import type { Store } from "./store";

/** How strongly a source asks for something, as its own words have it; the strongest first. */
export const Necessity = {
  REQUIRED: "REQUIRED",
  PREFERRED: "PREFERRED",
  OPTIONAL: "OPTIONAL",
  MENTIONED: "MENTIONED",
  EXAMPLE: "EXAMPLE",
  ACQUIRED: "ACQUIRED",
} as const;
export type Necessity = keyof typeof Necessity;

/** The edge between a role and a skill. */
export type RequirementRow = FactOf<"Requirement", { skillId: number; necessity: Necessity }>;

export interface RequirementFilter {
  necessities?: readonly Necessity[];
  skillKinds?: readonly SkillKind[];
  skillIds?: readonly number[];
}

/** Requirements that pass the filter; page them by `f."roleId"`, `f."skillId"` or another column of `f`. */
export function requirements(
  store: Store,
  filter: RequirementFilter,
  order?: Order<FactRow>,
): Source<FactRow> {
  const source = factsOfType(FactType.Requirement, order);
  const conditions = new Conditions(store);
  conditions.among("f.necessity", filter.necessities);
  conditions.among(`f."skillId"`, filter.skillIds);
  if (filter.skillKinds) {
    const ofKind = conditions.isAmong("c.kind", filter.skillKinds);
    conditions.add(`f."skillId" IN (SELECT c.id FROM concept c WHERE ${ofKind} AND c.type = 'Skill')`);
  }
  return {
    ...source,
    kept: conditions.where.length === 0 ? source.kept : undefined,
    where: [...source.where, ...conditions.where],
    params: { ...source.params, ...conditions.params },
  };
}

/** All requirements of each of many roles, in the order of the source. */
export function readRequirementsByRole(store: Store, roleIds: readonly number[]): Promise<RequirementRow[]> {
  return store.rowsBy(
    `SELECT f.* FROM fact f`,
    `f."roleId"`,
    roleIds,
    `AND f.type = 'Requirement' ORDER BY f."roleId", f.position, f.ref`,
  );
}

/** The members of each of many groups of alternatives. */
export function readRequirementsByAlternatives(
  store: Store,
  alternativesIds: readonly number[],
): Promise<RequirementRow[]> {
  return store.rowsBy(
    `SELECT f.* FROM fact f`,
    `f."alternativesId"`,
    alternativesIds,
    `ORDER BY f.position, f.ref`,
  );
}

/**
 * What a role asks for, in one row: a JSON list of `skillId, necessity, importance, scaleId, levelValue,
 * alternativesId` of each demand, one after the other.
 */
export interface RoleDemandRow {
  roleId: number;
  demands: string;
}

const OR_NULL = (column: string) => `COALESCE(CAST(${column} AS varchar), 'null')`;

/** What every role asks for, packed into a row a role: the rows themselves take five times as long to fetch. */
export function readRoleDemands(store: Store): Promise<RoleDemandRow[]> {
  const numbers = ["f.importance", `f."scaleId"`, `f."levelValue"`, `f."alternativesId"`].map(OR_NULL);
  const packed = [`f."skillId" || ',"' || f.necessity || '"'`, ...numbers].join(" || ',' || ");
  return store.rows(
    `SELECT f."roleId", '[' || string_agg(${packed}, ',') || ']' AS demands
     FROM fact f WHERE f.type = 'Requirement' GROUP BY f."roleId"`,
  );
}

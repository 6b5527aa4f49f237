import type { CareerTrack } from "./career-move";
import { activeOfType, byLabel, type ConceptFilter, type ConceptRow, ConceptType } from "./concept";
import type { Order, Source } from "./page";
import type { Necessity } from "./requirement";
import type { Store } from "./store";

export interface RoleRow extends ConceptRow {
  type: "Role";
}

export interface RoleGroupRow extends ConceptRow {
  type: "RoleGroup";
}

export interface RoleFilter extends ConceptFilter {
  /** A role group: everything below it, at any depth. */
  groupId?: number;
  /** The role names every one of these skills. */
  allSkillIds?: readonly number[];
  /** The role names at least one of these skills. */
  anySkillIds?: readonly number[];
  /** The role names none of these skills. */
  noSkillIds?: readonly number[];
  /** Counts only requirements of these strengths for the three above. */
  necessities?: readonly Necessity[];
  /** The role states a minimum of years, and it is at most this. */
  maxYears?: number;
  /** Whether the role states any experience, with years or without. */
  statesExperience?: boolean;
  track?: CareerTrack;
}

export interface RoleOrder {
  field: "LABEL" | "MIN_YEARS" | "REQUIREMENT_COUNT";
  descending: boolean;
}

/** A role with the value that it was ordered by. */
export type OrderedRole = RoleRow & { minYears: number; requirementCount: number };

/** The condition that a role or group lies below a role group, at any depth. */
export const BELOW_ROLE_GROUP = `c."groupId" IN (
  WITH RECURSIVE below(id) AS (
    SELECT g.id FROM concept g WHERE g.id = :groupId
    UNION
    SELECT g.id FROM concept g JOIN below ON g."groupId" = below.id AND g.type = 'RoleGroup')
  SELECT id FROM below)`;

/** The years that the role asks for at the least: of several stated minimums the greatest. Null for silence. */
const MIN_YEARS = `(SELECT MAX(f."minYears") FROM fact f
  WHERE f."roleId" = c.id AND f.type = 'ExperienceRequirement')`;

const STATES_EXPERIENCE = `EXISTS (
  SELECT 1 FROM fact f WHERE f."roleId" = c.id AND f.type = 'ExperienceRequirement')`;

/** Beyond any stated years, so that silence sorts last. */
const UNSTATED_YEARS = 1000;
const MIN_YEARS_ORDER = `COALESCE(${MIN_YEARS}, ${UNSTATED_YEARS})`;

const REQUIREMENT_COUNT = `(SELECT COUNT(*) FROM fact f WHERE f."roleId" = c.id AND f.type = 'Requirement')`;

/** Roles that a move on the track leads to, and those that one starts from without leaving the track. */
const ON_TRACK = `c.id IN (
  SELECT f."toRoleId" FROM fact f WHERE f.type = 'CareerMove' AND f.track = :track
  UNION
  SELECT f."roleId" FROM fact f
    WHERE f.type = 'CareerMove' AND f.track = :track AND f.kind <> 'TRACK_CHANGE')`;

function orderOf(order: RoleOrder): Order<OrderedRole> {
  const { field, descending } = order;
  const labels = byLabel<OrderedRole>(field === "LABEL" && descending);
  if (field === "LABEL") return labels;
  const key =
    field === "MIN_YEARS"
      ? { sql: MIN_YEARS_ORDER, of: (row: OrderedRole) => row.minYears }
      : { sql: REQUIREMENT_COUNT, of: (row: OrderedRole) => row.requirementCount };
  return {
    name: `${field}${descending ? " desc" : ""}`,
    keys: [{ ...key, type: "number", descending }, ...labels.keys],
  };
}

/** Active roles that pass the filter. */
export function roles(store: Store, filter: RoleFilter, order: RoleOrder): Source<OrderedRole> {
  const conditions = activeOfType(store, ConceptType.Role, filter);
  const { groupId, maxYears, statesExperience, track, necessities } = filter;
  if (groupId !== undefined) conditions.add(BELOW_ROLE_GROUP, { groupId });
  const named = (skillIds: Iterable<number>) => {
    const strong = necessities ? ` AND ${conditions.isAmong("f.necessity", necessities)}` : "";
    return `FROM fact f WHERE ${conditions.isAmong(`f."skillId"`, skillIds)}${strong}`;
  };
  // Each reads the skills once; by role, they would read every requirement of all the roles that are kept.
  if (filter.allSkillIds) {
    const wanted = new Set(filter.allSkillIds);
    const all = `GROUP BY f."roleId" HAVING COUNT(DISTINCT f."skillId") = ${wanted.size}`;
    // Every role names all of none.
    if (wanted.size > 0) conditions.add(`c.id IN (SELECT f."roleId" ${named(wanted)} ${all})`);
  }
  if (filter.anySkillIds) conditions.add(`c.id IN (SELECT f."roleId" ${named(filter.anySkillIds)})`);
  if (filter.noSkillIds) conditions.add(`c.id NOT IN (SELECT f."roleId" ${named(filter.noSkillIds)})`);
  if (maxYears !== undefined) conditions.add(`${MIN_YEARS} <= :maxYears`, { maxYears });
  if (statesExperience !== undefined) {
    conditions.add(statesExperience ? STATES_EXPERIENCE : `NOT ${STATES_EXPERIENCE}`);
  }
  if (track) conditions.add(ON_TRACK, { track });
  const columns = {
    LABEL: "c.*",
    MIN_YEARS: `c.*, ${MIN_YEARS_ORDER} AS "minYears"`,
    REQUIREMENT_COUNT: `c.*, ${REQUIREMENT_COUNT} AS "requirementCount"`,
  }[order.field];
  const { where, params } = conditions;
  return { name: "roles", columns, from: "concept c", where, params, order: orderOf(order) };
}

/** The ids of all active roles that pass the filter. */
export async function readRoleIds(store: Store, filter: RoleFilter): Promise<number[]> {
  const { where, params } = roles(store, filter, { field: "LABEL", descending: false });
  const rows = await store.rows<{ id: number }>(
    `SELECT c.id FROM concept c WHERE ${where.join(" AND ")}`,
    params,
  );
  return rows.map(({ id }) => id);
}

/** An active role in short. */
export interface RoleOutline {
  id: number;
  ref: string;
  schemeId: number;
  groupId: number | null;
  groupRef: string | null;
  /** The years that it asks for at the least, the greatest of several; null for silence. */
  minYears: number | null;
}

/** All active roles in short, by ref. */
export function readRoleOutlines(store: Store): Promise<RoleOutline[]> {
  return store.rows(
    `SELECT c.id, c.ref, c."schemeId", c."groupId", g.ref AS "groupRef", ${MIN_YEARS} AS "minYears"
     FROM concept c LEFT JOIN concept g ON g.id = c."groupId"
     WHERE c.type = 'Role' AND c.status = 'ACTIVE' ORDER BY c.ref`,
  );
}

/** Active roles of a group; page them by `c."groupId"`. */
export function rolesInGroup(): Source<ConceptRow> {
  return {
    name: "roles in group",
    kept: "roles in group",
    columns: "c.*",
    from: "concept c",
    where: ["c.type = 'Role'", "c.status = 'ACTIVE'"],
    params: {},
    order: byLabel(),
  };
}

/** Active roles whose stated experience falls into a band; page them by `x."bandId"`. */
export function rolesInBand(): Source<ConceptRow> {
  return {
    name: "roles in band",
    columns: "c.*",
    from: "concept c",
    joins: `JOIN (SELECT DISTINCT f."bandId", f."roleId" FROM fact f WHERE f."bandId" IS NOT NULL) x
            ON x."roleId" = c.id`,
    where: ["c.status = 'ACTIVE'"],
    params: {},
    order: byLabel(),
  };
}

/** A scheme's active role groups: those directly below the parent, or the roots where there is none. */
export function roleGroups(schemeId: number, parentId: number | null): Source<ConceptRow> {
  return {
    name: "role groups",
    columns: "c.*",
    from: "concept c",
    where: [
      "c.type = :groupType",
      "c.status = 'ACTIVE'",
      `c."schemeId" = :schemeId`,
      parentId === null ? `c."groupId" IS NULL` : `c."groupId" = :parentId`,
    ],
    params: { groupType: ConceptType.RoleGroup, schemeId, parentId },
    order: byLabel(),
  };
}

/** The active role groups directly below each of many groups. */
export function readChildGroups(store: Store, groupIds: readonly number[]): Promise<RoleGroupRow[]> {
  return store.rows(
    `SELECT c.* FROM concept c
     WHERE c.type = 'RoleGroup' AND c.status = 'ACTIVE' AND ${store.among(`c."groupId"`, "groupIds")}
     ORDER BY c."labelKey", c.ref`,
    { groupIds: store.set(groupIds) },
  );
}

/** The ids of role groups and of all groups below them. */
export async function readGroupIdsBelow(store: Store, groupIds: readonly number[]): Promise<number[]> {
  const rows = await store.rows<{ id: number }>(
    `WITH RECURSIVE below(id) AS (
       SELECT g.id FROM concept g WHERE ${store.among("g.id", "groupIds")}
       UNION
       SELECT g.id FROM concept g JOIN below ON g."groupId" = below.id AND g.type = 'RoleGroup')
     SELECT id FROM below`,
    { groupIds: store.set(groupIds) },
  );
  return rows.map(({ id }) => id);
}

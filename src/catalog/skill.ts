import { activeOfType, byLabel, type ConceptFilter, type ConceptRow, ConceptType } from "./concept";
import { LinkRelation } from "./concept-link";
import type { Order, Source } from "./page";
import type { Store } from "./store";

export const SkillKind = {
  KNOWLEDGE: "KNOWLEDGE",
  COMPETENCE: "COMPETENCE",
  TECHNOLOGY: "TECHNOLOGY",
  LANGUAGE: "LANGUAGE",
  TRANSVERSAL: "TRANSVERSAL",
} as const;
export type SkillKind = keyof typeof SkillKind;

/** ESCO's levels of reuse. */
export const ReuseLevel = {
  TRANSVERSAL: "TRANSVERSAL",
  CROSS_SECTOR: "CROSS_SECTOR",
  SECTOR_SPECIFIC: "SECTOR_SPECIFIC",
  OCCUPATION_SPECIFIC: "OCCUPATION_SPECIFIC",
} as const;
export type ReuseLevel = keyof typeof ReuseLevel;

export interface SkillRow extends ConceptRow {
  type: "Skill";
  kind: SkillKind;
  reuseLevel: ReuseLevel | null;
}

/** A skill with the value that it was ordered by. */
export type OrderedSkill = SkillRow & { roleCount: number };

export interface SkillFilter extends ConceptFilter {
  kinds?: readonly SkillKind[];
  /** A skill group or broader skill: everything below it, at any depth. */
  broaderId?: number;
  /** Roles that every one names the skill. */
  allRoleIds?: readonly number[];
  /** Roles of which none names the skill. */
  noRoleIds?: readonly number[];
}

export interface SkillOrder {
  field: "LABEL" | "ROLE_COUNT";
  descending: boolean;
}

/** The condition that a concept lies below another, over any number of broader links. */
export const BELOW_SKILL = `c.id IN (
  WITH RECURSIVE below(id) AS (
    SELECT l."fromId" FROM concept_link l WHERE l."toId" = :broaderId AND l.relation = 'BROADER'
    UNION
    SELECT l."fromId" FROM concept_link l JOIN below ON l."toId" = below.id AND l.relation = 'BROADER')
  SELECT id FROM below)`;

/** How many roles name the skill. */
const ROLE_COUNT = `(SELECT COUNT(DISTINCT f."roleId") FROM fact f WHERE f."skillId" = c.id)`;

function orderOf(order: SkillOrder): Order<OrderedSkill> {
  const labels = byLabel<OrderedSkill>(order.field === "LABEL" && order.descending);
  if (order.field === "LABEL") return labels;
  const { descending } = order;
  return {
    name: descending ? "roles desc" : "roles",
    keys: [{ sql: ROLE_COUNT, of: (row) => row.roleCount, type: "number", descending }, ...labels.keys],
  };
}

/** Active skills that pass the filter. */
export function skills(store: Store, filter: SkillFilter, order: SkillOrder): Source<OrderedSkill> {
  const conditions = activeOfType(store, ConceptType.Skill, filter);
  const { broaderId } = filter;
  conditions.among("c.kind", filter.kinds);
  if (broaderId !== undefined) conditions.add(BELOW_SKILL, { broaderId });
  const namedBy = (roleIds: Iterable<number>) =>
    `FROM fact f WHERE f."skillId" = c.id AND ${conditions.isAmong(`f."roleId"`, roleIds)}`;
  if (filter.allRoleIds) {
    const wanted = new Set(filter.allRoleIds);
    conditions.add(`(SELECT COUNT(DISTINCT f."roleId") ${namedBy(wanted)}) = ${wanted.size}`);
  }
  if (filter.noRoleIds) conditions.add(`NOT EXISTS (SELECT 1 ${namedBy(filter.noRoleIds)})`);
  const columns = order.field === "ROLE_COUNT" ? `c.*, ${ROLE_COUNT} AS "roleCount"` : "c.*";
  const { where, params } = conditions;
  return { name: "skills", columns, from: "concept c", where, params, order: orderOf(order) };
}

/** The ids of all active skills that pass the filter. */
export async function readSkillIds(store: Store, filter: SkillFilter): Promise<number[]> {
  const { where, params } = skills(store, filter, { field: "LABEL", descending: false });
  const rows = await store.rows<{ id: number }>(
    `SELECT c.id FROM concept c WHERE ${where.join(" AND ")}`,
    params,
  );
  return rows.map(({ id }) => id);
}

/** A skill in short. */
export type SkillOutline = Pick<SkillRow, "id" | "ref" | "status">;

/** All skills in short, by ref, those no longer in use among them. */
export function readSkillOutlines(store: Store): Promise<SkillOutline[]> {
  return store.rows(`SELECT c.id, c.ref, c.status FROM concept c WHERE c.type = 'Skill' ORDER BY c.ref`);
}

/** Skills and groups directly below a concept; page them by `l."toId"`. */
export function narrowerConcepts(): Source<ConceptRow> {
  return {
    name: "narrower",
    kept: "narrower",
    columns: "c.*",
    from: "concept c",
    joins: `JOIN concept_link l ON l."fromId" = c.id`,
    where: ["l.relation = :relation", "c.status = 'ACTIVE'"],
    params: { relation: LinkRelation.BROADER },
    order: byLabel(),
  };
}

/** A scheme's active skill groups: those directly below the parent, or the roots where there is none. */
export function skillGroups(schemeId: number, parentId: number | null): Source<ConceptRow> {
  return {
    name: "skill groups",
    columns: "c.*",
    from: "concept c",
    where: [
      "c.type = :groupType",
      "c.status = 'ACTIVE'",
      `c."schemeId" = :schemeId`,
      parentId === null
        ? `NOT EXISTS (SELECT 1 FROM concept_link l WHERE l."fromId" = c.id AND l.relation = 'BROADER')`
        : `c.id IN (SELECT l."fromId" FROM concept_link l WHERE l."toId" = :parentId AND l.relation = 'BROADER')`,
    ],
    params: { groupType: ConceptType.SkillGroup, schemeId, parentId },
    order: byLabel(),
  };
}

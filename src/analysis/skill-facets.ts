import { type Listing, listing } from "../catalog/page";
import { Necessity } from "../catalog/requirement";
import type { RoleOutline } from "../catalog/role";
import type { SkillOutline } from "../catalog/skill";
import type { Store } from "../catalog/store";
import { Current } from "./current";
import { type RoleGraph, roleGraphOf } from "./role-graph";

/** How many roles of a group ask for a skill with one strength. */
export interface SkillFacet {
  skillId: number;
  skillRef: string;
  /** Null for roles in no group, whose ref is "" then. */
  groupId: number | null;
  groupRef: string;
  necessity: Necessity;
  roles: number;
}

/** Which rows of the table; all without a limit. */
export interface SkillFacetFilter {
  skillIds?: readonly number[];
  /** Groups of the roles, as the roles have them. */
  groupIds?: readonly number[];
  necessities?: readonly Necessity[];
}

const STRENGTHS = Object.values(Necessity);

const ORDER = {
  name: "skill facets",
  order: {
    name: "roles",
    keys: [
      { of: ({ roles }: SkillFacet) => roles, type: "number" as const, descending: true },
      { of: ({ skillRef }: SkillFacet) => skillRef, type: "string" as const },
      { of: ({ groupRef }: SkillFacet) => groupRef, type: "string" as const },
      { of: ({ necessity }: SkillFacet) => STRENGTHS.indexOf(necessity), type: "number" as const },
    ],
  },
};

/** The rows of the table for some skills, by their places. */
function rowsFor(graph: RoleGraph, skills: Iterable<number>): SkillFacet[] {
  const rows: SkillFacet[] = [];
  for (const skill of skills) {
    const { id, ref } = graph.skills[skill] as SkillOutline;
    const counts = new Map<string, SkillFacet>();
    for (const place of graph.demandsFor(skill)) {
      const { groupId, groupRef } = graph.roles[graph.roleOf[place] as number] as RoleOutline;
      const { necessity } = graph.demandAt(place);
      const key = `${groupId} ${necessity}`;
      const row = counts.get(key) ?? {
        ...{ skillId: id, skillRef: ref, groupId, groupRef: groupRef ?? "", necessity },
        roles: 0,
      };
      row.roles += 1;
      counts.set(key, row);
    }
    rows.push(...counts.values());
  }
  return rows;
}

/** The whole table, once a revision. */
const tables = new Current(async (store) => {
  const graph = await roleGraphOf(store);
  return listing(ORDER, rowsFor(graph, graph.skills.keys()));
});

/** The rows of the table that pass the filter, those of most roles first. */
export async function skillFacets(
  store: Store,
  { skillIds, groupIds, necessities }: SkillFacetFilter,
): Promise<Listing<SkillFacet>> {
  const table = skillIds ? await tableOf(store, skillIds) : await tables.of(store);
  const groups = groupIds && new Set<number | null>(groupIds);
  const strengths = necessities && new Set(necessities);
  if (!groups && !strengths) return table;
  const rows = table.rows.filter(
    ({ groupId, necessity }) => (!groups || groups.has(groupId)) && (!strengths || strengths.has(necessity)),
  );
  return { ...table, rows };
}

async function tableOf(store: Store, skillIds: readonly number[]): Promise<Listing<SkillFacet>> {
  const graph = await roleGraphOf(store);
  const places = skillIds.map((id) => graph.skillAt(id) as number);
  return listing(ORDER, rowsFor(graph, new Set(places)));
}

import { type Listing, listing } from "../catalog/page";
import { Necessity } from "../catalog/requirement";
import type { RoleOutline } from "../catalog/role";
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

/** The whole table: skills × groups × necessities, as far as roles fill it. */
function tableOf(graph: RoleGraph): SkillFacet[] {
  return graph.skills.flatMap(({ id, ref }, skill) => {
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
    return [...counts.values()];
  });
}

const tables = new Current(async (store) => listing(ORDER, tableOf(await roleGraphOf(store))));

/** The rows of the table that pass the filter, those of most roles first. */
export async function skillFacets(
  store: Store,
  { skillIds, groupIds, necessities }: SkillFacetFilter,
): Promise<Listing<SkillFacet>> {
  const table = await tables.of(store);
  const [skills, groups, strengths] = [skillIds, groupIds, necessities].map(
    (values) => values && new Set<unknown>(values),
  );
  if (!skills && !groups && !strengths) return table;
  const rows = table.rows.filter(
    ({ skillId, groupId, necessity }) =>
      (!skills || skills.has(skillId)) &&
      (!groups || groups.has(groupId)) &&
      (!strengths || strengths.has(necessity)),
  );
  return { ...table, rows };
}

import { Necessity } from "../catalog/requirement";
import { rolesFor } from "./affinity";
import type { RoleGraph } from "./role-graph";
import { rounded } from "./score";

/** How roles ask for a skill. */
export interface SkillUse {
  skillId: number;
  /** How many roles ask for it. */
  roles: number;
  /** In how many role groups they are; those in no group count as one. */
  groups: number;
  /** How evenly they are spread over groups, from 0 to below 1, see `giniSimpson`. */
  transversality: number;
  byNecessity: { necessity: Necessity; roles: number }[];
}

/**
 * How likely two of some things, drawn with putting back, are in different groups: 1 − Σ share² (Gini–Simpson index).
 * 0 where all are in one group, or where there are none.
 */
export function giniSimpson(counts: Iterable<number>): number {
  let all = 0;
  let squares = 0;
  for (const count of counts) {
    all += count;
    squares += count * count;
  }
  return all === 0 ? 0 : rounded(1 - squares / (all * all));
}

function countedBy<Key>(keys: Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How the roles of a graph ask for the skill at a place; only some of them where `among` says which. */
export function skillUse(
  graph: RoleGraph,
  skill: number,
  among: (role: number) => boolean = () => true,
): SkillUse {
  const roles = rolesFor(graph, skill).filter(among);
  const groups = countedBy(roles.map((role) => graph.roles[role]?.groupId ?? null));
  const necessities = new Map<Necessity, Set<number>>();
  for (const place of graph.demandsFor(skill)) {
    const role = graph.roleOf[place] as number;
    if (!among(role)) continue;
    const { necessity } = graph.demandAt(place);
    const known = necessities.get(necessity) ?? new Set();
    necessities.set(necessity, known.add(role));
  }
  return {
    skillId: graph.skills[skill]?.id as number,
    roles: roles.length,
    groups: groups.size,
    transversality: giniSimpson(groups.values()),
    byNecessity: Object.values(Necessity).flatMap((necessity) => {
      const count = necessities.get(necessity)?.size ?? 0;
      return count === 0 ? [] : [{ necessity, roles: count }];
    }),
  };
}

import type { RoleGraph } from "./role-graph";
import { rounded } from "./score";

/** A skill that the same roles ask for as another. */
export interface Affinity {
  skillId: number;
  /** How many roles ask for both. */
  roles: number;
  /** Share of the roles that ask for both. */
  support: number;
  /** How many times as often as by chance roles ask for both. */
  lift: number;
  /** The roles that ask for both, by the geometric mean of those that ask for either (Ochiai's coefficient, cosine). */
  cosine: number;
}

/** The roles of each scheme that ask for something. */
function rolesByScheme(graph: RoleGraph): Map<number, number> {
  const counts = new Map<number, number>();
  graph.roles.forEach(({ schemeId }, role) => {
    const [start, end] = graph.demandsOf(role);
    if (end > start) counts.set(schemeId, (counts.get(schemeId) ?? 0) + 1);
  });
  return counts;
}

/** The different roles that ask for a skill. */
export function rolesFor(graph: RoleGraph, skill: number): number[] {
  const roles: number[] = [];
  for (const demand of graph.demandsFor(skill)) {
    const role = graph.roleOf[demand] as number;
    if (roles.at(-1) !== role) roles.push(role);
  }
  return roles;
}

const counted = new WeakMap<RoleGraph, { schemes: Map<number, number>; together: Int32Array }>();

function countersOf(graph: RoleGraph) {
  const known = counted.get(graph);
  if (known) return known;
  const made = { schemes: rolesByScheme(graph), together: new Int32Array(graph.skills.length) };
  counted.set(graph, made);
  return made;
}

/**
 * The skills that the same roles ask for as one, by cosine, then lift, then ref; at most so many. Chance is measured
 * among the roles of the schemes in which the skill is asked for.
 */
export function affinities(graph: RoleGraph, skillId: number, most: number): Affinity[] {
  const skill = graph.skillAt(skillId);
  if (skill === undefined) return [];
  const { schemes, together } = countersOf(graph);
  const roles = rolesFor(graph, skill);
  const touched: { skill: number; skillId: number }[] = [];
  for (const role of roles) {
    const [start, end] = graph.demandsOf(role);
    for (let demand = start; demand < end; demand += 1) {
      const other = graph.skillOf[demand] as number;
      if (together[other] === 0) touched.push({ skill: other, skillId: graph.skillIdAt(demand) });
      together[other] = (together[other] as number) + 1;
    }
  }
  const used = new Set(roles.map((role) => graph.roles[role]?.schemeId as number));
  let all = 0;
  for (const scheme of used) all += schemes.get(scheme) ?? 0;
  const found: (Affinity & { skill: number })[] = [];
  for (const { skill: other, skillId: otherId } of touched) {
    const both = Math.min(together[other] as number, roles.length);
    together[other] = 0;
    if (other === skill) continue;
    const others = graph.demandsFor(other).length;
    found.push({
      skill: other,
      skillId: otherId,
      roles: both,
      support: rounded(both / all),
      lift: rounded((both * all) / (roles.length * others)),
      cosine: rounded(both / Math.sqrt(roles.length * others)),
    });
  }
  return found.sort((a, b) => b.cosine - a.cosine || b.lift - a.lift || a.skill - b.skill).slice(0, most);
}

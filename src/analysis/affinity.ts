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

/** The different roles that ask for a skill. */
export function rolesFor(graph: RoleGraph, skill: number): number[] {
  const roles: number[] = [];
  for (const demand of graph.demandsFor(skill)) {
    const role = graph.roleOf[demand] as number;
    if (roles.at(-1) !== role) roles.push(role);
  }
  return roles;
}

/** What is counted of a graph once, and an array that serves many questions. */
class Counters {
  /** How many roles of each scheme ask for something. */
  readonly roles = new Map<number, number>();
  /** How many roles of each scheme ask for each skill. */
  readonly uses = new Map<number, Int32Array>();
  readonly together: Int32Array;

  constructor(graph: RoleGraph) {
    const { length } = graph.skills;
    this.together = new Int32Array(length);
    graph.roles.forEach(({ schemeId }, role) => {
      const [start, end] = graph.demandsOf(role);
      if (end > start) this.roles.set(schemeId, (this.roles.get(schemeId) ?? 0) + 1);
      if (!this.uses.has(schemeId)) this.uses.set(schemeId, new Int32Array(length));
    });
    for (let skill = 0; skill < length; skill += 1) {
      for (const role of rolesFor(graph, skill)) {
        const uses = this.uses.get(graph.roles[role]?.schemeId as number) as Int32Array;
        uses[skill] = (uses[skill] as number) + 1;
      }
    }
  }

  /** How many roles of some schemes ask for something, or for one skill. */
  count(schemes: Iterable<number>, skill?: number): number {
    let count = 0;
    for (const scheme of schemes) {
      count += (skill === undefined ? this.roles.get(scheme) : this.uses.get(scheme)?.[skill]) ?? 0;
    }
    return count;
  }
}

const counted = new WeakMap<RoleGraph, Counters>();

function countersOf(graph: RoleGraph): Counters {
  const counters = counted.get(graph) ?? new Counters(graph);
  counted.set(graph, counters);
  return counters;
}

/**
 * The skills that the same roles ask for as one, by cosine, then lift, then ref; at most so many. Chance is measured
 * among the roles of the schemes in which the skill is asked for.
 */
export function affinities(graph: RoleGraph, skillId: number, most: number): Affinity[] {
  const skill = graph.skillAt(skillId);
  if (skill === undefined) return [];
  const counters = countersOf(graph);
  const { together } = counters;
  const roles = rolesFor(graph, skill);
  const touched: number[] = [];
  for (const role of roles) {
    const [start, end] = graph.demandsOf(role);
    for (let demand = start; demand < end; demand += 1) {
      const other = graph.skillOf[demand] as number;
      if (together[other] === 0) touched.push(other);
      together[other] = (together[other] as number) + 1;
    }
  }
  const used = new Set(roles.map((role) => graph.roles[role]?.schemeId as number));
  const all = counters.count(used);
  const found: Affinity[] = [];
  for (const other of touched) {
    const both = Math.min(together[other] as number, roles.length);
    together[other] = 0;
    if (other === skill) continue;
    const others = graph.demandsFor(other).length;
    found.push({
      skillId: graph.skills[other]?.id as number,
      roles: both,
      support: rounded(both / all),
      lift: rounded((both * all) / (roles.length * counters.count(used, other))),
      cosine: rounded(both / Math.sqrt(roles.length * others)),
    });
  }
  const place = ({ skillId }: Affinity) => graph.skillAt(skillId) as number;
  found.sort((a, b) => b.cosine - a.cosine || b.lift - a.lift || place(a) - place(b));
  return found.slice(0, most);
}

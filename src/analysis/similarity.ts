import type { RoleGraph } from "./role-graph";
import { rounded } from "./score";

/** A role that asks for much of what another asks for. */
export interface SimilarRole {
  roleId: number;
  /** From 0 to 1, see `similarRoles`. */
  similarity: number;
  /** How many skills both ask for. */
  sharedCount: number;
  /** The skills that both ask for, the weightiest first, then the rarest; ids as the first role has them. */
  sharedIds: number[];
}

/** How alike two sets of weighted skills are: what they share of what there is in either (weighted Jaccard, Ruzicka). */
export function ruzicka(shared: number, a: number, b: number): number {
  const either = a + b - shared;
  return either === 0 ? 0 : rounded(shared / either);
}

/** A role's place with the weight of what it shares with another. */
interface Overlap {
  role: number;
  similarity: number;
}

/** Adds up, over the roles of a graph, what they share with one of them; its arrays serve many questions. */
class Overlaps {
  private readonly weights: Int32Array;
  /** The weight of each skill in the role that is asked about. */
  private readonly own: Int32Array;

  constructor(private readonly graph: RoleGraph) {
    this.weights = new Int32Array(graph.roles.length);
    this.own = new Int32Array(graph.skills.length);
  }

  /** The roles that are most like one, at most so many and at least so alike; ties in the order of refs. */
  nearest(role: number, most: number, least: number): Overlap[] {
    const { graph, weights, own } = this;
    const [start, end] = graph.demandsOf(role);
    const touched: number[] = [];
    // A role may ask for skills that match each other: the strongest of them counts.
    for (let demand = start; demand < end; demand += 1) {
      const skill = graph.sameSkillAt(demand);
      own[skill] = Math.max(own[skill] as number, graph.weightOf[demand] as number);
    }
    for (let demand = start; demand < end; demand += 1) {
      const skill = graph.sameSkillAt(demand);
      const weight = own[skill] as number;
      own[skill] = 0;
      if (weight === 0) continue;
      let last = -1;
      let counted = 0;
      for (const other of graph.demandsForSame(skill)) {
        const otherRole = graph.roleOf[other] as number;
        if (otherRole !== last) counted = 0;
        last = otherRole;
        const shared = Math.min(weight, graph.weightOf[other] as number);
        if (shared <= counted) continue;
        if (weights[otherRole] === 0) touched.push(otherRole);
        weights[otherRole] = (weights[otherRole] as number) + shared - counted;
        counted = shared;
      }
    }
    const all: Overlap[] = [];
    for (const other of touched) {
      const shared = weights[other] as number;
      weights[other] = 0;
      if (other === role) continue;
      const similarity = ruzicka(shared, graph.roleWeight[role] as number, graph.roleWeight[other] as number);
      if (similarity >= least && similarity > 0) all.push({ role: other, similarity });
    }
    return all.sort((a, b) => b.similarity - a.similarity || a.role - b.role).slice(0, most);
  }
}

/** The skills that two roles ask for, the weightiest first, then the rarest. */
function sharedSkills(graph: RoleGraph, role: number, other: number): number[] {
  const weights = new Map<number, number>();
  const [start, end] = graph.demandsOf(other);
  for (let demand = start; demand < end; demand += 1) {
    const skill = graph.sameSkillAt(demand);
    weights.set(skill, Math.max(weights.get(skill) ?? 0, graph.weightOf[demand] as number));
  }
  const [first, last] = graph.demandsOf(role);
  const shared: { id: number; skill: number; weight: number; rarity: number }[] = [];
  for (let demand = first; demand < last; demand += 1) {
    const skill = graph.sameSkillAt(demand);
    const weight = Math.min(weights.get(skill) ?? 0, graph.weightOf[demand] as number);
    if (weight > 0) {
      shared.push({ id: graph.skillIdAt(demand), skill, weight, rarity: graph.demandsForSame(skill).length });
    }
  }
  return shared
    .sort((a, b) => b.weight - a.weight || a.rarity - b.rarity || a.skill - b.skill)
    .map(({ id }) => id);
}

/**
 * The roles that are most like one in what they ask for: the sum of the lesser weights of the skills that both ask for,
 * by the sum of the greater weights of the skills that either asks for.
 */
export function similarRoles(graph: RoleGraph, roleId: number, most: number): SimilarRole[] {
  const role = graph.roleAt(roleId);
  if (role === undefined) return [];
  return new Overlaps(graph).nearest(role, most, 0).map(({ role: other, similarity }) => {
    const sharedIds = sharedSkills(graph, role, other);
    return { roleId: graph.roles[other]?.id as number, similarity, sharedCount: sharedIds.length, sharedIds };
  });
}

/** Roles between which the event loop gets its turn. */
const ROLES_AT_A_TIME = 100;

/** For each role of a graph the places of those that are most like it, at most so many and at least so alike. */
export async function nearestRoles(graph: RoleGraph, most: number, least: number): Promise<Overlap[][]> {
  const overlaps = new Overlaps(graph);
  const nearest: Overlap[][] = [];
  for (let role = 0; role < graph.roles.length; role += 1) {
    nearest.push(overlaps.nearest(role, most, least));
    if (role % ROLES_AT_A_TIME === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return nearest;
}

import { groupedBy, pairsOf } from "./pairs";
import type { RoleGraph } from "./role-graph";
import { rounded } from "./score";

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

const range = ([start, end]: [number, number]) => Array.from({ length: end - start }, (_, at) => start + at);

/** Pairs demands of two roles, by their places, for skills that count as one. */
const pairsAt = (graph: RoleGraph, from: readonly number[], to: readonly number[]) =>
  pairsOf(
    from,
    to,
    (place) => graph.skillOf[place] as number,
    (place) => graph.weightOf[place] as number,
  );

/** Demands in the order of roles, those of each role together. */
function* byRole({ roleOf }: RoleGraph, demands: Int32Array): Generator<number[]> {
  for (let at = 0; at < demands.length; ) {
    const role = roleOf[demands[at] as number];
    const own: number[] = [];
    for (; at < demands.length && roleOf[demands[at] as number] === role; at += 1)
      own.push(demands[at] as number);
    yield own;
  }
}

/** What two paired demands have in common: the lesser of their weights. */
const sharedBy = ({ weightOf }: RoleGraph, { from, to }: { from: number; to: number }) =>
  Math.min(weightOf[from] as number, weightOf[to] as number);

/** Adds up, over the roles of a graph, what they share with one of them; its array serves many questions. */
class Overlaps {
  private readonly weights: Int32Array;

  constructor(private readonly graph: RoleGraph) {
    this.weights = new Int32Array(graph.roles.length);
  }

  /** The roles that are most like one, at most so many and at least so alike; ties in the order of refs. */
  nearest(role: number, most: number, least: number): Overlap[] {
    const { graph, weights } = this;
    const { roleOf, weightOf, roleWeight } = graph;
    const touched: number[] = [];
    const add = (other: number, shared: number) => {
      if (shared === 0) return;
      if (weights[other] === 0) touched.push(other);
      weights[other] = (weights[other] as number) + shared;
    };
    const matched: number[] = [];
    for (const demand of range(graph.demandsOf(role))) {
      const skill = graph.skillOf[demand] as number;
      if (graph.isMatched(skill)) {
        matched.push(demand);
        continue;
      }
      const weight = weightOf[demand] as number;
      for (const other of graph.demandsFor(skill)) {
        add(roleOf[other] as number, Math.min(weight, weightOf[other] as number));
      }
    }
    for (const [skill, own] of groupedBy(matched, (demand) => graph.sameSkillAt(demand))) {
      for (const theirs of byRole(graph, graph.demandsForSame(skill))) {
        for (const pair of pairsAt(graph, own, theirs)) add(roleOf[pair.to] as number, sharedBy(graph, pair));
      }
    }
    const all: Overlap[] = [];
    for (const other of touched) {
      const shared = weights[other] as number;
      weights[other] = 0;
      if (other === role) continue;
      const similarity = ruzicka(shared, roleWeight[role] as number, roleWeight[other] as number);
      if (similarity >= least && similarity > 0) all.push({ role: other, similarity });
    }
    return all.sort((a, b) => b.similarity - a.similarity || a.role - b.role).slice(0, most);
  }
}

/** The skills that two roles ask for, the weightiest first, then the rarest. */
function sharedSkills(graph: RoleGraph, role: number, other: number): number[] {
  const bySkill = (place: number) => graph.sameSkillAt(place);
  const theirs = groupedBy(range(graph.demandsOf(other)), bySkill);
  const shared = [...groupedBy(range(graph.demandsOf(role)), bySkill)].flatMap(([skill, own]) => {
    const rarity = graph.demandsForSame(skill).length;
    return pairsAt(graph, own, theirs.get(skill) ?? []).map((pair) => {
      return { place: pair.from, weight: sharedBy(graph, pair), rarity };
    });
  });
  const skillOf = ({ place }: { place: number }) => graph.skillOf[place] as number;
  return shared
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.rarity - b.rarity || skillOf(a) - skillOf(b))
    .map(({ place }) => graph.skillIdAt(place));
}

/** A role that asks for much of what another asks for. */
export class SimilarRole {
  readonly roleId: number;
  private shared: number[] | undefined;

  constructor(
    private readonly graph: RoleGraph,
    private readonly role: number,
    private readonly other: number,
    /** From 0 to 1, see `similarRoles`. */
    readonly similarity: number,
  ) {
    this.roleId = graph.roles[other]?.id as number;
  }

  /** The skills that both ask for, the weightiest first, then the rarest; ids as the first role has them. */
  get sharedIds(): readonly number[] {
    this.shared ??= sharedSkills(this.graph, this.role, this.other);
    return this.shared;
  }

  /** How many skills both ask for. */
  get sharedCount(): number {
    return this.sharedIds.length;
  }
}

/**
 * The roles that are most like one in what they ask for: the sum of the lesser weights of the skills that both ask for,
 * by the sum of the greater weights of the skills that either asks for, as where two roles are compared.
 */
export function similarRoles(graph: RoleGraph, roleId: number, most: number): SimilarRole[] {
  const role = graph.roleAt(roleId);
  if (role === undefined) return [];
  return new Overlaps(graph)
    .nearest(role, most, 0)
    .map(({ role: other, similarity }) => new SimilarRole(graph, role, other, similarity));
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

import { Necessity } from "../catalog/requirement";
import type { Demand, RoleGraph } from "./role-graph";
import { compareDemand } from "./strength";
import { weightOf } from "./weight";

/** What becomes of the skills on the way from one role to another. */
export interface SkillChange {
  /** Skills that only the second role asks for, where it does not teach them itself. */
  gainedIds: number[];
  /** Skills that the second role asks for more of, as each of the two names them. */
  raised: { fromSkillId: number; toSkillId: number }[];
  /** Skills that the second role asks for no more of, or that the first one teaches. */
  transferredIds: number[];
}

/** The strongest of some demands of a role for each skill, by the first of those that are the same. */
function demandsOf(graph: RoleGraph, role: number, isOne = (_place: number) => true): Map<number, Demand> {
  const demands = new Map<number, Demand>();
  const [start, end] = graph.demandsOf(role);
  for (let place = start; place < end; place += 1) {
    if (!isOne(place)) continue;
    const skill = graph.sameSkillAt(place);
    const demand = graph.demandAt(place);
    const known = demands.get(skill);
    if (!known || compareDemand(demand, known) > 0) demands.set(skill, demand);
  }
  return demands;
}

/** Groups of alternatives of which a role's demands, told by their skills, have a member already. */
function groupsWithin(graph: RoleGraph, role: number, has: (skill: number) => boolean): Set<number> {
  const groups = new Set<number>();
  const [start, end] = graph.demandsOf(role);
  for (let place = start; place < end; place += 1) {
    const group = graph.alternativesOf[place] as number;
    if (group !== 0 && has(graph.sameSkillAt(place))) groups.add(group);
  }
  return groups;
}

/**
 * Tells the skills of two roles apart, those that count most first. A member of a group of alternatives is not gained
 * where another is there.
 */
export function skillChange(graph: RoleGraph, from: number, to: number): SkillChange {
  const before = demandsOf(graph, from);
  const met = groupsWithin(graph, to, (skill) => before.has(skill));
  const isKept = (place: number) => before.has(graph.sameSkillAt(place));
  const isGained = (place: number) => graph.isAsked(place) && !met.has(graph.alternativesOf[place] as number);
  const change: SkillChange = { gainedIds: [], raised: [], transferredIds: [] };
  const after = [...demandsOf(graph, to, (place) => isKept(place) || isGained(place))];
  after.sort(([a, x], [b, y]) => weightOf(y) - weightOf(x) || a - b);
  for (const [skill, demand] of after) {
    const known = before.get(skill);
    if (known) {
      // What a job teaches one brings along from it, however little it asked for it.
      if (known.necessity !== Necessity.ACQUIRED && compareDemand(demand, known) > 0) {
        change.raised.push({ fromSkillId: known.skillId, toSkillId: demand.skillId });
      } else change.transferredIds.push(demand.skillId);
    } else change.gainedIds.push(demand.skillId);
  }
  return change;
}

/** How many skills a step takes that the role before does not ask for; of alternatives one. */
export function newSkills(graph: RoleGraph, from: number, to: number): number {
  const before = new Set<number>();
  const [first, last] = graph.demandsOf(from);
  for (let place = first; place < last; place += 1) before.add(graph.sameSkillAt(place));
  const met = groupsWithin(graph, to, (skill) => before.has(skill));
  const gained = new Set<number>();
  const [start, end] = graph.demandsOf(to);
  for (let place = start; place < end; place += 1) {
    const skill = graph.sameSkillAt(place);
    const group = graph.alternativesOf[place] as number;
    if (before.has(skill) || !graph.isAsked(place) || met.has(group)) continue;
    // A group counts once; its ids are told from places by their sign.
    gained.add(group === 0 ? skill : -group);
  }
  return gained.size;
}

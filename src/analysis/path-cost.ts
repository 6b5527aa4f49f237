import type { Step } from "./career-steps";
import type { RoleGraph } from "./role-graph";
import { newSkills } from "./skill-change";

/** What a path is to have least of. */
export const PathCost = {
  FEWEST_MOVES: "FEWEST_MOVES",
  LEAST_NEW_SKILLS: "LEAST_NEW_SKILLS",
  LEAST_YEARS: "LEAST_YEARS",
} as const;
export type PathCost = keyof typeof PathCost;

/** Years that a step counts for where nobody says how many it takes: silence must not make it the shortest. */
export const UNSTATED_YEARS = 2;

/** The first whole number of a move's typical years, which are in the source's own words: "5–8 years". */
function leastYears(typicalYears: string | null): number | null {
  const [number] = /\d+/.exec(typicalYears ?? "") ?? [];
  return number === undefined ? null : Number(number);
}

/**
 * Years of experience that a step takes beyond those that the role before asks for: what the move itself states, else
 * what the role asks for that it leads to. Null where one of the two is not stated.
 */
export function yearsOf(graph: RoleGraph, { from, to, move }: Step): number | null {
  const before = graph.roles[from]?.minYears ?? null;
  const after = leastYears(move?.typicalYears ?? null) ?? graph.roles[to]?.minYears ?? null;
  return before === null || after === null ? null : Math.max(0, after - before);
}

/** New skills of the steps that were asked about: each takes a walk over all that two roles ask for. */
const counted = new WeakMap<Step, number>();

function countedNewSkills(graph: RoleGraph, step: Step): number {
  const known = counted.get(step);
  if (known !== undefined) return known;
  const count = newSkills(graph, step.from, step.to);
  counted.set(step, count);
  return count;
}

/** What a step costs, in moves, skills or years; a whole number. */
export function stepCost(graph: RoleGraph, step: Step, cost: PathCost): number {
  if (cost === PathCost.FEWEST_MOVES) return 1;
  if (cost === PathCost.LEAST_NEW_SKILLS) return countedNewSkills(graph, step);
  return yearsOf(graph, step) ?? UNSTATED_YEARS;
}

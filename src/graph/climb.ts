import { climb, type Step } from "../analysis/ladder";
import type { RungRow } from "../catalog/ladder";
import type { Loaders } from "../loaders/loaders";
import type { GraphContext } from "./context";

/** The climbs of a request by ladder, so that all fields of a ladder and of its rungs share one. */
const climbs = new WeakMap<Loaders, Map<number, Promise<Step[]>>>();

async function read({ loaders }: GraphContext, ladderId: number): Promise<Step[]> {
  const rungs = await loaders.rungsByLadderId.load(ladderId);
  const requirements = await Promise.all(
    rungs.map(async ({ roleId }) => [roleId, await loaders.requirementsByRoleId.load(roleId)] as const),
  );
  return climb(rungs, new Map(requirements));
}

/** The steps of a ladder, from the lowest rung; those of many ladders are read together. */
export function climbOf(context: GraphContext, ladderId: number): Promise<Step[]> {
  const ofRequest = climbs.get(context.loaders) ?? new Map<number, Promise<Step[]>>();
  climbs.set(context.loaders, ofRequest);
  const steps = ofRequest.get(ladderId) ?? read(context, ladderId);
  ofRequest.set(ladderId, steps);
  return steps;
}

/** The step of a ladder that a rung is: every rung is among those of the ladder that it names. */
export async function stepOf(context: GraphContext, { id, ladderId }: RungRow): Promise<Step> {
  return (await climbOf(context, ladderId)).find(({ rung }) => rung.id === id) as Step;
}

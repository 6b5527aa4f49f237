import { climb, type Step } from "../analysis/ladder";
import type { RungRow } from "../catalog/ladder";
import type { GraphContext } from "./context";

/** By the rungs that a request's loader gives, so that all fields of a ladder and of its rungs share one climb. */
const climbs = new WeakMap<RungRow[], Promise<Step[]>>();

async function read({ loaders }: GraphContext, rungs: readonly RungRow[]): Promise<Step[]> {
  const requirements = await Promise.all(
    rungs.map(async ({ roleId }) => [roleId, await loaders.requirementsByRoleId.load(roleId)] as const),
  );
  return climb(rungs, new Map(requirements));
}

/** The steps of a ladder, from the lowest rung; those of many ladders are read together. */
export async function climbOf(context: GraphContext, ladderId: number): Promise<Step[]> {
  const rungs = await context.loaders.rungsByLadderId.load(ladderId);
  const steps = climbs.get(rungs) ?? read(context, rungs);
  climbs.set(rungs, steps);
  return steps;
}

/** The step of a ladder that a rung is: every rung is among those of the ladder that it names. */
export async function stepOf(context: GraphContext, { id, ladderId }: RungRow): Promise<Step> {
  return (await climbOf(context, ladderId)).find(({ rung }) => rung.id === id) as Step;
}

import type { Necessity } from "../catalog/requirement";

/** Weights are whole thousandths, so that a sum is the same in whichever order it is made. */
export const WEIGHT_UNIT = 1_000;

/**
 * How much a requirement counts beside others, by how strongly it is asked for. What the job itself teaches is asked of
 * nobody.
 */
const WEIGHTS: Record<Necessity, number> = {
  REQUIRED: 1_000,
  PREFERRED: 700,
  OPTIONAL: 400,
  MENTIONED: 400,
  EXAMPLE: 200,
  ACQUIRED: 0,
};

/** Takes the last digits of a product of decimals, which engines write differently, from the edge of rounding. */
const ROUNDING_GUARD = 1e-6;

/** The weight of a requirement in thousandths: that of its necessity, times its importance where the source gives one. */
export function weightOf({
  necessity,
  importance,
}: {
  necessity: Necessity;
  importance: number | null;
}): number {
  return Math.round(WEIGHTS[necessity] * (importance ?? 1) + ROUNDING_GUARD);
}

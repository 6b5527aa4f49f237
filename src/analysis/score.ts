/** A part of a score: what it measures, and what it adds. The points of all parts add up to the score. */
export interface ScorePart {
  name: string;
  /** From 0 to 1. */
  value: number;
  /** Its share of the score. */
  weight: number;
  /** What it adds to the score, or takes of it. */
  points: number;
}

/** Decimals of scores: enough to order thousands of roles, and free of the noise of floating point. */
const DECIMALS = 1e6;

export const rounded = (value: number) => Math.round(value * DECIMALS) / DECIMALS;

/** The parts with weights that add up to 1, those without a value left out. */
export function partsOf(measures: { name: string; value: number | null; weight: number }[]): ScorePart[] {
  const known = measures.filter((each): each is ScorePart => each.value !== null && each.weight > 0);
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return known.map(({ name, value, weight }) => {
    // Rounds where each part ends, so that what rounding takes of one part comes back in the next: 3 thirds are 1.
    const start = rounded(sum);
    sum += (value * weight) / total;
    const points = rounded(rounded(sum) - start);
    return { name, value: rounded(value), weight: rounded(weight / total), points };
  });
}

/** The score that parts add up to; 0 where there are none. */
export const scoreOf = (parts: readonly ScorePart[]) =>
  rounded(parts.reduce((sum, { points }) => sum + points, 0));

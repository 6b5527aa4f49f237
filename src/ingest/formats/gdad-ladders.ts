import { CareerTrack } from "../../catalog/career-move";

/** What of a role level its place on the ladder follows from. */
export interface RungInput {
  label: string;
  /** The level asked for of each skill, from 1 to 4. */
  levels: Iterable<number>;
}

const MANAGEMENT = /\s-\s*management$/i;
const LEADERSHIP = /^(?:head of|chief)\b/i;

export function trackOf(label: string): CareerTrack {
  return MANAGEMENT.test(label) ? CareerTrack.MANAGEMENT : CareerTrack.INDIVIDUAL_CONTRIBUTOR;
}

/**
 * A ladder's rungs, from the one that asks for least. The framework states no order; it says that what is asked of each
 * skill rises from level to level, save for leaders who need some skills no more from day to day. So heads and chiefs
 * come last, and the rest follow the sum of the levels that they ask for. Where two ask for the same, the individual
 * contributor comes ahead of the manager, then the label decides.
 */
export function inOrder<Rung extends RungInput>(rungs: Rung[]): Rung[] {
  const keyed = rungs.map((rung) => {
    const sum = [...rung.levels].reduce((total, level) => total + level, 0);
    return { rung, key: [Number(LEADERSHIP.test(rung.label)), sum, Number(MANAGEMENT.test(rung.label))] };
  });
  keyed.sort((a, b) => {
    const index = a.key.findIndex((value, at) => value !== b.key[at]);
    if (index !== -1) return (a.key[index] ?? 0) - (b.key[index] ?? 0);
    return a.rung.label < b.rung.label ? -1 : 1;
  });
  return keyed.map(({ rung }) => rung);
}

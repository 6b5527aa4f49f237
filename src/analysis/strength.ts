import type { Necessity, RequirementRow } from "../catalog/requirement";

/** How strongly and at which level a role asks for a skill. */
export type Demand = Pick<RequirementRow, "necessity" | "scaleId" | "levelValue">;

/** A skill that two roles both ask for, at different levels or strengths. */
export interface LevelChange {
  from: RequirementRow;
  to: RequirementRow;
}

/** Higher is stronger. A skill that is only named counts as optional: the source says nothing of how much it matters. */
const STRENGTH: Record<Necessity, number> = {
  REQUIRED: 5,
  PREFERRED: 4,
  OPTIONAL: 3,
  MENTIONED: 3,
  EXAMPLE: 2,
  ACQUIRED: 1,
};

/** 1 where `a` asks with more strength than `b`, -1 where with less, 0 where with as much; whatever the levels. */
export function compareNecessity(a: Demand, b: Demand): -1 | 0 | 1 {
  return Math.sign(STRENGTH[a.necessity] - STRENGTH[b.necessity]) as -1 | 0 | 1;
}

/**
 * 1 where `a` asks for more than `b`, -1 where for less, 0 where for as much or neither. Levels on one scale decide;
 * where they are the same, or are not on one scale, the necessity does. No order to sort by: one without a level can
 * stand between two others by its necessity although their levels are the other way round.
 */
export function compareDemand(a: Demand, b: Demand): -1 | 0 | 1 {
  const onOneScale = a.scaleId !== null && a.scaleId === b.scaleId;
  if (onOneScale && a.levelValue !== null && b.levelValue !== null && a.levelValue !== b.levelValue) {
    return a.levelValue > b.levelValue ? 1 : -1;
  }
  return compareNecessity(a, b);
}

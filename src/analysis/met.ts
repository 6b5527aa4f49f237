import { Bearing, type Holding } from "./holdings";
import type { LevelScales } from "./level";

/** How far somebody has what is asked for. */
export const MetStatus = {
  MET: "MET",
  UNKNOWN: "UNKNOWN",
  PARTLY_MET: "PARTLY_MET",
  MISSING: "MISSING",
} as const;
export type MetStatus = keyof typeof MetStatus;

/** What each counts, in halves: a skill that is held counts whole where nobody says which level is asked for. */
export const HALVES: Record<MetStatus, number> = { MET: 2, UNKNOWN: 2, PARTLY_MET: 1, MISSING: 0 };

const BEST_FIRST = Object.values(MetStatus);

export const isBetter = (a: MetStatus, b: MetStatus) => BEST_FIRST.indexOf(a) < BEST_FIRST.indexOf(b);

/** The level at which a skill is asked for; null where the source gives none. */
export interface AskedLevel {
  skillId: number;
  scaleId: number | null;
  levelValue: number | null;
}

/**
 * How far one held skill meets what is asked for. One that is only close, narrower, broader or related meets it in part.
 * The skill itself meets it where no level is claimed, or one that is high enough; which level is asked for, or whether
 * the claimed one is on its scale, may be unknown.
 */
export function metBy({ bearing, claim }: Holding, asked: AskedLevel, scales: LevelScales): MetStatus {
  if (bearing !== Bearing.SAME && bearing !== Bearing.MATCH) return MetStatus.PARTLY_MET;
  if (claim.level === null) return MetStatus.MET;
  if (asked.scaleId === null || asked.levelValue === null) return MetStatus.UNKNOWN;
  const held = scales.valueOf(claim.level, asked.scaleId, asked.skillId);
  if (held === null) return MetStatus.UNKNOWN;
  return held >= asked.levelValue ? MetStatus.MET : MetStatus.PARTLY_MET;
}

/** The best that some held skills make of what is asked for, and those that do. */
export function bestOf(
  holdings: readonly Holding[],
  asked: AskedLevel,
  scales: LevelScales,
): { status: MetStatus; by: Holding[] } {
  let status: MetStatus = MetStatus.MISSING;
  let by: Holding[] = [];
  for (const holding of holdings) {
    const met = metBy(holding, asked, scales);
    if (isBetter(met, status)) [status, by] = [met, [holding]];
    else if (met === status) by.push(holding);
  }
  return { status, by };
}

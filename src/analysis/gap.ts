import { type ConceptRow, readConceptsById } from "../catalog/concept";
import { readSkillLinks } from "../catalog/concept-link";
import { Necessity, type RequirementRow, readRequirementsByRole } from "../catalog/requirement";
import type { Store } from "../catalog/store";
import { reasonFor } from "./gap-reason";
import { BEARING_RELATIONS, type Claim, type Holding, holdingsOf } from "./holdings";
import { type LevelScales, readLevelScales } from "./level";
import { bestOf, HALVES, isBetter, type MetStatus } from "./met";
import { partsOf, type ScorePart, scoreOf } from "./score";
import { WEIGHT_UNIT, weightOf } from "./weight";

/** One thing that a role asks for, how far it is met, and why. Alternatives, of which one suffices, are one thing. */
export interface GapItem {
  status: MetStatus;
  /** The requirement; of alternatives the one that is met best, the first where none is met. */
  requirement: RequirementRow;
  /** All of the alternatives, or the one requirement. */
  alternatives: RequirementRow[];
  /** What is held of it. */
  by: Holding[];
  /** In thousandths, see `weightOf`; of alternatives that of the heaviest. */
  weight: number;
}

export interface SkillGap {
  roleId: number;
  score: number;
  parts: ScorePart[];
  items: (GapItem & { reason: string })[];
}

/** The things that requirements ask a person for, in their order. What the job itself teaches is asked of nobody. */
function thingsOf(requirements: readonly RequirementRow[]): RequirementRow[][] {
  const things = new Map<string, RequirementRow[]>();
  for (const requirement of requirements) {
    if (requirement.necessity === Necessity.ACQUIRED) continue;
    const { alternativesId, ref } = requirement;
    const key = alternativesId === null ? ref : `alternatives ${alternativesId}`;
    things.set(key, [...(things.get(key) ?? []), requirement]);
  }
  return [...things.values()];
}

/** How far holdings meet the requirements of a role, those that are asked for most strongly first. */
export function gapItems(
  requirements: readonly RequirementRow[],
  holdings: ReadonlyMap<number, Holding[]>,
  scales: LevelScales,
): GapItem[] {
  const strength = ({ requirement }: GapItem) => Object.values(Necessity).indexOf(requirement.necessity);
  const items = thingsOf(requirements).map((alternatives): GapItem => {
    const weight = Math.max(...alternatives.map(weightOf));
    let item: GapItem | undefined;
    for (const requirement of alternatives) {
      const { status, by } = bestOf(holdings.get(requirement.skillId) ?? [], requirement, scales);
      if (!item || isBetter(status, item.status)) item = { status, requirement, alternatives, by, weight };
    }
    return item as GapItem;
  });
  return items.sort((a, b) => strength(a) - strength(b));
}

/**
 * The parts of a gap's score: for each necessity the weights that are met, those met in part by half, by all of its
 * weights; each counts by its share of the weights.
 */
export function gapParts(items: readonly GapItem[]): ScorePart[] {
  return partsOf(
    Object.values(Necessity).map((necessity) => {
      const own = items.filter(({ requirement }) => requirement.necessity === necessity);
      const weight = own.reduce((sum, item) => sum + item.weight, 0);
      const halves = own.reduce((sum, item) => sum + HALVES[item.status] * item.weight, 0);
      return { name: necessity, value: weight === 0 ? null : halves / (2 * weight), weight };
    }),
  );
}

/** How far somebody meets what a role asks for; five statements. */
export async function skillGap(store: Store, roleId: number, claims: readonly Claim[]): Promise<SkillGap> {
  const heldIds = [...new Set(claims.flatMap(({ skillIds }) => skillIds))];
  const requirements = await readRequirementsByRole(store, [roleId]);
  const links = await readSkillLinks(store, heldIds, BEARING_RELATIONS);
  const skillIds = requirements.map(({ skillId }) => skillId);
  const scales = await readLevelScales(store, skillIds);
  const skills = await readConceptsById(store, [...new Set([...skillIds, ...heldIds])]);
  const labels = new Map(skills.map(({ id, label }: ConceptRow) => [id, label]));
  const items = gapItems(requirements, holdingsOf(claims, links), scales);
  const parts = gapParts(items);
  return {
    ...{ roleId, parts },
    score: scoreOf(parts),
    items: items.map((item) => ({ ...item, reason: reasonFor(item, labels, scales) })),
  };
}

/** A weight as a number from 0 to 1. */
export const shownWeight = ({ weight }: GapItem) => weight / WEIGHT_UNIT;

import type { RequirementRow } from "../catalog/requirement";
import { groupedBy, pairsOf } from "./pairs";
import { weightOf } from "./weight";

export const RequirementChange = {
  SAME: "SAME",
  CHANGED: "CHANGED",
  ONLY_FROM: "ONLY_FROM",
  ONLY_TO: "ONLY_TO",
} as const;
export type RequirementChange = keyof typeof RequirementChange;

/** What becomes of a skill that one role asks for, or both, on the way to another role. */
export interface RequirementDifference {
  change: RequirementChange;
  from: RequirementRow | null;
  to: RequirementRow | null;
}

function isChanged(from: RequirementRow, to: RequirementRow): boolean {
  const level = ({ scaleId, levelValue }: RequirementRow) =>
    levelValue === null ? null : `${scaleId} ${levelValue}`;
  return from.necessity !== to.necessity || level(from) !== level(to);
}

/**
 * Matches the requirements of two roles by skill, in the order of the first role, then of the second.
 * @param sameAs Tells what a skill counts as: the same for skills that match exactly.
 */
export function compareRequirements(
  from: readonly RequirementRow[],
  to: readonly RequirementRow[],
  sameAs: (skillId: number) => number,
): RequirementDifference[] {
  const bySkill = ({ skillId }: RequirementRow) => sameAs(skillId);
  const others = groupedBy(to, bySkill);
  const partners = new Map<RequirementRow, RequirementRow>();
  for (const [skill, own] of groupedBy(from, bySkill)) {
    for (const pair of pairsOf(own, others.get(skill) ?? [], ({ skillId }) => skillId, weightOf)) {
      partners.set(pair.from, pair.to).set(pair.to, pair.from);
    }
  }
  return [
    ...from.map((requirement): RequirementDifference => {
      const other = partners.get(requirement) ?? null;
      if (!other) return { change: "ONLY_FROM", from: requirement, to: null };
      return { change: isChanged(requirement, other) ? "CHANGED" : "SAME", from: requirement, to: other };
    }),
    ...to
      .filter((requirement) => !partners.has(requirement))
      .map((requirement): RequirementDifference => ({ change: "ONLY_TO", from: null, to: requirement })),
  ];
}

/**
 * How alike two roles are in what they ask for: the sum of the lesser weights of the skills that both ask for, by the sum
 * of the greater weights of the skills that either asks for. Null where neither asks for any.
 */
export function requirementSimilarity(differences: readonly RequirementDifference[]): number | null {
  let lesser = 0;
  let greater = 0;
  for (const { from, to } of differences) {
    const weights = [from ? weightOf(from) : 0, to ? weightOf(to) : 0];
    lesser += Math.min(...weights);
    greater += Math.max(...weights);
  }
  return greater === 0 ? null : lesser / greater;
}

import type { RequirementRow } from "../catalog/requirement";
import type { Same } from "./role-graph";
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

/** For each skill the least id of those that it matches, directly or over others. */
function leastOf(same: readonly Same[]): (skillId: number) => number {
  const least = new Map<number, number>();
  const find = (id: number): number => {
    const next = least.get(id);
    return next === undefined ? id : find(next);
  };
  for (const { fromId, toId } of same) {
    const [a, b] = [find(fromId), find(toId)];
    if (a !== b) least.set(Math.max(a, b), Math.min(a, b));
  }
  return find;
}

function isChanged(from: RequirementRow, to: RequirementRow): boolean {
  const level = ({ scaleId, levelValue }: RequirementRow) =>
    levelValue === null ? null : `${scaleId} ${levelValue}`;
  return from.necessity !== to.necessity || level(from) !== level(to);
}

interface Pair {
  from: RequirementRow;
  to: RequirementRow;
}

/** Orders pairs: those of the very skill first, and then so that both directions agree. */
function better(a: Pair, b: Pair): number {
  const isVery = ({ from, to }: Pair) => Number(from.skillId === to.skillId);
  const refs = ({ from, to }: Pair) => [from.ref, to.ref].sort().join(" ");
  return isVery(b) - isVery(a) || (refs(a) < refs(b) ? -1 : 1);
}

/**
 * Matches the requirements of two roles by skill; skills that match exactly or closely count as one. In the order of the
 * first role, then of the second.
 */
export function compareRequirements(
  from: readonly RequirementRow[],
  to: readonly RequirementRow[],
  same: readonly Same[],
): RequirementDifference[] {
  const skillOf = leastOf(same);
  const bySkill = new Map<number, RequirementRow[]>();
  for (const requirement of to) {
    const skill = skillOf(requirement.skillId);
    bySkill.set(skill, [...(bySkill.get(skill) ?? []), requirement]);
  }
  const pairs = from.flatMap((requirement) =>
    (bySkill.get(skillOf(requirement.skillId)) ?? []).map((other) => ({ from: requirement, to: other })),
  );
  const partners = new Map<RequirementRow, RequirementRow>();
  for (const pair of pairs.sort(better)) {
    if (partners.has(pair.from) || partners.has(pair.to)) continue;
    partners.set(pair.from, pair.to).set(pair.to, pair.from);
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

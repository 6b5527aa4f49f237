import type { RequirementRow } from "../catalog/requirement";
import type { GapItem } from "./gap";
import { Bearing, type Holding } from "./holdings";
import type { LevelScales } from "./level";
import { MetStatus } from "./met";

type Labels = ReadonlyMap<number, string>;

/** What a held skill is to the one that is asked for, in words. */
const STANDS: Partial<Record<Bearing, string>> = {
  MATCH: "the same as",
  CLOSE: "nearly the same as",
  NARROWER: "narrower than",
  BROADER: "broader than",
  RELATED: "related to",
};

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

function levels(
  { claim }: Holding,
  { scaleId, levelValue, skillId }: RequirementRow,
  scales: LevelScales,
): { held: string; why: string } {
  const isGraded = scaleId !== null && levelValue !== null;
  const asked = isGraded ? scales.nameOf(levelValue, scaleId, skillId) : "";
  if (claim.level === null)
    return { held: "", why: isGraded ? `; at which level is not said, ${asked} is asked for` : "" };
  if (!isGraded) return { held: ` at “${claim.level}”`, why: "; the role states no level" };
  const value = scales.valueOf(claim.level, scaleId, skillId);
  if (value === null) {
    return {
      held: ` at “${claim.level}”`,
      why: `, which is no level of the scale “${scales.titleOf(scaleId)}”`,
    };
  }
  return { held: ` at ${scales.nameOf(value, scaleId, skillId)}`, why: `; ${asked} is asked for` };
}

/** Why an item of a gap is met, in part or not: a sentence of what is held and of what is asked for. */
export function reasonFor(item: GapItem, labels: Labels, scales: LevelScales): string {
  const { status, requirement, alternatives, by } = item;
  const label = (skillId: number) => labels.get(skillId) ?? "a skill";
  const all = alternatives.map(({ skillId }) => label(skillId));
  const [first] = by;
  if (status === MetStatus.MISSING || !first) {
    return alternatives.length > 1
      ? `None of ${list(all)} is held.`
      : `${label(requirement.skillId)} is not held.`;
  }
  const stands = STANDS[first.bearing];
  const direct = first.bearing === Bearing.SAME || first.bearing === Bearing.MATCH;
  // Those of another level would need a sentence of their own.
  const like = by.filter(
    ({ bearing, claim }) => bearing === first.bearing && (!direct || claim.level === first.claim.level),
  );
  const held = [...new Set(like.map(({ skillId }) => label(skillId)))];
  const verb = held.length > 1 ? "are" : "is";
  const level = direct ? levels(first, requirement, scales) : { held: "", why: "" };
  const towards = stands ? `, which ${verb} ${stands} ${label(requirement.skillId)}` : "";
  const choice = alternatives.length > 1 ? ` One of ${list(all)} suffices.` : "";
  return `${list(held)} ${verb} held${level.held}${towards}${level.why}.${choice}`;
}

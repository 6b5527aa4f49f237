import type { CareerTrack } from "../catalog/career-move";
import type { ConceptRow } from "../catalog/concept";
import type { RungRow } from "../catalog/ladder";
import type { RequirementRow } from "../catalog/requirement";
import { compareDemand, compareNecessity, type LevelChange } from "./strength";

/** A skill that holds at a rung, and the rung whose role states it. */
export interface RungRequirement {
  requirement: RequirementRow;
  from: RungRow;
}

/** What a rung's role states otherwise than that of the rung below. */
export interface RungChange {
  from: RungRow;
  gained: RungRequirement[];
  raised: LevelChange[];
  lowered: LevelChange[];
  dropped: RungRequirement[];
}

/** What a rung asks for, seen from its place on the ladder. */
export interface Step {
  rung: RungRow;
  below: RungRow | null;
  own: RungRequirement[];
  inherited: RungRequirement[];
  effective: RungRequirement[];
  change: RungChange | null;
}

export interface LadderTrack {
  track: CareerTrack;
  rungs: RungRow[];
}

export interface LadderCell extends RungRequirement {
  inherited: boolean;
}

export interface LadderMatrixRow {
  skill: ConceptRow;
  cells: (LadderCell | null)[];
}

export interface LadderMatrix {
  rungs: RungRow[];
  rows: LadderMatrixRow[];
}

/** A ladder's tracks, the one that begins lowest first. */
export function tracksOf(rungs: readonly RungRow[]): LadderTrack[] {
  const tracks = new Set(rungs.map(({ track }) => track));
  return [...tracks].map((track) => ({ track, rungs: rungs.filter((rung) => rung.track === track) }));
}

/**
 * The steps of a ladder, from the lowest rung.
 * @param rungs All of its rungs, by position.
 */
export function climb(
  rungs: readonly RungRow[],
  requirementsByRoleId: ReadonlyMap<number, readonly RequirementRow[]>,
): Step[] {
  const steps: Step[] = [];
  for (const rung of rungs) {
    const lower = stepBelow(steps, rung);
    const own = strongest(requirementsByRoleId.get(rung.roleId) ?? []).map((requirement) => ({
      requirement,
      from: rung,
    }));
    const stated = bySkill(own);
    const inherited = (lower?.effective ?? []).filter((each) => !stated.has(each.requirement.skillId));
    steps.push({
      rung,
      below: lower?.rung ?? null,
      own,
      inherited,
      effective: [...own, ...inherited],
      change: lower ? changeFrom(lower, own) : null,
    });
  }
  return steps;
}

/** The next lower step of the rung's track, or where its track begins there, of the one that it forks from. */
function stepBelow(steps: readonly Step[], { position, track }: RungRow): Step | undefined {
  const lower = steps.filter(({ rung }) => rung.position < position);
  return lower.findLast(({ rung }) => rung.track === track) ?? lower.at(-1);
}

/** One requirement a skill, in the order of the source: of several the strongest, then the one at the highest level. */
function strongest(requirements: readonly RequirementRow[]): RequirementRow[] {
  const kept = new Map<number, RequirementRow>();
  for (const each of requirements) {
    const known = kept.get(each.skillId);
    if (!known || (compareNecessity(each, known) || compareDemand(each, known)) > 0) {
      kept.set(each.skillId, each);
    }
  }
  return [...kept.values()];
}

function bySkill<Item extends RungRequirement>(items: readonly Item[]): Map<number, Item> {
  return new Map(items.map((item) => [item.requirement.skillId, item]));
}

function changeFrom({ rung, own: below }: Step, own: readonly RungRequirement[]): RungChange {
  const before = bySkill(below);
  const now = bySkill(own);
  const kept = own.flatMap(({ requirement: to }) => {
    const from = before.get(to.skillId)?.requirement;
    return from ? [{ from, to }] : [];
  });
  return {
    from: rung,
    gained: own.filter(({ requirement }) => !before.has(requirement.skillId)),
    raised: kept.filter(({ from, to }) => compareDemand(to, from) > 0),
    lowered: kept.filter(({ from, to }) => compareDemand(to, from) < 0),
    dropped: below.filter(({ requirement }) => !now.has(requirement.skillId)),
  };
}

/** The skills that the rungs ask for, each once. */
export function skillIdsOf(steps: readonly Step[]): number[] {
  return [...new Set(steps.flatMap(({ own }) => own.map(({ requirement }) => requirement.skillId)))];
}

/** Which rung asks for which skill: a row a skill, those that the ladder asks for first ahead, then by label. */
export function matrixOf(steps: readonly Step[], skills: readonly ConceptRow[]): LadderMatrix {
  const columns = steps.map(({ rung, effective }) =>
    bySkill(effective.map((each) => ({ ...each, inherited: each.from !== rung }))),
  );
  const rows = skills.map((skill) => ({
    skill,
    first: columns.findIndex((column) => column.has(skill.id)),
    cells: columns.map((column) => column.get(skill.id) ?? null),
  }));
  rows.sort((a, b) => a.first - b.first || compareLabels(a.skill, b.skill));
  return { rungs: steps.map(({ rung }) => rung), rows };
}

function compareLabels(a: ConceptRow, b: ConceptRow): number {
  if (a.labelKey !== b.labelKey) return a.labelKey < b.labelKey ? -1 : 1;
  return a.ref < b.ref ? -1 : 1;
}

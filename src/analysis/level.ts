import { foldText } from "../catalog/concept";
import {
  readSkillLevelsFor,
  readSkillScales,
  type SkillLevelRow,
  type SkillScaleRow,
} from "../catalog/skill-level";
import type { Store } from "../catalog/store";

/** The scales on which skills are graded, with their steps. */
export class LevelScales {
  private readonly scales: ReadonlyMap<number, SkillScaleRow>;
  private readonly steps = new Map<number, SkillLevelRow[]>();

  constructor(scales: readonly SkillScaleRow[], steps: readonly SkillLevelRow[]) {
    this.scales = new Map(scales.map((scale) => [scale.id, scale]));
    for (const step of steps) {
      this.steps.set(step.scaleId, [...(this.steps.get(step.scaleId) ?? []), step]);
    }
  }

  /** A claimed level as a value on a scale: a number within it, or the name of one of its steps; else null. */
  valueOf(level: string, scaleId: number, skillId: number): number | null {
    const scale = this.scales.get(scaleId);
    const text = level.trim();
    if (!scale || text === "") return null;
    const value = Number(text);
    if (!Number.isNaN(value)) return value >= scale.min && value <= scale.max ? value : null;
    const step = this.stepsOf(scaleId, skillId).find(({ label }) => foldText(label) === foldText(text));
    return step?.value ?? null;
  }

  /** A value on a scale as people read it: the step's name where it has one. */
  nameOf(value: number, scaleId: number, skillId: number): string {
    const step = this.stepsOf(scaleId, skillId).find((each) => each.value === value);
    return step ? `${step.label} (${value})` : String(value);
  }

  titleOf(scaleId: number): string {
    return this.scales.get(scaleId)?.title ?? "";
  }

  /** The steps for a skill, then those for all skills. */
  private stepsOf(scaleId: number, skillId: number): SkillLevelRow[] {
    const steps = this.steps.get(scaleId) ?? [];
    return [
      ...steps.filter((step) => step.skillId === skillId),
      ...steps.filter((step) => step.skillId === null),
    ];
  }
}

/** Reads the scales and the steps for some skills in two statements. */
export async function readLevelScales(store: Store, skillIds: readonly number[]): Promise<LevelScales> {
  return new LevelScales(await readSkillScales(store), await readSkillLevelsFor(store, skillIds));
}

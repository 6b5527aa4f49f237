import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { ConceptRow } from "./concept";
import { DatasetRow } from "./dataset";
import { SchemeRow } from "./scheme";
import type { Store } from "./store";

/** A scale on which a publisher grades skills: "awareness to expert", O*NET's level from 0 to 7. */
@Entity("skill_scale")
export class SkillScaleRow {
  type!: "SkillScale";
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("integer") schemeId!: number;
  @ManyToOne(() => SchemeRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "schemeId", foreignKeyConstraintName: "skill_scale_scheme" })
  scheme?: SchemeRow;
  @Column("varchar") title!: string;
  @Column("float") min!: number;
  @Column("float") max!: number;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "skill_scale_dataset" })
  dataset?: DatasetRow;
}

/** A named step of a scale: for all skills alike, or for one skill with what it takes there. */
@Entity("skill_level")
@Index("skill_level_by_step", ["scaleId", "skillId", "value"])
export class SkillLevelRow {
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("integer") scaleId!: number;
  @ManyToOne(() => SkillScaleRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "scaleId", foreignKeyConstraintName: "skill_level_scale" })
  scale?: SkillScaleRow;
  @Column("integer", { nullable: true }) skillId!: number | null;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "skillId", foreignKeyConstraintName: "skill_level_skill" })
  skill?: ConceptRow;
  @Column("float") value!: number;
  @Column("varchar") label!: string;
  /** What the publisher says that it takes; null where it says nothing. */
  @Column("varchar", { nullable: true }) criteria!: string | null;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "skill_level_dataset" })
  dataset?: DatasetRow;
}

export function readSkillScalesById(store: Store, ids: readonly number[]): Promise<SkillScaleRow[]> {
  return store.rowsBy(`SELECT 'SkillScale' AS "type", s.* FROM skill_scale s`, "s.id", ids);
}

/** All scales, by ref. */
export function readSkillScales(store: Store): Promise<SkillScaleRow[]> {
  return store.rows(`SELECT 'SkillScale' AS "type", s.* FROM skill_scale s ORDER BY s.ref`);
}

/** The steps that scales name for some skills, and for all skills alike. */
export function readSkillLevelsFor(store: Store, skillIds: readonly number[]): Promise<SkillLevelRow[]> {
  return store.rows(
    `SELECT l.* FROM skill_level l WHERE l."skillId" IS NULL OR ${store.among(`l."skillId"`, "skillIds")}
     ORDER BY l."scaleId", l.value, l.ref`,
    { skillIds: store.set(skillIds) },
  );
}

/** The steps that scales name for skills. */
export function readSkillLevelsBySkill(store: Store, skillIds: readonly number[]): Promise<SkillLevelRow[]> {
  return store.rowsBy(
    `SELECT l.* FROM skill_level l`,
    `l."skillId"`,
    skillIds,
    `ORDER BY l."scaleId", l.value`,
  );
}

export function readSkillScalesByRef(store: Store, refs: readonly string[]): Promise<SkillScaleRow[]> {
  return store.rowsBy(`SELECT 'SkillScale' AS "type", s.* FROM skill_scale s`, "s.ref", refs);
}

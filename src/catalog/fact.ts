import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { AlternativeGroupRow } from "./alternative-group";
import { ConceptRow } from "./concept";
import { Conditions } from "./conditions";
import { DatasetRow } from "./dataset";
import { ExperienceBandRow } from "./experience-band";
import type { Order, Source } from "./page";
import { ResponsibilityRow } from "./responsibility";
import { SkillScaleRow } from "./skill-level";
import type { Store } from "./store";

export const FactType = {
  ResponsibilityStatement: "ResponsibilityStatement",
  Requirement: "Requirement",
  ExperienceRequirement: "ExperienceRequirement",
  EducationRequirement: "EducationRequirement",
  CareerMove: "CareerMove",
  Insight: "Insight",
} as const;
export type FactType = (typeof FactType)[keyof typeof FactType];

/**
 * A statement that the catalog makes about a role. All types share one table, so that evidence has one foreign key
 * and one statement reads a role's facts whatever their types. The columns after `position` belong to some types only.
 * Indices are as short as will do: an import writes a hundred thousand rows into each.
 */
@Entity("fact")
@Index("fact_by_role", ["roleId", "type", "position"])
@Index("fact_by_type", ["type"])
@Index("fact_by_dataset", ["datasetId", "start"])
@Index("fact_by_skill", ["skillId", "type"])
@Index("fact_by_responsibility", ["responsibilityId"], { where: '"responsibilityId" IS NOT NULL' })
@Index("fact_by_band", ["bandId"], { where: '"bandId" IS NOT NULL' })
@Index("fact_by_target_role", ["toRoleId"], { where: '"toRoleId" IS NOT NULL' })
@Index("fact_by_alternatives", ["alternativesId"], { where: '"alternativesId" IS NOT NULL' })
export class FactRow {
  @PrimaryColumn("integer") id!: number;
  @Column("varchar") type!: FactType;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("integer") roleId!: number;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "roleId", foreignKeyConstraintName: "fact_role" })
  role?: ConceptRow;
  /** The fact in a sentence; null where its parts say it all, see `statementOf`. */
  @Column("varchar", { nullable: true }) statement!: string | null;
  /** Place among the role's facts of the type, in the order of the source; from 1. */
  @Column("integer") position!: number;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "fact_dataset" })
  dataset?: DatasetRow;
  /** Where the dataset's file states it: the row (from 1, the header's), and its offsets in UTF-16 code units. */
  @Column("integer", { nullable: true }) row!: number | null;
  @Column("integer", { nullable: true }) start!: number | null;
  @Column("integer", { nullable: true }) end!: number | null;

  /** Requirement: the skill. */
  @Column("integer", { nullable: true }) skillId!: number | null;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "skillId", foreignKeyConstraintName: "fact_skill" })
  skill?: ConceptRow;
  /** Requirement and EducationRequirement: how strongly it is asked for. */
  @Column("varchar", { nullable: true }) necessity!: string | null;
  /** Requirement: 0 to 1. */
  @Column("float", { nullable: true }) importance!: number | null;
  /** Requirement: the level asked for, as a value on a scale. */
  @Column("integer", { nullable: true }) scaleId!: number | null;
  @ManyToOne(() => SkillScaleRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "scaleId", foreignKeyConstraintName: "fact_scale" })
  scale?: SkillScaleRow;
  @Column("float", { nullable: true }) levelValue!: number | null;
  /** Requirement: whether employers often name the technology for the role. */
  @Column("boolean", { nullable: true }) inDemand!: boolean | null;
  /** Requirement: the group of which one member suffices. */
  @Column("integer", { nullable: true }) alternativesId!: number | null;
  @ManyToOne(() => AlternativeGroupRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "alternativesId", foreignKeyConstraintName: "fact_alternatives" })
  alternatives?: AlternativeGroupRow;

  /** ResponsibilityStatement: how central the task is. */
  @Column("varchar", { nullable: true }) taskType!: string | null;
  /** ResponsibilityStatement: what it shares with those of other roles. */
  @Column("integer", { nullable: true }) responsibilityId!: number | null;
  @ManyToOne(() => ResponsibilityRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "responsibilityId", foreignKeyConstraintName: "fact_responsibility" })
  responsibility?: ResponsibilityRow;

  /** ExperienceRequirement: years, null where the source gives no number. */
  @Column("integer", { nullable: true }) minYears!: number | null;
  @Column("integer", { nullable: true }) maxYears!: number | null;
  @Column("boolean", { nullable: true }) openEnded!: boolean | null;
  @Column("varchar", { nullable: true }) scope!: string | null;
  @Column("integer", { nullable: true }) bandId!: number | null;
  @ManyToOne(() => ExperienceBandRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "bandId", foreignKeyConstraintName: "fact_band" })
  band?: ExperienceBandRow;

  /** EducationRequirement */
  @Column("varchar", { nullable: true }) level!: string | null;
  @Column("varchar", { nullable: true }) field!: string | null;
  @Column("boolean", { nullable: true }) orEquivalent!: boolean | null;
  /** 0 to 1: how large a share of those asked named this level. */
  @Column("float", { nullable: true }) share!: number | null;

  /** CareerMove: where it leads. It comes from `roleId`. */
  @Column("integer", { nullable: true }) toRoleId!: number | null;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "toRoleId", foreignKeyConstraintName: "fact_target_role" })
  toRole?: ConceptRow;
  @Column("varchar", { nullable: true }) track!: string | null;
  @Column("varchar", { nullable: true }) typicalYears!: string | null;

  /** CareerMove and Insight: its kind. */
  @Column("varchar", { nullable: true }) kind!: string | null;
  /** Insight: whether the source affirms or denies of the role what the kind is about. */
  @Column("varchar", { nullable: true }) stance!: string | null;
  /** Insight */
  @Column("varchar", { nullable: true }) question!: string | null;
  @Column("float", { nullable: true }) min!: number | null;
  @Column("float", { nullable: true }) max!: number | null;
  @Column("varchar", { nullable: true }) unit!: string | null;
}

/** A fact of one type, with the columns of that type. */
export type FactOf<Type extends FactType, Fields> = Omit<FactRow, "type" | keyof Fields> & {
  type: Type;
} & Fields;

/** Facts in the order of their role and of the source. */
const byPosition: Order<FactRow> = {
  name: "position",
  keys: [
    { sql: "f.position", of: (row: FactRow) => row.position, type: "number" },
    { sql: "f.ref", of: (row: FactRow) => row.ref, type: "string" },
  ],
};

/** Facts by ref, where they are of several roles. */
export const byRef: Order<FactRow> = {
  name: "ref",
  keys: [{ sql: "f.ref", of: (row: FactRow) => row.ref, type: "string" }],
};

/** The columns that facts of all types have. */
const COMMON = ["id", "type", "ref", "roleId", "statement", "position", "datasetId", "row", "start", "end"];

/** The columns of one type alone: a quarter of the table's, so that reading and keeping a list takes half. */
const OF_TYPE: Record<FactType, (keyof FactRow)[]> = {
  ResponsibilityStatement: ["taskType", "responsibilityId"],
  Requirement: ["skillId", "necessity", "importance", "scaleId", "levelValue", "inDemand", "alternativesId"],
  ExperienceRequirement: ["minYears", "maxYears", "openEnded", "scope", "bandId"],
  EducationRequirement: ["level", "field", "orEquivalent", "necessity", "share"],
  CareerMove: ["toRoleId", "track", "typicalYears", "kind"],
  Insight: ["kind", "stance", "question", "min", "max", "unit"],
};

/** The columns of each type, as a statement has them. */
const COLUMNS = new Map(
  Object.entries(OF_TYPE).map(([type, columns]) => [
    type,
    [...COMMON, ...columns].map((name) => `f."${name}"`).join(", "),
  ]),
);

/** Facts of one type, in the order of the source; page them by `f."roleId"` or another column of `f`. */
export function factsOfType(type: FactType, order = byPosition): Source<FactRow> {
  return {
    name: type,
    kept: type,
    columns: COLUMNS.get(type) as string,
    from: "fact f",
    where: ["f.type = :factType"],
    params: { factType: type },
    order,
  };
}

export interface FactFilter {
  roleIds?: readonly number[];
  documentIds?: readonly number[];
  types?: readonly FactType[];
  necessities?: readonly string[];
  insightKinds?: readonly string[];
  /** Some of the fact's evidence is less sure than this, from 0 to 1. */
  confidenceBelow?: number;
}

/** All facts that pass the filter, by ref. */
export function factsMatching(store: Store, filter: FactFilter): Source<FactRow> {
  const conditions = new Conditions(store);
  conditions.among(`f."roleId"`, filter.roleIds);
  conditions.among("f.type", filter.types);
  conditions.among("f.necessity", filter.necessities);
  if (filter.insightKinds) {
    conditions.add("f.type = 'Insight'");
    conditions.among("f.kind", filter.insightKinds);
  }
  if (filter.documentIds) {
    const ofDocument = conditions.isAmong(`e."documentId"`, filter.documentIds);
    const ofFile = conditions.isAmong(`s."documentId"`, filter.documentIds);
    conditions.add(
      `(f.id IN (SELECT e."factId" FROM evidence e WHERE ${ofDocument})
        OR f."datasetId" IN (SELECT s.id FROM dataset s WHERE ${ofFile}))`,
    );
  }
  if (filter.confidenceBelow !== undefined) {
    // The evidence of imported facts has no rows and no doubt.
    conditions.add(`f.id IN (SELECT e."factId" FROM evidence e WHERE e.confidence < :confidenceBelow)`, {
      confidenceBelow: filter.confidenceBelow,
    });
  }
  const { where, params } = conditions;
  return { name: "facts", columns: "f.*", from: "fact f", where, params, order: byRef };
}

export function readFactsById(store: Store, ids: readonly number[]): Promise<FactRow[]> {
  return store.rowsBy(`SELECT f.* FROM fact f`, "f.id", ids);
}

export function readFactsByRef(store: Store, refs: readonly string[]): Promise<FactRow[]> {
  return store.rowsBy(`SELECT f.* FROM fact f`, "f.ref", refs);
}

/** The facts of roles that are few a role: experience, education, moves and insights, in the order of the source. */
export function readProfileFacts(store: Store, roleIds: readonly number[]): Promise<FactRow[]> {
  return store.rows(
    `SELECT f.* FROM fact f
     WHERE ${store.among(`f."roleId"`, "roleIds")}
       AND f.type IN ('ExperienceRequirement', 'EducationRequirement', 'CareerMove', 'Insight')
     ORDER BY f."roleId", f.position, f.ref`,
    { roleIds: store.set(roleIds) },
  );
}

/** All facts of roles, in the order of the source. */
export function readFactsByRole(store: Store, roleIds: readonly number[]): Promise<FactRow[]> {
  return store.rowsBy(
    `SELECT f.* FROM fact f`,
    `f."roleId"`,
    roleIds,
    `ORDER BY f."roleId", f.type, f.position, f.ref`,
  );
}

/** Those of some facts that are of one type. */
export function onlyType<Row extends { type: FactType }>(
  facts: readonly FactRow[],
  type: Row["type"],
): Row[] {
  return facts.filter((fact) => fact.type === type) as unknown as Row[];
}

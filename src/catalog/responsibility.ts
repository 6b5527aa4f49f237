import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import type { ConceptRow } from "./concept";
import { DatasetRow } from "./dataset";
import type { Source } from "./page";
import type { Store } from "./store";

/** What near-identical responsibility statements of several roles have in common. */
@Entity("responsibility")
export class ResponsibilityRow {
  type!: "Responsibility";
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("varchar") label!: string;
  /** The label folded for matching, see `foldText`. */
  @Column("varchar", { default: "" }) labelKey!: string;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "responsibility_dataset" })
  dataset?: DatasetRow;
}

const COLUMNS = `'Responsibility' AS "type", r.*`;

export function responsibilities(): Source<ResponsibilityRow> {
  return {
    name: "responsibilities",
    columns: COLUMNS,
    from: "responsibility r",
    where: [],
    params: {},
    order: { name: "ref", keys: [{ sql: "r.ref", of: (row) => row.ref, type: "string" }] },
  };
}

export function readResponsibilitiesById(store: Store, ids: readonly number[]): Promise<ResponsibilityRow[]> {
  return store.rowsBy(`SELECT ${COLUMNS} FROM responsibility r`, "r.id", ids);
}

export function readResponsibilitiesByRef(
  store: Store,
  refs: readonly string[],
): Promise<ResponsibilityRow[]> {
  return store.rowsBy(`SELECT ${COLUMNS} FROM responsibility r`, "r.ref", refs);
}

/** The roles that have a statement of each responsibility, each with the responsibility's id as `linkedId`. */
export function readRolesByResponsibility(
  store: Store,
  responsibilityIds: readonly number[],
): Promise<(ConceptRow & { linkedId: number })[]> {
  return store.rowsBy(
    `SELECT DISTINCT c.*, f."responsibilityId" AS "linkedId"
     FROM fact f JOIN concept c ON c.id = f."roleId"
    `,
    `f."responsibilityId"`,
    responsibilityIds,
    `ORDER BY c."labelKey", c.ref`,
  );
}

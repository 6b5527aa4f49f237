import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { ConceptRow } from "./concept";
import { DatasetRow } from "./dataset";
import type { Store } from "./store";

/** Requirements of one role of which any one satisfies the role: "Java, Python or Go". */
@Entity("alternative_group")
export class AlternativeGroupRow {
  type!: "AlternativeGroup";
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("varchar") label!: string;
  @Column("integer") roleId!: number;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "roleId", foreignKeyConstraintName: "alternative_group_role" })
  role?: ConceptRow;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "alternative_group_dataset" })
  dataset?: DatasetRow;
}

const SELECT = `SELECT 'AlternativeGroup' AS "type", g.* FROM alternative_group g`;

export function readAlternativeGroupsById(
  store: Store,
  ids: readonly number[],
): Promise<AlternativeGroupRow[]> {
  return store.rowsBy(SELECT, "g.id", ids);
}

export function readAlternativeGroupsByRef(
  store: Store,
  refs: readonly string[],
): Promise<AlternativeGroupRow[]> {
  return store.rowsBy(SELECT, "g.ref", refs);
}

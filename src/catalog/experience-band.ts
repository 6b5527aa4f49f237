import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { DatasetRow } from "./dataset";
import type { Store } from "./store";

/** A step on a scale of years of experience. */
@Entity("experience_band")
export class ExperienceBandRow {
  type!: "ExperienceBand";
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("varchar") code!: string;
  @Column("varchar") label!: string;
  /** Whole years, both ends included; no end where the band is open. */
  @Column("integer") minYears!: number;
  @Column("integer", { nullable: true }) maxYears!: number | null;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "experience_band_dataset" })
  dataset?: DatasetRow;
}

const SELECT = `SELECT 'ExperienceBand' AS "type", b.* FROM experience_band b`;

export function readExperienceBands(store: Store): Promise<ExperienceBandRow[]> {
  return store.rows(`${SELECT} ORDER BY b."minYears", b.ref`);
}

export function readExperienceBandsById(store: Store, ids: readonly number[]): Promise<ExperienceBandRow[]> {
  return store.rowsBy(SELECT, "b.id", ids);
}

export function readExperienceBandsByRef(
  store: Store,
  refs: readonly string[],
): Promise<ExperienceBandRow[]> {
  return store.rowsBy(SELECT, "b.ref", refs);
}

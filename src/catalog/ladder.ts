import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import type { CareerTrack } from "./career-move";
import { ConceptRow } from "./concept";
import { DatasetRow } from "./dataset";
import type { Source } from "./page";
import { SchemeRow } from "./scheme";
import type { Store } from "./store";

/** Roles of one line of work, from the one that asks for least to those that ask for most. */
@Entity("ladder")
@Index("ladder_by_label", ["labelKey", "ref"])
export class LadderRow {
  type!: "Ladder";
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("integer") schemeId!: number;
  @ManyToOne(() => SchemeRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "schemeId", foreignKeyConstraintName: "ladder_scheme" })
  scheme?: SchemeRow;
  @Column("varchar") label!: string;
  @Column("varchar") labelKey!: string;
  @Column("varchar", { nullable: true }) description!: string | null;
  /** The role group that its roles are in; null where they are in none. */
  @Column("integer", { nullable: true }) groupId!: number | null;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "groupId", foreignKeyConstraintName: "ladder_group" })
  group?: ConceptRow;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "ladder_dataset" })
  dataset?: DatasetRow;
}

/** One role's place on a ladder. */
@Entity("rung")
@Index("rung_by_ladder", ["ladderId", "position"])
@Index("rung_by_role", ["roleId"])
export class RungRow {
  type!: "Rung";
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("integer") ladderId!: number;
  @ManyToOne(() => LadderRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "ladderId", foreignKeyConstraintName: "rung_ladder" })
  ladder?: LadderRow;
  @Column("integer") roleId!: number;
  @ManyToOne(() => ConceptRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "roleId", foreignKeyConstraintName: "rung_role" })
  role?: ConceptRow;
  /** From 1, the rung that asks for least; the tracks of a ladder are numbered together. */
  @Column("integer") position!: number;
  @Column("varchar") track!: CareerTrack;
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "rung_dataset" })
  dataset?: DatasetRow;
}

const LADDER = `'Ladder' AS "type", l.*`;
const RUNG = `SELECT 'Rung' AS "type", r.* FROM rung r`;

/** Ladders by label, of one scheme or of all. */
export function ladders(schemeId: number | undefined): Source<LadderRow> {
  return {
    name: "ladders",
    columns: LADDER,
    from: "ladder l",
    where: schemeId === undefined ? [] : [`l."schemeId" = :schemeId`],
    params: { schemeId },
    order: {
      name: "label",
      keys: [
        { sql: `l."labelKey"`, of: (row) => row.labelKey, type: "string" },
        { sql: "l.ref", of: (row) => row.ref, type: "string" },
      ],
    },
  };
}

export function readLaddersById(store: Store, ids: readonly number[]): Promise<LadderRow[]> {
  return store.rowsBy(`SELECT ${LADDER} FROM ladder l`, "l.id", ids);
}

export function readLaddersByRef(store: Store, refs: readonly string[]): Promise<LadderRow[]> {
  return store.rowsBy(`SELECT ${LADDER} FROM ladder l`, "l.ref", refs);
}

/** The rungs of ladders, from the one that asks for least. */
export function readRungsByLadder(store: Store, ladderIds: readonly number[]): Promise<RungRow[]> {
  return store.rowsBy(RUNG, `r."ladderId"`, ladderIds, `ORDER BY r."ladderId", r.position, r.ref`);
}

export function readRungsByRole(store: Store, roleIds: readonly number[]): Promise<RungRow[]> {
  return store.rowsBy(RUNG, `r."roleId"`, roleIds, "ORDER BY r.ref");
}

export function readRungsByRef(store: Store, refs: readonly string[]): Promise<RungRow[]> {
  return store.rowsBy(RUNG, "r.ref", refs);
}

/** All rungs, ladder by ladder, from the one that asks for least. */
export function readRungs(store: Store): Promise<RungRow[]> {
  return store.rows(`${RUNG} ORDER BY r."ladderId", r.position, r.ref`);
}

import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { DocumentRow } from "./document";
import { SchemeRow } from "./scheme";

/**
 * One part of what a publisher states, as one file of each release brings it (dcat:Dataset): ESCO's occupation-skill
 * relations, O*NET's tasks. Every row that came from it names it, so that a new release replaces whole datasets and
 * leaves alone what its files do not cover.
 */
@Entity("dataset")
export class DatasetRow {
  @PrimaryColumn("integer") id!: number;
  /** "esco:occupation-skill-relations", "onet:tasks". */
  @Column("varchar", { unique: true }) ref!: string;
  @Column("integer") schemeId!: number;
  @ManyToOne(() => SchemeRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "schemeId", foreignKeyConstraintName: "dataset_scheme" })
  scheme?: SchemeRow;
  /** The file that its rows were last read from; null where each fact has evidence of its own. */
  @Column("integer", { nullable: true }) documentId!: number | null;
  @ManyToOne(() => DocumentRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "documentId", foreignKeyConstraintName: "dataset_document" })
  document?: DocumentRow;
}

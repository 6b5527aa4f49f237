import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { DocumentRow } from "./document";
import { FactRow, type FactType } from "./fact";
import type { Source } from "./page";
import type { Store } from "./store";

/** How a fact came from its document. */
export const EvidenceMethod = {
  CURATED: "CURATED",
  EXTRACTED: "EXTRACTED",
  IMPORTED: "IMPORTED",
} as const;
export type EvidenceMethod = keyof typeof EvidenceMethod;

/** The place in a document that a fact rests on. */
@Entity("evidence")
@Index("evidence_by_fact", ["factId", "position"])
@Index("evidence_by_document", ["documentId", "start", "ref"])
export class EvidenceRow {
  type!: "Evidence";
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("integer") factId!: number;
  @ManyToOne(() => FactRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "factId", foreignKeyConstraintName: "evidence_fact" })
  fact?: FactRow;
  @Column("integer") documentId!: number;
  @ManyToOne(() => DocumentRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "documentId", foreignKeyConstraintName: "evidence_document" })
  document?: DocumentRow;
  /** Offsets in UTF-16 code units, the end not included. */
  @Column("integer") start!: number;
  @Column("integer") end!: number;
  @Column("varchar") method!: EvidenceMethod;
  /** 0 to 1. */
  @Column("float") confidence!: number;
  /** Place among the fact's evidence, the plainest first; from 1. */
  @Column("integer") position!: number;
}

const COLUMNS = `'Evidence' AS "type", e.*`;

/** Evidence in the order of the document; page it by `e."documentId"`. */
export function evidenceInDocuments(): Source<EvidenceRow> {
  return {
    name: "evidence",
    columns: COLUMNS,
    from: "evidence e",
    where: [],
    params: {},
    order: {
      name: "start",
      keys: [
        { sql: "e.start", of: (row) => row.start, type: "number" },
        { sql: "e.ref", of: (row) => row.ref, type: "string" },
      ],
    },
  };
}

export function readEvidenceByFact(store: Store, factIds: readonly number[]): Promise<EvidenceRow[]> {
  return store.rowsBy(
    `SELECT ${COLUMNS} FROM evidence e`,
    `e."factId"`,
    factIds,
    `ORDER BY e."factId", e.position`,
  );
}

export function readEvidenceByRef(store: Store, refs: readonly string[]): Promise<EvidenceRow[]> {
  return store.rowsBy(`SELECT ${COLUMNS} FROM evidence e`, "e.ref", refs);
}

/** Every stretch of a document with the fact that rests on it, in the order of the text. */
export function readLocatedFacts(
  store: Store,
  documentId: number,
): Promise<{ start: number; end: number; role: string; type: FactType; statement: string }[]> {
  return store.rows(
    `SELECT e.start, e."end", c.label AS role, f.type, f.statement
     FROM evidence e JOIN fact f ON f.id = e."factId" JOIN concept c ON c.id = f."roleId"
     WHERE e."documentId" = :documentId ORDER BY e.start, e."end", e.ref`,
    { documentId },
  );
}

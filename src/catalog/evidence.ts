import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import type { ConceptRow } from "./concept";
import { DatasetRow } from "./dataset";
import { DocumentRow } from "./document";
import { FactRow, type FactType } from "./fact";
import type { Order, Source } from "./page";
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
  @Column("integer", { nullable: true }) datasetId!: number | null;
  @ManyToOne(() => DatasetRow, { deferrable: "INITIALLY DEFERRED" })
  @JoinColumn({ name: "datasetId", foreignKeyConstraintName: "evidence_dataset" })
  dataset?: DatasetRow;
  /** The row of the dataset's file, from 1; null where the document is a text. */
  row!: number | null;
}

const COLUMNS = `'Evidence' AS "type", e.*, NULL AS "row"`;

/**
 * The evidence of an imported fact is no row of its own: the fact says where its dataset's file states it. Its ref is
 * the fact's, "@" and the dataset's.
 */
const IMPORTED = `'Evidence' AS "type", -f.id AS id, f.ref || '@' || s.ref AS ref, f.id AS "factId",
  d.id AS "documentId", f.start, f."end", 'IMPORTED' AS method, 1.0 AS confidence, 1 AS position,
  f."datasetId", f."row"`;
const IMPORTED_FROM = `fact f JOIN dataset s ON s.id = f."datasetId" JOIN document d ON d.id = s."documentId"`;

/** Evidence in the order of the document; page it by `e."documentId"`. */
export function evidenceInDocuments(): Source<EvidenceRow> {
  return {
    name: "evidence",
    columns: COLUMNS,
    from: "evidence e",
    where: [],
    params: {},
    order: byPlace("e"),
  };
}

/** Evidence of imported facts in the order of the file; page it by `s."documentId"`. */
export function importedEvidence(): Source<EvidenceRow> {
  return {
    name: "imported evidence",
    columns: IMPORTED,
    from: "fact f",
    lookups: `JOIN dataset s ON s.id = f."datasetId" JOIN document d ON d.id = s."documentId"`,
    where: [],
    params: {},
    order: byPlace("f"),
  };
}

/** Evidence of all imported facts in the order of the facts' refs, with the refs of both its ends. */
export function importedEvidenceByFact(): Source<EvidenceRow & { fact: string; document: string }> {
  return {
    name: "imported evidence by fact",
    columns: `${IMPORTED}, f.ref AS fact, d.ref AS document`,
    from: IMPORTED_FROM,
    where: [],
    params: {},
    order: { name: "fact", keys: [{ sql: "f.ref", of: (row) => row.fact, type: "string" }] },
  };
}

function byPlace(alias: string): Order<EvidenceRow> {
  return {
    name: "start",
    keys: [
      { sql: `${alias}.start`, of: (row) => row.start, type: "number" },
      { sql: `${alias}.ref`, of: (row) => row.ref, type: "string" },
    ],
  };
}

export function readEvidenceByFact(store: Store, factIds: readonly number[]): Promise<EvidenceRow[]> {
  return store.rows(
    `SELECT ${COLUMNS} FROM evidence e WHERE ${store.among(`e."factId"`, "factIds")}
     UNION ALL
     SELECT ${IMPORTED} FROM ${IMPORTED_FROM} WHERE ${store.among("f.id", "factIds")}
     ORDER BY "factId", position`,
    { factIds: store.set(factIds) },
  );
}

export function readEvidenceByRef(store: Store, refs: readonly string[]): Promise<EvidenceRow[]> {
  return store.rows(
    `SELECT ${COLUMNS} FROM evidence e WHERE ${store.among("e.ref", "refs")}
     UNION ALL
     SELECT ${IMPORTED} FROM ${IMPORTED_FROM}
     WHERE ${store.among("f.ref", "factRefs")} AND ${store.among("f.ref || '@' || s.ref", "refs")}`,
    {
      refs: store.set(refs),
      factRefs: store.set(refs.map((ref) => ref.slice(0, Math.max(ref.lastIndexOf("@"), 0)))),
    },
  );
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

/** The roles about which a document states facts, each with the document's id as `linkedId`. */
export function readRolesByDocument(
  store: Store,
  documentIds: readonly number[],
): Promise<(ConceptRow & { linkedId: number })[]> {
  return store.rows(
    `SELECT * FROM (
       SELECT c.*, e."documentId" AS "linkedId"
       FROM evidence e JOIN fact f ON f.id = e."factId" JOIN concept c ON c.id = f."roleId"
       WHERE ${store.among(`e."documentId"`, "documentIds")}
       UNION
       SELECT c.*, s."documentId" AS "linkedId"
       FROM dataset s JOIN fact f ON f."datasetId" = s.id JOIN concept c ON c.id = f."roleId"
       WHERE ${store.among(`s."documentId"`, "documentIds")}) c
     ORDER BY c."labelKey", c.ref`,
    { documentIds: store.set(documentIds) },
  );
}

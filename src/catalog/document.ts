import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Source } from "./page";
import type { Store } from "./store";

/** The scheme of document refs. */
export const DOCUMENT_SCHEME = "document";

/** A source that evidence points into. */
@Entity("document")
export class DocumentRow {
  type!: "Document";
  @PrimaryColumn("integer") id!: number;
  @Column("varchar", { unique: true }) ref!: string;
  @Column("varchar") title!: string;
  @Column("varchar") fileName!: string;
  /** Of the text's bytes in UTF-8, as lower-case hexadecimal digits. */
  @Column("varchar") sha256!: string;
  /** In UTF-16 code units. */
  @Column("integer") length!: number;
  @Column("varchar", { nullable: true }) source!: string | null;
  /** The text, where it is attached; read apart from the rest, because it is long. */
  @Column("text", { nullable: true }) text!: string | null;
}

/** A document without its text. */
export type DocumentSummaryRow = Omit<DocumentRow, "text"> & {
  /** Whether it is the file that a dataset was last read from. */
  imported: boolean;
};

const COLUMNS = `'Document' AS "type", d.id, d.ref, d.title, d."fileName", d.sha256, d.length, d.source,
  EXISTS (SELECT 1 FROM dataset s WHERE s."documentId" = d.id) AS imported`;

/** A document's ref with its scheme's prefix where it has none. */
export function qualifiedDocumentRef(ref: string): string {
  return ref.includes(":") ? ref : `${DOCUMENT_SCHEME}:${ref}`;
}

export function documents(): Source<DocumentSummaryRow> {
  return {
    name: "documents",
    columns: COLUMNS,
    from: "document d",
    where: [],
    params: {},
    order: { name: "ref", keys: [{ sql: "d.ref", of: (row) => row.ref, type: "string" }] },
  };
}

export function readDocumentsById(store: Store, ids: readonly number[]): Promise<DocumentSummaryRow[]> {
  return store.rowsBy(`SELECT ${COLUMNS} FROM document d`, "d.id", ids);
}

export function readDocumentsByRef(store: Store, refs: readonly string[]): Promise<DocumentSummaryRow[]> {
  return store.rowsBy(`SELECT ${COLUMNS} FROM document d`, "d.ref", refs);
}

/** Every document with its text, for the commands that read them all. */
export function readDocumentsWithText(store: Store): Promise<DocumentRow[]> {
  return store.rows(`SELECT ${COLUMNS}, d.text FROM document d ORDER BY d.ref`);
}

export function readDocumentTexts(
  store: Store,
  ids: readonly number[],
): Promise<{ id: number; text: string | null }[]> {
  return store.rowsBy(`SELECT d.id, d.text FROM document d`, "d.id", ids);
}

/** The documents that a role's facts rest on, each with the role's id as `linkedId`. */
export function readDocumentsByRole(
  store: Store,
  roleIds: readonly number[],
): Promise<(DocumentSummaryRow & { linkedId: number })[]> {
  return store.rows(
    `SELECT * FROM (
     SELECT ${COLUMNS}, f."roleId" AS "linkedId"
     FROM fact f JOIN evidence e ON e."factId" = f.id JOIN document d ON d.id = e."documentId"
     WHERE ${store.among(`f."roleId"`, "roleIds")}
     UNION
     SELECT ${COLUMNS}, f."roleId" AS "linkedId"
     FROM fact f JOIN dataset s ON s.id = f."datasetId" JOIN document d ON d.id = s."documentId"
     WHERE ${store.among(`f."roleId"`, "roleIds")}) d
     ORDER BY d.ref`,
    { roleIds: store.set(roleIds) },
  );
}

/** The files that datasets were last read from, each with the dataset's id as `linkedId`. */
export function readDocumentsByDataset(
  store: Store,
  datasetIds: readonly number[],
): Promise<(DocumentSummaryRow & { linkedId: number })[]> {
  return store.rowsBy(
    `SELECT ${COLUMNS}, s.id AS "linkedId" FROM dataset s JOIN document d ON d.id = s."documentId"`,
    "s.id",
    datasetIds,
  );
}

import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { Store } from "./store";

/** A state of the catalog. Revision 0 is the empty catalog that the first migration leaves. */
@Entity("revision")
export class RevisionRow {
  @PrimaryColumn("integer") id!: number;
  /** ISO 8601 in UTC. */
  @Column("varchar") publishedAt!: string;
  /** What made it: "seed", "documents attach". */
  @Column("varchar") source!: string;
}

export const ChangeKind = {
  ADDED: "ADDED",
  CHANGED: "CHANGED",
  DEPRECATED: "DEPRECATED",
  RESTORED: "RESTORED",
  REMOVED: "REMOVED",
} as const;
export type ChangeKind = keyof typeof ChangeKind;

export interface FieldChange {
  name: string;
  before: string | null;
  after: string | null;
}

/** One thing that a revision changed. */
@Entity("change")
@Index("change_by_revision", ["revision", "id"])
export class ChangeRow {
  @PrimaryColumn("integer") id!: number;
  @Column("integer") revision!: number;
  @Column("varchar") kind!: ChangeKind;
  /** The table of the thing: "concept", "fact", "concept_link" … */
  @Column("varchar") entity!: string;
  @Column("varchar") ref!: string;
  /** JSON list of FieldChange. */
  @Column("simple-json") fields!: string;
}

export type Change = Pick<ChangeRow, "kind" | "entity" | "ref"> & { fields: FieldChange[] };

export async function readRevision(store: Store): Promise<RevisionRow> {
  const [row] = await store.rows<RevisionRow>("SELECT * FROM revision ORDER BY id DESC LIMIT 1");
  if (!row) throw new Error("The catalog has no revision.");
  return row;
}

/** Ends a transaction that changed the catalog: one new revision with its change rows. */
export async function publishRevision(store: Store, source: string, changes: Change[]): Promise<number> {
  const { id } = await readRevision(store);
  const revision = id + 1;
  const publishedAt = new Date().toISOString();
  await store.upsert("revision", [{ id: revision, publishedAt, source }]);
  const [last] = await store.rows<{ id: number | null }>(`SELECT MAX(id) AS id FROM change`);
  const firstId = (last?.id ?? 0) + 1;
  await store.upsert(
    "change",
    changes.map((change, index) => ({
      ...change,
      id: firstId + index,
      revision,
      fields: JSON.stringify(change.fields),
    })),
  );
  return revision;
}

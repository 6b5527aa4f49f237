import { setTimeout } from "node:timers/promises";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { READY_TIMEOUT_MS } from "../config/limits";
import { Conditions } from "./conditions";
import type { Source } from "./page";
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
  LINK_ADDED: "LINK_ADDED",
  LINK_REMOVED: "LINK_REMOVED",
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
  /** Place among the changes of the revision, from 1. */
  @Column("integer") position!: number;
  @Column("varchar") kind!: ChangeKind;
  /** Whether something that a client may rely on is gone or has another meaning. */
  @Column("boolean") breaking!: boolean;
  /** The table of the thing that `ref` names: "concept", "document", "ladder" … */
  @Column("varchar") entity!: string;
  @Column("varchar") ref!: string;
  /** JSON list of FieldChange. */
  @Column("simple-json") fields!: string;
}

export type Change = Pick<ChangeRow, "kind" | "breaking" | "entity" | "ref"> & { fields: FieldChange[] };

export async function readRevision(store: Store): Promise<RevisionRow> {
  const [row] = await store.rows<RevisionRow>("SELECT * FROM revision ORDER BY id DESC LIMIT 1");
  if (!row) throw new Error("The catalog has no revision.");
  return row;
}

/** Fails after the time in which a process that is ready answers. */
async function tooLate(): Promise<never> {
  await setTimeout(READY_TIMEOUT_MS, undefined, { ref: false });
  throw new Error(`no answer within ${READY_TIMEOUT_MS} ms`);
}

/**
 * The revision as a request reads it, so that it fails where no request would be answered.
 * @throws also where the database takes too long.
 */
export async function readRevisionInTime(store: Store): Promise<RevisionRow> {
  const snapshot = store.snapshot();
  try {
    return await Promise.race([readRevision(snapshot.store), tooLate()]);
  } finally {
    void snapshot.release();
  }
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
      position: index + 1,
      revision,
      fields: JSON.stringify(change.fields),
    })),
  );
  return revision;
}

export interface ChangeFilter {
  kinds?: readonly ChangeKind[];
  /** Codes of schemes whose concepts changed. */
  schemes?: readonly string[];
  /** Refs of the things that changed. */
  refs?: readonly string[];
  breaking?: boolean;
}

/** A change with its ref: the revision and its place there. */
export type ChangeNodeRow = ChangeRow & { type: "Change"; changed: string };

const CHANGE = `'Change' AS "type", h.id, h.revision, h.position, h.kind, h.breaking, h.entity, h.fields,
  h.ref AS changed, CAST(h.revision AS varchar) || '/' || CAST(h.position AS varchar) AS ref`;

/** What changed after a revision, in the order in which it did. */
export function changesSince(store: Store, since: number, filter: ChangeFilter): Source<ChangeNodeRow> {
  const conditions = new Conditions(store);
  conditions.add("h.revision > :since", { since });
  conditions.among("h.kind", filter.kinds);
  conditions.among("h.ref", filter.refs);
  if (filter.schemes) {
    const ofScheme = filter.schemes.map((code, index) => {
      // A ref begins with its scheme's code and ":"; ";" is the character after it.
      conditions.params[`scheme${index}`] = code;
      conditions.params[`from${index}`] = `${code}:`;
      conditions.params[`to${index}`] = `${code};`;
      return `h.ref = :scheme${index} OR (h.ref >= :from${index} AND h.ref < :to${index})`;
    });
    conditions.add(`(${ofScheme.join(" OR ") || "1 = 0"})`);
  }
  if (filter.breaking !== undefined) conditions.add(filter.breaking ? "h.breaking" : "NOT h.breaking");
  const { where, params } = conditions;
  return {
    name: "changes",
    columns: CHANGE,
    from: "change h",
    where,
    params,
    order: {
      name: "revision",
      keys: [
        { sql: "h.revision", of: (row) => row.revision, type: "number" },
        { sql: "h.position", of: (row) => row.position, type: "number" },
      ],
    },
  };
}

/** Changes by their refs: "12/3" is the third of revision 12. */
export function readChangesByRef(store: Store, refs: readonly string[]): Promise<ChangeNodeRow[]> {
  const revisions = refs.map((ref) => Number(ref.split("/")[0])).filter(Number.isSafeInteger);
  return store.rows(
    `SELECT * FROM (SELECT ${CHANGE} FROM change h WHERE ${store.among("h.revision", "revisions")}) h
     WHERE ${store.among("h.ref", "refs")}`,
    { revisions: store.set(revisions), refs: store.set(refs) },
  );
}

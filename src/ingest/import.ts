import { type Change, type FieldChange, publishRevision } from "../catalog/revision";
import type { Store } from "../catalog/store";
import { checkCircles, checkRecords } from "./check";
import type { EntityName, EntityRecord, InputItem, Problem, Value } from "./records";
import { ImportRefused, type ImportReport } from "./report";
import { type Row, type StoredRow, TABLES, type Table } from "./tables";

/** Rows of the store that the import may change or drop. */
export interface ImportScope {
  /** The code of the scheme that it fills. */
  scheme: string;
  /** Beginnings of the refs of all other rows that it owns. */
  prefixes: string[];
  /** What the revision says made it. */
  source: string;
}

const stored = (value: Value): Value => (typeof value === "boolean" ? Number(value) : value);
const shown = (value: Value | undefined) => (value == null ? null : String(value));

/** Brings the rows of one scope to what the input states; collects what that changed. */
class Writer {
  readonly changes: Change[] = [];
  unchanged = 0;
  /** The integer key of every row of the scope, by table and ref. */
  private readonly ids = new Map<EntityName, Map<string, number>>();
  private readonly refs = new Map<EntityName, Map<number, string>>();
  private readonly existing = new Map<EntityName, Map<string, StoredRow>>();

  constructor(
    private readonly store: Store,
    private readonly scope: ImportScope,
    private readonly records: Map<EntityName, EntityRecord[]>,
  ) {}

  async write(): Promise<void> {
    for (const table of TABLES) await this.assignIds(table);
    for (const table of TABLES) await this.writeTable(table);
  }

  private async assignIds(table: Table): Promise<void> {
    const found: StoredRow[] = [];
    for (const { from, to } of this.rangesOf(table)) {
      found.push(...(await this.store.rows<StoredRow>(table.select, { from, to })));
    }
    this.existing.set(table.name, new Map(found.map((row) => [row.ref, row])));
    const ids = new Map(found.map((row) => [row.ref, row.id]));
    const [last] = await this.store.rows<{ id: number | null }>(`SELECT MAX(id) AS id FROM "${table.name}"`);
    let next = (last?.id ?? 0) + 1;
    for (const record of this.records.get(table.name) ?? []) {
      if (!ids.has(record.ref)) ids.set(record.ref, next++);
    }
    this.ids.set(table.name, ids);
    this.refs.set(table.name, new Map([...ids].map(([ref, id]) => [id, ref])));
  }

  /** The refs that the import owns in a table, as half-open ranges. */
  private rangesOf(table: Table): { from: string; to: string }[] {
    const { scheme, prefixes } = this.scope;
    // No ref holds a blank, so that nothing else lies between a ref and the ref with one.
    if (table.name === "scheme") return [{ from: scheme, to: `${scheme} ` }];
    return prefixes.map((prefix) => {
      const next = String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
      return { from: prefix, to: prefix.slice(0, -1) + next };
    });
  }

  private async writeTable(table: Table): Promise<void> {
    const existing = this.existing.get(table.name) ?? new Map<string, StoredRow>();
    const stated = this.records.get(table.name) ?? [];
    const upserts: Row[] = [];
    for (const record of stated) {
      const row = this.rowOf(table, record);
      const before = existing.get(record.ref);
      const fields = this.differences(table, before, row, record);
      if (before && fields.length === 0) {
        this.unchanged += 1;
      } else {
        upserts.push(before ? { ...before, ...row } : row);
        const restored = before?.status === "DEPRECATED" && row.status === "ACTIVE";
        const kind = before ? (restored ? "RESTORED" : "CHANGED") : "ADDED";
        this.changes.push({ kind, entity: table.name, ref: record.ref, fields });
      }
    }
    const statedRefs = new Set(stated.map((record) => record.ref));
    const dropped = [...existing.values()].filter((row) => !statedRefs.has(row.ref));
    if (table.dropped === "deprecate") upserts.push(...this.deprecate(table, dropped));
    await this.store.upsert(table.name, upserts);
    if (table.dropped === "delete") await this.remove(table, dropped);
  }

  private rowOf(table: Table, record: EntityRecord): Row {
    const id = this.idOf(table.name, record.ref);
    const row: Row = { ...this.ownRef(table, record), id };
    for (const [column, value] of Object.entries(record.values)) row[column] = stored(value);
    for (const [column, ref] of Object.entries(record.references)) {
      const target = table.references[column];
      row[column] = ref === null || !target ? null : this.idOf(target.table, ref);
    }
    return row;
  }

  /** Texts and links have no column for their ref: it is made of what they join. */
  private ownRef(table: Table, record: EntityRecord): Record<string, Value> {
    return table.name === "concept_text" || table.name === "concept_link" ? {} : { ref: record.ref };
  }

  private idOf(table: EntityName, ref: string): number {
    const id = this.ids.get(table)?.get(ref);
    if (id === undefined) throw new Error(`${table} ${ref} has no id.`);
    return id;
  }

  private differences(
    table: Table,
    before: StoredRow | undefined,
    row: Row,
    record: EntityRecord,
  ): FieldChange[] {
    if (!before) return [];
    const refById = (column: string, id: Value | undefined) => {
      const target = table.references[column]?.table;
      return (target && this.refs.get(target)?.get(Number(id))) ?? null;
    };
    return Object.keys(row)
      .filter((column) => (before[column] ?? null) !== row[column])
      .map((name) => {
        if (name in table.references) {
          const after = record.references[name] ?? null;
          return { name: name.replace(/Id$/, ""), before: refById(name, before[name]), after };
        }
        if (table.long?.includes(name)) return { name, before: null, after: null };
        return { name, before: shown(before[name]), after: shown(row[name]) };
      });
  }

  /** A concept that the input no longer states stays, so that its ref resolves for ever. */
  private deprecate(table: Table, dropped: StoredRow[]): Row[] {
    const active = dropped.filter((row) => row.status === "ACTIVE");
    for (const { ref } of active) {
      const fields = [{ name: "status", before: "ACTIVE", after: "DEPRECATED" }];
      this.changes.push({ kind: "DEPRECATED", entity: table.name, ref, fields });
    }
    return active.map((row) => ({ ...row, status: "DEPRECATED" }));
  }

  private async remove(table: Table, dropped: StoredRow[]): Promise<void> {
    const concepts = new Set(this.records.get("concept")?.map((record) => record.ref));
    // A deprecated concept keeps its labels and its place.
    const gone = dropped.filter((row) => row.ownerRef === undefined || concepts.has(row.ownerRef));
    for (const { ref } of gone) {
      this.changes.push({ kind: "REMOVED", entity: table.name, ref, fields: [] });
    }
    await this.store.delete(
      table.name,
      gone.map((row) => row.id),
    );
  }
}

/** The input's records by table. Refuses an input with problems. */
function checkedRecords(input: Iterable<InputItem>): Map<EntityName, EntityRecord[]> {
  const records: EntityRecord[] = [];
  const problems: Problem[] = [];
  for (const item of input) {
    if ("record" in item) records.push(item.record);
    else problems.push(item.problem);
  }
  // What could not be read is missing to whatever refers to it, so the later checks would only repeat the cause.
  if (problems.length === 0) problems.push(...checkRecords(records), ...checkCircles(records));
  if (problems.length > 0) throw new ImportRefused(problems);
  const byEntity = new Map<EntityName, EntityRecord[]>(TABLES.map((table) => [table.name, []]));
  for (const record of records) byEntity.get(record.entity)?.push(record);
  return byEntity;
}

/**
 * Makes the catalog's scope equal to the input, in one transaction that ends in one revision, or in none where nothing
 * differs. The input is read within the transaction, so that it may depend on what the store holds.
 * @throws ImportRefused with every problem of the input; the store is then as it was.
 */
export function importCatalog(
  store: Store,
  scope: ImportScope,
  read: (store: Store) => Promise<Iterable<InputItem>>,
): Promise<ImportReport> {
  return store.transaction(async (transaction) => {
    await transaction.lock();
    const records = checkedRecords(await read(transaction));
    const writer = new Writer(transaction, scope, records);
    await writer.write();
    const { changes, unchanged } = writer;
    const total = [...records.values()].reduce((sum, each) => sum + each.length, 0);
    if (changes.length === 0) return { read: total, unchanged, changes, revision: null };
    const revision = await publishRevision(transaction, scope.source, changes);
    await transaction.analyze();
    return { read: total, unchanged, changes, revision };
  });
}

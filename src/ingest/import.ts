import type { ConceptType } from "../catalog/concept";
import { type Change, type FieldChange, publishRevision } from "../catalog/revision";
import type { Store } from "../catalog/store";
import type { EntityName, EntityRecord, InputItem, Problem, Value } from "./records";
import { ImportRefused, type ImportReport } from "./report";

type Row = Record<string, Value> & { id: number };
type StoredRow = Row & { ref: string; ownerRef?: string };

interface Reference {
  table: EntityName;
  types?: ConceptType[];
}

interface Table {
  name: EntityName;
  /** Columns that refer to another table's rows, of the types named. */
  references: Record<string, Reference>;
  /** Reads the rows whose refs begin with the prefix, each with its ref. */
  select: string;
  /** What happens to a stored row that the input no longer states. */
  dropped: "delete" | "deprecate" | "keep";
  /** Columns whose values are too long for a change row, which then only says that they changed. */
  long?: string[];
}

const to = (table: EntityName, ...types: ConceptType[]): Reference =>
  types.length > 0 ? { table, types } : { table };

const withOwnRef = (table: string) => `SELECT t.* FROM "${table}" t WHERE t.ref >= :from AND t.ref < :to`;

/** The tables in the order in which they are written; references may point forward. */
const TABLES: Table[] = [
  { name: "scheme", references: {}, select: withOwnRef("scheme"), dropped: "keep" },
  { name: "document", references: {}, select: withOwnRef("document"), dropped: "keep", long: ["text"] },
  {
    name: "concept",
    references: { schemeId: to("scheme"), groupId: to("concept", "RoleGroup") },
    select: withOwnRef("concept"),
    dropped: "deprecate",
  },
  {
    name: "concept_text",
    references: { conceptId: to("concept") },
    select: `SELECT t.*, c.ref AS "ownerRef", c.ref || ' ' || t.kind || ' ' || t.language || ' ' || t.text AS ref
      FROM concept_text t JOIN concept c ON c.id = t."conceptId" WHERE c.ref >= :from AND c.ref < :to`,
    dropped: "delete",
  },
  {
    name: "concept_link",
    references: { fromId: to("concept"), toId: to("concept", "Skill", "SkillGroup") },
    select: `SELECT t.*, a.ref AS "ownerRef", a.ref || ' ' || t.relation || ' ' || b.ref AS ref
      FROM concept_link t JOIN concept a ON a.id = t."fromId" JOIN concept b ON b.id = t."toId"
      WHERE a.ref >= :from AND a.ref < :to`,
    dropped: "delete",
  },
  { name: "responsibility", references: {}, select: withOwnRef("responsibility"), dropped: "delete" },
  { name: "experience_band", references: {}, select: withOwnRef("experience_band"), dropped: "delete" },
  {
    name: "alternative_group",
    references: { roleId: to("concept", "Role") },
    select: withOwnRef("alternative_group"),
    dropped: "delete",
  },
  {
    name: "fact",
    references: {
      roleId: to("concept", "Role"),
      skillId: to("concept", "Skill"),
      toRoleId: to("concept", "Role"),
      alternativesId: to("alternative_group"),
      responsibilityId: to("responsibility"),
      bandId: to("experience_band"),
    },
    select: withOwnRef("fact"),
    dropped: "delete",
  },
  {
    name: "evidence",
    references: { factId: to("fact"), documentId: to("document") },
    select: withOwnRef("evidence"),
    dropped: "delete",
  },
];

/** Rows of the store that the import may change or drop: those whose refs begin with one of these. */
export interface ImportScope {
  prefixes: string[];
  /** What the revision says made it. */
  source: string;
}

/** Duplicate refs, and references to rows that neither the input nor the rest of the catalog has. */
function checkRecords(records: EntityRecord[]): Problem[] {
  const problems: Problem[] = [];
  const refs = new Map(TABLES.map((table) => [table.name, new Map<string, EntityRecord>()]));
  for (const record of records) {
    const seen = refs.get(record.entity)?.get(record.ref);
    if (seen) {
      const { file, line } = seen.origin;
      const message = `${record.ref} stands already at ${file}:${line}`;
      problems.push({ code: "DUPLICATE_REF", origin: record.origin, message });
    } else {
      refs.get(record.entity)?.set(record.ref, record);
    }
  }
  for (const record of records) {
    const table = TABLES.find(({ name }) => name === record.entity);
    for (const [column, ref] of Object.entries(record.references)) {
      const target = table?.references[column];
      if (ref === null || !target) continue;
      const found = refs.get(target.table)?.get(ref);
      const type = found?.values.type as ConceptType | undefined;
      if (!found || (target.types && type && !target.types.includes(type))) {
        const what = target.types?.join(" or ") ?? target.table.replaceAll("_", " ");
        const message = `there is no ${what} ${ref}`;
        problems.push({ code: "UNKNOWN_REF", origin: record.origin, message });
      }
    }
  }
  return problems;
}

const stored = (value: Value): Value => (typeof value === "boolean" ? Number(value) : value);
const shown = (value: Value | undefined) => (value == null ? null : String(value));

/** Brings the rows of one scope to what the input states; collects what that changed. */
class Writer {
  readonly changes: Change[] = [];
  unchanged = 0;
  /** The integer key of every row of the scope, by table and ref. */
  private readonly ids = new Map<EntityName, Map<string, number>>();
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
    for (const prefix of this.scope.prefixes) {
      // The character after the prefix's last bounds the range of refs that begin with it.
      const to = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
      found.push(...(await this.store.rows<StoredRow>(table.select, { from: prefix, to })));
    }
    this.existing.set(table.name, new Map(found.map((row) => [row.ref, row])));
    const ids = new Map(found.map((row) => [row.ref, row.id]));
    const [last] = await this.store.rows<{ id: number | null }>(`SELECT MAX(id) AS id FROM "${table.name}"`);
    let next = (last?.id ?? 0) + 1;
    for (const record of this.records.get(table.name) ?? []) {
      if (!ids.has(record.ref)) ids.set(record.ref, next++);
    }
    this.ids.set(table.name, ids);
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
      const pairs = target ? [...(this.ids.get(target) ?? [])] : [];
      return pairs.find(([, value]) => value === id)?.[0] ?? null;
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

/**
 * Makes the catalog's scope equal to the input, in one transaction that ends in one revision, or in none where nothing
 * differs.
 * @throws ImportRefused with every problem of the input; the store is then as it was.
 */
export async function importCatalog(
  store: Store,
  input: Iterable<InputItem>,
  scope: ImportScope,
): Promise<ImportReport> {
  const records: EntityRecord[] = [];
  const problems: Problem[] = [];
  for (const item of input) {
    if ("record" in item) records.push(item.record);
    else problems.push(item.problem);
  }
  // What could not be read is missing to whatever refers to it, so the later checks would only repeat the cause.
  if (problems.length === 0) problems.push(...checkRecords(records));
  if (problems.length > 0) throw new ImportRefused(problems);

  const byEntity = new Map<EntityName, EntityRecord[]>(TABLES.map((table) => [table.name, []]));
  for (const record of records) byEntity.get(record.entity)?.push(record);
  return store.transaction(async (transaction) => {
    await transaction.lock();
    const writer = new Writer(transaction, scope, byEntity);
    await writer.write();
    const { changes, unchanged } = writer;
    const revision = changes.length > 0 ? await publishRevision(transaction, scope.source, changes) : null;
    return { read: records.length, unchanged, changes, revision };
  });
}

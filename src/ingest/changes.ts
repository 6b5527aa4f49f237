import type { Change, ChangeKind, FieldChange } from "../catalog/revision";
import type { EntityName, Value } from "./records";
import type { Row, Table } from "./tables";

/** Columns of a row whose values differ from the stored ones. */
export type Differences = string[];

const shown = (value: Value | undefined) => (value == null ? null : String(value));

/** A column as the API calls the field. */
const fieldName = (column: string) => column.replace(/Id$/, "");

/**
 * Collects what an import changed as clients see it: concepts with their labels, links and facts, and the few things
 * that are no part of a concept. What comes with a new concept or goes with a deprecated one is no news of its own.
 */
export class Changes {
  private readonly changes: Change[] = [];
  /** The concepts that are new, or no longer in use, by id. */
  private readonly whole = new Set<number>();
  private readonly ofConcept = new Map<number, Change>();

  /** @param refOf The ref of a row, to show what a reference names. */
  constructor(private readonly refOf: (table: EntityName, id: Value | undefined) => string | null) {}

  get all(): Change[] {
    return this.changes;
  }

  added(table: Table, row: Row): void {
    if (table.part) {
      this.tellPart(table, "LINK_ADDED", row, (after) => ({ before: null, after }));
      return;
    }
    if (table.name === "concept") this.whole.add(row.id);
    this.tell(table, "ADDED", row, []);
  }

  removed(table: Table, row: Row): void {
    if (table.part) this.tellPart(table, "LINK_REMOVED", row, (before) => ({ before, after: null }));
    else this.tell(table, "REMOVED", row, []);
  }

  deprecated(table: Table, row: Row): void {
    this.whole.add(row.id);
    this.tell(table, "DEPRECATED", row, [{ name: "status", before: "ACTIVE", after: "DEPRECATED" }]);
  }

  changed(table: Table, before: Row, row: Row, columns: Differences): void {
    const news = columns.filter((column) => !table.quiet?.includes(column));
    if (news.length === 0) return;
    const breaking = news.some((column) => table.breaking?.includes(column));
    const fields = news.map((name) => this.fieldChange(table, name, before, row));
    if (table.part) {
      const { of, field } = table.part;
      const place = `${field(row)}[${this.valueOf(table, row)}]`;
      for (const change of fields) {
        this.addField(Number(row[of]), { ...change, name: `${place}.${change.name}` }, breaking);
      }
      return;
    }
    if (table.name === "concept") {
      for (const change of fields) this.addField(row.id, change, breaking);
      const restored = before.status === "DEPRECATED" && row.status === "ACTIVE";
      const change = this.ofConcept.get(row.id);
      if (restored && change) change.kind = "RESTORED";
      return;
    }
    this.tell(table, "CHANGED", row, fields, breaking);
  }

  private fieldChange(table: Table, column: string, before: Row, row: Row): FieldChange {
    const name = fieldName(column);
    if (table.long?.includes(column)) return { name, before: null, after: null };
    const target = table.references[column]?.table;
    const show = (value: Value | undefined) => (target ? this.refOf(target, value) : shown(value));
    return { name, before: show(before[column]), after: show(row[column]) };
  }

  private tell(
    table: Table,
    kind: ChangeKind,
    row: Row,
    fields: FieldChange[],
    breaking = kind === "DEPRECATED" || kind === "REMOVED",
  ): void {
    // Datasets, alternatives and evidence are told by the facts that they belong to.
    if (!TOLD.has(table.name)) return;
    this.changes.push({ kind, breaking, entity: table.name, ref: String(row.ref), fields });
  }

  /** A part that came or went: a link is news of its own, anything else changes its concept. */
  private tellPart(
    table: Table,
    kind: "LINK_ADDED" | "LINK_REMOVED",
    row: Row,
    around: (value: string | null) => { before: string | null; after: string | null },
  ): void {
    const part = table.part;
    if (!part) return;
    const owner = Number(row[part.of]);
    if (this.whole.has(owner) || part.told?.(row, this.refOf("dataset", row.datasetId))) return;
    const field = { name: part.field(row), ...around(this.valueOf(table, row)) };
    const link = typeof part.link === "function" ? part.link(row) : part.link;
    if (!link) {
      this.addField(owner, field, false);
      return;
    }
    const ref = this.refOf("concept", owner);
    if (ref === null) return;
    this.changes.push({ kind, breaking: kind === "LINK_REMOVED", entity: "concept", ref, fields: [field] });
  }

  private valueOf(table: Table, row: Row): string | null {
    const column = table.part?.value(row) ?? "ref";
    const target = table.references[column]?.table;
    return target ? this.refOf(target, row[column]) : shown(row[column]);
  }

  private addField(owner: number, field: FieldChange, breaking: boolean): void {
    if (this.whole.has(owner)) return;
    const known = this.ofConcept.get(owner);
    if (known) {
      // Of a text that there is one of, the old one goes and the new one comes.
      const other = /^(label|description)@/.test(field.name)
        ? known.fields.find(({ name, before }) => name === field.name && before === null)
        : undefined;
      if (other && field.after === null) other.before = field.before;
      else known.fields.push(field);
      known.breaking ||= breaking;
      return;
    }
    const ref = this.refOf("concept", owner);
    if (ref === null) return;
    const change: Change = { kind: "CHANGED", breaking, entity: "concept", ref, fields: [field] };
    this.ofConcept.set(owner, change);
    this.changes.push(change);
  }
}

/** Things that clients see as such. */
const TOLD = new Set<EntityName>([
  "scheme",
  "document",
  "concept",
  "collection",
  "skill_scale",
  "skill_level",
  "responsibility",
  "experience_band",
  "ladder",
]);

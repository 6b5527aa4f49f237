import { LinkRelation } from "../catalog/concept-link";
import type { Store } from "../catalog/store";
import { Changes, type Differences } from "./changes";
import { Circles } from "./circles";
import type { EntityName, EntityRecord, Problem, Value } from "./records";
import type { Counts } from "./report";
import { KEPT, TableState, UNSHOWN } from "./table-state";
import { type Row, TABLES, type Table } from "./tables";

/** Rows of a table that are written at once. */
const BATCH = 1_000;

/** Relations that lead upwards or onwards, never around. */
const ACYCLIC = new Set<string>([LinkRelation.BROADER, LinkRelation.REPLACED_BY]);

const shownTable = (name: EntityName) => name.replaceAll("_", " ");

/**
 * Brings the rows of some datasets to what a stream of records states, and collects what that changed. Records may come
 * in any order: one that refers to a row not yet known waits for the end.
 */
export class Writer {
  problems: Problem[] = [];
  readonly changes: Changes;
  private readonly states: Map<EntityName, TableState>;
  private readonly deferred: EntityRecord[] = [];
  /** Types of the concepts, and the role groups among those stated, by id. */
  private readonly types = new Map<number, string>();
  private readonly circles = new Circles();
  private wrote = false;

  constructor(private readonly store: Store) {
    this.states = new Map(
      TABLES.map((table) => [table.name, new TableState(table, store.columnsOf(table.name))]),
    );
    this.changes = new Changes((name, id) => this.state(name).refs.get(Number(id)) ?? null);
  }

  /** True where a row was written, if only to cite a newer file. */
  get changed(): boolean {
    return this.wrote;
  }

  get counts(): Map<EntityName, Counts> {
    return new Map([...this.states].map(([name, { counts }]) => [name, counts]));
  }

  private state(name: EntityName): TableState {
    return this.states.get(name) as TableState;
  }

  /** Reads what the store holds of these datasets, and the refs that records may name. */
  async begin(datasets: string[]): Promise<void> {
    for (const state of this.states.values()) {
      const { name } = state.table;
      const [last] = await this.store.rows<{ id: number | null }>(`SELECT MAX(id) AS id FROM "${name}"`);
      state.nextId = (last?.id ?? 0) + 1;
      if (!KEPT.has(name)) await this.readCovered(state, datasets);
      if (state.table.key || UNSHOWN.has(name)) continue;
      const type = name === "concept" ? ", type" : "";
      const known = await this.store.rows<{ id: number; ref: string; type?: string }>(
        `SELECT id, ref${type} FROM "${name}"`,
      );
      for (const { id, ref, type } of known) {
        if (type) this.types.set(id, type);
        state.refs.set(id, ref);
        // What the input is to state in full counts only once it does.
        if (state.open.has(id)) state.storedIds.set(ref, id);
        else state.foreignIds.set(ref, id);
      }
    }
  }

  private async readCovered(state: TableState, datasets: string[]): Promise<void> {
    const rows = await this.store.rows<{ id: number }>(
      `SELECT t.id FROM "${state.table.name}" t
       WHERE t."datasetId" IN (SELECT d.id FROM dataset d WHERE ${this.store.among("d.ref", "datasets")})`,
      { datasets: this.store.set(datasets) },
    );
    for (const { id } of rows) state.open.add(id);
  }

  /** Takes some records; what is wrong with one becomes a problem, and it is left out. */
  async take(records: EntityRecord[]): Promise<void> {
    await this.fetch(records);
    for (const record of records) {
      this.state(record.entity).counts.read += 1;
      this.placeOrDefer(record);
    }
    await this.flush(BATCH);
  }

  /** Reads the stored rows that records may be about, so that no more than a batch of them is in memory. */
  private async fetch(records: EntityRecord[]): Promise<void> {
    const keys = new Map<TableState, Set<string | number>>();
    for (const state of this.states.values()) state.fetched.clear();
    for (const { entity, ref, references } of records) {
      const state = this.state(entity);
      if (state.open.size === 0 && references.datasetId != null) continue;
      const key = state.table.key ? this.storedOwner(state.table, references) : ref;
      const known = keys.get(state);
      if (known) known.add(key);
      else keys.set(state, new Set([key]));
    }
    for (const [state, values] of keys) {
      const { name, key } = state.table;
      const rows = await this.store.rowsBy<Row>(
        `SELECT t.* FROM "${name}" t`,
        `t."${key?.[0] ?? "ref"}"`,
        values,
      );
      for (const row of rows) {
        if (state.open.has(row.id) || isOutside(row)) state.fetched.set(state.keyOf(row), row);
      }
    }
  }

  /** The id of the row that one without a ref belongs to, as far as it is stored; else one that no row has. */
  private storedOwner({ key = [], references }: Table, named: EntityRecord["references"]): number {
    const [column = ""] = key;
    const target = references[column];
    const ref = named[column];
    if (!target || ref == null) return 0;
    const state = this.state(target.table);
    return state.idOf(ref) ?? state.storedIds.get(ref) ?? 0;
  }

  private placeOrDefer(record: EntityRecord): void {
    const row = this.resolve(record);
    if (typeof row === "string") this.deferred.push(record);
    else this.place(record, row);
  }

  /** The record as a row that has no id yet, or the first column whose reference is not known (yet). */
  private resolve({ entity, ref, values, references }: EntityRecord): Row | string {
    const { table } = this.state(entity);
    const row: Row = { ...values, id: 0 };
    if (!table.key) row.ref = ref;
    for (const column in references) {
      const named = references[column];
      const target = table.references[column];
      if (named == null || !target) continue;
      const id = this.state(target.table).idOf(named);
      if (id === undefined) return column;
      if (target.types && !target.types.includes(this.types.get(id) as never)) return column;
      row[column] = id;
    }
    return row;
  }

  private place(record: EntityRecord, row: Row): void {
    const state = this.state(record.entity);
    const { table, counts } = state;
    const key = state.keyOf(row);
    const stated = state.stated.get(key);
    if (stated) {
      const place = `${stated.origin.file}:${stated.origin.line}`;
      this.problem(record, table.repeated, `${this.describe(record)} stands already at ${place}`);
      return;
    }
    const known = state.fetched.get(key);
    const before = known && isOutside(known) === isOutside(row) ? known : undefined;
    if (!table.key && !before && state.foreignIds.has(key)) {
      this.problem(record, table.repeated, `${record.ref} belongs to another dataset already`);
      return;
    }
    row.id = before?.id ?? state.nextId;
    const circle = this.closedCircle(record, row);
    if (circle) {
      this.problem(record, "CIRCLE", circle);
      return;
    }
    if (!before) state.nextId += 1;
    state.stated.set(key, { id: row.id, origin: record.origin });
    state.open.delete(row.id);
    if (!table.key && !UNSHOWN.has(table.name)) state.refs.set(row.id, key);
    if (table.name === "concept") this.types.set(row.id, String(row.type));
    if (!before) {
      counts.added += 1;
      this.changes.added(table, row);
    } else {
      const columns = differences(state.columns, before, row);
      const news = columns.some((column) => !table.quiet?.includes(column));
      counts[news ? "changed" : "unchanged"] += 1;
      if (columns.length === 0) return;
      this.changes.changed(table, before, row, columns);
    }
    this.write(state, row);
  }

  /** What is wrong with a link or group that leads over others back to where it starts; nothing where none does. */
  private closedCircle({ entity, ref, references }: EntityRecord, row: Row): string | undefined {
    if (entity === "concept" && row.groupId != null) {
      if (this.circles.take("GROUP", row.id, Number(row.groupId))) return undefined;
      return `the group of ${ref} leads back to it over ${references.groupId}`;
    }
    if (entity !== "concept_link" || !ACYCLIC.has(String(row.relation))) return undefined;
    const { relation, fromId, toId } = row;
    if (this.circles.take(String(relation), Number(fromId), Number(toId))) return undefined;
    return `${relation} of ${references.fromId} leads back to it over ${references.toId}`;
  }

  private write(state: TableState, row: Row): void {
    this.wrote = true;
    state.waiting.push(row);
  }

  /**
   * Writes the rows that wait once there are so many of one table: all of them, what others refer to first, because
   * SQLite keeps account of every reference that is ahead of its row.
   */
  private async flush(least: number): Promise<void> {
    const states = [...this.states.values()];
    if (!states.some(({ waiting }) => waiting.length >= least)) return;
    for (const { table, waiting } of states) await this.store.upsert(table.name, waiting.splice(0));
  }

  /** Places what waited, drops what is no longer stated, and writes the rest. */
  async finish(): Promise<void> {
    await this.placeDeferred();
    const deprecated = await this.deprecate(this.state("concept"));
    for (const state of [...this.states.values()].reverse()) {
      if (state.table.dropped === "delete") await this.remove(state, deprecated);
    }
    await this.flush(1);
  }

  private async placeDeferred(): Promise<void> {
    for (;;) {
      const waiting = this.deferred.splice(0);
      await this.fetch(waiting);
      for (const record of waiting) this.placeOrDefer(record);
      if (this.deferred.length === waiting.length) break;
    }
    const groups = new Map(
      this.deferred.filter(({ entity }) => entity === "concept").map((record) => [record.ref, record]),
    );
    for (const record of this.deferred) {
      if (inGroupCircle(record, groups)) {
        const message = `the group of ${record.ref} leads back to it over ${record.references.groupId}`;
        this.problem(record, "CIRCLE", message);
        continue;
      }
      const column = this.resolve(record) as string;
      const target = this.state(record.entity).table.references[column];
      const what = target?.types?.join(" or ") ?? shownTable(target?.table ?? record.entity);
      this.problem(record, "UNKNOWN_REF", `there is no ${what} ${record.references[column]}`);
    }
  }

  /** The stored rows that the input no longer states. */
  private dropped({ table, open }: TableState): Promise<Row[]> {
    return this.store.rowsBy<Row>(`SELECT t.* FROM "${table.name}" t`, "t.id", open, "ORDER BY t.id");
  }

  /** A concept that is no longer stated stays, so that its ref resolves for ever. */
  private async deprecate(state: TableState): Promise<Set<number>> {
    const gone = new Set<number>();
    for (const before of await this.dropped(state)) {
      gone.add(before.id);
      if (before.status !== "ACTIVE") continue;
      state.counts.deprecated += 1;
      this.changes.deprecated(state.table, before);
      this.write(state, { ...before, status: "DEPRECATED" });
    }
    return gone;
  }

  private async remove(state: TableState, deprecated: Set<number>): Promise<void> {
    const { table, counts } = state;
    const gone: number[] = [];
    for (const row of await this.dropped(state)) {
      // A deprecated concept keeps its labels and its place.
      const owner = table.part && table.name !== "fact" ? Number(row[table.part.of]) : 0;
      if (deprecated.has(owner)) continue;
      counts.removed += 1;
      gone.push(row.id);
      this.changes.removed(table, row);
    }
    if (gone.length > 0) this.wrote = true;
    await this.store.delete(table.name, gone);
  }

  private describe({ entity, ref, values }: EntityRecord): string {
    return entity === "concept_text" ? `the label ${JSON.stringify(values.text)}` : ref;
  }

  private problem({ origin }: EntityRecord, code: Problem["code"], message: string): void {
    this.problems.push({ code, origin, message });
  }
}

/** Whether concepts that wait for their groups wait for each other. */
function inGroupCircle(record: EntityRecord, waiting: Map<string, EntityRecord>): boolean {
  const seen = new Set<EntityRecord>();
  for (let at: EntityRecord | undefined = record; at && !seen.has(at); ) {
    seen.add(at);
    at = waiting.get(at.references.groupId ?? "");
    if (at === record) return true;
  }
  return false;
}

/** Whether a row belongs to no dataset: it may be stated again, and nothing drops it. */
const isOutside = (row: Row) => row.datasetId == null;

function differences(columns: string[], before: Row, row: Row): Differences {
  return columns.filter((column) => !same(before[column] ?? null, row[column] ?? null));
}

/** Equal values; SQLite has no booleans and gives 0 and 1. */
function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  return (
    (typeof a === "boolean" || typeof b === "boolean") && a !== null && b !== null && Number(a) === Number(b)
  );
}

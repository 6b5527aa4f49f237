import type Database from "better-sqlite3";
import type { Statement } from "better-sqlite3";
import { SQLITE_STATEMENTS } from "../../config/limits";
import {
  columnsOf,
  type Executor,
  NEWEST_REVISION,
  onConflict,
  type Params,
  type TableShape,
} from "./engine";
import { isBreaking } from "./sqlite-faults";

/** SQLite has no booleans. */
const bindable = (value: unknown) => (typeof value === "boolean" ? Number(value) : value);

type MakeRow = (values: unknown[]) => Params;

/** A statement that gives rows as arrays, and what makes objects of them. */
interface Prepared {
  statement: Statement;
  makeRow: MakeRow;
}

/**
 * Makes objects that hold their values in themselves. The driver takes three times as long to make rows of many columns,
 * and setting one column after the other twice as long, for objects of twice the size.
 */
function rowMaker(columns: string[]): MakeRow {
  // Of two columns with the same name the last one holds, as everywhere in an object.
  const places = Object.entries(Object.fromEntries(columns.map((name, index) => [name, index])));
  const fields = places.map(([name, index]) => `${JSON.stringify(name)}: values[${index}]`);
  return new Function("values", `return { ${fields.join(", ")} };`) as MakeRow;
}

/** One connection to a SQLite database, with the statements that it has prepared. */
export class SqliteConnection implements Executor {
  private readonly prepared = new Map<string, Prepared>();
  private readonly schemaVersion: Statement;
  private newest: Statement | undefined;
  private preparedFor: unknown;
  /** True once a fault of the file was met, which the connection may go on seeing when it is mended. */
  isBroken = false;

  constructor(readonly database: Database) {
    this.schemaVersion = database.prepare("PRAGMA schema_version").pluck();
  }

  /** Begins a transaction that sees the database as it is now, and not only from its first statement. */
  begin(): void {
    const { database } = this;
    database.exec("BEGIN");
    try {
      this.schemaVersion.get();
    } catch (error) {
      if (database.inTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }

  async query<Row>(sql: string, params: Params): Promise<Row[]> {
    try {
      const { statement, makeRow } = this.prepare(sql);
      const bound: Params = {};
      for (const name in params) bound[name] = bindable(params[name]);
      if (statement.reader) return statement.all(bound).map((values) => makeRow(values) as Row);
      statement.run(bound);
      return [];
    } catch (error) {
      this.isBroken ||= isBreaking(error);
      throw error;
    }
  }

  /** The number of the newest revision that this connection sees. */
  newestRevision(): number {
    this.newest ??= this.database.prepare(NEWEST_REVISION).pluck();
    return Number(this.newest.get());
  }

  async upsert(table: TableShape, rows: readonly object[]): Promise<void> {
    const names = columnsOf(table.columns, rows).map(({ name }) => name);
    const quoted = names.map((name) => `"${name}"`).join(", ");
    const values = names.map(() => "?").join(", ");
    const insertion = `INSERT INTO "${table.name}" (${quoted}) VALUES (${values})`;
    // SQLite keeps a journal of every statement that might update a row with references, which takes four times as long
    // as the rest of an insertion; so only rows that are there already go through such a one.
    const insert = this.prepare(`${insertion} ON CONFLICT (id) DO NOTHING`).statement;
    const replace = this.prepare(`${insertion} ${onConflict(table)}`).statement;
    for (const row of rows) {
      const bound = names.map((name) => bindable((row as Params)[name]) ?? null);
      if (insert.run(bound).changes === 0) replace.run(bound);
    }
  }

  private prepare(sql: string): Prepared {
    // Another process may have migrated: the columns of "SELECT *" are then others.
    const version = this.schemaVersion.get();
    if (version !== this.preparedFor) this.prepared.clear();
    this.preparedFor = version;
    const known = this.prepared.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    const columns = statement.reader ? statement.raw().columns() : [];
    const prepared = { statement, makeRow: rowMaker(columns.map(({ name }) => name)) };
    this.prepared.set(sql, prepared);
    if (this.prepared.size > SQLITE_STATEMENTS) {
      this.prepared.delete(this.prepared.keys().next().value as string);
    }
    return prepared;
  }
}

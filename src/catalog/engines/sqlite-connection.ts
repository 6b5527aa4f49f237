import type Database from "better-sqlite3";
import type { Statement } from "better-sqlite3";
import { SQLITE_STATEMENTS } from "../../config/limits";
import { columnsOf, type Executor, onConflict, type Params, type TableShape } from "./engine";

/** SQLite has no booleans. */
const bindable = (value: unknown) => (typeof value === "boolean" ? Number(value) : value);

/** A statement that gives rows as arrays, and their columns; none where it gives no rows. */
interface Prepared {
  statement: Statement;
  columns: string[];
}

/** The driver takes twice as long to make rows of many columns itself. */
function rowOf(columns: string[], values: unknown[]): Params {
  const row: Params = {};
  for (let index = 0; index < columns.length; index += 1) row[columns[index] as string] = values[index];
  return row;
}

/** One connection to a SQLite database, with the statements that it has prepared. */
export class SqliteConnection implements Executor {
  private readonly prepared = new Map<string, Prepared>();
  private readonly schemaVersion: Statement;
  private preparedFor: unknown;

  constructor(readonly database: Database) {
    this.schemaVersion = database.prepare("PRAGMA schema_version").pluck();
  }

  async query<Row>(sql: string, params: Params): Promise<Row[]> {
    const { statement, columns } = this.prepare(sql);
    const bound: Params = {};
    for (const name in params) bound[name] = bindable(params[name]);
    if (statement.reader) return statement.all(bound).map((values) => rowOf(columns, values) as Row);
    statement.run(bound);
    return [];
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
    const prepared = { statement, columns: columns.map(({ name }) => name) };
    this.prepared.set(sql, prepared);
    if (this.prepared.size > SQLITE_STATEMENTS) {
      this.prepared.delete(this.prepared.keys().next().value as string);
    }
    return prepared;
  }
}

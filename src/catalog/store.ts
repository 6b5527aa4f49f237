import type { DataSource, Logger } from "typeorm";
import type { SnapshotPool } from "./snapshot";

/** Counts the statements that the driver runs, so that batching can be asserted. */
export class StatementCounter implements Logger {
  statements = 0;
  logQuery() {
    this.statements += 1;
  }
  logQueryError() {}
  logQuerySlow() {}
  logSchemaBuild() {}
  logMigration() {}
  log() {}
}

/** What runs a statement: the store's connection, a transaction or a snapshot. */
export interface Executor {
  query<Row>(sql: string, values: unknown[]): Promise<Row[]>;
}

/**
 * The catalog's database: runs statements with named parameters and transactions.
 * What a concept reads stands in that concept's own file.
 */
export class Store {
  constructor(
    readonly dataSource: DataSource,
    private readonly counter: StatementCounter,
    private readonly snapshots: SnapshotPool | null,
    private readonly executor: Executor = dataSource,
  ) {}

  /** Statements run since the store was opened. */
  get statements(): number {
    return this.counter.statements;
  }

  /** Brings the tables up to this version; returns the names of the migrations it ran. */
  async migrate(): Promise<string[]> {
    const done = await this.dataSource.runMigrations();
    return done.map((migration) => migration.name);
  }

  /** True where every migration of this version has run. */
  async isMigrated(): Promise<boolean> {
    return !(await this.dataSource.showMigrations());
  }

  /** Runs one statement whose parameters are written `:name`. */
  rows<Row>(sql: string, params: Record<string, unknown> = {}): Promise<Row[]> {
    const [text, values] = this.dataSource.driver.escapeQueryWithParameters(sql, params);
    return this.executor.query(text, values);
  }

  /** Runs a SELECT for the rows whose column is one of some keys; `rest` is what follows the condition. */
  rowsBy<Row>(select: string, column: string, keys: Iterable<number | string>, rest = ""): Promise<Row[]> {
    return this.rows(`${select} WHERE ${this.among(column, "keys")} ${rest}`, { keys: this.set(keys) });
  }

  /** A condition that holds where `expression` is in the set bound as `:name` with `set()`. */
  among(expression: string, name: string): string {
    return `${expression} IN (SELECT value FROM json_each(:${name}))`;
  }

  /** A set of keys as one parameter, so that its size meets no limit on bound values. */
  set(values: Iterable<number | string>): string {
    return JSON.stringify([...values]);
  }

  /** Writes rows into a table, replacing those whose id it has; all in one statement. */
  async upsert(table: string, rows: object[]): Promise<void> {
    if (rows.length === 0) return;
    const columns = this.dataSource.getMetadata(table).columns.map((column) => column.propertyName);
    const names = columns.map((name) => `"${name}"`).join(", ");
    const values = columns.map((name) => `value ->> '$.${name}'`).join(", ");
    const updates = columns.map((name) => `"${name}" = excluded."${name}"`).join(", ");
    // SQLite needs a WHERE to tell the upsert clause from a join's condition. https://sqlite.org/lang_upsert.html
    await this.rows(
      `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(:rows) WHERE true
       ON CONFLICT (id) DO UPDATE SET ${updates}`,
      { rows: JSON.stringify(rows) },
    );
  }

  async delete(table: string, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.rows(`DELETE FROM "${table}" WHERE ${this.among("id", "ids")}`, { ids: this.set(ids) });
  }

  /** Tells the planner how the rows are spread, so that it takes the index that leaves the fewest. */
  async analyze(): Promise<void> {
    await this.rows("ANALYZE");
  }

  /** Takes the write lock at the start of a transaction, so that what it reads cannot change before it writes. */
  async lock(): Promise<void> {
    await this.rows("DELETE FROM revision WHERE id < 0");
  }

  /** Runs the work in one transaction, given a store whose statements belong to it. */
  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction((manager) =>
      work(new Store(this.dataSource, this.counter, this.snapshots, manager)),
    );
  }

  /**
   * A store all of whose statements see one revision, whatever is written meanwhile; it has to be released. A database
   * in memory has no other writer than this process, and serves as its own snapshot.
   */
  snapshot(): { store: Store; release: () => Promise<void> } {
    if (!this.snapshots) return { store: this, release: async () => {} };
    const snapshot = this.snapshots.begin();
    const store = new Store(this.dataSource, this.counter, this.snapshots, snapshot);
    return { store, release: () => snapshot.release() };
  }

  async close(): Promise<void> {
    await this.snapshots?.close();
    await this.dataSource.destroy();
  }
}

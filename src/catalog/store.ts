import { mkdirSync } from "node:fs";
import path from "node:path";
import { DataSource, type EntityManager, type Logger } from "typeorm";
import { SQLITE_BUSY_TIMEOUT_MS } from "../config/limits";
import { AlternativeGroupRow } from "./alternative-group";
import { ConceptRow } from "./concept";
import { ConceptLinkRow } from "./concept-link";
import { ConceptTextRow } from "./concept-text";
import { DocumentRow } from "./document";
import { StoreError } from "./errors";
import { EvidenceRow } from "./evidence";
import { ExperienceBandRow } from "./experience-band";
import { FactRow } from "./fact";
import { MIGRATIONS } from "./migrations/migrations";
import { ResponsibilityRow } from "./responsibility";
import { ChangeRow, RevisionRow } from "./revision";
import { SchemeRow } from "./scheme";

const MIGRATIONS_TABLE = "migrations";

/** Counts the statements that the driver runs, so that batching can be asserted. */
class StatementCounter implements Logger {
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

/** The DataSource for a database URL, not yet connected. */
export function createDataSource(databaseUrl: string, logger?: Logger): DataSource {
  return new DataSource({
    type: "better-sqlite3",
    database: databaseUrl.slice("sqlite:".length),
    enableWAL: true,
    timeout: SQLITE_BUSY_TIMEOUT_MS,
    // FULL makes a committed revision survive a power cut, not only a crash of the process.
    prepareDatabase: (database) => database.pragma("synchronous = FULL"),
    entities: [
      SchemeRow,
      ConceptRow,
      ConceptTextRow,
      ConceptLinkRow,
      DocumentRow,
      ResponsibilityRow,
      ExperienceBandRow,
      AlternativeGroupRow,
      FactRow,
      EvidenceRow,
      RevisionRow,
      ChangeRow,
    ],
    migrations: MIGRATIONS,
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: "all",
    logger,
  });
}

/**
 * The catalog's database: runs statements with named parameters and transactions.
 * What a concept reads stands in that concept's own file.
 */
export class Store {
  private constructor(
    readonly dataSource: DataSource,
    private readonly counter: StatementCounter,
    private readonly manager: EntityManager = dataSource.manager,
  ) {}

  /**
   * Opens the database, creating its file and folder where they are missing.
   * @throws StoreError where the path cannot be written or the file is not a Rolegraph database.
   */
  static async open(databaseUrl: string): Promise<Store> {
    const counter = new StatementCounter();
    const dataSource = createDataSource(databaseUrl, counter);
    const store = new Store(dataSource, counter);
    try {
      const file = dataSource.options.database as string;
      if (file !== ":memory:") mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      await dataSource.initialize();
      await store.checkOwnership(databaseUrl);
    } catch (error) {
      if (dataSource.isInitialized) await dataSource.destroy();
      if (error instanceof StoreError) throw error;
      throw new StoreError(`Cannot open the database ${databaseUrl}: ${(error as Error).message}`);
    }
    return store;
  }

  /** Refuses a database of a newer version and one that belongs to something else. */
  private async checkOwnership(databaseUrl: string): Promise<void> {
    const tables = await this.rows<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    if (tables.length === 0) return;
    if (!tables.some((table) => table.name === MIGRATIONS_TABLE)) {
      throw new StoreError(`The database ${databaseUrl} is not a Rolegraph database.`);
    }
    const known = new Set(MIGRATIONS.map((migration) => migration.name));
    const applied = await this.rows<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE}`);
    const unknown = applied.find((migration) => !known.has(migration.name));
    if (unknown) {
      throw new StoreError(
        `The database ${databaseUrl} was made by a newer version of Rolegraph (migration ${unknown.name}).`,
      );
    }
  }

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
    return this.manager.query(text, values);
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

  /** Takes the write lock at the start of a transaction, so that what it reads cannot change before it writes. */
  async lock(): Promise<void> {
    await this.rows("DELETE FROM revision WHERE id < 0");
  }

  /** Runs the work in one transaction, given a store whose statements belong to it. */
  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction((manager) => work(new Store(this.dataSource, this.counter, manager)));
  }

  close(): Promise<void> {
    return this.dataSource.destroy();
  }
}

import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type Database from "better-sqlite3";
import { DataSource, type DataSourceOptions, type Migration, MigrationExecutor } from "typeorm";
import { SQLITE_BUSY_PAUSE_MS, SQLITE_WRITE_CACHE_KIB, SQLITE_WRITE_TIMEOUT_MS } from "../../config/limits";
import { StoreError } from "../errors";
import type { MaybePromise } from "../maybe-promise";
import { type Engine, type Executor, hasAllMigrations, type Lease } from "./engine";
import { SqliteConnection } from "./sqlite-connection";
import { isBusy, sqliteFault } from "./sqlite-faults";
import { SqliteSnapshots } from "./sqlite-snapshots";

const PREFIX = "sqlite:";
const MEMORY = ":memory:";

/** The DataSource of a SQLite database, not yet connected. */
export function sqliteDataSource(databaseUrl: string, model: Partial<DataSourceOptions>): DataSource {
  return new DataSource({
    ...model,
    type: "better-sqlite3",
    database: databaseUrl.slice(PREFIX.length),
    timeout: SQLITE_WRITE_TIMEOUT_MS,
    // FULL makes a committed revision survive a power cut, not only a crash of the process.
    prepareDatabase: (database) => {
      database.pragma("synchronous = FULL");
      database.pragma(`cache_size = -${SQLITE_WRITE_CACHE_KIB}`);
    },
  } as DataSourceOptions);
}

/** Makes a folder and those above it, one at a time: Node's own recursion never ends below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/** A catalog in a SQLite file, or in the memory of this process. */
export class SqliteEngine implements Engine {
  readonly kind = "sqlite";
  readonly columns = `SELECT m.name AS "table", c.name AS "column"
    FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`;
  readonly storageFaults = [
    // Behind the first row, which has all that is wrong with pages, what is wrong may end the statement.
    "SELECT integrity_check AS fault FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 1",
    `SELECT "table" || ' ' || rowid || ' refers to a row of ' || parent || ' that is missing' AS fault
     FROM pragma_foreign_key_check`,
  ];
  readonly lease: (() => Promise<Lease>) | undefined;
  private readonly file: string;
  private readonly snapshots: SqliteSnapshots | undefined;
  private connection: SqliteConnection | undefined;
  /** Resolves when the transactions that came before have ended: they share the connection. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    readonly dataSource: DataSource,
  ) {
    this.file = name.slice(PREFIX.length);
    if (this.file === MEMORY) return;
    const snapshots = new SqliteSnapshots(this.file, (connection) => this.checkTables(connection));
    this.snapshots = snapshots;
    this.lease = () => snapshots.lease();
  }

  get observer(): SqliteConnection {
    return this.main;
  }

  get main(): SqliteConnection {
    if (!this.connection) throw new Error(`${this.name} is not open.`);
    return this.connection;
  }

  revision(): MaybePromise<number> {
    return this.snapshots ? this.snapshots.revision() : this.main.newestRevision();
  }

  async open(create: boolean): Promise<void> {
    if (this.file !== MEMORY) {
      if (!create && !existsSync(this.file)) {
        throw new StoreError(`There is no database ${this.name}; run \`rolegraph migrate\` first.`);
      }
      makeFolder(path.dirname(path.resolve(this.file)));
    }
    await this.dataSource.initialize();
    // TypeORM keeps its one connection to itself; a second one would see another database in memory.
    const { databaseConnection } = this.dataSource.driver as unknown as { databaseConnection: Database };
    this.connection = new SqliteConnection(databaseConnection);
  }

  async adopt(): Promise<void> {
    // Where processes make the database at the same time, SQLite waits for its lock everywhere but here.
    const until = Date.now() + SQLITE_WRITE_TIMEOUT_MS;
    for (;;) {
      try {
        this.main.database.pragma("journal_mode = WAL");
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) throw error;
      }
      await setTimeout(SQLITE_BUSY_PAUSE_MS);
    }
  }

  async migrate(): Promise<Migration[]> {
    const { database } = this.main;
    // A migration that remakes a table leaves the references to it without their target for a moment.
    database.pragma("foreign_keys = OFF");
    try {
      return await this.transaction(() => {
        // A process that migrates at the same time has to find these migrations done, not half done.
        const executor = new MigrationExecutor(this.dataSource);
        executor.transaction = "none";
        return executor.executePendingMigrations();
      });
    } finally {
      database.pragma("foreign_keys = ON");
    }
  }

  /** One read transaction, unlike SQLite's backup interface, which starts anew whenever another process writes. */
  async copyTo(file: string): Promise<void> {
    await this.main.query("VACUUM INTO :file", { file });
  }

  transaction<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result> {
    const turn = this.last.then(async () => {
      const { database } = this.main;
      // With the write lock from its start: where it first read, it could not wait for another writer any more.
      database.exec("BEGIN IMMEDIATE");
      try {
        const result = await work(this.main);
        database.exec("COMMIT");
        return result;
      } catch (error) {
        if (database.inTransaction) database.exec("ROLLBACK");
        throw error;
      } finally {
        this.snapshots?.forget();
      }
    });
    this.last = turn.catch(() => {});
    return turn;
  }

  analyze(): string {
    return "ANALYZE";
  }

  among(expression: string, name: string): string {
    return `${expression} IN (SELECT value FROM json_each(:${name}))`;
  }

  set(values: Iterable<number | string>): string {
    return JSON.stringify([...values]);
  }

  fault(error: unknown): unknown {
    return sqliteFault(this.name, error);
  }

  private async checkTables(connection: SqliteConnection): Promise<void> {
    const table = this.dataSource.options.migrationsTableName;
    const has = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :table";
    const [known] = await connection.query(has, { table });
    const rows = known ? await connection.query<{ name: string }>(`SELECT name FROM "${table}"`, {}) : [];
    const names = rows.map(({ name }) => name);
    if (hasAllMigrations(this.dataSource, names)) return;
    throw new StoreError(`The database ${this.name} lacks tables of this version.`);
  }

  async close(): Promise<void> {
    this.snapshots?.close();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

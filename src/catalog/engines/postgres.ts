import { DataSource, type DataSourceOptions, type Migration, MigrationExecutor } from "typeorm";
import { shownUrl } from "../../config/database-url";
import { POSTGRES_CONNECT_TIMEOUT_MS, REVISION_AGE_MS } from "../../config/limits";
import { StoreError } from "../errors";
import type { MaybePromise } from "../maybe-promise";
import { type Engine, type Executor, hasAllMigrations, type Lease, NEWEST_REVISION } from "./engine";
import { compareByBytes } from "./postgres-columns";
import { postgresFault } from "./postgres-faults";
import {
  CONNECTION,
  PostgresObserver,
  PostgresReplica,
  PostgresSnapshots,
  PostgresWriters,
} from "./postgres-server";

/** Connections that migrations and TypeORM's own reads take. */
const TYPEORM_CONNECTIONS = 2;

/** The key of the advisory lock under which one process migrates: "role" in ASCII. */
const MIGRATION_LOCK = 0x726f6c65;

/** When the newest revision was asked for, in milliseconds of the clock, and the answer. */
interface Newest {
  asked: number;
  revision: MaybePromise<number>;
}

const NEVER_ASKED: Newest = { asked: 0, revision: 0 };

/** The DataSource of a PostgreSQL database, not yet connected. */
export function postgresDataSource(databaseUrl: string, model: Partial<DataSourceOptions>): DataSource {
  const dataSource = new DataSource({
    ...model,
    type: "postgres",
    poolSize: TYPEORM_CONNECTIONS,
    connectTimeoutMS: POSTGRES_CONNECT_TIMEOUT_MS,
    installExtensions: false,
    poolErrorHandler: () => {},
    extra: { ...CONNECTION, connectionString: databaseUrl },
  } as DataSourceOptions);
  compareByBytes(dataSource);
  return dataSource;
}

/** A catalog in a PostgreSQL database: the first schema of the search path. */
export class PostgresEngine implements Engine {
  readonly kind = "postgres";
  readonly name: string;
  /** Tables that an extension brought along are nobody's concern. */
  readonly columns = `SELECT t.relname AS "table", c.attname AS "column"
    FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid
    WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind IN ('r', 'p')
      AND c.attnum > 0 AND NOT c.attisdropped
      AND NOT EXISTS (SELECT 1 FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = t.oid AND d.deptype = 'e')`;
  readonly storageFaults = [
    `SELECT 'the index ' || i.indexrelid::regclass || ' is not valid' AS fault
     FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
     WHERE NOT i.indisvalid AND t.relnamespace = current_schema()::regnamespace`,
    `SELECT 'the constraint ' || conname || ' is not validated' AS fault
     FROM pg_constraint WHERE NOT convalidated AND connamespace = current_schema()::regnamespace`,
  ];
  readonly lock = "LOCK TABLE revision IN SHARE ROW EXCLUSIVE MODE";
  private readonly writers: PostgresWriters;
  private readonly snapshots: PostgresSnapshots;
  private readonly watching: PostgresObserver;
  private readonly replicas: PostgresReplica[];
  private turns = 0;
  private newest = NEVER_ASKED;

  constructor(
    databaseUrl: string,
    readonly dataSource: DataSource,
    readUrls: readonly string[],
  ) {
    this.name = shownUrl(databaseUrl);
    this.writers = new PostgresWriters(databaseUrl);
    this.snapshots = new PostgresSnapshots(databaseUrl);
    this.watching = new PostgresObserver(databaseUrl);
    this.replicas = readUrls.map((url) => new PostgresReplica(url, (executor) => this.isMigrated(executor)));
  }

  get main(): Executor {
    return this.writers.executor;
  }

  get observer(): Executor {
    return this.watching.executor;
  }

  /** Asked of the server a few times a second, however many requests there are. */
  revision(): MaybePromise<number> {
    const now = Date.now();
    if (now - this.newest.asked < REVISION_AGE_MS) return this.newest.revision;
    const asking = this.observer
      .query<{ revision: number }>(NEWEST_REVISION, {})
      .then(([row]) => Number(row?.revision));
    this.newest = { asked: now, revision: asking };
    asking.then(
      (revision) => {
        if (this.newest.revision === asking) this.newest.revision = revision;
      },
      () => {
        if (this.newest.revision === asking) this.newest = NEVER_ASKED;
      },
    );
    return asking;
  }

  async open(): Promise<void> {
    await this.dataSource.initialize();
  }

  async adopt(): Promise<void> {}

  async migrate(): Promise<Migration[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      try {
        // A process that migrates at the same time has to find these migrations done, not half done.
        await runner.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
        const done = await new MigrationExecutor(this.dataSource, runner).executePendingMigrations();
        await runner.commitTransaction();
        return done;
      } catch (error) {
        await runner.rollbackTransaction().catch(() => {});
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  async transaction<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result> {
    try {
      return await this.writers.transaction(work);
    } finally {
      this.newest = NEVER_ASKED;
    }
  }

  /** Reads from the replicas by turns, and from the main database where none of them answers. */
  readonly lease = async (withinMs?: number): Promise<Lease> => {
    const first = this.turns++;
    for (let index = 0; index < this.replicas.length; index += 1) {
      const lease = await this.replicas[(first + index) % this.replicas.length]?.lease(withinMs);
      if (lease) return lease;
    }
    return this.snapshots.lease(withinMs);
  };

  analyze(tables: string[]): string {
    return `ANALYZE ${tables.map((table) => `"${table}"`).join(", ")}`;
  }

  among(expression: string, name: string): string {
    return `${expression} = ANY(:${name})`;
  }

  set(values: Iterable<number | string>): (number | string)[] {
    return [...values];
  }

  fault(error: unknown): unknown {
    return error instanceof StoreError ? error : postgresFault(this.name, error);
  }

  async close(): Promise<void> {
    await Promise.all(
      [this.writers, this.snapshots, this.watching, ...this.replicas].map((each) => each.close()),
    );
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async isMigrated(executor: Executor): Promise<boolean> {
    const table = this.dataSource.options.migrationsTableName;
    const rows = await executor.query<{ name: string }>(`SELECT name FROM "${table}"`, {});
    return hasAllMigrations(
      this.dataSource,
      rows.map(({ name }) => name),
    );
  }
}

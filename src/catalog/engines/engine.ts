import type { DataSource, Migration } from "typeorm";
import type { MaybePromise } from "../maybe-promise";

/** The values of a statement's parameters by name. */
export type Params = Record<string, unknown>;

/** A table as its row class has it. */
export interface TableShape {
  name: string;
  columns: { name: string; type: string }[];
}

/** What runs statements: the connection that writes, a transaction or a snapshot. */
export interface Executor {
  /** Runs one statement whose parameters are written `:name`; those that it does not name are ignored. */
  query<Row>(sql: string, params: Params): Promise<Row[]>;
  /** Writes rows into a table, replacing those whose id it has. Columns that no row names get their default, or null. */
  upsert(table: TableShape, rows: readonly object[]): Promise<void>;
}

/** A connection on which a read transaction has begun. */
export interface Lease {
  executor: Executor;
  /** The revision that it sees. */
  revision: number;
  /** Ends the transaction and hands the connection on. */
  end(): Promise<void>;
  /** Gives up what runs on the connection, at once; missing where statements run to their end before anything else. */
  abandon?: () => void;
}

/** All that differs between the databases that a catalog can lie in. */
export interface Engine {
  readonly kind: "sqlite" | "postgres";
  /** The database as messages name it, without its password. */
  readonly name: string;
  /** TypeORM's view of the database: the row classes and the migrations. */
  readonly dataSource: DataSource;
  /** Runs statements outside of transactions and snapshots. */
  readonly main: Executor;
  /** A statement that gives every column of the database's tables, as `table` and `column`. */
  readonly columns: string;
  /** Statements that each give what the engine finds wrong with its own storage, as `fault`. */
  readonly storageFaults: readonly string[];
  /** A statement that takes the write lock until the transaction ends; missing where transactions begin with it. */
  readonly lock?: string;
  /**
   * Begins a read transaction on a connection of its own, where the engine can with a bound on the time of each
   * statement; missing where nobody writes but `main`.
   */
  readonly lease?: (withinMs?: number) => Promise<Lease>;

  /** The newest revision; one that another process has published is known within a second. */
  revision(): MaybePromise<number>;
  /** Connects. Where there is no database it is made, if the engine can and `create` says so. */
  open(create: boolean): Promise<void>;
  /** Makes settings that are kept in the database; called once it is known to be a catalog's. */
  adopt(): Promise<void>;
  /** Writes all of the database, as of one moment, to a new file; missing where the engine has programs for that. */
  copyTo?(file: string): Promise<void>;
  /** Runs statements that take no time, and fails soon where the database does not answer. */
  readonly observer: Executor;
  /** Runs the migrations that have not run, all or none, one process at a time. */
  migrate(): Promise<Migration[]>;
  /** Runs the work in one transaction: it commits where the work succeeds and leaves nothing behind where it fails. */
  transaction<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result>;
  /** A statement that tells the planner how the rows of these tables are spread. */
  analyze(tables: string[]): string;
  /** A condition that holds where `expression` is in the set bound as `:name` with `set()`. */
  among(expression: string, name: string): string;
  /** A set of keys as one parameter, so that its size meets no limit on bound values. */
  set(values: Iterable<number | string>): unknown;
  /** A driver's error as a StoreError where it lies in the database or the way to it; as it is where it is ours. */
  fault(error: unknown): unknown;
  close(): Promise<void>;
}

/** Tells the newest revision, as `revision`. */
export const NEWEST_REVISION = 'SELECT MAX(id) AS "revision" FROM revision';

/** True where every migration of this version is among those that a database says have run. */
export function hasAllMigrations({ migrations }: DataSource, applied: readonly string[]): boolean {
  return migrations.every(({ name }) => name !== undefined && applied.includes(name));
}

/** The columns that any of the rows gives a value; leaving out the others halves the time of a sparse table. */
export function columnsOf<Column extends { name: string }>(
  columns: Column[],
  rows: readonly object[],
): Column[] {
  return columns.filter(({ name }) => rows.some((row) => (row as Params)[name] != null));
}

/** The end of an INSERT that replaces the row whose id it has; columns left out get their default. */
export function onConflict({ columns }: TableShape): string {
  const updates = columns.map(({ name }) => `"${name}" = excluded."${name}"`);
  return `ON CONFLICT (id) DO UPDATE SET ${updates.join(", ")}`;
}

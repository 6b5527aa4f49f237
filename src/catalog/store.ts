import type { DataSource } from "typeorm";
import type { Deadline } from "./deadline";
import { type Engine, type Executor, hasAllMigrations, type Params, type TableShape } from "./engines/engine";
import type { MaybePromise } from "./maybe-promise";
import { Snapshot } from "./snapshot";

/** A column as its row class declares it. */
export interface Column {
  name: string;
  /** The portable type: "integer", "float", "boolean", "simple-json", or a kind of text. */
  type: string;
  nullable: boolean;
}

export interface SnapshotOptions {
  /** No statement runs once it is over. */
  deadline?: Deadline;
  /** Statements fail with RevisionMoved where the catalog is at another; any will do where it is not given. */
  revision?: number;
  /** Is told of each statement. */
  watch?: StatementWatch;
}

/** A store that sees one revision. */
export interface StoreSnapshot {
  store: Store;
  /** Begins to read now, where the first statement would; gives the revision. */
  begin: () => Promise<number>;
  release: () => Promise<void>;
}

/** Counts the statements that readers and writers run, so that batching can be asserted. */
class StatementCounter {
  statements = 0;

  constructor(private readonly whole?: StatementCounter) {}

  add(): void {
    this.statements += 1;
    this.whole?.add();
  }
}

/** Called once a statement has ended, however it did. */
export type StatementEnd = () => void;

/** Is told of every statement as it begins, with the names of its parameters and never their values. */
export interface StatementWatch {
  began(sql: string): StatementEnd | undefined;
}

/**
 * The catalog's database: runs statements with named parameters and transactions, on whichever engine it lies.
 * What a concept reads stands in that concept's own file.
 */
export class Store {
  /** Statements of this store, transaction or snapshot that are under way, and what waits for their end. */
  private underWay = 0;
  private waiting: (() => void)[] = [];

  constructor(
    readonly engine: Engine,
    private readonly counter = new StatementCounter(),
    private readonly executor: Executor = engine.main,
    private readonly deadline?: Deadline,
    private readonly watch?: StatementWatch,
  ) {}

  /** The database as messages name it, without its password. */
  get name(): string {
    return this.engine.name;
  }

  get dataSource(): DataSource {
    return this.engine.dataSource;
  }

  /** Statements run since the store was opened or the snapshot taken, those of its transactions and snapshots included. */
  get statements(): number {
    return this.counter.statements;
  }

  /** Brings the tables up to this version; returns the names of the migrations it ran. */
  async migrate(): Promise<string[]> {
    if (await this.isMigrated()) return [];
    const done = await this.guarded(() => this.engine.migrate());
    return done.map((migration) => migration.name);
  }

  /** True where every migration of this version has run. */
  async isMigrated(): Promise<boolean> {
    return hasAllMigrations(this.dataSource, (await this.migrations()) ?? []);
  }

  /** The names of the migrations that the database says have run; undefined where it keeps no such list. */
  async migrations(): Promise<string[] | undefined> {
    const table = this.dataSource.options.migrationsTableName;
    const columns = await this.columns();
    if (!columns.some((column) => column.table === table && column.column === "name")) return undefined;
    const rows = await this.rows<{ name: string }>(`SELECT name FROM "${table}"`);
    return rows.map(({ name }) => name);
  }

  /** Every column of the database's tables, whoever made them. */
  columns(): Promise<{ table: string; column: string }[]> {
    return this.rows(this.engine.columns);
  }

  /**
   * Runs one statement whose parameters are written `:name`.
   * @throws LIMIT_EXCEEDED where the request's time is over.
   */
  async rows<Row>(sql: string, params: Params = {}): Promise<Row[]> {
    this.deadline?.check();
    this.counter.add();
    this.underWay += 1;
    const ended = this.watch?.began(sql);
    try {
      return await this.guarded(() => this.executor.query<Row>(sql, params));
    } finally {
      ended?.();
      this.underWay -= 1;
      if (this.waiting.length > 0) this.settle();
    }
  }

  /** Runs a SELECT for the rows whose column is one of some keys; `rest` is what follows the condition. */
  rowsBy<Row>(select: string, column: string, keys: Iterable<number | string>, rest = ""): Promise<Row[]> {
    return this.rows(`${select} WHERE ${this.among(column, "keys")} ${rest}`, { keys: this.set(keys) });
  }

  /** A condition that holds where `expression` is in the set bound as `:name` with `set()`. */
  among(expression: string, name: string): string {
    return this.engine.among(expression, name);
  }

  /** A set of keys as one parameter, so that its size meets no limit on bound values. */
  set(values: Iterable<number | string>): unknown {
    return this.engine.set(values);
  }

  /** The columns of a table, as its row class has them. */
  columnsOf(table: string): string[] {
    return this.shapeOf(table).columns.map(({ name }) => name);
  }

  /** The columns of a table with their types, whichever the engine. */
  declaredColumnsOf(table: string): Column[] {
    return this.dataSource.getMetadata(table).columns.map((column) => ({
      name: column.propertyName,
      type: String(column.type),
      nullable: column.isNullable,
    }));
  }

  /** Writes rows into a table, replacing those whose id it has. Columns that no row names get their default, or null. */
  async upsert(table: string, rows: readonly object[]): Promise<void> {
    if (rows.length === 0) return;
    this.counter.add();
    await this.guarded(() => this.executor.upsert(this.shapeOf(table), rows));
  }

  async delete(table: string, ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.rows(`DELETE FROM "${table}" WHERE ${this.among("id", "ids")}`, { ids: this.set(ids) });
  }

  /** Tells the planner how the rows are spread, so that it takes the index that leaves the fewest. */
  async analyze(): Promise<void> {
    const tables = new Set((await this.columns()).map(({ table }) => table));
    await this.rows(this.engine.analyze([...tables]));
  }

  /** Takes the write lock at the start of a transaction, so that what it reads cannot change before it writes. */
  async lock(): Promise<void> {
    if (this.engine.lock) await this.rows(this.engine.lock);
  }

  /** Runs the work in one transaction, given a store whose statements belong to it. */
  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    return this.guarded(() =>
      this.engine.transaction((executor) => work(new Store(this.engine, this.counter, executor))),
    );
  }

  /** The store for statements that every request waits for: they fail soon where the database does not answer. */
  get observer(): Store {
    return new Store(this.engine, this.counter, this.engine.observer);
  }

  /** The newest revision; one that another process has published is known within a second. */
  revision(): MaybePromise<number> {
    try {
      const revision = this.engine.revision();
      if (typeof revision === "number") return revision;
      return revision.catch((error) => {
        throw this.engine.fault(error);
      });
    } catch (error) {
      throw this.engine.fault(error);
    }
  }

  /** False where reads see what is being written: what they find may then not be kept. */
  get hasSnapshots(): boolean {
    return this.engine.lease !== undefined;
  }

  /**
   * A store all of whose statements see one revision, whatever is written meanwhile; it has to be released. It counts
   * its own statements.
   */
  snapshot({ deadline, revision, watch }: SnapshotOptions = {}): StoreSnapshot {
    const { engine } = this;
    const counter = new StatementCounter(this.counter);
    if (!engine.lease) {
      const store = new Store(engine, counter, engine.main, deadline, watch);
      return { store, begin: async () => this.revision(), release: async () => {} };
    }
    const snapshot = new Snapshot(engine.lease, deadline, revision);
    return {
      store: new Store(engine, counter, snapshot, deadline, watch),
      begin: () => this.guarded(() => snapshot.begin()),
      release: () => snapshot.release(),
    };
  }

  /**
   * Runs the work once no statement of this store is under way and all that waited for the last one has gone on. What
   * is asked for until then can be read together, whether answers come at once or one by one.
   */
  whenIdle(work: () => void): void {
    this.waiting.push(work);
    if (this.waiting.length === 1) this.settle();
  }

  /** Copies all of the database, as of one moment, to a new file; only where the engine can. */
  copyTo(file: string): Promise<void> {
    return this.guarded(async () => this.engine.copyTo?.(file));
  }

  async close(): Promise<void> {
    await this.engine.close();
  }

  private settle(): void {
    if (this.underWay > 0) return;
    // Ticks come after all promise jobs, also after those that these jobs add.
    void Promise.resolve().then(() =>
      process.nextTick(() => {
        if (this.underWay > 0) return;
        for (const work of this.waiting.splice(0)) work();
      }),
    );
  }

  private shapeOf(table: string): TableShape {
    const columns = this.dataSource.getMetadata(table).columns.map((column) => ({
      name: column.propertyName,
      type: this.dataSource.driver.normalizeType(column),
    }));
    return { name: table, columns };
  }

  /** Runs work on the database; what lies in the database becomes a StoreError. */
  private async guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw this.engine.fault(error);
    }
  }
}

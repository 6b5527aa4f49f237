import { setTimeout } from "node:timers/promises";
import Database from "better-sqlite3";
import {
  MAX_SNAPSHOTS,
  SQLITE_BUSY_PAUSE_MS,
  SQLITE_BUSY_TIMEOUT_MS,
  SQLITE_REVISION_AGE_MS,
} from "../../config/limits";
import type { MaybePromise } from "../maybe-promise";
import type { Lease } from "./engine";
import { SqliteConnection } from "./sqlite-connection";
import { isBusy } from "./sqlite-faults";

interface Waiter {
  resolve: (connection: SqliteConnection) => void;
  reject: (error: unknown) => void;
}

/** Begins a read transaction. Where SQLite itself waited for a lock, the whole process would. */
async function begin(connection: SqliteConnection): Promise<void> {
  const until = Date.now() + SQLITE_BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      connection.begin();
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
    }
    await setTimeout(SQLITE_BUSY_PAUSE_MS);
  }
}

/**
 * Connections that only read, each for one snapshot at a time. In WAL mode a read transaction sees the database as it
 * was at its first statement, and holds up no writer. https://sqlite.org/isolation.html
 */
export class SqliteSnapshots {
  private readonly all = new Set<SqliteConnection>();
  /** Sees each commit, because it is in no transaction. */
  private watching: SqliteConnection | undefined;
  private watched = 0;
  private watchedAt = Number.NEGATIVE_INFINITY;
  private watchingSoon: Promise<SqliteConnection> | undefined;
  private readonly idle: SqliteConnection[] = [];
  private readonly waiting: Waiter[] = [];
  private closed = false;

  constructor(
    private readonly file: string,
    /** Throws where a file has not the tables of this version: another may lie there than when the store was opened. */
    private readonly check: (connection: SqliteConnection) => Promise<void>,
  ) {}

  async lease(): Promise<Lease> {
    const executor = this.idle.pop() ?? (await this.next());
    try {
      await begin(executor);
      return { executor, revision: executor.newestRevision(), end: async () => this.give(executor) };
    } catch (error) {
      this.drop(executor);
      throw error;
    }
  }

  /** The newest revision that is committed, as of a few milliseconds ago. */
  revision(): MaybePromise<number> {
    const { watching } = this;
    const now = performance.now();
    if (now - this.watchedAt < SQLITE_REVISION_AGE_MS) return this.watched;
    if (!watching) return this.watch();
    try {
      this.watched = watching.newestRevision();
      this.watchedAt = now;
      return this.watched;
    } catch (error) {
      this.watching = undefined;
      this.drop(watching);
      if (isBusy(error)) return this.watch();
      throw error;
    }
  }

  close(): void {
    this.closed = true;
    for (const { database } of this.all) database.close();
    this.all.clear();
  }

  private give(connection: SqliteConnection): void {
    if (this.closed) return;
    try {
      connection.database.exec("COMMIT");
    } catch {
      // It has only read, so that nothing is lost.
      connection.isBroken = true;
    }
    if (connection.isBroken) {
      this.drop(connection);
      return;
    }
    const next = this.waiting.shift();
    if (next) next.resolve(connection);
    else this.idle.push(connection);
  }

  /** Has the revision read anew: this process has written. */
  forget(): void {
    this.watchedAt = Number.NEGATIVE_INFINITY;
  }

  private async watch(): Promise<number> {
    this.watchingSoon ??= this.connect().finally(() => {
      this.watchingSoon = undefined;
    });
    this.watching = await this.watchingSoon;
    return this.watching.newestRevision();
  }

  /** Closes a connection that met a fault: a new one sees the file as it is when that is mended. */
  private drop(connection: SqliteConnection): void {
    if (!this.all.delete(connection)) return;
    connection.database.close();
    const next = this.waiting.shift();
    if (next) this.next().then(next.resolve, next.reject);
  }

  private async next(): Promise<SqliteConnection> {
    if (this.all.size - (this.watching ? 1 : 0) >= MAX_SNAPSHOTS) {
      return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    }
    return this.connect();
  }

  private async connect(): Promise<SqliteConnection> {
    const database = new Database(this.file, { fileMustExist: true, timeout: 0 });
    let connection: SqliteConnection | undefined;
    try {
      database.pragma("query_only = ON");
      connection = new SqliteConnection(database);
      this.all.add(connection);
      await begin(connection);
      await this.check(connection);
      database.exec("COMMIT");
      return connection;
    } catch (error) {
      if (connection) this.drop(connection);
      else database.close();
      throw error;
    }
  }
}

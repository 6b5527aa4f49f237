import Database from "better-sqlite3";
import { MAX_SNAPSHOTS, SQLITE_BUSY_TIMEOUT_MS } from "../../config/limits";
import type { Lease } from "./engine";
import { SqliteConnection } from "./sqlite-connection";

interface Waiter {
  resolve: (connection: SqliteConnection) => void;
  reject: (error: unknown) => void;
}

/**
 * Connections that only read, each for one snapshot at a time. In WAL mode a read transaction sees the database as it
 * was at its first statement, and holds up no writer. https://sqlite.org/isolation.html
 */
export class SqliteSnapshots {
  private readonly all: SqliteConnection[] = [];
  private readonly idle: SqliteConnection[] = [];
  private readonly waiting: Waiter[] = [];
  private closed = false;

  constructor(private readonly file: string) {}

  async lease(): Promise<Lease> {
    const executor = this.idle.pop() ?? (await this.next());
    try {
      executor.database.exec("BEGIN");
    } catch (error) {
      this.hand(executor);
      throw error;
    }
    return { executor, end: async () => this.give(executor) };
  }

  close(): void {
    this.closed = true;
    for (const { database } of this.all.splice(0)) database.close();
  }

  private give(connection: SqliteConnection): void {
    if (this.closed) return;
    try {
      connection.database.exec("COMMIT");
    } finally {
      this.hand(connection);
    }
  }

  private hand(connection: SqliteConnection): void {
    const next = this.waiting.shift();
    if (next) next.resolve(connection);
    else this.idle.push(connection);
  }

  private async next(): Promise<SqliteConnection> {
    if (this.all.length >= MAX_SNAPSHOTS) {
      return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    }
    const database = new Database(this.file, { fileMustExist: true, timeout: SQLITE_BUSY_TIMEOUT_MS });
    database.pragma("query_only = ON");
    const connection = new SqliteConnection(database);
    this.all.push(connection);
    return connection;
  }
}

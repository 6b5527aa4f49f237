import { DataSource, type Logger } from "typeorm";
import { MAX_SNAPSHOTS, SQLITE_BUSY_TIMEOUT_MS } from "../config/limits";
import { SnapshotReleased } from "./errors";
import type { Executor } from "./store";

/** The driver's own connection: BEGIN and COMMIT go past TypeORM, which would count them as statements of a reader. */
interface Connection {
  dataSource: DataSource;
  exec: (sql: string) => void;
}

/** One read transaction, begun with its first statement. */
class Snapshot implements Executor {
  private leased: Promise<Connection> | undefined;
  private released = false;

  constructor(private readonly pool: SnapshotPool) {}

  /** @throws SnapshotReleased once it is released: fields of an answer that was given up may go on asking. */
  async query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    if (this.released) throw new SnapshotReleased();
    this.leased ??= this.pool.lease();
    const { dataSource } = await this.leased;
    // By now the connection may serve another snapshot.
    if (this.released) throw new SnapshotReleased();
    return dataSource.query(sql, values);
  }

  async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    const connection = await this.leased?.catch(() => undefined);
    if (connection) this.pool.give(connection);
  }
}

interface Waiter {
  resolve: (connection: Connection) => void;
  reject: (error: unknown) => void;
}

/**
 * Connections that only read, each for one snapshot at a time. In WAL mode a read transaction sees the database as it
 * was at its first statement, and holds up no writer. https://sqlite.org/isolation.html
 */
export class SnapshotPool {
  private readonly all: Connection[] = [];
  private readonly idle: Connection[] = [];
  private readonly waiting: Waiter[] = [];
  private opened = 0;
  private closed = false;

  constructor(
    private readonly file: string,
    private readonly logger: Logger,
  ) {}

  begin(): Snapshot {
    return new Snapshot(this);
  }

  /** A connection on which a read transaction has begun. */
  async lease(): Promise<Connection> {
    const connection = this.idle.pop() ?? (await this.next());
    try {
      connection.exec("BEGIN");
    } catch (error) {
      this.hand(connection);
      throw error;
    }
    return connection;
  }

  /** Ends the transaction and hands the connection on. */
  give(connection: Connection): void {
    if (this.closed) return;
    try {
      connection.exec("COMMIT");
    } finally {
      this.hand(connection);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.all.splice(0).map(({ dataSource }) => dataSource.destroy()));
  }

  private hand(connection: Connection): void {
    const next = this.waiting.shift();
    if (next) next.resolve(connection);
    else this.idle.push(connection);
  }

  private async next(): Promise<Connection> {
    if (this.opened >= MAX_SNAPSHOTS) {
      return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    }
    this.opened += 1;
    try {
      return await this.open();
    } catch (error) {
      this.opened -= 1;
      // Nobody may be left to hand them a connection.
      for (const waiter of this.waiting.splice(0)) waiter.reject(error);
      throw error;
    }
  }

  private async open(): Promise<Connection> {
    let exec: Connection["exec"] = () => {};
    const dataSource = await new DataSource({
      type: "better-sqlite3",
      database: this.file,
      fileMustExist: true,
      timeout: SQLITE_BUSY_TIMEOUT_MS,
      logger: this.logger,
      prepareDatabase: (database) => {
        database.pragma("query_only = ON");
        exec = (sql) => database.exec(sql);
      },
    }).initialize();
    if (this.closed) {
      await dataSource.destroy();
      throw new SnapshotReleased();
    }
    const connection = { dataSource, exec };
    this.all.push(connection);
    return connection;
  }
}

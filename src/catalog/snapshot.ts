import { DataSource, type Logger } from "typeorm";
import { MAX_SNAPSHOTS, SQLITE_BUSY_TIMEOUT_MS } from "../config/limits";
import type { Executor } from "./store";

/** The driver's own connection: BEGIN and COMMIT go past TypeORM, which would count them as statements of a reader. */
interface Connection {
  dataSource: DataSource;
  exec: (sql: string) => void;
}

/** One read transaction, begun with its first statement. */
class Snapshot implements Executor {
  private leased: Promise<Connection> | undefined;

  constructor(private readonly pool: SnapshotPool) {}

  async query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    this.leased ??= this.pool.lease();
    return (await this.leased).dataSource.query(sql, values);
  }

  async release(): Promise<void> {
    if (this.leased) this.pool.give(await this.leased);
    this.leased = undefined;
  }
}

/**
 * Connections that only read, each for one snapshot at a time. In WAL mode a read transaction sees the database as it
 * was at its first statement, and holds up no writer. https://sqlite.org/isolation.html
 */
export class SnapshotPool {
  private readonly all: Connection[] = [];
  private readonly idle: Connection[] = [];
  private readonly waiting: ((connection: Connection) => void)[] = [];
  private opened = 0;

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
    connection.exec("BEGIN");
    return connection;
  }

  /** Ends the transaction and hands the connection on. */
  give(connection: Connection): void {
    connection.exec("COMMIT");
    const next = this.waiting.shift();
    if (next) next(connection);
    else this.idle.push(connection);
  }

  async close(): Promise<void> {
    await Promise.all(this.all.splice(0).map(({ dataSource }) => dataSource.destroy()));
  }

  private async next(): Promise<Connection> {
    if (this.opened >= MAX_SNAPSHOTS) return new Promise((resolve) => this.waiting.push(resolve));
    this.opened += 1;
    try {
      return await this.open();
    } catch (error) {
      this.opened -= 1;
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
    const connection = { dataSource, exec };
    this.all.push(connection);
    return connection;
  }
}

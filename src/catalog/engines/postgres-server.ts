import { Pool, type PoolClient, type PoolConfig } from "pg";
import {
  ANSWER_TIMEOUT_MS,
  MAX_SNAPSHOTS,
  MAX_WRITERS,
  POSTGRES_CONNECT_TIMEOUT_MS,
  POSTGRES_IDLE_MS,
  REPLICA_REST_MS,
  STATEMENT_TIMEOUT_MS,
} from "../../config/limits";
import { shownUrl } from "../../config/settings";
import type { Executor, Lease } from "./engine";
import { PostgresConnection, rowTypes } from "./postgres-connection";

/**
 * Compiling a plan costs more than it gains in queries as short as ours. The limits hold for the transaction, because a
 * connection may be one of a pooler's.
 */
const BEGIN_SNAPSHOT = `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL statement_timeout = ${STATEMENT_TIMEOUT_MS}; SET LOCAL jit = off`;

/** The settings of every connection. */
export const CONNECTION = {
  application_name: "rolegraph",
  connectionTimeoutMillis: POSTGRES_CONNECT_TIMEOUT_MS,
  keepAlive: true,
};

function openPool(config: PoolConfig): Pool {
  const pool = new Pool({ ...CONNECTION, ...config, idleTimeoutMillis: POSTGRES_IDLE_MS, types: rowTypes });
  // Whoever uses a connection learns of its end by the statement that fails; without a listener it ends the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** Ends a transaction and hands the connection back, or closes it where it is broken. */
async function end(client: PoolClient, command: "COMMIT" | "ROLLBACK"): Promise<void> {
  try {
    const done = await client.query(command);
    if (done.command !== command)
      throw new Error("A statement failed, so that nothing of its transaction stays.");
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Connections that write. */
export class PostgresWriters {
  private readonly pool: Pool;
  private readonly name: string;
  /** Runs each statement on its own. */
  readonly executor: Executor;

  constructor(url: string) {
    this.name = shownUrl(url);
    this.pool = openPool({ connectionString: url, max: MAX_WRITERS });
    this.executor = new PostgresConnection(this.pool, this.name);
  }

  async transaction<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    let result: Result;
    try {
      await client.query("BEGIN");
      result = await work(new PostgresConnection(client, this.name));
    } catch (error) {
      await end(client, "ROLLBACK").catch(() => {});
      throw error;
    }
    await end(client, "COMMIT");
    return result;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** Connections that only read, each for one snapshot at a time. */
export class PostgresSnapshots {
  private readonly pool: Pool;
  private readonly name: string;

  constructor(url: string) {
    this.name = shownUrl(url);
    this.pool = openPool({
      connectionString: url,
      max: MAX_SNAPSHOTS,
      query_timeout: ANSWER_TIMEOUT_MS,
      // The statements of a level of a query go out together and not each after the answer to the last.
      pipeline: true,
    });
  }

  /** Begins a read transaction, all of whose statements see the state at its first one. */
  async lease(): Promise<Lease> {
    const client = await this.pool.connect();
    try {
      await client.query(BEGIN_SNAPSHOT);
    } catch (error) {
      client.release(true);
      throw error;
    }
    // What cannot be ended is closed, and has lost nothing.
    return {
      executor: new PostgresConnection(client, this.name),
      end: () => end(client, "ROLLBACK").catch(() => {}),
    };
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** A copy of the database that follows it, from which snapshots may be read. */
export class PostgresReplica {
  private readonly snapshots: PostgresSnapshots;
  /** When it may be asked again, in milliseconds of the clock; 0 while it answers. */
  private restsUntil = 0;
  /** Whether it was seen to have the tables of this version since it last failed. */
  private checked = false;

  constructor(
    url: string,
    private readonly isMigrated: (executor: Executor) => Promise<boolean>,
  ) {
    this.snapshots = new PostgresSnapshots(url);
  }

  /** A read transaction, or undefined where the copy does not answer or lacks tables; then it is left alone for a while. */
  async lease(): Promise<Lease | undefined> {
    if (Date.now() < this.restsUntil) return undefined;
    // While one request finds out whether it answers again, the others do not wait for that.
    if (this.restsUntil > 0) this.rest();
    const lease = await this.snapshots.lease().catch(() => undefined);
    if (lease) {
      this.checked ||= await this.isMigrated(lease.executor).catch(() => false);
      if (this.checked) {
        this.restsUntil = 0;
        return lease;
      }
      await lease.end();
    }
    this.checked = false;
    this.rest();
    return undefined;
  }

  close(): Promise<void> {
    return this.snapshots.close();
  }

  private rest(): void {
    this.restsUntil = Date.now() + REPLICA_REST_MS;
  }
}

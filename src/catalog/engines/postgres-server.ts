import { type Client, type Connection, Pool, type PoolClient, type PoolConfig } from "pg";
import { shownUrl } from "../../config/database-url";
import {
  ABANDONED_AFTER_MS,
  ANSWER_TIMEOUT_MS,
  MAX_SNAPSHOTS,
  MAX_WRITERS,
  OBSERVER_TIMEOUT_MS,
  POSTGRES_CONNECT_TIMEOUT_MS,
  POSTGRES_IDLE_MS,
  REPLICA_REST_MS,
  STATEMENT_GRACE_MS,
  STATEMENT_TIMEOUT_MS,
} from "../../config/limits";
import { type Executor, type Lease, NEWEST_REVISION } from "./engine";
import { PostgresConnection, rowTypes } from "./postgres-connection";

/**
 * Compiling a plan costs more than it gains in queries as short as ours. The limits hold for the transaction, because a
 * connection may be one of a pooler's.
 */
const beginSnapshot = (statementMs: number) => `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL statement_timeout = ${statementMs}; SET LOCAL jit = off; ${NEWEST_REVISION}`;

/**
 * Has the server end a statement whose connection was closed. Some systems cannot, and refuse it; there the statement
 * runs into its timeout. https://www.postgresql.org/docs/15/runtime-config-connection.html
 */
const NOTICE_ABANDONED = `SET client_connection_check_interval = ${ABANDONED_AFTER_MS}`;

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

/** The connection for what every request waits for: no other statement holds it up, nor a server that hangs. */
export class PostgresObserver {
  private readonly pool: Pool;
  /** Runs each statement on its own; the connection of one that is not answered in time is made anew. */
  readonly executor: Executor;

  constructor(url: string) {
    this.pool = openPool({
      connectionString: url,
      max: 1,
      connectionTimeoutMillis: OBSERVER_TIMEOUT_MS,
      query_timeout: OBSERVER_TIMEOUT_MS,
    });
    this.executor = new PostgresConnection(this.pool, shownUrl(url));
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** Closes a connection at once; the driver itself would wait for the statements that are on their way. */
function hangUp(client: PoolClient): void {
  (client as unknown as Client & { connection: Connection }).connection.stream.destroy();
}

/** Connections that only read, each for one snapshot at a time. */
export class PostgresSnapshots {
  private readonly pool: Pool;
  private readonly leased = new Set<PoolClient>();
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
    this.pool.on("connect", (client) => client.query(NOTICE_ABANDONED).catch(() => {}));
  }

  /**
   * Begins a read transaction, all of whose statements see the state at its first one; each ends within the
   * milliseconds, and a little more.
   */
  async lease(withinMs = STATEMENT_TIMEOUT_MS): Promise<Lease> {
    const client = await this.pool.connect();
    try {
      const statementMs = Math.min(withinMs + STATEMENT_GRACE_MS, STATEMENT_TIMEOUT_MS);
      const begin = { text: beginSnapshot(statementMs), query_timeout: statementMs };
      // The transaction sees what is there at its first statement, which tells the revision.
      const results = (await client.query(begin)) as unknown as { rows: { revision: number }[] }[];
      const revision = Number(results.at(-1)?.rows[0]?.revision);
      this.leased.add(client);
      return {
        executor: new PostgresConnection(client, this.name),
        revision,
        end: async () => {
          // What cannot be ended is closed, and has lost nothing.
          if (this.leased.delete(client)) await end(client, "ROLLBACK").catch(() => {});
        },
        abandon: () => hangUp(client),
      };
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Ends also the reads under way, for which nobody waits any more. */
  close(): Promise<void> {
    for (const client of this.leased) {
      hangUp(client);
      client.release(true);
    }
    this.leased.clear();
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
  async lease(withinMs?: number): Promise<Lease | undefined> {
    if (Date.now() < this.restsUntil) return undefined;
    // While one request finds out whether it answers again, the others do not wait for that.
    if (this.restsUntil > 0) this.rest();
    const lease = await this.snapshots.lease(withinMs).catch(() => undefined);
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

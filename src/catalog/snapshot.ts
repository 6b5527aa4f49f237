import type { Deadline } from "./deadline";
import type { Executor, Lease, Params, TableShape } from "./engines/engine";
import { RevisionMoved, SnapshotReleased } from "./errors";

/** One read transaction, begun with its first statement. */
export class Snapshot implements Executor {
  private leased: Promise<Lease> | undefined;
  private released = false;

  /** @param revision what the transaction has to see, where what was read before is of that revision */
  constructor(
    private readonly lease: (withinMs?: number) => Promise<Lease>,
    private readonly deadline?: Deadline,
    private readonly revision?: number,
  ) {}

  /** Begins the transaction now; gives the revision that it sees. */
  async begin(): Promise<number> {
    return (await this.transaction()).revision;
  }

  async query<Row>(sql: string, params: Params): Promise<Row[]> {
    return (await this.transaction()).executor.query(sql, params);
  }

  async upsert(table: TableShape, rows: readonly object[]): Promise<void> {
    await (await this.transaction()).executor.upsert(table, rows);
  }

  async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    this.deadline?.settle();
    const lease = await this.leased?.catch(() => undefined);
    await lease?.end();
  }

  /**
   * @throws SnapshotReleased once it is released: fields of an answer that was given up may go on asking.
   * @throws RevisionMoved where the catalog is no longer at the revision that it has to see.
   * @throws LIMIT_EXCEEDED where the request's time was over before its turn came.
   */
  private async transaction(): Promise<Lease> {
    if (this.released) throw new SnapshotReleased();
    this.leased ??= this.take();
    const lease = await this.leased;
    // By now the connection may serve another snapshot.
    if (this.released) throw new SnapshotReleased();
    this.deadline?.check();
    if (this.revision !== undefined && lease.revision !== this.revision) throw new RevisionMoved();
    return lease;
  }

  private async take(): Promise<Lease> {
    const { deadline } = this;
    const lease = await this.lease(deadline?.remainingMs);
    if (lease.abandon && !this.released) deadline?.whenOver(lease.abandon);
    return lease;
  }
}

import type { Executor, Lease, Params, TableShape } from "./engines/engine";
import { SnapshotReleased } from "./errors";

/** One read transaction, begun with its first statement. */
export class Snapshot implements Executor {
  private leased: Promise<Lease> | undefined;
  private released = false;

  constructor(private readonly lease: () => Promise<Lease>) {}

  async query<Row>(sql: string, params: Params): Promise<Row[]> {
    return (await this.executor()).query(sql, params);
  }

  async upsert(table: TableShape, rows: readonly object[]): Promise<void> {
    await (await this.executor()).upsert(table, rows);
  }

  async release(): Promise<void> {
    if (this.released) return;
    this.released = true;
    const lease = await this.leased?.catch(() => undefined);
    await lease?.end();
  }

  /** @throws SnapshotReleased once it is released: fields of an answer that was given up may go on asking. */
  private async executor(): Promise<Executor> {
    if (this.released) throw new SnapshotReleased();
    this.leased ??= this.lease();
    const { executor } = await this.leased;
    // By now the connection may serve another snapshot.
    if (this.released) throw new SnapshotReleased();
    return executor;
  }
}

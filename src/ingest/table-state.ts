import type { EntityName, Origin } from "./records";
import { type Counts, noCounts } from "./report";
import type { Row, Table } from "./tables";

/** Tables outside of datasets, whose rows stay. */
export const KEPT = new Set<EntityName>(["scheme", "document", "dataset"]);

/** Tables whose rows no change shows by their refs. */
export const UNSHOWN = new Set<EntityName>(["fact", "evidence"]);

/** A row that the input has stated. */
interface Stated {
  id: number;
  origin: Origin;
}

/** What the writer knows of one table while it writes. */
export class TableState {
  readonly counts: Counts = noCounts();
  /** Ids of the stored rows of the datasets that the input covers; those stated leave it. */
  readonly open = new Set<number>();
  /** Stored rows that records of the batch may be about, by key. */
  readonly fetched = new Map<string, Row>();
  /** Ids of the stored rows of those datasets, by ref. */
  readonly storedIds = new Map<string, number>();
  /** Rows that the input has stated, by key. */
  readonly stated = new Map<string, Stated>();
  /** Ids of the rows that other datasets state, by ref. */
  readonly foreignIds = new Map<string, number>();
  /** Refs of all rows that a change may show, by id. */
  readonly refs = new Map<number, string>();
  readonly waiting: Row[] = [];
  nextId = 1;

  constructor(
    readonly table: Table,
    readonly columns: string[],
  ) {}

  keyOf(row: Row): string {
    const { key } = this.table;
    if (!key) return String(row.ref);
    let joined = "";
    for (const column of key) joined += `${row[column]} `;
    return joined;
  }

  /** The id of the row with this ref, as far as it is known yet. */
  idOf(ref: string): number | undefined {
    return this.stated.get(ref)?.id ?? this.foreignIds.get(ref);
  }
}

import { type CatalogError, limitExceeded } from "../catalog/errors";
import type { Store } from "../catalog/store";
import { MAX_NODES } from "../config/limits";
import type { Loaders } from "../loaders/loaders";

/** Counts the nodes that an answer gathers: connections within connections multiply, and nothing else bounds them. */
export class NodeBudget {
  private taken = 0;

  /**
   * The rows, or none once the answer has more than it may have. Thousands of fields can be under way by then, each of
   * which would have to fail on its own; the server refuses the answer as a whole instead.
   */
  take<Row>(rows: Row[]): Row[] {
    this.taken += rows.length;
    return this.taken > MAX_NODES ? [] : rows;
  }

  /** Why the answer is refused, or nothing. */
  refusal(): CatalogError | undefined {
    if (this.taken <= MAX_NODES) return undefined;
    return limitExceeded("The number of nodes in an answer", MAX_NODES, this.taken);
  }
}

/** What a request's resolvers share. */
export interface GraphContext {
  store: Store;
  loaders: Loaders;
  nodes: NodeBudget;
  requestId: string;
}

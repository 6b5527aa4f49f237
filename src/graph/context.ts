import { type RoleGraph, roleGraphOf } from "../analysis/role-graph";
import type { Deadline } from "../catalog/deadline";
import { type CatalogError, limitExceeded } from "../catalog/errors";
import type { Store } from "../catalog/store";
import { MAX_NODES, NODE_LENGTH } from "../config/limits";
import type { EntityCache } from "../loaders/entity-cache";
import { createLoaders, type Loaders } from "../loaders/loaders";

/**
 * Counts the nodes that an answer gathers, because lists within lists multiply. Thousands of fields can be under way
 * when it is spent, each of which would have to fail on its own; so the rest comes out empty, and the server refuses
 * the answer as a whole.
 */
export class NodeBudget {
  private taken = 0;

  /** The rows, or none once the answer has more than it may have. */
  take<Row>(rows: Row[]): Row[] {
    this.taken += rows.length;
    return this.isSpent ? [] : rows;
  }

  /** The text, which counts as the nodes that would be as long, or null once the answer has more than it may have. */
  takeText(text: string | null): string | null {
    this.taken += Math.ceil((text?.length ?? 0) / NODE_LENGTH);
    return this.isSpent ? null : text;
  }

  /** True once the answer has more than it may have. */
  get isSpent(): boolean {
    return this.taken > MAX_NODES;
  }

  /** Why the answer is refused, or nothing. */
  refusal(): CatalogError | undefined {
    if (!this.isSpent) return undefined;
    return limitExceeded("The number of nodes in an answer", MAX_NODES, this.taken);
  }
}

/** What a request's resolvers share. */
export interface GraphContext {
  store: Store;
  loaders: Loaders;
  nodes: NodeBudget;
  requestId: string;
  /** When the request has to be done. */
  deadline: Deadline;
  /** What the query costs on its variables; null until that is known. */
  requestedCost: number | null;
  /** What all roles ask for, as of the request's revision. */
  roleGraph: () => Promise<RoleGraph>;
}

/**
 * The context of one request, all of whose statements see one revision and end by the deadline.
 * @param cache what earlier requests have read of that revision
 */
export function createContext(
  store: Store,
  requestId: string,
  deadline: Deadline,
  cache?: EntityCache,
): GraphContext {
  let graph: Promise<RoleGraph> | undefined;
  return {
    store,
    loaders: createLoaders(store, cache),
    nodes: new NodeBudget(),
    requestId,
    deadline,
    requestedCost: null,
    roleGraph: () => {
      graph ??= roleGraphOf(store);
      return graph;
    },
  };
}

import type { Store } from "../catalog/store";
import type { Loaders } from "../loaders/loaders";

/** What a request's resolvers share. */
export interface GraphContext {
  store: Store;
  loaders: Loaders;
  requestId: string;
}

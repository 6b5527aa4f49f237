/** One code per cause, as clients see it in `extensions.code`. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "BAD_CURSOR"
  | "NOT_FOUND"
  | "LIMIT_EXCEEDED"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "COST_EXCEEDED"
  | "UNAVAILABLE"
  | "INTERNAL";

/** A fault that the caller can understand and mend; its message is safe to show. */
export class CatalogError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const badInput = (message: string) => new CatalogError("BAD_USER_INPUT", message);
export const badCursor = () =>
  new CatalogError("BAD_CURSOR", "The cursor is not one that this connection gave out.");
export const notFound = (message: string) => new CatalogError("NOT_FOUND", message);
export const limitExceeded = (what: string, limit: number, value: number) =>
  new CatalogError("LIMIT_EXCEEDED", `${what} is at most ${limit}, but is ${value}.`);
export const costExceeded = (limit: number, cost: number) =>
  new CatalogError("COST_EXCEEDED", `The query's cost is at most ${limit}, but is ${cost}.`);

/** The store cannot be used as it is, or not just now: wrong path, newer version, no answer, locked by another process. */
export class StoreError extends Error {}

/** The catalog was published anew between two reads of a request, which therefore do not belong together. */
export class RevisionMoved extends Error {
  constructor() {
    super("The catalog has a newer revision.");
  }
}

/** A read of a snapshot that is released: nobody waits for it any more. */
export class SnapshotReleased extends Error {
  constructor() {
    super("The snapshot is released.");
  }
}

/** A bench cannot run; its message is all that the user needs. */
export class BenchError extends Error {}

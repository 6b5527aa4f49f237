import type { Store } from "./store";

/** Collects what a source's rows have to fulfil, with the values that the conditions name. */
export class Conditions {
  readonly where: string[] = [];
  readonly params: Record<string, unknown> = {};

  constructor(private readonly store: Store) {}

  /** Adds a condition; what it names as `:name` is in `params`. */
  add(condition: string, params: Record<string, unknown> = {}): void {
    this.where.push(condition);
    Object.assign(this.params, params);
  }

  /** Adds that an expression is one of some values; nothing where there is no such wish. */
  among(expression: string, values: Iterable<string | number> | undefined): void {
    if (values) this.where.push(this.isAmong(expression, values));
  }

  /** The condition that an expression is one of some values, for use within another. */
  isAmong(expression: string, values: Iterable<string | number>): string {
    const name = `set${Object.keys(this.params).length}`;
    this.params[name] = this.store.set(values);
    return this.store.among(expression, name);
  }
}

import type { Append } from "./json-values";

/**
 * What has been written of rows that requests share, so that each is written once for a selection, however often answers
 * have it. All of it together is bounded; where it is full, it begins anew.
 */
export class WrittenRows {
  private generation = 0;
  private length = 0;

  /** @param maxLength in characters; 0 where requests share no rows */
  constructor(private readonly maxLength: number) {}

  /** Writes each object once. What is written may depend on nothing but the object. */
  once(append: Append): Append {
    if (this.maxLength === 0) return append;
    let generation = -1;
    let known = new WeakMap<object, string>();
    return (json, value, run) => {
      if (generation !== this.generation) {
        generation = this.generation;
        known = new WeakMap();
      }
      const written = known.get(value as object) ?? this.keep(known, value as object, append("", value, run));
      return json + written;
    };
  }

  private keep(known: WeakMap<object, string>, row: object, json: string): string {
    // V8 holds a text that is put together as a tree of its parts, until one of its letters is asked for.
    json.charCodeAt(0);
    known.set(row, json);
    this.length += json.length;
    if (this.length > this.maxLength) {
      this.generation += 1;
      this.length = 0;
    }
    return json;
  }
}

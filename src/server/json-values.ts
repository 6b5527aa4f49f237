import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from "graphql";
import type { GraphContext } from "../graph/context";

/** One run of a query: what its resolvers share, and the arguments that have been worked out. */
export interface Run {
  context: GraphContext;
  variables: Record<string, unknown>;
  args: (Record<string, unknown> | undefined)[];
}

/** Gives some JSON with a value behind it. @throws whatever keeps it from being written at once */
export type Append = (json: string, value: unknown, run: Run) => string;

/** Is thrown where an answer cannot be written at once: a value is not at hand, or is none that its type has. */
export const NOT_AT_ONCE = new Error("not at once");

/** What JSON does not take as it is. https://www.rfc-editor.org/rfc/rfc8259#section-7 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;

const MAX_INT = 2 ** 31;

/** Whether a value of one of the types that most numbers and truths have is written as it is. */
const PLAIN = new Map<unknown, (value: unknown) => boolean>([
  [GraphQLBoolean, (value) => typeof value === "boolean"],
  [GraphQLFloat, (value) => Number.isFinite(value)],
  [GraphQLInt, (value) => Number.isInteger(value) && Math.abs(value as number) < MAX_INT],
]);

const serialized = (type: GraphQLLeafType, value: unknown) => JSON.stringify(type.serialize(value));

/** Appends values of a leaf type; what is unusual for it, the type itself serializes. */
export function leafWriter(type: GraphQLLeafType): Append {
  if (type === GraphQLString || type === GraphQLID) {
    return (json, value) =>
      typeof value === "string" && !SPECIAL.test(value)
        ? `${json}"${value}"`
        : json + serialized(type, value);
  }
  if (isEnumType(type)) {
    const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, `"${name}"`]));
    return (json, value) => json + (names.get(value) ?? serialized(type, value));
  }
  const isPlain = PLAIN.get(type);
  return (json, value) => json + (isPlain?.(value) ? JSON.stringify(value) : serialized(type, value));
}

/** What every value is checked for before it is written. */
export function checked(append: Append, nullable: boolean): Append {
  return (json, value, run) => {
    if (value == null) {
      if (nullable) return `${json}null`;
      throw NOT_AT_ONCE;
    }
    if (typeof value !== "object") return append(json, value, run);
    if (value instanceof Promise) {
      // Nobody waits for it; what it stands for is asked for again.
      value.catch(() => {});
      throw NOT_AT_ONCE;
    }
    if (value instanceof Error) throw NOT_AT_ONCE;
    return append(json, value, run);
  };
}

export function listWriter(append: Append): Append {
  return (json, value, run) => {
    if (!Array.isArray(value)) throw NOT_AT_ONCE;
    if (value.length === 0) return `${json}[]`;
    let written = append(`${json}[`, value[0], run);
    for (let index = 1; index < value.length; index += 1) written = append(`${written},`, value[index], run);
    return `${written}]`;
  };
}

import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { CatalogValues } from "./catalog-values";

/** Levels of objects below the root: deep enough that every type meets every other. */
const DEPTH = 5;
/** Edges of a connection within another: a few, because they multiply. */
const NESTED_EDGES = 4;
const PAGING = new Set(["first", "after", "last", "before"]);

/** A query, and the root connection's arguments as they are, so that its next page can be asked for. */
export interface GeneratedQuery {
  text: string;
  /** True where the query takes `$after` and gives `page.endCursor` of its root connection. */
  pages: boolean;
}

/** Numbers from 0 to 1 that a seed decides. https://github.com/cprosche/mulberry32 */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Makes valid queries over a schema: random fields at random depth, with arguments that name what a catalog holds. The
 * same seed gives the same queries. A root field that a new version of the schema has takes part by itself; the values
 * of its arguments of type String belong into `catalogValues`.
 */
export class QueryGenerator {
  private readonly random: () => number;
  private aliases = 0;

  constructor(
    protected readonly schema: GraphQLSchema,
    protected readonly values: CatalogValues,
    seed: number,
  ) {
    this.random = randomNumbers(seed);
  }

  next(): GeneratedQuery {
    this.aliases = 0;
    const query = this.schema.getQueryType();
    if (!query) throw new Error("The schema has no queries.");
    const field = this.pick(Object.values(query.getFields()));
    const type = getNamedType(field.type);
    if (!this.isConnection(type))
      return { text: `{ ${this.field(query.name, field, DEPTH)} }`, pages: false };
    const size = `first: ${this.count(30)}, after: $after`;
    const args = [...this.arguments(query.name, field), size].join(", ");
    const page = "pageInfo { hasNextPage endCursor }";
    const text = `query($after: String) { page: ${field.name}(${args}) { ${page} ${this.selection(type, DEPTH)} } }`;
    return { text, pages: true };
  }

  protected pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }

  protected chance(probability: number): boolean {
    return this.random() < probability;
  }

  /** A whole number from 1 to the limit. */
  protected count(limit: number): number {
    return 1 + Math.floor(this.random() * limit);
  }

  protected some<Item>(items: readonly Item[], limit: number): Item[] {
    return Array.from({ length: this.count(limit) }, () => this.pick(items));
  }

  protected isConnection(type: unknown): type is GraphQLCompositeType {
    return isObjectType(type) && type.name.endsWith("Connection");
  }

  /** A field under an alias of its own, so that no two of a query disagree. */
  private field(owner: string, field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const args = this.arguments(owner, field);
    if (this.isConnection(type)) {
      args.push(`${this.chance(0.8) ? "first" : "last"}: ${this.count(NESTED_EDGES)}`);
    }
    this.aliases += 1;
    const call = `f${this.aliases}: ${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}`;
    return isLeafType(type) ? call : `${call} { ${this.selection(type as GraphQLCompositeType, depth - 1)} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const parts = ["__typename"];
    if (isAbstractType(type)) {
      for (const member of this.some(this.schema.getPossibleTypes(type), 3)) {
        parts.push(`... on ${member.name} { ${this.selection(member, depth)} }`);
      }
    } else {
      const fields = Object.values(
        (type as { getFields(): Record<string, GraphQLField<unknown, unknown>> }).getFields(),
      );
      const reachable = fields.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
      if (reachable.length > 0) {
        for (const field of this.some(reachable, 5)) parts.push(this.field(type.name, field, depth));
      }
    }
    return parts.join(" ");
  }

  private arguments(owner: string, field: GraphQLField<unknown, unknown>): string[] {
    return field.args
      .filter(({ name }) => !PAGING.has(name))
      .filter((argument) => isNonNullType(argument.type) || this.chance(0.6))
      .map(
        (argument) => `${argument.name}: ${this.value(argument, `${owner}.${field.name}(${argument.name})`)}`,
      );
  }

  private value(argument: GraphQLArgument | GraphQLInputField, place: string): string {
    return this.literal(argument.type, argument.name, place);
  }

  private literal(wrapped: GraphQLInputType, name: string, place: string): string {
    const type = getNullableType(wrapped);
    if (isListType(type)) {
      const items = Array.from({ length: this.count(3) }, () => this.literal(type.ofType, name, place));
      return `[${items.join(", ")}]`;
    }
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const given = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || this.chance(0.25),
      );
      return `{${given.map((field) => `${field.name}: ${this.value(field, `${type.name}.${field.name}`)}`).join(", ")}}`;
    }
    return this.scalar(getNamedType(type).name, name, place);
  }

  protected scalar(type: string, name: string, place: string): string {
    if (type === "ID") return JSON.stringify(this.pick(this.values.ids));
    if (type === "Boolean") return String(this.chance(0.5));
    if (type === "Int") return String(this.count(12) - 1);
    if (type === "Float") return String(this.count(20) / 20);
    const strings = this.values.strings[place] ?? this.values.strings[name];
    if (!strings) throw new Error(`catalogValues has no values for ${place} of type ${type}.`);
    return JSON.stringify(strings.length > 0 ? this.pick(strings) : "nothing");
  }
}

import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isNonNullType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from "graphql";
import { QueryGenerator } from "./query-generator";

type Field = GraphQLField<unknown, unknown>;

/** A request as a client sends it. */
export interface GeneratedRequest {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/** A field with its arguments under the name that it has in this document. */
interface Call {
  text: string;
  field: Field;
}

interface Fragment {
  name: string;
  on: GraphQLCompositeType;
  text: string;
}

/** Levels of objects below the root, fragments not counted. */
const DEPTH = 4;
/** Selections of one document: enough for what multiplies by types, and an answer that is soon given. */
const MAX_SELECTIONS = 60;
/** Edges of a page. */
const EDGES = 3;
/** How likely a root field is one of the schema's own. */
const ASKS_SCHEMA = 0.02;
/** How likely an argument is one that some field refuses. */
const FAULTY = 0.004;
/** How likely a switch that may be null is. */
const NULL_SWITCH = 0.02;

/**
 * Makes valid documents over a schema with all that GraphQL's language has, and the variables that go with them: named
 * and inline fragments on every type that overlaps, fields asked for twice, directives, variables as arguments and
 * within them, values left out, null or single where a list may stand, several operations, introspection. A few
 * arguments are such that a field refuses them.
 */
export class DocumentGenerator extends QueryGenerator {
  private readonly neighbours = new Map<GraphQLCompositeType, GraphQLCompositeType[]>();
  private names = 0;
  private room = 0;
  /** Names in answers by what they stand for: one name stands for one field, so that no two selections disagree. */
  private answerNames = new Map<string, string>();
  private taken = new Set<string>();
  private calls = new Map<string, Call[]>();
  private fragments: Fragment[] = [];
  private definitions: string[] = [];
  private variables: Record<string, unknown> = {};
  private booleans: string[] = [];

  /** The next request; the same seed gives the same ones. */
  nextRequest(): GeneratedRequest {
    this.names = 0;
    this.room = MAX_SELECTIONS;
    this.answerNames = new Map();
    this.taken = new Set();
    this.calls = new Map();
    this.fragments = [];
    this.definitions = [];
    this.variables = {};
    this.booleans = [];
    const query = this.schema.getQueryType() as GraphQLObjectType;
    const selections = this.selections(query, DEPTH, 2);
    const definitions = this.definitions.length > 0 ? `(${this.definitions.join(", ")})` : "";
    const name = this.chance(0.5) ? "Asked" : "";
    const asked = `query ${name}${definitions} { ${selections} }`;
    const fragments = this.fragments.map(
      (fragment) => `fragment ${fragment.name} on ${fragment.on.name} { ${fragment.text} }`,
    );
    const others = name && this.chance(0.2) ? ["query Other { __typename }"] : [];
    const parts = this.chance(0.5) ? [...others, asked, ...fragments] : [...fragments, asked, ...others];
    const operationName = others.length > 0 || (name && this.chance(0.5)) ? name : undefined;
    return { query: parts.join("\n"), operationName, variables: this.variables };
  }

  private name(start: string): string {
    this.names += 1;
    return `${start}${this.names}`;
  }

  private selections(type: GraphQLCompositeType, depth: number, most: number): string {
    const parts = Array.from({ length: this.count(most) }, () => this.selectionOf(type, depth));
    if (this.chance(0.15)) parts.push(...parts.slice(0, 1));
    return parts.join(" ");
  }

  private selectionOf(type: GraphQLCompositeType, depth: number): string {
    this.room -= 1;
    const isFull = this.room < 0;
    if (!isFull && this.chance(isAbstractType(type) ? 0.7 : 0.2)) return this.fragmentOn(type, depth);
    if (isUnionType(type) || this.chance(0.08))
      return `${this.answerName("__typename", "")}${this.directives()}`;
    const known = this.calls.get(type.name) ?? [];
    const call = known.length > 0 && this.chance(0.3) ? this.pick(known) : this.call(type, depth, isFull);
    if (!call) return "__typename";
    const below = getNamedType(call.field.type);
    const set = isCompositeType(below) ? ` { ${this.selections(below, depth - 1, 4)} }` : "";
    return `${call.text}${this.directives()}${set}`;
  }

  /** A field of the type, under the name that it has; none where all that are left lie too deep. */
  private call(type: GraphQLCompositeType, depth: number, isFull: boolean): Call | undefined {
    const owner = type as GraphQLObjectType;
    const fields = Object.values(owner.getFields());
    const isRoot = type === this.schema.getQueryType();
    const reachable = fields.filter(
      (each) => (depth > 0 && !isFull) || isRoot || isLeafType(getNamedType(each.type)),
    );
    if (reachable.length === 0) return undefined;
    const asksSchema = isRoot && this.chance(ASKS_SCHEMA);
    const field = asksSchema ? this.pick([SchemaMetaFieldDef, TypeMetaFieldDef]) : this.pick(reachable);
    const args = this.argumentsOf(owner, field);
    const text = args.length > 0 ? `${field.name}(${args.join(", ")})` : field.name;
    const call = { text: this.answerName(text, String(field.type)), field };
    // Objects of introspection are many.
    if (!isIntrospectionType(type)) this.calls.set(type.name, [...(this.calls.get(type.name) ?? []), call]);
    return call;
  }

  /** A call with its alias, if it has one. */
  private answerName(call: string, type: string): string {
    const key = `${call} ${type}`;
    const known = this.answerNames.get(key);
    if (known !== undefined) return known;
    const bare = /^\w+/.exec(call)?.[0] as string;
    const takesBare = !this.taken.has(bare) && this.chance(0.7);
    const text = takesBare ? call : `${this.name("f")}: ${call}`;
    if (takesBare) this.taken.add(bare);
    this.answerNames.set(key, text);
    return text;
  }

  private fragmentOn(type: GraphQLCompositeType, depth: number): string {
    const fitting = this.fragments.filter(({ on }) => this.overlap(on, type));
    if (fitting.length > 0 && this.chance(0.4)) return `...${this.pick(fitting).name}${this.directives()}`;
    const on = this.pick(this.overlapping(type));
    if (this.chance(0.5)) {
      const condition = on === type && this.chance(0.5) ? "" : ` on ${on.name}`;
      return `...${condition}${this.directives()} { ${this.selections(on, depth, 3)} }`;
    }
    const name = this.name("Part");
    const text = this.selections(on, depth, 3);
    this.fragments.push({ name, on, text });
    return `...${name}${this.directives()}`;
  }

  private overlap(a: GraphQLCompositeType, b: GraphQLCompositeType): boolean {
    const types = this.objectsOf(b);
    return this.objectsOf(a).some((each) => types.includes(each));
  }

  private objectsOf(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
  }

  /** The types that a fragment within the type may be on. */
  private overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const known = this.neighbours.get(type);
    if (known) return known;
    const objects = this.objectsOf(type);
    const abstract = Object.values(this.schema.getTypeMap()).filter(
      (each: GraphQLNamedType) => isAbstractType(each) && this.overlap(each, type),
    ) as GraphQLCompositeType[];
    const neighbours = [type, ...objects, ...abstract];
    this.neighbours.set(type, neighbours);
    return neighbours;
  }

  private directives(): string {
    if (this.chance(0.85)) return "";
    const kinds = this.chance(0.2) ? ["skip", "include"] : [this.pick(["skip", "include"])];
    return kinds.map((kind) => ` @${kind}(if: ${this.condition()})`).join("");
  }

  private condition(): string {
    if (this.chance(0.3)) return String(this.chance(0.5));
    if (this.booleans.length > 0 && this.chance(0.6)) return this.pick(this.booleans);
    const name = this.name("b");
    const type = this.pick(["Boolean!", "Boolean! = true", "Boolean = false", "Boolean = true"]);
    this.definitions.push(`$${name}: ${type}`);
    if (type === "Boolean!" || type === "Boolean = true") this.variables[name] = this.chance(0.5);
    // Null may be given where a default makes the variable fit, and is an error where it is used.
    else if (type === "Boolean = false" && this.chance(NULL_SWITCH)) this.variables[name] = null;
    this.booleans.push(`$${name}`);
    return `$${name}`;
  }

  private argumentsOf(owner: GraphQLCompositeType, field: Field): string[] {
    const isPage = this.isConnection(getNamedType(field.type));
    return field.args
      .flatMap((argument) => {
        const { name, type } = argument;
        if (isPage && ["first", "after", "last", "before"].includes(name)) return [];
        if (!isNonNullType(type) && !this.chance(0.5)) return [];
        return [`${name}: ${this.given(argument, `${owner.name}.${field.name}(${name})`)}`];
      })
      .concat(isPage ? this.page(field) : []);
  }

  private page(field: Field): string[] {
    const edges = field.args.filter(({ name }) => name === "first" || name === "last");
    const argument = this.pick(edges);
    const size = this.chance(FAULTY) ? this.pick([-1, 101]) : this.count(EDGES);
    const text = this.chance(0.3) ? this.variable(argument.type, size) : String(size);
    return [`${argument.name}: ${text}`, ...(this.chance(FAULTY) ? ['after: "bm9uc2Vuc2U"'] : [])];
  }

  /** A literal, a variable, or a literal with variables in it. */
  private given({ name, type, defaultValue }: GraphQLArgument | GraphQLInputField, place: string): string {
    if (this.chance(0.3))
      return this.variable(type, this.jsonOf(type, name, place), defaultValue !== undefined);
    if (!isNonNullType(type) && this.chance(0.05)) return "null";
    return this.literalOf(type, name, place);
  }

  private literalOf(wrapped: GraphQLInputType, name: string, place: string): string {
    const type = getNullableType(wrapped);
    if (isListType(type)) {
      if (this.chance(0.15)) return this.literalOf(type.ofType, name, place);
      const item = () =>
        this.chance(0.2)
          ? this.variable(type.ofType, this.jsonOf(type.ofType, name, place))
          : this.literalOf(type.ofType, name, place);
      return `[${Array.from({ length: this.count(3) }, item).join(", ")}]`;
    }
    if (isInputObjectType(type)) {
      const fields = this.fieldsOf(Object.values(type.getFields()));
      return `{${fields.map((field) => `${field.name}: ${this.given(field, `${type.name}.${field.name}`)}`).join(", ")}}`;
    }
    const value = this.jsonOf(type, name, place);
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }

  private jsonOf(wrapped: GraphQLInputType, name: string, place: string): unknown {
    const type = getNullableType(wrapped);
    if (isListType(type)) {
      if (this.chance(0.15)) return this.jsonOf(type.ofType, name, place);
      return Array.from({ length: this.count(3) }, () => this.jsonOf(type.ofType, name, place));
    }
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = this.fieldsOf(Object.values(type.getFields()));
      return Object.fromEntries(
        fields.map((field) => [
          field.name,
          this.jsonOf(field.type, field.name, `${type.name}.${field.name}`),
        ]),
      );
    }
    if (place === "Query.__type(name)") return this.pick(Object.keys(this.schema.getTypeMap()));
    return JSON.parse(this.scalar(getNamedType(type).name, name, place));
  }

  private fieldsOf(fields: GraphQLInputField[]): GraphQLInputField[] {
    return fields.filter((field) => isNonNullType(field.type) || this.chance(0.3));
  }

  /** A new variable for a place of this type, given as the value, as null or not at all, as far as the place allows. */
  private variable(type: GraphQLInputType, value: unknown, placeHasDefault = false): string {
    const name = this.name("v");
    const nullable = String(getNullableType(type));
    const mayBeNull = !isNonNullType(type);
    const literal = this.asLiteral(getNullableType(type), value);
    const kind = this.pick(
      mayBeNull || placeHasDefault
        ? (["plain", "plain", "absent", "null", "required", "defaulted", "requiredDefault"] as const)
        : (["required", "required", "defaulted", "requiredDefault"] as const),
    );
    const isGiven = kind === "plain" || kind === "required" || this.chance(0.4);
    if (kind === "required") this.definitions.push(`$${name}: ${nullable}!`);
    else if (kind === "requiredDefault") this.definitions.push(`$${name}: ${nullable}! = ${literal}`);
    else if (kind === "defaulted") this.definitions.push(`$${name}: ${nullable} = ${literal}`);
    else this.definitions.push(`$${name}: ${nullable}`);
    if (kind === "null") this.variables[name] = null;
    else if (isGiven && kind !== "absent") {
      this.variables[name] = kind === "defaulted" && this.chance(0.15) ? null : value;
    }
    return `$${name}`;
  }

  private asLiteral(wrapped: GraphQLInputType, value: unknown): string {
    const type = getNullableType(wrapped);
    if (isListType(type)) {
      if (!Array.isArray(value)) return this.asLiteral(type.ofType, value);
      return `[${value.map((each) => this.asLiteral(type.ofType, each)).join(", ")}]`;
    }
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      const parts = Object.entries(value as object).map(
        ([name, each]) => `${name}: ${this.asLiteral((fields[name] as GraphQLInputField).type, each)}`,
      );
      return `{${parts.join(", ")}}`;
    }
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }
}

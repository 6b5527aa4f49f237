import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import type { CatalogValues } from "./catalog-values";

/** A place in the schema where a client can put a text of its own. */
export interface StringSlot {
  /** "Query.roles(filter.text)". */
  name: string;
  /** A query that takes the text as `$text`, and for fields of nodes the nodes as `$ids`. */
  query: string;
}

type Owner = GraphQLObjectType | GraphQLInterfaceType;
type Input = GraphQLArgument | GraphQLInputField;

/** Where the text stands: in an argument, or in a field of inputs below it. */
type Path = [argument: Input, ...fields: Input[]];

const isRequired = ({ type, defaultValue }: Input) => isNonNullType(type) && defaultValue === undefined;

const TEXT_TYPES = new Set(["String", "ID", "DateTime"]);
/** Levels of what a field gives: its own fields, and those of its objects, so that nothing is left out as unasked. */
const SELECTED_LEVELS = 2;

const typeOf = (path: Path) => getNamedType((path.at(-1) as Input).type);

/** Finds every argument, and field of inputs among them, that takes a text, on each field below Query. */
export class StringSlots {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly values: CatalogValues,
  ) {}

  all(): StringSlot[] {
    return this.owners().flatMap((owner) =>
      Object.values(owner.getFields()).flatMap((field) =>
        field.args
          .flatMap((argument) => this.paths([argument]))
          .map((path) => ({
            name: `${owner.name}.${field.name}(${path.map(({ name }) => name).join(".")})`,
            query: this.query(owner, field, path),
          })),
      ),
    );
  }

  /** The types whose fields clients can ask for, from Query on. */
  private owners(): Owner[] {
    const found = new Set<GraphQLNamedType>([this.schema.getQueryType() as GraphQLObjectType]);
    // A set gives also what is added to it meanwhile.
    for (const type of found) {
      if (isObjectType(type) || isInterfaceType(type))
        for (const field of Object.values(type.getFields())) found.add(getNamedType(field.type));
      if (isAbstractType(type)) for (const member of this.schema.getPossibleTypes(type)) found.add(member);
    }
    return [...found].filter((type) => isObjectType(type) || isInterfaceType(type));
  }

  private paths(path: Path): Path[] {
    const type = typeOf(path);
    if (isInputObjectType(type))
      return Object.values(type.getFields()).flatMap((field) => this.paths([...path, field]));
    return TEXT_TYPES.has(type.name) ? [path] : [];
  }

  private query(owner: Owner, field: GraphQLField<unknown, unknown>, path: Path): string {
    const { name } = typeOf(path);
    const given = field.args
      .filter((argument) => argument === path[0] || isRequired(argument))
      .map((argument) => this.given(argument, path, `${owner.name}.${field.name}(${argument.name})`));
    const selection = this.selection(getNamedType(field.type), SELECTED_LEVELS);
    const call = `${field.name}(${given.join(", ")})${selection}`;
    if (owner === this.schema.getQueryType()) return `query($text: ${name}!) { ${call} }`;
    if (!owner.getInterfaces().some((each) => each.name === "Node"))
      throw new Error(`No way is known from Query to ${owner.name}.${field.name}.`);
    return `query($text: ${name}!, $ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${owner.name} { ${call} } } }`;
  }

  /** An argument or field: with the text where the path goes through it, else with what the catalog holds. */
  private given(input: Input, path: Input[], place: string): string {
    const below = input === path[0] ? path.slice(1) : undefined;
    return `${input.name}: ${this.value(input.type, below, input.name, place)}`;
  }

  private value(wrapped: GraphQLInputType, path: Input[] | undefined, name: string, place: string): string {
    const type = getNullableType(wrapped);
    if (isListType(type)) return `[${this.value(type.ofType, path, name, place)}]`;
    if (isInputObjectType(type)) {
      const given = Object.values(type.getFields())
        .filter((field) => field === path?.[0] || isRequired(field))
        .map((field) => this.given(field, path ?? [], `${type.name}.${field.name}`));
      return `{ ${given.join(", ")} }`;
    }
    if (path) return "$text";
    if (isEnumType(type)) return (type.getValues()[0] as { name: string }).name;
    if (!TEXT_TYPES.has(type.toString())) return "1";
    const [known] = this.values.strings[place] ?? this.values.strings[name] ?? this.values.ids;
    return JSON.stringify(known);
  }

  /** Fields of a type that need no argument, so that what the argument decides is read. */
  private selection(type: GraphQLNamedType, levels: number): string {
    if (isLeafType(type)) return "";
    if (!isObjectType(type)) return " { __typename }";
    const fields = Object.values(type.getFields())
      .filter((field) => !field.args.some(isRequired))
      .filter((field) => isLeafType(getNamedType(field.type)) || levels > 1)
      .map((field) => `${field.name}${this.selection(getNamedType(field.type), levels - 1)}`);
    return ` { __typename ${fields.join(" ")} }`;
  }
}

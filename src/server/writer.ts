import {
  type DocumentNode,
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  TypeNameMetaFieldDef,
  visit,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields";
import { CONCEPT_COLUMNS } from "../graph/concept-columns";
import type { GraphContext } from "../graph/context";
import { type FieldCost, fieldCostOf } from "../graph/field-costs";
import { type Append, checked, leafWriter, listWriter, NOT_AT_ONCE, type Run } from "./json-values";
import type { WrittenConcepts, WrittenSelection } from "./written-concepts";

type Variables = Record<string, unknown>;

/** Fields of one writer; beyond, it would take more memory than it saves time. */
const MAX_FIELDS = 500;

/** Whether a field of the query is a question: it costs more than to read an object. */
function isQuestion({ name }: GraphQLObjectType, cost: FieldCost): boolean {
  return name === "Query" && (cost.base > 1 || cost.each !== undefined);
}

/** Appends a field of an object: its name and its value. */
type AppendField = (json: string, source: unknown, run: Run) => string;

/**
 * Makes functions that write an answer as JSON straight from the rows, by the steps of GraphQL's execution: fields are
 * collected by graphql-js, values completed as it does. https://spec.graphql.org/October2021/#sec-Executing-Fields
 */
class WriterCompiler {
  private readonly fragments: Record<string, FragmentDefinitionNode> = {};
  private slots = 0;
  fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    /** Values of the variables that directives @skip and @include name. */
    private readonly conditions: Variables,
    private readonly writtenConcepts: WrittenConcepts,
  ) {
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.fragments[each.name.value] = each;
    }
  }

  operation({ selectionSet }: OperationDefinitionNode): Append {
    const type = this.schema.getQueryType() as GraphQLObjectType;
    return this.object(type, collectFields(this.schema, this.fragments, this.conditions, type, selectionSet));
  }

  private object(type: GraphQLObjectType, fields: Map<string, ReadonlyArray<FieldNode>>): Append {
    const appends: AppendField[] = [];
    for (const [name, nodes] of fields) {
      appends.push(this.field(type, nodes, `${appends.length === 0 ? "{" : ","}${JSON.stringify(name)}:`));
    }
    if (appends.length === 0) return (json) => `${json}{}`;
    const append: Append = (json, source, run) => {
      let written = json;
      for (let index = 0; index < appends.length; index += 1) {
        written = (appends[index] as AppendField)(written, source, run);
      }
      return `${written}}`;
    };
    const written = this.written(type, fields);
    if (!written) return append;
    return (json, source, run) => {
      const { id } = source as { id: number };
      let text = written.get(id);
      if (text === undefined) {
        text = append("", source, run);
        written.keep(id, text);
      }
      return json + text;
    };
  }

  /** What is kept of a selection, where it is of a concept, and of values of its own that no variable decides. */
  private written(
    type: GraphQLObjectType,
    fields: Map<string, ReadonlyArray<FieldNode>>,
  ): WrittenSelection | undefined {
    if (!type.getInterfaces().some(({ name }) => name === "Concept")) return undefined;
    const parts = [type.name];
    for (const [name, [node]] of fields as Map<string, readonly [FieldNode]>) {
      const field = type.getFields()[node.name.value];
      if (field && (!isLeafType(getNamedType(field.type)) || hasVariables(node))) return undefined;
      parts.push(`${name}: ${print({ kind: Kind.FIELD, name: node.name, arguments: node.arguments })}`);
    }
    return this.writtenConcepts.selection(parts.join("\n"));
  }

  /** @param before the JSON that stands before the field's value */
  private field(owner: GraphQLObjectType, nodes: ReadonlyArray<FieldNode>, before: string): AppendField {
    const [node] = nodes as [FieldNode];
    const name = node.name.value;
    this.fields += 1;
    if (this.fields > MAX_FIELDS) throw NOT_AT_ONCE;
    if (name === TypeNameMetaFieldDef.name) {
      const whole = `${before}"${owner.name}"`;
      return (json) => json + whole;
    }
    const field = owner.getFields()[name];
    // Only introspection of the schema is left, whose resolvers want to know what they are called for.
    if (!field) throw NOT_AT_ONCE;
    // An answer that is worked out is never at hand: to begin with it here would be to work it out twice.
    if (isQuestion(owner, fieldCostOf(owner, field))) throw NOT_AT_ONCE;
    const append = this.value(field.type, nodes);
    const { resolve } = field;
    if (!resolve && field.args.length === 0) {
      return (json, source, run) => {
        const value = (source as Record<string, unknown>)[name];
        if (typeof value === "function") throw NOT_AT_ONCE;
        return append(json + before, value, run);
      };
    }
    const argsOf = this.args(field, node);
    const resolver = resolve ?? defaultFieldResolver;
    const info = { fieldName: name } as GraphQLResolveInfo;
    const appendField: AppendField = (json, source, run) =>
      append(json + before, resolver(source, argsOf(run), run.context, info), run);
    const column = CONCEPT_COLUMNS.get(`${owner.name}.${name}`);
    const type = getNamedType(field.type);
    const written = column && isObjectType(type) && this.written(type, this.fieldsOf(type, nodes));
    if (!written) return appendField;
    // What is kept of a concept is found by its id, without its row.
    return (json, source, run) => {
      const text = written.get((source as Record<string, number>)[column] as number);
      return text === undefined ? appendField(json, source, run) : json + before + text;
    };
  }

  /** The arguments of a field, worked out once for all runs where no variable takes part, else once a run. */
  private args(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): (run: Run) => Record<string, unknown> {
    if (!hasVariables(node)) {
      const args = getArgumentValues(field, node);
      return () => args;
    }
    const slot = this.slots++;
    return (run) => {
      let args = run.args[slot];
      if (!args) {
        args = getArgumentValues(field, node, run.variables);
        run.args[slot] = args;
      }
      return args;
    };
  }

  private value(type: GraphQLOutputType, nodes: ReadonlyArray<FieldNode>): Append {
    return isNonNullType(type)
      ? checked(this.completed(type.ofType, nodes), false)
      : checked(this.completed(type, nodes), true);
  }

  private completed(type: GraphQLOutputType, nodes: ReadonlyArray<FieldNode>): Append {
    if (isListType(type)) return listWriter(this.value(type.ofType, nodes));
    if (isLeafType(type)) return leafWriter(type);
    if (isObjectType(type)) return this.subfields(type, nodes);
    if (!isAbstractType(type)) throw NOT_AT_ONCE;
    const { resolveType } = type;
    // Of the types that there may be, few are met; what is met is compiled then.
    const byType = new Map<unknown, Append>();
    return (json, value, run) => {
      const name = resolveType?.(value, run.context, undefined as never, type);
      let append = byType.get(name);
      if (!append) {
        const found = this.schema.getPossibleTypes(type).find((each) => each.name === name);
        if (!found) throw NOT_AT_ONCE;
        append = this.subfields(found, nodes);
        byType.set(name, append);
      }
      return append(json, value, run);
    };
  }

  private subfields(type: GraphQLObjectType, nodes: ReadonlyArray<FieldNode>): Append {
    return this.object(type, this.fieldsOf(type, nodes));
  }

  private fieldsOf(type: GraphQLObjectType, nodes: ReadonlyArray<FieldNode>) {
    return collectSubfields(this.schema, this.fragments, this.conditions, type, nodes);
  }
}

/** Whether a variable takes part in a field's arguments. */
function hasVariables({ arguments: args = [] }: FieldNode): boolean {
  let found = false;
  for (const { value } of args) {
    visit(value, {
      Variable() {
        found = true;
      },
    });
  }
  return found;
}

/** Values of conditions for which writers are kept; each combination has another one. */
const MAX_VARIANTS = 8;

/**
 * Writes the answers to one query as JSON straight from the rows, where all of them are at hand: a third of the time
 * that it takes to make the answer's objects and to write these.
 */
export class Writer {
  private readonly variants = new Map<string, Append | null>();
  private compilers: WriterCompiler[] = [];
  /** Whether the query's last answer had to wait for nothing; else it would do for nothing what it does until it has to. */
  isReady = false;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly definition: OperationDefinitionNode,
    /** The variables that decide on selections. */
    private readonly conditions: readonly string[],
    private readonly writtenConcepts: WrittenConcepts,
  ) {}

  /** The answer's data as JSON; undefined where something is not at hand, or is at fault: it is to be run otherwise. */
  write(context: GraphContext, variables: Variables): string | undefined {
    if (!this.isReady) return undefined;
    const json = this.tryToWrite(context, variables);
    this.isReady = json !== undefined;
    return json;
  }

  /** Fields of all that is compiled. */
  get size(): number {
    let size = 0;
    for (const { fields } of this.compilers) size += fields;
    return size;
  }

  /** Forgets what is compiled. */
  drop(): void {
    this.variants.clear();
    this.compilers = [];
  }

  private tryToWrite(context: GraphContext, variables: Variables): string | undefined {
    try {
      return this.variantFor(variables)?.("", undefined, { context, variables, args: [] });
    } catch {
      // Whoever runs it next says what was wrong.
      return undefined;
    }
  }

  private variantFor(variables: Variables): Append | null | undefined {
    const key = this.conditions.map((name) => Number(variables[name] === true)).join("");
    let append = this.variants.get(key);
    if (append === undefined && this.variants.size < MAX_VARIANTS) {
      append = this.compile(variables);
      this.variants.set(key, append);
    }
    return append;
  }

  private compile(variables: Variables): Append | null {
    try {
      const compiler = new WriterCompiler(this.schema, this.document, variables, this.writtenConcepts);
      this.compilers.push(compiler);
      return compiler.operation(this.definition);
    } catch {
      return null;
    }
  }
}

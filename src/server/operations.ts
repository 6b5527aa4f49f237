import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import {
  MAX_ALL_COMPILED_FIELDS,
  MAX_OPERATIONS,
  MAX_OPERATIONS_LENGTH,
  WRITTEN_SHARE,
} from "../config/limits";
import type { GraphContext } from "../graph/context";
import { CompiledForms, type Run } from "./compiled-forms";
import type { Measured } from "./measure";
import { conditionsOf } from "./query-form";
import { Writer } from "./writer";
import { WrittenConcepts } from "./written-concepts";

/** A query that Apollo has parsed, found valid and within the limits that no variable decides. */
export interface Operation {
  /** Tells it from all others of this process. */
  readonly id: number;
  /** Its document as text. */
  readonly text: string;
  readonly definition: OperationDefinitionNode;
  /** The variables that decide on its selections. */
  readonly conditions: readonly string[];
  readonly measured: Measured;
  readonly forms: CompiledForms;
  readonly writer: Writer;
}

/** What is compiled of an operation. */
interface Compiled {
  operation: Operation;
  /** In fields, about. */
  size: number;
}

type Variables = Readonly<Record<string, unknown>>;

/** True where no variable that decides on selections is null: that is an error, for Apollo to report. */
const isDecided = ({ conditions }: Operation, variables: Variables) =>
  conditions.every((name) => variables[name] !== null);

/** The queries that clients have asked lately, by their text and the name of the operation. */
export class Operations {
  hits = 0;
  misses = 0;
  private readonly known = new LRUCache<string, Operation>({
    max: MAX_OPERATIONS,
    maxSize: MAX_OPERATIONS_LENGTH,
    sizeCalculation: (_operation, key) => key.length,
    dispose: ({ id }) => this.compiled.delete(id),
  });
  private readonly compiled = new LRUCache<number, Compiled>({
    maxSize: MAX_ALL_COMPILED_FIELDS,
    sizeCalculation: ({ size }) => size,
    dispose: ({ operation }, _id, reason) => {
      if (reason !== "set") drop(operation);
    },
  });
  private readonly writtenConcepts: WrittenConcepts;
  private lastId = 0;

  /** @param keptBytes that the rows may take which requests share */
  constructor(
    readonly schema: GraphQLSchema,
    keptBytes: number,
  ) {
    this.writtenConcepts = new WrittenConcepts(keptBytes * WRITTEN_SHARE);
  }

  find(text: string, name: string | undefined): Operation | undefined {
    const operation = this.known.get(keyOf(text, name));
    if (operation) this.hits += 1;
    else this.misses += 1;
    return operation;
  }

  /** Keeps a query that is valid and within the limits. */
  add(
    text: string,
    name: string | undefined,
    document: DocumentNode,
    definition: OperationDefinitionNode,
    measured: Measured,
  ): void {
    const key = keyOf(text, name);
    if (definition.operation !== "query" || this.known.has(key)) return;
    this.lastId += 1;
    const conditions = conditionsOf(document);
    const forms = new CompiledForms(this.schema, document, definition.name?.value, conditions);
    const writer = new Writer(this.schema, document, definition, conditions, this.writtenConcepts);
    this.known.set(key, { id: this.lastId, text, definition, conditions, measured, forms, writer });
  }

  /** Fields of all that is compiled, about; bounded. */
  get size(): number {
    return this.compiled.calculatedSize;
  }

  /** The answer's data of a revision as JSON, where all of it is at hand; else undefined. */
  write(
    operation: Operation,
    context: GraphContext,
    variables: Variables,
    revision: number,
  ): string | undefined {
    if (!isDecided(operation, variables)) return undefined;
    this.writtenConcepts.at(revision);
    const json = operation.writer.write(context, variables);
    this.use(operation);
    return json;
  }

  /** The query as a function, in its form for these coerced variables; undefined where it is not compiled. */
  compile(operation: Operation, variables: Variables): Run | undefined {
    if (!isDecided(operation, variables)) return undefined;
    const run = operation.forms.for(variables);
    this.use(operation);
    return run;
  }

  /** Notes that an operation is used, and how much of it is compiled by now. */
  private use(operation: Operation): void {
    const { id, forms, writer } = operation;
    const size = forms.size + writer.size;
    const known = this.compiled.get(id);
    if (size === 0 || known?.size === size) return;
    this.compiled.set(id, { operation, size });
    // What is larger than all may be together is not kept at all.
    if (!this.compiled.has(id)) drop(operation);
  }
}

function drop({ forms, writer }: Operation): void {
  forms.drop();
  writer.drop();
}

/** No document holds the character between the two. */
const keyOf = (text: string, name: string | undefined) => (name === undefined ? text : `${name}\0${text}`);

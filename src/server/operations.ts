import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { MAX_ALL_COMPILED_FIELDS, MAX_OPERATIONS, MAX_OPERATIONS_LENGTH } from "../config/limits";
import type { GraphContext } from "../graph/context";
import { CompiledForms, type Run } from "./compiled-forms";
import type { Measured } from "./measure";
import { Writer } from "./writer";

/** A query that Apollo has parsed, found valid and within the limits that no variable decides. */
export interface Operation {
  /** Tells it from all others of this process. */
  readonly id: number;
  /** Its document as text. */
  readonly text: string;
  readonly definition: OperationDefinitionNode;
  readonly measured: Measured;
  readonly forms: CompiledForms;
  readonly writer: Writer;
}

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
  /** The operations that have compiled forms, by their fields. */
  private readonly compiled = new LRUCache<number, Operation>({
    maxSize: MAX_ALL_COMPILED_FIELDS,
    sizeCalculation: ({ forms, writer }) => 1 + forms.size + writer.size,
    dispose: ({ forms, writer }, _id, reason) => {
      if (reason === "set") return;
      forms.drop();
      writer.drop();
    },
  });
  private lastId = 0;

  constructor(readonly schema: GraphQLSchema) {}

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
    const forms = new CompiledForms(this.schema, document, definition.name?.value);
    const writer = new Writer(this.schema, document, definition);
    this.known.set(key, { id: this.lastId, text, definition, measured, forms, writer });
  }

  /** The answer's data as JSON, where all of it is at hand; else undefined. */
  write(
    operation: Operation,
    context: GraphContext,
    variables: Readonly<Record<string, unknown>>,
  ): string | undefined {
    const { size } = operation.writer;
    const json = operation.writer.write(context, variables);
    this.use(operation, operation.writer.size !== size);
    return json;
  }

  /** The query as a function, in its form for these coerced variables; undefined where it is not compiled. */
  compile(operation: Operation, variables: Readonly<Record<string, unknown>>): Run | undefined {
    const { size } = operation.forms;
    const run = operation.forms.for(variables);
    this.use(operation, operation.forms.size !== size);
    return run;
  }

  /** Notes that an operation is used, and whether more of it is compiled than before. */
  private use(operation: Operation, hasGrown: boolean): void {
    if (hasGrown) this.compiled.set(operation.id, operation);
    else this.compiled.get(operation.id);
  }
}

/** No document holds the character between the two. */
const keyOf = (text: string, name: string | undefined) => (name === undefined ? text : `${name}\0${text}`);

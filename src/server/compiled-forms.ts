import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { MAX_COMPILED_FIELDS, MAX_FORMS } from "../config/limits";
import { compiledSize } from "./compiled-size";
import { QueryForms } from "./query-form";

/** A compiled query as a function of root value, context and variables as they are given. */
export type Run = CompiledQuery["query"];

/**
 * The forms of one valid query, compiled by graphql-jit as they are asked for. What is not compiled is left to Apollo:
 * a form that would be too large, one more than there may be, and a document with a name that objects have a meaning
 * of their own for.
 */
export class CompiledForms {
  private queries: QueryForms | undefined;
  private readonly forms = new Map<string, Run | undefined>();
  private fields = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operationName: string | undefined,
    private readonly conditions: readonly string[],
  ) {}

  /** Fields of all forms, about. */
  get size(): number {
    return this.fields;
  }

  /** The query with these coerced variables; undefined where it is not compiled. */
  for(variables: Readonly<Record<string, unknown>>): Run | undefined {
    this.queries ??= new QueryForms(this.document, this.conditions);
    const key = this.queries.keyOf(variables);
    const known = this.forms.get(key);
    if (known || this.forms.has(key)) return known;
    if (this.forms.size >= MAX_FORMS) return undefined;
    const run = this.compile(this.queries.formOf(variables));
    this.forms.set(key, run);
    return run;
  }

  /** Forgets what is compiled. */
  drop(): void {
    this.forms.clear();
    this.fields = 0;
  }

  private compile(form: DocumentNode): Run | undefined {
    const operation = getOperationAST(form, this.operationName) as OperationDefinitionNode;
    const fields = compiledSize(this.schema, form, operation, MAX_COMPILED_FIELDS);
    if (fields > MAX_COMPILED_FIELDS || form.loc?.source.body.includes("__proto__")) return undefined;
    const compiled = compileQuery(this.schema, form, this.operationName ?? "");
    if (!isCompiledQuery(compiled)) return undefined;
    this.fields += fields;
    return compiled.query;
  }
}

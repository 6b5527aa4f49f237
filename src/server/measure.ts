import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { costExceeded, limitExceeded } from "../catalog/errors";
import { MAX_LIST_INPUT } from "../config/limits";
import type { Limits } from "../config/settings";
import type { GraphContext } from "../graph/context";
import { compileCost } from "./cost";

/** An operation that is within the limits that no variable decides. */
export interface Measured {
  /**
   * What it costs on coerced variables, in objects read; takes microseconds.
   * @throws LIMIT_EXCEEDED for a page that is too long.
   */
  cost: (variables: Readonly<Record<string, unknown>>) => number;
}

function check(what: string, limit: number, value: number): void {
  if (value > limit) throw limitExceeded(what, limit, value);
}

/** Measures selection sets; each once, however often its fragment is spread, so that nesting spreads costs nothing. */
class Shape {
  private readonly fragments = new Map<string, SelectionSetNode>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    for (const { name, selectionSet } of fragments) this.fragments.set(name.value, selectionSet);
  }

  /** A measure of a selection set, given what each of its selections and all that is below them come to. */
  measure(
    of: (selection: SelectionNode, below: () => number) => number,
    join: (a: number, b: number) => number,
  ): (set: SelectionSetNode) => number {
    const known = new Map<SelectionSetNode, number>();
    const measureSet = (set: SelectionSetNode): number => {
      let value = known.get(set);
      if (value !== undefined) return value;
      value = 0;
      for (const selection of set.selections) {
        const below = this.below(selection);
        value = join(
          value,
          of(selection, () => (below ? measureSet(below) : 0)),
        );
      }
      known.set(set, value);
      return value;
    };
    return measureSet;
  }

  private below(selection: SelectionNode): SelectionSetNode | undefined {
    return selection.kind === Kind.FRAGMENT_SPREAD
      ? this.fragments.get(selection.name.value)
      : selection.selectionSet;
  }
}

const add = (a: number, b: number) => a + b;

function checkShape(
  { selectionSet, directives = [] }: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
  limits: Limits,
): void {
  const shape = new Shape(fragments);
  const isField = ({ kind }: SelectionNode) => kind === Kind.FIELD;
  const depthOf = shape.measure((each, below) => Number(isField(each)) + below(), Math.max);
  const rootFieldsOf = shape.measure((each, below) => (isField(each) ? 1 : below()), add);
  const aliasesOf = shape.measure((each, below) => Number("alias" in each && !!each.alias) + below(), add);
  const directivesOf = shape.measure((each, below) => (each.directives?.length ?? 0) + below(), add);
  check("The query's depth", limits.depth, depthOf(selectionSet));
  check("The number of root fields", limits.rootFields, rootFieldsOf(selectionSet));
  check("The number of aliases", limits.aliases, aliasesOf(selectionSet));
  check("The number of directives", limits.directives, directives.length + directivesOf(selectionSet));
}

const listOf = (name: string) => `The number of values in ${name}`;

/** Refuses lists among a query's literals that are too long. */
function checkLiterals(document: DocumentNode): void {
  visit(document, {
    ListValue({ values }, _key, parent) {
      const name = parent && "name" in parent ? parent.name?.value : undefined;
      check(listOf(name ?? "a list"), MAX_LIST_INPUT, values.length);
    },
  });
}

/** Refuses lists within a variable's value that are too long. */
function checkLists(name: string, value: object): void {
  if (Array.isArray(value)) {
    check(listOf(name), MAX_LIST_INPUT, value.length);
    for (const each of value) if (typeof each === "object" && each !== null) checkLists(name, each);
    return;
  }
  for (const [field, each] of Object.entries(value)) {
    if (typeof each === "object" && each !== null) checkLists(field, each);
  }
}

/**
 * Measures an operation of a document that fits the schema; once is enough, whatever its variables.
 * @throws LIMIT_EXCEEDED, naming the limit and the value, where it is too deep or has too many root fields, aliases,
 * directives, or values in a list.
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: Limits,
): Measured {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  checkShape(operation, fragments, limits);
  checkLiterals(document);
  return { cost: compileCost(schema, fragments, operation) };
}

/**
 * Computes what an operation costs on coerced variables, in objects read, and notes it in the request's context.
 * @throws LIMIT_EXCEEDED for a list or page that is too long, COST_EXCEEDED where it costs too much.
 */
export function checkCost(
  measured: Measured,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
  context: Pick<GraphContext, "requestedCost">,
): number {
  checkLists("the variables", variables);
  const cost = measured.cost(variables);
  context.requestedCost = cost;
  if (cost > limits.cost) throw costExceeded(limits.cost, cost);
  return cost;
}

/** What a request's `extensions.cost` says. */
export interface CostReport {
  /** What the query costs on its variables, in objects read; null where it was refused before that was known. */
  requested: number | null;
  /** The most that a query may cost. */
  limit: number;
  /** SQL statements that the request ran. */
  statements: number;
}

/** What a request costs, as far as it has come. */
export function costReport(
  { requestedCost, store }: Pick<GraphContext, "requestedCost" | "store">,
  limits: Limits,
): CostReport {
  return { requested: requestedCost, limit: limits.cost, statements: store.statements };
}

import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { limitExceeded } from "../catalog/errors";
import { ASSUMED_LENGTH } from "../config/limits";
import { fieldCostOf } from "../graph/field-costs";
import { fieldDefinition } from "./field-definition";

type Variables = Readonly<Record<string, unknown>>;

/** One computation of a cost: the variables, and the costs of fragments that it has met. */
interface Computation {
  variables: Variables;
  known: (number | undefined)[];
}

/** What something costs: a number, where no variable decides. */
type Cost = number | ((computation: Computation) => number);

/** Of a selection, what is read once, or what is read for each object that the field above was asked for. */
type Part = "once" | "asked";

const evaluate = (cost: Cost, computation: Computation) =>
  typeof cost === "number" ? cost : cost(computation);

/** Computes at once what no variable decides. */
function combine(costs: Cost[], start: number, one: (a: number, b: number) => number): Cost {
  let fixed = start;
  const open: ((computation: Computation) => number)[] = [];
  for (const cost of costs) {
    if (typeof cost === "number") fixed = one(fixed, cost);
    else open.push(cost);
  }
  if (open.length === 0) return fixed;
  return (computation) => {
    let total = fixed;
    for (const cost of open) total = one(total, cost(computation));
    return total;
  };
}

const sum = (...costs: Cost[]) => combine(costs, 0, (a, b) => a + b);
const product = (...costs: Cost[]) => combine(costs, 1, (a, b) => a * b);
const least = (cost: Cost, most = Number.POSITIVE_INFINITY) => combine([cost], most, Math.min);
const greatest = (...costs: Cost[]) => combine(costs, 0, Math.max);

/** How many an argument's value stands for: itself, or the length of a list. */
function countOf(name: string, value: unknown, most: number): number {
  const isNumber = typeof value === "number";
  const count = isNumber ? value : Array.isArray(value) ? value.length : 1;
  if (count > most) throw limitExceeded(isNumber ? name : `The number of values in ${name}`, most, count);
  // What is negative is refused when the field is read.
  return Math.max(0, count);
}

/** Makes a function of an operation's variables out of its selections, so that a request need not walk the query. */
class CostCompiler {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly compiled = new Map<string, Cost>();
  private slots = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    fragments: readonly FragmentDefinitionNode[],
  ) {
    for (const fragment of fragments) this.fragments.set(fragment.name.value, fragment);
  }

  operation({ operation, selectionSet }: OperationDefinitionNode): Cost {
    const root = this.schema.getRootType(operation);
    return root ? this.selections(selectionSet, root, "once") : 0;
  }

  /** An object is of one type only, so that of what depends on its type, the dearest counts. */
  private selections({ selections }: SelectionSetNode, type: GraphQLCompositeType, part: Part): Cost {
    const always: Cost[] = [];
    const byType = new Map<string, Cost[]>();
    for (const selection of selections) {
      const cost = this.when(selection.directives, this.selection(selection, type, part));
      const condition = isAbstractType(type) && this.conditionOf(selection);
      if (condition && isObjectType(condition)) {
        byType.set(condition.name, [...(byType.get(condition.name) ?? []), cost]);
      } else always.push(cost);
    }
    return sum(...always, greatest(...[...byType.values()].map((costs) => sum(...costs))));
  }

  private selection(selection: SelectionNode, type: GraphQLCompositeType, part: Part): Cost {
    if (selection.kind === Kind.FIELD) return this.field(selection, type, part);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value, part);
    return this.selections(selection.selectionSet, this.conditionOf(selection) ?? type, part);
  }

  /** The type that a fragment is on. */
  private conditionOf(selection: SelectionNode): GraphQLCompositeType | undefined {
    if (selection.kind === Kind.FIELD) return undefined;
    const { typeCondition } =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (this.fragments.get(selection.name.value) as FragmentDefinitionNode);
    return typeCondition && (this.schema.getType(typeCondition.name.value) as GraphQLCompositeType);
  }

  /** However often a fragment is spread, it is compiled once, and computed once for each set of variables. */
  private fragment(name: string, part: Part): Cost {
    const key = `${name} ${part}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    const { selectionSet, typeCondition } = this.fragments.get(name) as FragmentDefinitionNode;
    const type = this.schema.getType(typeCondition.name.value) as GraphQLCompositeType;
    const cost = this.selections(selectionSet, type, part);
    const slot = this.slots++;
    const once: Cost =
      typeof cost === "number"
        ? cost
        : (computation) => {
            computation.known[slot] ??= cost(computation);
            return computation.known[slot] as number;
          };
    this.compiled.set(key, once);
    return once;
  }

  private field(node: FieldNode, owner: GraphQLCompositeType, part: Part): Cost {
    const field = fieldDefinition(owner, node.name.value);
    if (!field) return 0;
    const { base, each, item, length, size, atMost } = fieldCostOf(owner, field);
    if ((part === "asked") !== (length === "asked")) return 0;
    const count = (of: NonNullable<typeof size>) => this.count(node, field, of);
    const own = sum(base, each ? product(each.cost, count(each)) : 0);
    const type = getNamedType(field.type) as GraphQLCompositeType;
    if (!node.selectionSet) return own;
    const below = (which: Part) => this.selections(node.selectionSet as SelectionSetNode, type, which);
    const asked = size ? least(count(size), atMost) : ASSUMED_LENGTH;
    if (length === undefined) return sum(own, below("once"), product(asked, below("asked")));
    const objects = length === "asked" ? 1 : size ? asked : length;
    return sum(own, product(objects, sum(item, below("once"))));
  }

  /** How many objects the first of the arguments that is given asks for. */
  private count(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    { arguments: names, absent, most }: { arguments: string[]; absent: number; most: number },
  ): Cost {
    const givers = names.map((name) => ({
      name,
      byDefault: field.args.find((argument) => argument.name === name)?.defaultValue,
      value: node.arguments?.find((argument) => argument.name.value === name)?.value,
    }));
    const read = (variables: Variables) => {
      for (const { name, byDefault, value } of givers) {
        const given = literalOf(value, variables) ?? (isNull(value) ? undefined : byDefault);
        if (given != null) return countOf(name, given, most);
      }
      return absent;
    };
    if (givers.every(({ value }) => value?.kind !== Kind.VARIABLE)) return read({});
    return ({ variables }) => read(variables);
  }

  /** The cost, where the directives @skip and @include do not take it away. */
  private when(directives: readonly DirectiveNode[] | undefined, cost: Cost): Cost {
    let conditional = cost;
    for (const directive of directives ?? []) {
      const wanted = directive.name.value === "include";
      if (!wanted && directive.name.value !== "skip") continue;
      conditional = switched(directive.arguments?.[0], wanted, conditional);
    }
    return conditional;
  }
}

const isNull = (value: ValueNode | undefined) => value?.kind === Kind.NULL;

/** A literal's value as far as it is counted, or the variable's. */
function literalOf(value: ValueNode | undefined, variables: Variables): unknown {
  if (value === undefined || value.kind === Kind.NULL) return undefined;
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : [value];
}

function switched(condition: ArgumentNode | undefined, wanted: boolean, cost: Cost): Cost {
  const value = condition?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value === wanted ? cost : 0;
  if (value?.kind !== Kind.VARIABLE) return cost;
  const name = value.name.value;
  return (computation) => (computation.variables[name] === wanted ? evaluate(cost, computation) : 0);
}

/**
 * Compiles what an operation costs to a function of its coerced variables, in objects read.
 * The function, or the compilation where no variable decides, throws LIMIT_EXCEEDED for a page that is too long.
 */
export function compileCost(
  schema: GraphQLSchema,
  fragments: readonly FragmentDefinitionNode[],
  operation: OperationDefinitionNode,
): (variables: Variables) => number {
  const cost = new CostCompiler(schema, fragments).operation(operation);
  return (variables) => evaluate(cost, { variables, known: [] });
}

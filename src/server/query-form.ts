import {
  type ASTVisitor,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type SelectionNode,
  type ValueNode,
  visit,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

/** What a variable inside a list or an input object is in one request. */
type State = "given" | "null" | "absent";

const stateOf = (name: string, variables: Variables): State => {
  if (!Object.hasOwn(variables, name)) return "absent";
  return variables[name] === null ? "null" : "given";
};

const isSwitch = ({ name }: DirectiveNode) => name.value === "skip" || name.value === "include";

/** The variables that a document's directives @skip and @include name. */
export function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      const condition = isSwitch(directive) ? directive.arguments?.[0]?.value : undefined;
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
      return false;
    },
  });
  return [...names];
}

/** The names of the variables in a value; those of a value that is a variable itself are not inside of one. */
function namesInside(value: ValueNode, names: Set<string>): void {
  if (value.kind !== Kind.LIST && value.kind !== Kind.OBJECT) return;
  visit(value, {
    Variable({ name }) {
      names.add(name.value);
    },
  });
}

/**
 * What variables decide of a query beside the values of arguments: the selections that directives take away, and the
 * parts of lists and input objects that are not there. graphql-jit decides both otherwise than graphql-js where a
 * selection occurs twice or a variable is left out; so it is given the query as it is once these are decided.
 */
export class QueryForms {
  private readonly parts = new Set<string>();

  /** @param conditions the variables that decide on selections; none of them may be null, which is an error */
  constructor(
    private readonly document: DocumentNode,
    private readonly conditions: readonly string[],
  ) {
    visit(document, {
      Directive: () => false,
      Argument: ({ value }) => {
        namesInside(value, this.parts);
        return false;
      },
    });
  }

  /** Tells the form that a query has with these coerced variables from its others. */
  keyOf(variables: Variables): string {
    const conditions = this.conditions.map((name) => (variables[name] ? "1" : "0"));
    const parts = [...this.parts].map((name) => stateOf(name, variables)[0]);
    return [...conditions, ...parts].join("");
  }

  /** The document in the form that it has with these coerced variables. */
  formOf(variables: Variables): DocumentNode {
    const withSelections: ASTVisitor = {
      Field: (node) => (isIncluded(node, variables) ? undefined : null),
      InlineFragment: (node) => (isIncluded(node, variables) ? undefined : null),
      FragmentSpread: (node) => (isIncluded(node, variables) ? undefined : null),
      Directive: (node) => (isSwitch(node) ? null : undefined),
      Argument: (node) => ({ ...node, value: partsOf(node.value, variables, true) }),
      VariableDefinition: (node) => {
        // graphql-jit takes no default where the type is not null, and asks for the variable.
        const { type, defaultValue } = node;
        return type.kind === Kind.NON_NULL_TYPE && defaultValue ? { ...node, type: type.type } : false;
      },
    };
    return visit(this.document, withSelections);
  }
}

function isIncluded({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.filter(isSwitch).every(({ name, arguments: args }) => {
    const condition = args?.[0]?.value;
    const value =
      condition?.kind === Kind.VARIABLE
        ? variables[condition.name.value]
        : condition?.kind === Kind.BOOLEAN && condition.value;
    return value === (name.value === "include");
  });
}

const NULL: ValueNode = { kind: Kind.NULL };

/** A value without the variables inside of it that are null or absent. */
function partsOf(value: ValueNode, variables: Variables, isWhole = false): ValueNode {
  if (value.kind === Kind.VARIABLE) {
    return isWhole || stateOf(value.name.value, variables) === "given" ? value : NULL;
  }
  if (value.kind === Kind.LIST) {
    return { ...value, values: value.values.map((each) => partsOf(each, variables)) };
  }
  if (value.kind !== Kind.OBJECT) return value;
  const isThere = (each: ValueNode) =>
    each.kind !== Kind.VARIABLE || stateOf(each.name.value, variables) !== "absent";
  const fields = value.fields.filter((field) => isThere(field.value));
  return {
    ...value,
    fields: fields.map((field) => ({ ...field, value: partsOf(field.value, variables) })),
  };
}

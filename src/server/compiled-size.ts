import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { fieldDefinition } from "./field-definition";

/** Counts what graphql-jit makes of a query: it writes code for every field of every type that an object can be of. */
class Counter {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly lengths = new Map<SelectionSetNode, number>();
  private count = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly most: number,
  ) {
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(each.name.value, each);
    }
  }

  of({ operation, selectionSet }: OperationDefinitionNode): number {
    const root = this.schema.getRootType(operation);
    if (root) this.object(root, [selectionSet]);
    return this.count;
  }

  private object(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): void {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const set of sets) this.collect(type, set, fields, spread);
    for (const nodes of fields.values()) {
      if (this.count > this.most) return;
      // For every field it walks all that is below it, fragments as often as they are spread.
      for (const { selectionSet } of nodes)
        this.count += 1 + (selectionSet ? this.lengthOf(selectionSet) : 0);
      const below = this.typeOf(type, (nodes[0] as FieldNode).name.value);
      const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below) for (const each of this.objectsOf(below)) this.object(each, selections);
    }
  }

  private collect(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (this.count > this.most) return;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        fields.set(name, [...(fields.get(name) ?? []), selection]);
        continue;
      }
      this.count += 1;
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.spread(selection.name.value, spread);
      if (fragment && this.isOn(fragment.typeCondition?.name.value, type)) {
        this.collect(type, fragment.selectionSet, fields, spread);
      }
    }
  }

  /** The fragment, unless the selections of this object have it already. */
  private spread(name: string, spread: Set<string>): FragmentDefinitionNode | undefined {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return this.fragments.get(name);
  }

  private isOn(name: string | undefined, type: GraphQLObjectType): boolean {
    const condition = name === undefined ? type : this.schema.getType(name);
    return condition === type || (isAbstractType(condition) && this.schema.isSubType(condition, type));
  }

  private typeOf(owner: GraphQLObjectType, name: string): GraphQLCompositeType | undefined {
    const field = fieldDefinition(owner, name);
    const type = field && getNamedType(field.type);
    return isCompositeType(type) ? type : undefined;
  }

  private objectsOf(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
  }

  /** Selections of a set and all below, each fragment as often as it is spread. */
  private lengthOf(set: SelectionSetNode): number {
    let length = this.lengths.get(set);
    if (length !== undefined) return length;
    length = 0;
    for (const selection of set.selections) {
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.fragments.get(selection.name.value)?.selectionSet
          : selection.selectionSet;
      length += 1 + (below ? this.lengthOf(below) : 0);
    }
    this.lengths.set(set, length);
    return length;
  }
}

/**
 * How large a query is once it is compiled, in fields about.
 * @param most where the count may end
 */
export function compiledSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  most: number,
): number {
  return new Counter(schema, document, most).of(operation);
}

import type { ApolloServerPlugin } from "@apollo/server";
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { limitExceeded } from "../catalog/errors";
import { MAX_DEPTH, MAX_ROOT_FIELDS } from "../config/limits";
import type { GraphContext } from "../graph/context";

function check(what: string, limit: number, value: number): void {
  if (value <= limit) return;
  const { code, message } = limitExceeded(what, limit, value);
  throw new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

/** How many levels of fields an operation has, and how many fields at its root; fragments count where they are spread. */
function measure(document: DocumentNode, operation: OperationDefinitionNode) {
  const fragments = new Map<string, SelectionSetNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each.selectionSet);
  }
  const below = (selection: SelectionNode) =>
    selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection.selectionSet;

  // Each selection set is measured once, however often its fragment is spread.
  const remember = (measureOne: (set: SelectionSetNode) => number) => {
    const known = new Map<SelectionSetNode, number>();
    return (set: SelectionSetNode | undefined): number => {
      if (!set) return 0;
      const value = known.get(set) ?? measureOne(set);
      known.set(set, value);
      return value;
    };
  };
  const depthOf = remember((set) =>
    Math.max(
      ...set.selections.map(
        (selection) => (selection.kind === Kind.FIELD ? 1 : 0) + depthOf(below(selection)),
      ),
    ),
  );
  const fieldsOf = remember((set) =>
    set.selections.reduce(
      (count, selection) => count + (selection.kind === Kind.FIELD ? 1 : fieldsOf(below(selection))),
      0,
    ),
  );
  return { depth: depthOf(operation.selectionSet), rootFields: fieldsOf(operation.selectionSet) };
}

/** Refuses a query that is too deep or too wide before it runs, and one whose answer grows too large when it does. */
export const guards: ApolloServerPlugin<GraphContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation }) {
        if (!operation) return;
        const { depth, rootFields } = measure(document, operation);
        check("The query's depth", MAX_DEPTH, depth);
        check("The number of root fields", MAX_ROOT_FIELDS, rootFields);
      },
      async willSendResponse({ response, contextValue }) {
        const refusal = contextValue.nodes.refusal();
        if (!refusal || response.body.kind !== "single") return;
        const { code, message } = refusal;
        response.http.status = 400;
        response.body.singleResult = { data: null, errors: [{ message, extensions: { code } }] };
      },
    };
  },
};

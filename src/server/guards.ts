import type { ServerResponse } from "node:http";
import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema, getVariableValues } from "graphql";
import { Deadline } from "../catalog/deadline";
import { CatalogError } from "../catalog/errors";
import type { Limits } from "../config/settings";
import type { GraphContext } from "../graph/context";
import { checkCost, costReport, type Measured, measure } from "./measure";

/** The error of a request that is refused as a whole; Apollo answers it with status 400. */
function refused<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    const { code, message } = error;
    throw new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
  }
}

/** The time that a request has from now on, unless its client goes away before the answer is sent. */
export function startDeadline(response: ServerResponse, limits: Limits): Deadline {
  const deadline = new Deadline(limits.requestMs);
  response.once("close", () => {
    if (!response.writableFinished) deadline.abandon();
  });
  return deadline;
}

/**
 * Why an answer is refused as a whole, though its query was not: it grew too large, or took too long. What failed
 * because the time was over need not say so itself.
 */
export function answerRefusal({ nodes, deadline }: GraphContext, failed: boolean): CatalogError | undefined {
  if (failed) void deadline.isOver;
  return deadline.refusal() ?? nodes.refusal();
}

/** A context that is told what its operation was measured to be. */
interface GuardedContext extends GraphContext {
  measured: Measured | undefined;
}

/** Refuses a query beyond the limits before it runs, and an answer beyond them; says in each answer what it costs. */
export function guards(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<GuardedContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          const measured = refused(() => measure(schema, document, operation, limits));
          contextValue.measured = measured;
          const { coerced } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
          );
          // What does not fit the variables' types, execution refuses in its own words.
          if (coerced) refused(() => checkCost(measured, coerced, limits, contextValue));
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== "single") return;
          const { errors, extensions } = response.body.singleResult;
          const refusal = answerRefusal(contextValue, Boolean(errors));
          if (refusal) {
            const { code, message } = refusal;
            response.http.status = 400;
            response.body.singleResult = { data: null, errors: [{ message, extensions: { code } }] };
          }
          response.body.singleResult.extensions = { ...extensions, cost: costReport(contextValue, limits) };
        },
      };
    },
  };
}

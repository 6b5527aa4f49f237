import type { IncomingHttpHeaders } from "node:http";
import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyBaseLogger } from "fastify";
import type { Store } from "../catalog/store";
import type { OperationWatch, Outcome, Telemetry } from "./telemetry";

interface WatchedContext {
  store: Store;
  request: { headers: IncomingHttpHeaders };
  course: { revision: number | undefined; isWatched: boolean };
  watch: OperationWatch;
  log: FastifyBaseLogger;
}

/** The cost that an answer states of itself; undefined where it was refused before that was known. */
const costOf = (extensions: Record<string, unknown> | undefined) =>
  (extensions?.cost as { requested: number | null } | undefined)?.requested ?? undefined;

/** Tells of every operation that Apollo's pipeline answers; the last of the plugins, so that it sees the whole answer. */
export function watchApollo(telemetry: Telemetry): ApolloServerPlugin<WatchedContext> {
  return {
    async requestDidStart({ contextValue: { course, request, watch: ofRequest } }) {
      // Each operation of a batch but the first has a watch of its own.
      const watch = course.isWatched ? telemetry.begin(request.headers) : ofRequest;
      course.isWatched = true;
      return {
        async willSendResponse({ source, operation, operationName, response, contextValue }) {
          if (response.body.kind !== "single") return;
          const { store, log } = contextValue;
          const { errors, extensions } = response.body.singleResult;
          const outcome = (errors?.[0]?.extensions?.code ?? "ok") as Outcome;
          telemetry.answered(
            watch,
            {
              way: "apollo",
              outcome,
              type: operation?.operation,
              name: operationName,
              document: source,
              cost: costOf(extensions),
              revision: course.revision,
              statements: store.statements,
            },
            log,
          );
        },
      };
    },
  };
}

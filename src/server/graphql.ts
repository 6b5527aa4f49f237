import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from "fastify";
import { SnapshotReleased } from "../catalog/errors";
import type { Store } from "../catalog/store";
import { MAX_TOKENS } from "../config/limits";
import { createContext, type GraphContext } from "../graph/context";
import { formatError, isServerFault } from "../graph/errors";
import { graphSchema } from "../graph/schema";
import { guards } from "./guards";
import { legacyStatus } from "./legacy-status";

interface RequestContext extends GraphContext {
  log: FastifyBaseLogger;
}

/** Logs the cause of every error that is the server's own and gives the client the id under which the log has it. */
const reportServerFaults: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, contextValue }) {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        if (!singleResult.errors?.some(isServerFault)) return;
        const { requestId } = contextValue;
        singleResult.errors = singleResult.errors.map((error) =>
          isServerFault(error) ? { ...error, extensions: { ...error.extensions, requestId } } : error,
        );
        for (const error of errors ?? []) {
          if (error.originalError instanceof SnapshotReleased) continue;
          contextValue.log.error(
            { err: error.originalError ?? error, path: error.path },
            "the server failed",
          );
        }
      },
    };
  },
};

/** Serves the graph at /graphql: POST with a JSON body, and GET with the query in the URL. */
export async function serveGraphql(app: FastifyInstance, store: Store, production: boolean): Promise<void> {
  const apollo = new ApolloServer<RequestContext>({
    schema: graphSchema(),
    introspection: true,
    formatError,
    // What Apollo's own check is for holds already: a POST has to be JSON, which a page of another origin cannot send
    // without leave, and a GET changes nothing.
    csrfPrevention: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      guards,
      reportServerFaults,
      legacyStatus,
    ],
    logger: app.log,
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => contexts.get(request) as RequestContext,
  });
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    handler: async function (request, reply) {
      const snapshot = store.snapshot();
      contexts.set(request, { ...createContext(snapshot.store, request.id), log: request.log });
      try {
        return await answer.call(this, request, reply);
      } finally {
        await snapshot.release();
      }
    },
  });
  app.route({
    url: "/graphql",
    method: ["PUT", "PATCH", "DELETE", "OPTIONS"],
    handler: (_request, reply) => {
      const message = "GraphQL is asked by POST or GET.";
      const body = { errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] };
      return reply.code(405).header("allow", "GET, POST").send(body);
    },
  });
}

import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Store } from "../catalog/store";
import type { GraphContext } from "../graph/context";
import { formatError, isInternal } from "../graph/errors";
import { graphSchema } from "../graph/schema";
import { createLoaders } from "../loaders/loaders";

interface RequestContext extends GraphContext {
  log: FastifyBaseLogger;
}

/** Logs the cause of every INTERNAL error and gives the client the id under which the log has it. */
const reportInternalErrors: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, contextValue }) {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        if (!singleResult.errors?.some(isInternal)) return;
        const { requestId } = contextValue;
        singleResult.errors = singleResult.errors.map((error) =>
          isInternal(error) ? { ...error, extensions: { ...error.extensions, requestId } } : error,
        );
        for (const error of errors ?? []) {
          contextValue.log.error({ err: error.originalError ?? error, path: error.path }, "internal error");
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
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      reportInternalErrors,
    ],
    logger: app.log,
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => ({
        store,
        loaders: createLoaders(store),
        requestId: request.id,
        log: request.log,
      }),
    }),
  });
}

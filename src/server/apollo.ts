import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { NoSchemaIntrospectionCustomRule } from "graphql";
import { limitExceeded, SnapshotReleased } from "../catalog/errors";
import type { Store } from "../catalog/store";
import { MAX_BATCH } from "../config/limits";
import type { Settings } from "../config/settings";
import { createContext, type GraphContext } from "../graph/context";
import { formatError, isServerFault } from "../graph/errors";
import { graphSchema } from "../graph/schema";
import type { EntityCaches } from "../loaders/entity-cache";
import { createLoaders } from "../loaders/loaders";
import { ANYBODY } from "./access";
import type { Answering } from "./answering";
import { Body } from "./body";
import { addressGroup } from "./client-address";
import type { Documents } from "./documents";
import { chargeOperations, type Door } from "./door";
import { encode } from "./encode";
import { guards, startDeadline } from "./guards";
import type { Left } from "./lane";
import { legacyStatus } from "./legacy-status";
import type { Measured } from "./measure";
import type { MediaTypes } from "./media-types";
import type { Operations } from "./operations";
import { Refusal } from "./refusal";
import type { OperationWatch, Telemetry } from "./telemetry";
import { Turns } from "./turns";
import { unavailableStatus } from "./unavailable";
import { watchApollo } from "./watch-apollo";

interface Course {
  /** What the request sees of the catalog; undefined before it has begun to read. */
  revision: number | undefined;
  /** True where the answer has no errors. */
  isWhole: boolean;
  /** True once the watch of the request is one of its operations'. */
  isWatched: boolean;
}

interface RequestContext extends GraphContext {
  log: FastifyBaseLogger;
  request: FastifyRequest;
  watch: OperationWatch;
  /** What the operation was measured to be. */
  measured: Measured | undefined;
  /** True where the client's rate has paid already. */
  paid: boolean;
  /** Begins to read, once it is known that there is something to execute. */
  begin: () => Promise<number>;
  /** What becomes of the request. Apollo works on a copy of the context, which holds the same. */
  course: Course;
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

/** Remembers operations that have passed all checks and begins to read; notes whether all went well. */
const rememberOperations = (
  operations: Operations,
  caches: EntityCaches,
): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ source, request, document, operation, contextValue }) {
        const { measured } = contextValue;
        if (operation && measured) {
          operations.add(source, request.operationName, document, operation, measured);
        }
      },
      // Only now: what any of the plugins has refused is not read for.
      async executionDidStart({ contextValue }) {
        // A store that does not answer says so where it is read.
        const revision = await contextValue.begin().catch(() => undefined);
        if (revision === undefined) return;
        contextValue.course.revision = revision;
        contextValue.loaders = createLoaders(contextValue.store, caches.at(revision));
      },
      async willSendResponse({ response, contextValue }) {
        const { body } = response;
        contextValue.course.isWhole = body.kind === "single" && !body.singleResult.errors;
      },
    };
  },
});

/** What the client's rate pays for an operation that is about to run; undefined where it has paid. */
const costOf = ({ contextValue }: { contextValue: RequestContext }) =>
  contextValue.paid ? undefined : (contextValue.requestedCost ?? 1);

/** @throws Refusal for a list of operations where it is none that may be sent */
function checkBatch(body: unknown, batching: boolean): void {
  if (!Array.isArray(body)) return;
  if (!batching) {
    const message = "This server takes one operation in a request; a list of them is refused.";
    throw new Refusal("BAD_USER_INPUT", 400, message);
  }
  if (body.length <= MAX_BATCH) return;
  const { code, message } = limitExceeded("The number of operations in a batch", MAX_BATCH, body.length);
  throw new Refusal(code, 400, message);
}

/** The line in which a request waits for its turn: that of its client's key, or else of its address. */
const lineOf = ({ client, ip }: FastifyRequest) =>
  client && client !== ANYBODY ? client.id : addressGroup(ip);

interface Parts {
  store: Store;
  settings: Settings;
  documents: Documents;
  door: Door;
  operations: Operations;
  mediaTypes: MediaTypes;
  caches: EntityCaches;
  answering: Answering;
  telemetry: Telemetry;
}

/** The way of every request that comes for the first time, and of every one that something is wrong with. */
export async function apolloWay(app: FastifyInstance, parts: Parts) {
  const { store, settings, documents, door, operations, mediaTypes, caches, answering, telemetry } = parts;
  const apollo = new ApolloServer<RequestContext>({
    schema: graphSchema(),
    // Apollo's own rule tells clients how to set up Apollo.
    introspection: true,
    validationRules: settings.introspection ? [] : [NoSchemaIntrospectionCustomRule],
    formatError,
    // What Apollo's own check is for holds already: a POST has to be JSON, which a page of another origin cannot send
    // without leave, and a GET changes nothing.
    csrfPrevention: false,
    persistedQueries: documents.apollo,
    // Documents that come again take the lane.
    documentStore: null,
    allowBatchedHttpRequests: settings.batching,
    parseOptions: { maxTokens: settings.limits.tokens },
    hideSchemaDetailsFromClientErrors: settings.production || !settings.introspection,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...documents.plugins,
      guards(graphSchema(), settings.limits),
      chargeOperations(door, costOf),
      rememberOperations(operations, caches),
      reportServerFaults,
      legacyStatus,
      unavailableStatus,
      watchApollo(telemetry),
    ],
    logger: app.log,
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  // To parse and validate the largest document takes tens of milliseconds.
  const turns = new Turns();
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => contexts.get(request) as RequestContext,
  });
  return async (request: FastifyRequest, reply: FastifyReply, left?: Left): Promise<unknown> => {
    checkBatch(request.body, settings.batching);
    const deadline = left?.deadline ?? startDeadline(reply.raw, settings.limits);
    const watch = left?.watch ?? telemetry.begin(request.headers);
    await turns.take(lineOf(request));
    const late = deadline.isOver ? deadline.refusal() : undefined;
    if (late) throw new Refusal(late.code, 400, late.message);
    const snapshot = store.snapshot({ deadline, watch: watch.span });
    const context: RequestContext = {
      ...createContext(snapshot.store, request.id, deadline),
      log: request.log,
      request,
      watch,
      measured: undefined,
      paid: left?.paid ?? false,
      begin: snapshot.begin,
      course: { revision: undefined, isWhole: false, isWatched: false },
    };
    contexts.set(request, context);
    try {
      const text = (await answer.call(app, request, reply)) as string;
      const { revision, isWhole } = context.course;
      const contentType = String(reply.getHeader("content-type"));
      if (!isWhole || revision === undefined) return answering.sendFaulty(reply, text);
      mediaTypes.learn(request.headers.accept, contentType);
      await answering.learn(request, revision, snapshot.store);
      if (answering.isKnown(request, revision)) return answering.sendNotModified(request, reply, revision);
      return await answering.send(request, reply, revision, contentType, new Body(encode(text)));
    } finally {
      door.settle(request);
      deadline.settle();
      await snapshot.release();
    }
  };
}

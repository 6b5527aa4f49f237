import { randomUUID } from "node:crypto";
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, LogController } from "fastify";
import { StoreError } from "../catalog/errors";
import type { Store } from "../catalog/store";
import { CONNECTION_CHECK_MS } from "../config/limits";
import type { Limits, Settings } from "../config/settings";
import { INTERNAL_MESSAGE, UNAVAILABLE_MESSAGE } from "../graph/errors";
import { Access } from "./access";
import { serveGraphql } from "./graphql";
import { securityHeaders } from "./headers";
import { serveHealth } from "./health";
import { answerFault, bodyTooLarge, errorBody } from "./http-faults";
import { setUpJavaScriptEngine } from "./javascript-engine";
import { checkDepth } from "./nesting";
import { servePages } from "./pages";
import { Refusal } from "./refusal";
import { type GracefulStop, gracefulStop } from "./stop";
import { Telemetry } from "./telemetry";
import { UNAVAILABLE } from "./unavailable";

export interface Server {
  /** Where it listens: "http://127.0.0.1:4000". */
  url: string;
  /** Where Prometheus reads the metrics; undefined where none are kept. */
  metricsUrl: string | undefined;
  /** Loses no request under way; the store stays open. */
  stop: GracefulStop["stop"];
}

/** What Fastify refuses before GraphQL sees it, as a GraphQL client expects errors. */
function answerErrorsAsJson(app: FastifyInstance, { bodyBytes }: Limits): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (error instanceof Refusal) {
      if (error.cause) request.log.error(error.cause, "the server failed");
      const { code, statusCode, message, headers } = error;
      return reply.code(statusCode).headers(headers).send(errorBody(message, { code }));
    }
    const status = error.statusCode ?? 500;
    if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") {
      const { code, message } = bodyTooLarge(bodyBytes, Number(request.headers["content-length"]));
      return reply.code(400).send(errorBody(message, { code }));
    }
    if (status < 500) return reply.code(status).send(errorBody(error.message, { code: "BAD_USER_INPUT" }));
    request.log.error(error, "the server failed");
    if (error instanceof StoreError) {
      const extensions = { code: "UNAVAILABLE", requestId: request.id };
      const { status, headers } = UNAVAILABLE;
      return reply.code(status).headers(headers).send(errorBody(UNAVAILABLE_MESSAGE, extensions));
    }
    return reply.code(500).send(errorBody(INTERNAL_MESSAGE, { code: "INTERNAL", requestId: request.id }));
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `There is nothing at ${request.method} ${request.url.split("?")[0]}.`;
    return reply.code(404).send(errorBody(message, { code: "NOT_FOUND" }));
  });
}

/**
 * Serves a migrated store over HTTP.
 * @throws the system's error where the address cannot be listened on.
 */
export async function startServer(store: Store, settings: Settings): Promise<Server> {
  setUpJavaScriptEngine(settings.entityCacheBytes);
  const { limits } = settings;
  const headers = securityHeaders(settings);
  const app = fastify({
    logger: settings.logLevel === "silent" ? false : { level: settings.logLevel },
    genReqId: () => randomUUID(),
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.receiveMs,
    // A client that takes nothing of its answer for longer than any request lasts has gone.
    connectionTimeout: limits.receiveMs + limits.requestMs,
    http: {
      // Node would answer a request without a host with nothing but a status.
      requireHostHeader: false,
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: Math.min(CONNECTION_CHECK_MS, limits.headersMs),
    },
    clientErrorHandler: (error, socket) => answerFault(error, socket, limits, headers),
    forceCloseConnections: "idle",
    // What comes on an open connection while the server stops is still answered; readiness says that it stops.
    return503OnClosing: false,
    trustProxy: settings.trustProxy,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply: FastifyReply) => {
      void reply
        .code(400)
        .headers(headers)
        .header("x-request-id", request.id)
        .send(errorBody(error.message, { code: "BAD_USER_INPUT" }));
    },
  });
  // GraphQL takes JSON only; a form or plain text could be sent from a page of any origin.
  app.removeContentTypeParser("text/plain");
  const parseJson = app.getDefaultJsonParser("error", "error");
  app.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) => {
    checkDepth(body);
    parseJson(request, body, done);
  });
  // Hooks that end at once call back, because a promise for each takes longer than they do.
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(headers).header("x-request-id", request.id);
    done();
  });
  if (["info", "debug", "trace"].includes(settings.logLevel)) {
    app.addHook("onResponse", (request, reply, done) => {
      const { method, url } = request;
      const { statusCode, elapsedTime } = reply;
      const path = url.split("?")[0];
      request.log.info({ method, path, statusCode, ms: Math.round(elapsedTime) }, "answered");
      done();
    });
  }
  answerErrorsAsJson(app, limits);
  const { isStopping, stop } = gracefulStop(app);
  const telemetry = await Telemetry.start(store, settings, app.log);
  telemetry.watchResponses(app);
  const begin = async () => {
    serveHealth(app, store, isStopping);
    if (settings.graphiql) await servePages(app);
    await serveGraphql(app, store, new Access(store, settings), telemetry, settings);
    app.server.maxConnections = limits.connections;
    // The command that serves says where; Fastify's own line would come in between.
    app.log.level = "warn";
    return app.listen({ host: settings.host, port: settings.port });
  };
  const url = await begin().catch(async (error) => {
    // What is open by then would keep the process alive.
    await Promise.allSettled([app.close(), telemetry.stop()]);
    throw error;
  });
  app.log.level = settings.logLevel;
  return {
    url,
    metricsUrl: telemetry.metricsUrl,
    stop: async (drainMs) => {
      await stop(drainMs);
      await telemetry.stop();
    },
  };
}

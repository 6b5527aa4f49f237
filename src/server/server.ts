import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, LogController } from "fastify";
import type { Store } from "../catalog/store";
import { MAX_BODY_BYTES, REQUEST_TIMEOUT_MS, STOP_GRACE_MS } from "../config/limits";
import type { Settings } from "../config/settings";
import { INTERNAL_MESSAGE } from "../graph/errors";
import { serveGraphql } from "./graphql";
import { serveHealth } from "./health";
import { servePages } from "./pages";

export interface Server {
  /** Where it listens: "http://127.0.0.1:4000". */
  url: string;
  /** Refuses new requests, gives those under way time to end, and stops listening. The store stays open. */
  stop: () => Promise<void>;
}

/** An error outside of GraphQL in the shape of one within. */
const errorBody = (message: string, extensions: object) => ({ errors: [{ message, extensions }] });

/** What Fastify refuses before GraphQL sees it, as a GraphQL client expects errors. */
function answerErrorsAsJson(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const code = status === 413 ? "LIMIT_EXCEEDED" : "BAD_USER_INPUT";
      return reply.code(status).send(errorBody(error.message, { code }));
    }
    request.log.error(error, "the server failed");
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
export async function startServer(
  store: Store,
  settings: Pick<Settings, "host" | "port" | "logLevel" | "production">,
): Promise<Server> {
  let stopping = false;
  const app = fastify({
    logger: settings.logLevel === "silent" ? false : { level: settings.logLevel },
    genReqId: () => randomUUID(),
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: "idle",
    // What comes on an open connection while the server stops is still answered; readiness says that it stops.
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, _request, reply: FastifyReply) => {
      void reply.code(400).send(errorBody(error.message, { code: "BAD_USER_INPUT" }));
    },
  });
  // GraphQL takes JSON only; a form or plain text could be sent from a page of any origin.
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    const { method, url } = request;
    const { statusCode, elapsedTime } = reply;
    const path = url.split("?")[0];
    request.log.info({ method, path, statusCode, ms: Math.round(elapsedTime) }, "answered");
  });
  app.addHook("onSend", async (_request, reply) => {
    // A connection kept open would hold up the stop until it times out.
    if (stopping) reply.header("connection", "close");
  });
  answerErrorsAsJson(app);
  serveHealth(app, store, () => stopping);
  await servePages(app);
  await serveGraphql(app, store, settings.production);
  // Node counts a connection that has asked nothing yet as busy and would wait for it; browsers open such ahead of need.
  const silent = new Set<Socket>();
  app.server.on("connection", (socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  app.server.on("request", ({ socket }) => silent.delete(socket));
  // The command that serves says where; Fastify's own line would come in between.
  app.log.level = "warn";
  const url = await app.listen({ host: settings.host, port: settings.port });
  app.log.level = settings.logLevel;
  return {
    url,
    stop: async () => {
      stopping = true;
      for (const socket of silent) socket.destroy();
      const late = setTimeout(() => app.server.closeAllConnections(), STOP_GRACE_MS);
      await app.close();
      clearTimeout(late);
    },
  };
}

import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { FastifyInstance, FastifyRequest, onErrorHookHandler, onRequestHookHandler } from "fastify";
import { Scope } from "../catalog/api-key";
import type { Settings } from "../config/settings";
import type { Access } from "./access";
import { Cors } from "./cors";
import type { Client } from "./key-ring";
import { Rate } from "./rate";
import { graphqlRefusal, Refusal } from "./refusal";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks the graph; null before the door, and where the door refused. */
    client: Client | null;
    /** True once the client's rate has paid for the request, or has refused to. */
    charged: boolean;
  }
}

/** What a request to the graph passes: who may ask from where, and how much. */
export interface Door {
  /** The hooks of the routes that answer. */
  hooks: {
    onRequest: onRequestHookHandler;
    onError: onErrorHookHandler;
  };
  /** The hook of the route that other methods come to: browsers ask it what pages of other origins may do. */
  preflight: onRequestHookHandler;
  /** Takes a cost, of 1 at the least, from the rate of the client who asks. @throws Refusal, at once or by the promise. */
  charge: (request: FastifyRequest, cost: number) => void | Promise<void>;
  /** Takes 1 for a request that was refused before its cost was known: it took work all the same. */
  settle: (request: FastifyRequest) => void;
}

async function openRate(app: FastifyInstance, { rate, redisUrl }: Settings): Promise<Rate> {
  if (redisUrl === undefined) return new Rate(rate);
  const { redisBuckets } = await import("./redis-buckets.js");
  const buckets = await redisBuckets(redisUrl, app.log);
  app.addHook("onClose", async () => buckets.close());
  return new Rate(rate, buckets);
}

/** Refuses what Apollo, which makes a URL of it, would fail at. Most requests name the host of the one before. */
function hostCheck(): (request: FastifyRequest) => void {
  let known = "";
  return ({ protocol, hostname }) => {
    const origin = `${protocol}://${hostname}/`;
    if (origin === known) return;
    if (!URL.canParse(origin)) {
      throw new Refusal("BAD_USER_INPUT", 400, "The Host header is missing, or names no host.");
    }
    known = origin;
  };
}

/** Makes the door of the graph, with rates in Redis where the settings name one. */
export async function openDoor(app: FastifyInstance, access: Access, settings: Settings): Promise<Door> {
  const cors = new Cors(settings.corsOrigins);
  const rate = await openRate(app, settings);
  const checkHost = hostCheck();
  app.decorateRequest("client", null);
  app.decorateRequest("charged", false);

  const admit = (request: FastifyRequest, client: Client): void => {
    request.client = client;
    const wait = rate.wait(client);
    if (wait === 0) return;
    request.charged = true;
    throw rate.refusal(client, wait);
  };

  const settle = (request: FastifyRequest): void => {
    if (request.client && !request.charged) void rate.charge(request.client, 1);
  };

  return {
    settle,
    hooks: {
      onRequest(request, reply, done) {
        // Before anything is refused, so that a page can read why.
        reply.headers(cors.headersFor(request.headers.origin));
        checkHost(request);
        const client = access.clientWith(Scope.READ, request);
        if (client instanceof Promise) {
          client.then((found) => admit(request, found)).then(() => done(), done);
        } else {
          admit(request, client);
          done();
        }
      },
      onError(request, _reply, _error, done) {
        settle(request);
        done();
      },
    },
    preflight(request, reply, done) {
      const { origin, "access-control-request-method": method } = request.headers;
      const headers = request.method === "OPTIONS" ? cors.preflightFor(origin, method) : undefined;
      if (headers) {
        void reply.code(204).headers(headers).send();
        return;
      }
      reply.headers(cors.headersFor(origin));
      done();
    },
    charge(request, cost) {
      const { client } = request;
      if (!client) return undefined;
      request.charged = true;
      const judge = (wait: number) => {
        if (wait > 0) throw rate.refusal(client, wait);
      };
      const wait = rate.charge(client, Math.max(1, cost));
      return typeof wait === "number" ? judge(wait) : wait.then(judge);
    },
  };
}

/** What Apollo's context has to tell of the HTTP request. */
interface Asked {
  request: FastifyRequest;
}

/**
 * Charges every operation that is about to run with what `costOf` says, in cost units, or with nothing where that is
 * undefined. One that is faulty costs as little as any.
 */
export function chargeOperations<Context extends Asked>(
  door: Door,
  costOf: (operation: GraphQLRequestContext<Context>) => number | undefined,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      let isResolved = false;
      return {
        async didResolveOperation(operation) {
          isResolved = true;
          const cost = costOf(operation);
          if (cost === undefined) return;
          try {
            await door.charge(operation.contextValue.request, cost);
          } catch (error) {
            throw error instanceof Refusal ? graphqlRefusal(error) : error;
          }
        },
        async willSendResponse({ contextValue }) {
          if (isResolved) return;
          // It is refused already; a spent rate is the next one's to hear of.
          try {
            await door.charge(contextValue.request, 1);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        },
      };
    },
  };
}

import type { FastifyInstance } from "fastify";
import type { Store } from "../catalog/store";
import { type Settings, VERSION } from "../config/settings";
import { graphSchema } from "../graph/schema";
import { EntityCaches } from "../loaders/entity-cache";
import type { Access } from "./access";
import { AnswerCache } from "./answer-cache";
import { Answering } from "./answering";
import { apolloWay } from "./apollo";
import { openDocuments } from "./documents";
import { openDoor } from "./door";
import { Lane } from "./lane";
import { MediaTypes } from "./media-types";
import { Operations } from "./operations";
import type { Telemetry } from "./telemetry";

/** Serves the graph at /graphql: POST with a JSON body, and GET with the query in the URL. */
export async function serveGraphql(
  app: FastifyInstance,
  store: Store,
  access: Access,
  telemetry: Telemetry,
  settings: Settings,
): Promise<void> {
  const { limits } = settings;
  const keeps = store.hasSnapshots;
  const answers = new AnswerCache(keeps ? settings.answerCacheBytes : 0);
  const keptBytes = keeps ? settings.entityCacheBytes : 0;
  const caches = new EntityCaches(keptBytes);
  const operations = new Operations(graphSchema(), keptBytes);
  for (const [name, counts] of Object.entries({ answers, entities: caches, documents: operations })) {
    telemetry.watchCache(name, counts);
  }
  const documents = openDocuments(settings);
  const door = await openDoor(app, access, settings);
  const answering = new Answering(settings, VERSION);
  const mediaTypes = new MediaTypes();
  const shared = { store, documents, door, operations, mediaTypes, caches, answering, telemetry };
  const lane = new Lane({ ...shared, limits, answers });
  const apollo = await apolloWay(app, { ...shared, settings });
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    ...door.hooks,
    handler: (request, reply) => lane.answer(request, reply, (left) => apollo(request, reply, left)),
  });
  app.route({
    url: "/graphql",
    method: ["PUT", "PATCH", "DELETE", "OPTIONS"],
    onRequest: door.preflight,
    handler: (_request, reply) => {
      const message = "GraphQL is asked by POST or GET.";
      const body = { errors: [{ message, extensions: { code: "BAD_USER_INPUT" } }] };
      return reply.code(405).header("allow", "GET, POST").send(body);
    },
  });
}

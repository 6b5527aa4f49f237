import type { FastifyInstance } from "fastify";
import { readRevisionInTime } from "../catalog/revision";
import type { Store } from "../catalog/store";

/** Tells the supervisor whether the process lives, and the load balancer whether it can answer. */
export function serveHealth(app: FastifyInstance, store: Store, isStopping: () => boolean): void {
  app.get("/livez", { logLevel: "warn" }, async () => ({ status: "ok" }));
  app.get("/readyz", { logLevel: "warn" }, async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: "stopping" });
    try {
      return { status: "ok", revision: (await readRevisionInTime(store)).id };
    } catch (error) {
      app.log.error(error, "the store does not answer");
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}

import { setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { readRevision } from "../catalog/revision";
import type { Store } from "../catalog/store";
import { READY_TIMEOUT_MS } from "../config/limits";

/** Fails after the time in which a ready process answers. */
async function tooLate(): Promise<never> {
  await setTimeout(READY_TIMEOUT_MS, undefined, { ref: false });
  throw new Error(`no answer within ${READY_TIMEOUT_MS} ms`);
}

/** Tells the supervisor whether the process lives, and the load balancer whether it can answer. */
export function serveHealth(app: FastifyInstance, store: Store, isStopping: () => boolean): void {
  app.get("/livez", { logLevel: "warn" }, async () => ({ status: "ok" }));
  app.get("/readyz", { logLevel: "warn" }, async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: "stopping" });
    // Reads as a request does, so that it is not ready where no request would be answered.
    const snapshot = store.snapshot();
    try {
      const { id } = await Promise.race([readRevision(snapshot.store), tooLate()]);
      return { status: "ok", revision: id };
    } catch (error) {
      app.log.error(error, "the store does not answer");
      return reply.code(503).send({ status: "unavailable" });
    } finally {
      void snapshot.release();
    }
  });
}

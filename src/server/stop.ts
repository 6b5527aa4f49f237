import type { Socket } from "node:net";
import { setImmediate, setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { SILENT_GRACE_MS, STOP_GRACE_MS } from "../config/limits";

export interface GracefulStop {
  /** True from when the server was told to stop: it is not ready any more. */
  isStopping: () => boolean;
  /**
   * Goes on serving for `drainMs` (0 unless said), so that balancers see that it is not ready and turn away; then stops
   * listening, and ends when all requests under way have, or when the grace is over.
   */
  stop: (drainMs?: number) => Promise<void>;
}

/** How a server stops without losing what it has taken; to be called before the server listens. */
export function gracefulStop(app: FastifyInstance): GracefulStop {
  let stopping = false;
  /** Whether a connection came since this was last unset. */
  let taken = false;
  // Node counts a connection that has asked nothing yet as busy and would wait for it; browsers open such ahead of need.
  const silent = new Set<Socket>();
  app.server.on("connection", (socket) => {
    taken = true;
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  app.server.on("request", ({ socket }) => silent.delete(socket));
  app.addHook("onSend", (_request, reply, _payload, done) => {
    // A connection kept open would hold up the stop until it times out.
    if (stopping) reply.header("connection", "close");
    done();
  });
  // Connections that the system has made, and the process has not taken yet, are reset when listening ends, right after
  // this. Node takes one in a turn, so that as many turns are let go by as bring one; under a flood not all of them.
  app.addHook("preClose", async () => {
    const until = Date.now() + SILENT_GRACE_MS;
    do {
      taken = false;
      await setImmediate();
    } while (taken && Date.now() < until);
  });

  const hangUpOnSilent = async () => {
    if (silent.size === 0) return;
    // What they ask may be on its way, or there already where the process was busy.
    await setTimeout(SILENT_GRACE_MS);
    await setImmediate();
    for (const socket of silent) socket.destroy();
  };

  return {
    isStopping: () => stopping,
    stop: async (drainMs = 0) => {
      stopping = true;
      if (drainMs > 0) await setTimeout(drainMs);
      const closed = new AbortController();
      void setTimeout(STOP_GRACE_MS, undefined, { signal: closed.signal }).then(
        () => app.server.closeAllConnections(),
        () => {},
      );
      await Promise.all([app.close(), hangUpOnSilent()]);
      closed.abort();
    },
  };
}

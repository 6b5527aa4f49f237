import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { MetricsRefused } from "../server/metrics-endpoint";
import { startServer } from "../server/server";
import { CommandError, say } from "./command";
import { migrate } from "./migrate";
import { seed } from "./seed";

/** Resolves at the first signal to stop. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
  });
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: Settings): Error {
  if (error instanceof MetricsRefused) return new CommandError(error.message);
  if (error.code === "EADDRINUSE") return new CommandError(`Port ${port} on ${host} is in use.`);
  if (error.code === "EACCES") return new CommandError(`Port ${port} on ${host} may not be used.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new CommandError(`HOST ${host} is no address of this machine.`);
  }
  return error;
}

/**
 * Migrates, seeds unless told not to, and serves until a signal comes; requests under way are finished first. Who stops
 * it from a terminal has no balancer in front of it and does not wait for one to turn away.
 */
export async function serve(
  store: Store,
  settings: Settings,
  { seed: seeding }: { seed: boolean },
): Promise<void> {
  await migrate(store);
  if (seeding) await seed(store, settings);
  const stopped = stopSignal();
  const server = await startServer(store, settings).catch((error) => {
    throw listenFault(error, settings);
  });
  say(`GraphQL:  ${server.url}/graphql`);
  if (settings.graphiql) say(`GraphiQL: ${server.url}/graphiql`);
  if (server.metricsUrl) say(`Metrics:  ${server.metricsUrl}`);
  const signal = await stopped;
  say(`stopping on ${signal}`);
  await server.stop(signal === "SIGTERM" ? settings.drainMs : 0);
}

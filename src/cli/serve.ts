import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
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
  if (error.code === "EADDRINUSE") return new CommandError(`Port ${port} on ${host} is in use.`);
  if (error.code === "EACCES") return new CommandError(`Port ${port} on ${host} may not be used.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new CommandError(`HOST ${host} is no address of this machine.`);
  }
  return error;
}

/** Migrates, seeds unless told not to, and serves until a signal comes; requests under way are finished first. */
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
  say(`GraphiQL: ${server.url}/graphiql`);
  say(`stopping on ${await stopped}`);
  await server.stop();
}

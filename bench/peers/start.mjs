import { ServerProcess } from "../lib/process.mjs";

/** Starts the server of a peer as one would in production, on the address of a file or database, and with what else it is told. */
export function startPeer(script, address, program = process.execPath, ...more) {
  return ServerProcess.start(program, [script, address, ...more], {
    env: { ...process.env, NODE_ENV: "production" },
  });
}

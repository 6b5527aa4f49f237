import { ServerProcess } from "../lib/process.mjs";

/** Starts the server of a peer as one would in production, on the address of a file or database. */
export function startPeer(script, address, program = process.execPath) {
  return ServerProcess.start(program, [script, address], { env: { ...process.env, NODE_ENV: "production" } });
}

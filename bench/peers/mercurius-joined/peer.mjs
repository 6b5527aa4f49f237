import { fileURLToPath } from "node:url";
import { startPeer } from "../start.mjs";

export { answers, request } from "../schema.mjs";

export const title = "Mercurius 16, JIT, tuned by a join";
export const start = ({ file }) =>
  startPeer(
    fileURLToPath(new URL("../mercurius/server.mjs", import.meta.url)),
    file,
    process.execPath,
    "joined",
  );

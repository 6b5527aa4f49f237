import { fileURLToPath } from "node:url";
import { startPeer } from "../start.mjs";

export { answers, request } from "../schema.mjs";

export const title = "the same with a join for skills";
export const start = ({ file }) =>
  startPeer(fileURLToPath(new URL("../mercurius/server.mjs", import.meta.url)), file, "joined");

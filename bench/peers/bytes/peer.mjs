import { fileURLToPath } from "node:url";
import { request as askRolegraph } from "../rolegraph/peer.mjs";
import { startPeer } from "../start.mjs";

export { answers } from "../rolegraph/peer.mjs";

export const title = "node:http, ready bytes";
export const start = ({ bytes }) => startPeer(fileURLToPath(new URL("server.mjs", import.meta.url)), bytes);

/** As long a request as Rolegraph gets, told apart by the path. */
export const request = (name, variables) => ({ path: `/${name}`, body: askRolegraph(name, variables).body });

/** It knows one answer to each question. */
export const modes = ["repeated"];

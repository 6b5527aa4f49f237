import path from "node:path";
import { ROOT, runModule } from "../../../scripts/setup.mjs";
import { startPeer } from "../start.mjs";

export { answers, request } from "../schema.mjs";

export const title = "Apollo, type-graphql, TypeORM";

/** Its decorators have to be compiled; beside the product's build, so that it has the product's own packages. */
export function start({ file }) {
  runModule("typescript/bin/tsc", ["-p", "bench/peers/tutorial"]);
  return startPeer(path.join(ROOT, "dist", "bench", "tutorial", "server.cjs"), file);
}

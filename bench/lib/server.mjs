import { Agent, request } from "node:http";
import path from "node:path";
import { ROOT } from "../../scripts/setup.mjs";
import { BenchError } from "./fault.mjs";
import { environment } from "./measure.mjs";
import { ServerProcess } from "./process.mjs";

/** Starts Rolegraph on a database file, as a user does, with some settings; its URL is that of the graph. */
export function startRolegraph(database, settings = {}) {
  const args = [path.join(ROOT, "bin", "rolegraph.mjs"), "serve", "--no-seed"];
  const env = { ...environment(database), PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error", ...settings };
  return ServerProcess.start(
    process.execPath,
    args,
    { cwd: path.dirname(database), env },
    /GraphQL:\s+(\S+)/,
  );
}

/** Rolegraph on a database file, in a process of its own. */
export class Server {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });

  static async start(database) {
    const server = new Server();
    server.process = await startRolegraph(database);
    server.url = server.process.url;
    return server;
  }

  /** Asks a GraphQL query on a connection that stays open. */
  ask(query, variables) {
    const body = JSON.stringify({ query, variables });
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const asking = request(this.url, { method: "POST", agent: this.agent, headers }, (response) => {
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () => {
          const { data, errors } = JSON.parse(Buffer.concat(chunks));
          if (errors) reject(new BenchError(`the server answered: ${errors[0].message}`));
          else resolve(data);
        });
      });
      asking.once("error", reject);
      asking.end(body);
    });
  }

  stop() {
    this.agent.destroy();
    return this.process.stop();
  }
}

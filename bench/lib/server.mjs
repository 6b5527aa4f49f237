import { spawn } from "node:child_process";
import { Agent, request } from "node:http";
import path from "node:path";
import { ROOT } from "../../scripts/setup.mjs";
import { BenchError } from "./fault.mjs";
import { environment } from "./measure.mjs";

/** A server on a database file, in a process of its own. */
export class Server {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });

  static async start(database) {
    const server = new Server();
    const args = [path.join(ROOT, "bin", "rolegraph.mjs"), "serve", "--no-seed"];
    const env = { ...environment(database), PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error" };
    server.process = spawn(process.execPath, args, { cwd: path.dirname(database), env });
    process.once("exit", () => server.process.kill());
    server.url = await new Promise((resolve, reject) => {
      let said = "";
      const hear = (chunk) => {
        said += chunk;
        const url = /GraphQL:\s+(\S+)/.exec(said)?.[1];
        if (url) resolve(url);
      };
      server.process.stdout.on("data", hear);
      server.process.stderr.on("data", hear);
      server.process.once("exit", () => reject(new BenchError(`the server did not start: ${said}`)));
    });
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
    this.process.removeAllListeners("exit");
    this.process.kill("SIGTERM");
    return new Promise((resolve) => this.process.once("exit", resolve));
  }
}

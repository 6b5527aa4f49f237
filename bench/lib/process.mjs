import { spawn, spawnSync } from "node:child_process";
import { BenchError } from "./fault.mjs";

/** Milliseconds in which a server says where it listens: several times what the slowest takes on a busy machine. */
const START_MS = 60_000;

/** A server in a process of its own, which goes when this one does. */
export class ServerProcess {
  /**
   * @param {string} program
   * @param {string[]} args
   * @param {object} options those of `spawn`
   * @param {RegExp} said what it prints when it listens, with its URL as the first group
   */
  static async start(program, args, options, said = /(http:\S+)/) {
    const server = new ServerProcess();
    server.process = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    server.kill = () => server.process.kill();
    process.once("exit", server.kill);
    server.url = await new Promise((resolve, reject) => {
      let heard = "";
      const give = () => {
        clearTimeout(late);
        server.process.kill();
        reject(new BenchError(`${args[0]} did not start: ${heard.trim()}`));
      };
      const late = setTimeout(give, START_MS);
      const hear = (chunk) => {
        // Afterwards it is read to nothing, so that no full pipe stops the server.
        if (server.url) return;
        heard += chunk;
        const url = said.exec(heard)?.[1];
        if (url === undefined) return;
        clearTimeout(late);
        resolve(url);
      };
      server.process.stdout.on("data", hear);
      server.process.stderr.on("data", hear);
      server.process.once("exit", give);
    });
    return server;
  }

  /** Bytes of memory that the process has now. */
  memory() {
    const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(this.process.pid)], { encoding: "utf8" });
    return Number(stdout) * 1024;
  }

  stop() {
    process.off("exit", this.kill);
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill("SIGTERM");
    return new Promise((resolve) => this.process.once("exit", resolve));
  }
}

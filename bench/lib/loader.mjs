import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { BenchError } from "./fault.mjs";

const LOAD = fileURLToPath(new URL("load.mjs", import.meta.url));

/**
 * @typedef {object} Loaded
 * @property {number} answers how many there were
 * @property {number} rate answers in a second
 * @property {number} p50 the milliseconds within which half of them came
 * @property {number} p99 the milliseconds within which 99 of 100 came
 * @property {number} bytes of an answer, on average
 * @property {number} loading the share of a core that asking took
 */

/** The process that asks servers what fits a store. */
export class Loader {
  static async start(file) {
    const loader = new Loader();
    loader.process = fork(LOAD, [file]);
    loader.ended = once(loader.process, "exit").then(() => {
      throw new BenchError("the process that asks ended before it was told to");
    });
    await loader.hear();
    return loader;
  }

  async hear() {
    const [message] = await Promise.race([once(this.process, "message"), this.ended]);
    return message;
  }

  /**
   * For some seconds, or until there were some answers.
   * @param {{ peer: string, url: string, names: string[], mode: "unique" | "repeated", seconds?: number, answers?: number }} task
   * @returns {Promise<Loaded>}
   */
  async run(task) {
    this.process.send(task);
    const { result, fault } = await this.hear();
    if (fault !== undefined) throw new BenchError(fault);
    return result;
  }

  stop() {
    this.ended.catch(() => {});
    this.process.disconnect();
  }
}

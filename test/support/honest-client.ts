import path from "node:path";
import { Worker } from "node:worker_threads";

/** Questions a second. */
const RATE = 100;
/** Milliseconds after which a question without an answer is a fault. */
const ANSWERED_WITHIN_MS = 5_000;

/** What an honest client saw in a stretch of time. */
export interface Experience {
  /** Milliseconds of each answer. */
  latencies: number[];
  /** What it got in place of an answer. */
  faults: string[];
}

/**
 * A client that goes on asking ordinary questions at a steady rate, from a thread of its own. Of 20 questions 18 have
 * variables of their own, so that they are run, one has a text of its own, so that it is parsed and validated, too, and
 * one is the same each time.
 */
export class HonestClient {
  private readonly worker: Worker;

  constructor(url: string) {
    const file = path.join(__dirname, "honest-thread.js");
    this.worker = new Worker(file, {
      workerData: { url, perSecond: RATE, answeredWithinMs: ANSWERED_WITHIN_MS },
    });
    // A story that fails before it stops the client is to end nevertheless.
    this.worker.unref();
  }

  /** What it sees while the work goes on. */
  async during(work: () => Promise<unknown>): Promise<Experience> {
    await this.experience();
    await work();
    return this.experience();
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.worker.once("exit", resolve));
    this.worker.postMessage("stop");
    await ended;
  }

  /** What it saw since it was asked last. */
  private experience(): Promise<Experience> {
    const answer = new Promise<Experience>((resolve) => this.worker.once("message", resolve));
    this.worker.postMessage("experience");
    return answer;
  }
}

/** The latency that 99 of 100 answers do not exceed, in milliseconds. */
export function p99({ latencies }: Experience): number {
  const sorted = latencies.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}

import path from "node:path";
import { Worker } from "node:worker_threads";

/** Ordinary questions, one after the other; one of them has a variable, so that not all are known. */
const QUERIES = [
  { query: "{ catalog { revision } }" },
  {
    query:
      '{ role(ref: "tech-lead") { label requirements(first: 20) { nodes { necessity skill { label } } } } }',
  },
  { query: "{ roles(first: 20) { nodes { id label group { label } } } }" },
  ...Array.from({ length: 20 }, (_, index) => ({
    query: "query($first: Int) { skills(first: $first) { totalCount nodes { ref label } } }",
    variables: { first: index + 5 },
  })),
];

/** Questions a second. */
const RATE = 100;

/** What an honest client saw in a stretch of time. */
export interface Experience {
  /** Milliseconds of each answer. */
  latencies: number[];
  /** What it got in place of an answer. */
  faults: string[];
}

/** A client that goes on asking ordinary questions at a steady rate, from a thread of its own. */
export class HonestClient {
  private readonly worker: Worker;

  constructor(url: string) {
    const file = path.join(__dirname, "honest-thread.js");
    this.worker = new Worker(file, { workerData: { url, queries: QUERIES, perSecond: RATE } });
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

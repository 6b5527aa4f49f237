import { appendFileSync, readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Loaded into a measured process of Node: notes at its end the most memory that it had, in KiB. */

function peakKiB() {
  try {
    // What getrusage tells includes, on Linux, what the parent had when it forked.
    const [, value] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
    return Number(value);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

if (isMainThread) {
  process.on("exit", () => appendFileSync(process.env.ROLEGRAPH_BENCH_USAGE, `${peakKiB()}\n`));
}

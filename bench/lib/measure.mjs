import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { ROOT } from "../../scripts/setup.mjs";
import { BenchError } from "./fault.mjs";

/** Parts of a second in which Linux counts processor time. */
const TICKS_PER_SECOND = 100;

/** Bytes that a measured process may print: a report with all problems. */
const MAX_OUTPUT = 64 * 1024 * 1024;

const USAGE = new URL("./usage.mjs", import.meta.url).href;

/**
 * @typedef {object} Measured
 * @property {number} wall seconds from start to end of the process
 * @property {number | null} cpu seconds of processor time, those of its children included; null where not told
 * @property {string} stdout what it printed
 */

/** Seconds of processor time of all children that have ended; null where the system does not tell. */
function childrenCpu() {
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    // The name of the program, in brackets, may hold blanks. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/**
 * Runs a program to its end.
 * @returns {Measured}
 */
export function measure(program, args, options) {
  const cpuBefore = childrenCpu();
  const start = performance.now();
  const result = spawnSync(program, args, { encoding: "utf8", maxBuffer: MAX_OUTPUT, ...options });
  const wall = (performance.now() - start) / 1_000;
  if (result.status !== 0) {
    const cause = result.error?.message ?? result.stderr.trim().split("\n").slice(-5).join("\n");
    throw new BenchError(`${path.basename(program)} ${args[0]} failed: ${cause}`);
  }
  const cpuAfter = childrenCpu();
  const cpu = cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore;
  return { wall, cpu, stdout: result.stdout };
}

/** The environment of a command on a database file. */
export const environment = (database) => ({
  ...process.env,
  NODE_ENV: "production",
  ROLEGRAPH_DATABASE_URL: `sqlite:${database}`,
});

/**
 * Runs a command of Rolegraph on a database file, as a user does.
 * @returns {Measured & { memory: number }} with the most memory that its processes had together, in bytes
 */
export function rolegraph(database, ...args) {
  const usage = `${database}.usage`;
  rmSync(usage, { force: true });
  const measured = measure(process.execPath, [path.join(ROOT, "bin", "rolegraph.mjs"), ...args], {
    cwd: path.dirname(database),
    env: { ...environment(database), NODE_OPTIONS: `--import=${USAGE}`, ROLEGRAPH_BENCH_USAGE: usage },
  });
  const peaks = readFileSync(usage, "utf8").trim().split("\n").map(Number);
  rmSync(usage);
  return { ...measured, memory: peaks.reduce((sum, peak) => sum + peak, 0) * 1024 };
}

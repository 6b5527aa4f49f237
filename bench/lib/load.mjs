import { performance } from "node:perf_hooks";
import autocannon from "autocannon";
import { openDatabase } from "./baseline.mjs";
import { Requests, repeatedVariables } from "./requests.mjs";
import { quantile } from "./statistics.mjs";

/** A process that asks servers, so that asking takes no time from what is measured. */

/** Requests under way at a time, each on a connection that stays open. */
const CONNECTIONS = 8;

const database = openDatabase(process.argv[2]);
const repeated = repeatedVariables(database);

/** Each peer is asked the same, in the same order, and goes on where it was. */
const asked = new Map();
function requestsOf(peer) {
  if (!asked.has(peer)) asked.set(peer, new Requests(database));
  return asked.get(peer);
}

/** Asks for some seconds, or some answers; returns how many came in a second, and in which times. */
async function load({ peer, url, names, mode, seconds, answers }) {
  const { request } = await import(`../peers/${peer}/peer.mjs`);
  const requests = requestsOf(peer);
  let turn = 0;
  const next = () => {
    const name = names[turn % names.length];
    turn += 1;
    return request(name, mode === "unique" ? requests.unique(name) : repeated[name]);
  };
  const latencies = [];
  let bytes = 0;
  let last = 0;
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const run = autocannon({
    url,
    connections: CONNECTIONS,
    ...(answers === undefined ? { duration: seconds } : { amount: answers }),
    method: "POST",
    headers: { "content-type": "application/json" },
    requests: [mode === "unique" ? { setupRequest: (defaults) => ({ ...defaults, ...next() }) } : next()],
    verifyBody: (body) => !body.includes('"errors":'),
  });
  run.on("response", (_client, status, length, milliseconds) => {
    if (status !== 200) return;
    last = performance.now();
    latencies.push(milliseconds);
    bytes += length;
  });
  const { errors, mismatches, non2xx } = await run;
  // Without the time that closing takes.
  const elapsed = (last - start) / 1_000;
  const cpu = process.cpuUsage(cpuBefore);
  if (errors + mismatches + non2xx > 0 || latencies.length === 0) {
    throw new Error(
      `${peer} failed to answer: ${errors} times not, ${mismatches + non2xx} times with an error`,
    );
  }
  return {
    answers: latencies.length,
    rate: latencies.length / elapsed,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    bytes: bytes / latencies.length,
    loading: (cpu.user + cpu.system) / 1e6 / elapsed,
  };
}

process.on("message", async (task) => {
  try {
    process.send({ result: await load(task) });
  } catch (error) {
    process.send({ fault: error.message });
  }
});
// It ends with the process that it loads for.
process.on("disconnect", () => process.exit());
process.send("ready");

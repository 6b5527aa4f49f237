// Runs in a thread of its own, so that its clock does not stand still while the attackers work.
const http = require("node:http");
const { parentPort, workerData } = require("node:worker_threads");

const { url, queries, perSecond } = workerData;
// Not the attackers' address, because the server tells clients apart by theirs.
const agent = new http.Agent({ keepAlive: true, localAddress: "127.0.0.2" });
let asked = 0;
let measured = { latencies: [], faults: [] };

function ask() {
  const into = measured;
  const body = JSON.stringify(queries[asked % queries.length]);
  asked += 1;
  const startedAt = performance.now();
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  const request = http.request(`${url}/graphql`, { method: "POST", agent, headers });
  request.on("error", (error) => into.faults.push(String(error)));
  request.on("response", async (response) => {
    const text = (await response.setEncoding("utf8").toArray()).join("");
    into.latencies.push(performance.now() - startedAt);
    if (response.statusCode !== 200 || text.includes('"errors"')) into.faults.push(text.slice(0, 300));
  });
  request.end(body);
}

const timer = setInterval(ask, 1000 / perSecond);
parentPort.on("message", (message) => {
  if (message === "stop") {
    clearInterval(timer);
    agent.destroy();
    parentPort.close();
    return;
  }
  const finished = measured;
  measured = { latencies: [], faults: [] };
  // What was asked before comes soon, and belongs to what was measured before.
  setTimeout(() => parentPort.postMessage(finished), 200);
});

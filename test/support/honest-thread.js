// Runs in a thread of its own, so that its clock does not stand still while the attackers work.
const http = require("node:http");
const { setTimeout: pause } = require("node:timers/promises");
const { parentPort, workerData } = require("node:worker_threads");

const { url, perSecond, answeredWithinMs } = workerData;
// Not the attackers' address, because the server tells clients apart by theirs.
const agent = new http.Agent({ keepAlive: true, localAddress: "127.0.0.2" });

function post(question) {
  const body = JSON.stringify(question);
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/graphql`, { method: "POST", agent, headers });
    request.on("error", reject);
    request.on("response", (response) => {
      response
        .setEncoding("utf8")
        .toArray()
        .then((chunks) => resolve({ status: response.statusCode, text: chunks.join("") }), reject);
    });
    request.end(body);
  });
}

const ROLE = `query($ref: String!, $requirements: Int, $roles: Int) {
  role(ref: $ref) { label requirements(first: $requirements) { totalCount nodes { necessity skill { label } } } }
  roles(first: $roles) { nodes { ref label group { label } } }
}`;
const SKILLS = `query($skills: Int, $after: String, $roles: Int) {
  skills(first: $skills, after: $after) { totalCount nodes { ref label } }
  roles(first: $roles) { nodes { label } }
}`;
const SEARCH =
  "query($text: String!) { search(query: $text, first: 10) { totalCount nodes { __typename } } }";

/** Makes a client's questions from what the catalog holds. */
async function questions() {
  const query =
    "{ roles(first: 100) { nodes { ref } } skills(first: 100) { edges { cursor node { label } } } }";
  const { data } = JSON.parse((await post({ query })).text);
  const refs = data.roles.nodes.map(({ ref }) => ref);
  const cursors = data.skills.edges.map(({ cursor }) => cursor);
  const labels = data.skills.edges.map(({ node }) => node.label);
  const of = (items, index) => items[index % items.length];
  // Two lengths of pages, whose numbers have no common factor: the same question about a role or skills does not come
  // again within 8,633 questions. A search or a new text never does.
  const role = (index) => ({
    query: ROLE,
    variables: { ref: of(refs, index), requirements: 1 + (index % 97), roles: 1 + (index % 89) },
  });
  const skills = (index) => ({
    query: SKILLS,
    variables: { skills: 1 + (index % 97), after: of(cursors, index), roles: 1 + (index % 89) },
  });
  const search = (index) => ({ query: SEARCH, variables: { text: `${of(labels, index)} ${index}` } });
  const unseen = (index) => ({
    query: `query New${index} { role(ref: "${of(refs, index)}") { label a${index}: requirements(first: 20) { nodes { id } } } }`,
  });
  const known = () => ({ query: "{ catalog { revision } roles(first: 20) { nodes { id label } } }" });
  const kinds = [...Array(6).fill([role, skills, search]).flat(), known, unseen];
  return (asked) => of(kinds, asked)(asked);
}

let measured = { asked: 0, latencies: [], faults: [] };

async function ask(question) {
  const into = measured;
  into.asked += 1;
  const startedAt = performance.now();
  try {
    const { status, text } = await post(question);
    if (status !== 200 || text.includes('"errors"')) into.faults.push(text.slice(0, 300));
    else into.latencies.push(performance.now() - startedAt);
  } catch (error) {
    into.faults.push(String(error));
  }
}

/** What came of the questions since it was called last, once all of them are answered. */
async function experience() {
  const finished = measured;
  measured = { asked: 0, latencies: [], faults: [] };
  const missing = () => finished.asked - finished.latencies.length - finished.faults.length;
  const until = performance.now() + answeredWithinMs;
  while (missing() > 0 && performance.now() < until) await pause(5);
  const faults = missing() > 0 ? [`${missing()} questions had no answer for ${answeredWithinMs} ms`] : [];
  return { latencies: finished.latencies, faults: [...finished.faults, ...faults] };
}

async function run() {
  const question = await questions();
  let asked = 0;
  const timer = setInterval(() => {
    ask(question(asked));
    asked += 1;
  }, 1000 / perSecond);
  parentPort.on("message", async (message) => {
    if (message === "stop") {
      clearInterval(timer);
      agent.destroy();
      parentPort.close();
      return;
    }
    parentPort.postMessage(await experience());
  });
}

run();

import { isDeepStrictEqual } from "node:util";
import { BenchError } from "./fault.mjs";
import { Requests } from "./requests.mjs";

/** Questions of each kind that all servers have to answer alike before any is loaded. */
const SAMPLE = { one: 100, list: 5, search: 100 };

const byRef = (a, b) => (a.ref < b.ref ? -1 : 1);

/**
 * What of an answer has to be the same. Of hits the number: each server ranks in its own way, and Rolegraph alone finds
 * what is misspelt.
 */
const COMPARED = {
  one: (role) => ({
    ...role,
    // The sources give these no order.
    broader: role.broader.toSorted(byRef),
    narrower: role.narrower.toSorted(byRef),
  }),
  list: (roles) => roles,
  search: (hits) => new Set(hits.map(({ ref, label }) => ref ?? label)).size,
};

/** Asks a server one question; returns the bytes of its answer. */
export async function askOnce({ request }, url, name, variables) {
  const { path, body } = request(name, variables);
  const headers = { "content-type": "application/json" };
  const response = await fetch(new URL(path, url), { method: "POST", headers, body });
  return Buffer.from(await response.arrayBuffer());
}

async function answerOf({ peer, server }, name, variables) {
  const bytes = await askOnce(peer, server.url, name, variables);
  try {
    return COMPARED[name](peer.answers[name](JSON.parse(bytes)));
  } catch {
    throw new BenchError(`${peer.title} answered ${bytes.subarray(0, 500)}`);
  }
}

/** Where two answers part, as JSON of a few letters around it. */
function difference(ours, theirs) {
  const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)];
  let place = 0;
  while (a[place] === b[place] && place < a.length) place += 1;
  const around = (text) => text.slice(Math.max(0, place - 40), place + 60);
  return `${around(a)}\n${around(b)}`;
}

/** Ends the bench where servers do not answer a sample of questions as the first one does. */
export async function requireSameAnswers(servers, database, names) {
  const requests = new Requests(database);
  const own = requests.roles.filter(({ ref }) => ref.startsWith("rolegraph:"));
  for (const name of names) {
    const sample = Array.from({ length: SAMPLE[name] }, () => requests.unique(name));
    // Only the own roles have moves and responsibilities.
    if (name === "one") sample.push(...own.map(({ ref }) => ({ ref, skills: 100, duties: 100 })));
    for (const variables of sample) {
      const [ours, ...others] = await Promise.all(servers.map((each) => answerOf(each, name, variables)));
      const wrong = others.findIndex((theirs) => !isDeepStrictEqual(theirs, ours));
      if (wrong === -1) continue;
      const { title } = servers[wrong + 1].peer;
      throw new BenchError(`${title} answers ${name} otherwise:\n${difference(ours, others[wrong])}`);
    }
  }
}

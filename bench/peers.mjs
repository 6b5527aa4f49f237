import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensurePeersInstalled } from "../scripts/setup.mjs";
import { openDatabase } from "./lib/baseline.mjs";
import { requireData } from "./lib/data.mjs";
import { askOnce, requireSameAnswers } from "./lib/equality.mjs";
import { BenchError } from "./lib/fault.mjs";
import { temporaryFolder } from "./lib/folder.mjs";
import { Loader } from "./lib/loader.mjs";
import { plot } from "./lib/plot.mjs";
import { megabytes, milliseconds, Report, share, table, times, verdict, whole } from "./lib/report.mjs";
import { QUESTIONS, repeatedVariables, WARM_UP } from "./lib/requests.mjs";
import { median } from "./lib/statistics.mjs";
import { SERVED, servedStore } from "./lib/store.mjs";

const OURS = "rolegraph";
const PEERS = [OURS, "mercurius", "mercurius-joined", "yoga", "tutorial", "postgraphile", "sql", "bytes"];

const MODES = ["unique", "repeated"];

/** How many times Rolegraph has to answer for each answer of a peer. */
const BARS = [
  { peer: "mercurius", mode: "unique", names: ["one", "list"], least: 3 },
  { peer: "postgraphile", mode: "unique", names: ["one", "list"], least: 3 },
  { peer: "sql", mode: "unique", names: ["one", "list"], least: 1 },
  { peer: "tutorial", mode: "unique", names: ["one", "list"], least: 8 },
  { peer: "bytes", mode: "repeated", names: Object.keys(QUESTIONS), least: 0.5 },
  { peer: "mercurius", mode: "repeated", names: Object.keys(QUESTIONS), least: 10 },
];

/** The share of a core from which asking, not answering, may be what takes the time. */
const MOST_LOADING = 0.95;

const PLOT =
  "How many times Rolegraph answers for each answer of another server; a mark is what is asked of it";

const barOf = (peer, mode, name) =>
  BARS.find((bar) => bar.peer === peer && bar.mode === mode && bar.names.includes(name))?.least;

/** Starts the servers one after the other, into a list; says which cannot be measured here. */
async function startAll(servers, report, file) {
  for (const name of PEERS) {
    const peer = await import(`./peers/${name}/peer.mjs`);
    const reason = await peer.missing?.();
    if (reason !== undefined) {
      report.say(`**${peer.title} is not measured: ${reason}.**`);
      continue;
    }
    const bytes = name === "bytes" ? await readyBytes(servers[0], file) : undefined;
    servers.push({ name, peer, server: await peer.start({ file, bytes }) });
  }
}

/** A folder with Rolegraph's own answers to what is asked repeatedly, by the name of the question. */
async function readyBytes({ peer, server }, file) {
  const folder = temporaryFolder();
  const database = openDatabase(file);
  for (const [name, variables] of Object.entries(repeatedVariables(database))) {
    writeFileSync(path.join(folder, name), await askOnce(peer, server.url, name, variables));
  }
  database.close();
  return folder;
}

/** What each server did in each round. */
async function measureRounds(loader, servers, name, mode, { seconds, rounds }) {
  const asked = servers.filter(({ peer }) => peer.modes?.includes(mode) ?? true);
  const run = ({ name: peer, server }, length) =>
    loader.run({ peer, url: server.url, names: [name], mode, seconds: length });
  for (const each of asked) await run(each, WARM_UP);
  const found = new Map(asked.map(({ name: peer }) => [peer, []]));
  for (let round = 0; round < rounds; round += 1) {
    // Another one begins each time, so that no server always follows the same.
    const first = round % asked.length;
    for (const each of [...asked.slice(first), ...asked.slice(0, first)]) {
      found.get(each.name).push(await run(each, seconds));
    }
  }
  return found;
}

const medianOf = (rounds, value) => median(rounds.map(value));

/** The median of what Rolegraph answered for each answer of a peer, round by round. */
const ratioTo = (found, peer) =>
  median(found.get(peer).map(({ rate }, round) => found.get(OURS)[round].rate / rate));

function sayMeasured(report, servers, name, mode, found) {
  const rows = [...found].map(([peer, rounds]) => {
    const least = barOf(peer, mode, name);
    const ratio = ratioTo(found, peer);
    const loading = medianOf(rounds, (each) => each.loading);
    return [
      servers.find((each) => each.name === peer).peer.title,
      whole(medianOf(rounds, (each) => each.rate)),
      milliseconds(medianOf(rounds, (each) => each.p50)),
      milliseconds(medianOf(rounds, (each) => each.p99)),
      `${(medianOf(rounds, (each) => each.bytes) / 1e3).toFixed(1)} kB`,
      `${share(loading, 1)}${loading >= MOST_LOADING ? " (!)" : ""}`,
      peer === OURS ? "" : times(ratio),
      least === undefined ? "" : times(least),
      least === undefined ? "" : verdict(ratio >= least),
    ];
  });
  const head = ["", "answers/s", "p50", "p99", "answer", "asking", "ratio", "at least", ""];
  report.say(`## ${name}, ${mode}: ${QUESTIONS[name]}\n\n${table(head, rows)}`);
}

/** A question's bars: a row for each peer, a column for each mode. */
function groupOf(servers, name, byMode) {
  const barIn = (mode, peer) =>
    byMode[mode].has(peer)
      ? { ratio: ratioTo(byMode[mode], peer), least: barOf(peer, mode, name) }
      : undefined;
  const others = servers.filter((each) => each.name !== OURS);
  return {
    title: name,
    rows: others.map(({ name: peer, peer: { title } }) => ({
      title,
      bars: MODES.map((mode) => barIn(mode, peer)),
    })),
  };
}

function optionsOf(args) {
  const options = {
    seconds: { type: "string", default: "5" },
    rounds: { type: "string", default: "5" },
    only: { type: "string", default: Object.keys(QUESTIONS).join(",") },
  };
  const { seconds, rounds, only } = parseArgs({ args, options }).values;
  for (const [name, value] of Object.entries({ seconds, rounds })) {
    if (!/^[1-9]\d*$/.test(value)) throw new BenchError(`--${name} must be a whole number from 1`);
  }
  const names = only.split(",");
  const unknown = names.find((name) => !Object.hasOwn(QUESTIONS, name));
  if (unknown !== undefined) {
    throw new BenchError(`--only takes ${Object.keys(QUESTIONS).join(", ")}, but not ${unknown}`);
  }
  return { seconds: Number(seconds), rounds: Number(rounds), names };
}

function sayMemory(report, servers) {
  const rows = servers.map(({ peer, server }) => [peer.title, megabytes(server.memory())]);
  report.say(
    `## Memory\n\nOf the server's own process, after all of this; what PostgreSQL has is not in it.\n\n${table(["", "resident"], rows)}`,
  );
}

/** Measures servers that answer the same questions; returns the exit code. */
export async function run(args) {
  const { names, ...options } = optionsOf(args);
  requireData(SERVED);
  ensurePeersInstalled();
  const file = await servedStore();
  const report = new Report("peers", "Peers");
  report.say(
    `The seeds and ${SERVED.join(", ")}, served by each from the same rows, and asked by another process on 8 connections. Unique: no request comes twice; repeated: all are the same. ${options.rounds} rounds of ${options.seconds} seconds each, in which the servers take turns; shown are medians over the rounds, and as the ratio the median of Rolegraph's answers for each of the other's in the same round. Asking is the share of a core that the other process took, (!) where it may have been what took the time. The answers to a sample were compared before, those of search by the number of hits only.`,
  );
  const servers = [];
  let loader;
  try {
    await startAll(servers, report, file);
    const database = openDatabase(file);
    const live = servers.filter(({ peer }) => peer.modes === undefined);
    await requireSameAnswers(live, database, names);
    database.close();
    loader = await Loader.start(file);
    const groups = [];
    for (const name of names) {
      const byMode = {};
      for (const mode of MODES) {
        byMode[mode] = await measureRounds(loader, servers, name, mode, options);
        sayMeasured(report, servers, name, mode, byMode[mode]);
      }
      groups.push(groupOf(servers, name, byMode));
    }
    sayMemory(report, servers);
    report.end(await factsOf(servers));
    report.write("svg", plot(MODES, groups, PLOT));
  } finally {
    loader?.stop();
    for (const { server } of servers) await server.stop();
  }
  return 0;
}

async function factsOf(servers) {
  const facts = await Promise.all(servers.map(({ peer }) => peer.facts?.()));
  return Object.assign({}, ...facts);
}

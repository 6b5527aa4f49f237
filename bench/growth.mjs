import { parseArgs } from "node:util";
import { ensurePeersInstalled } from "../scripts/setup.mjs";
import { openDatabase } from "./lib/baseline.mjs";
import { requireData } from "./lib/data.mjs";
import { BenchError } from "./lib/fault.mjs";
import { Loader } from "./lib/loader.mjs";
import { milliseconds, Report, table, times, verdict, whole } from "./lib/report.mjs";
import { QUESTIONS } from "./lib/requests.mjs";
import { startRolegraph } from "./lib/server.mjs";
import { median } from "./lib/statistics.mjs";
import { SERVED, servedStore, tenfoldStore } from "./lib/store.mjs";

/** How often an answer may take as long where the catalog is ten times as large. */
const MOST_TIMES = 1.3;

/** How often the first answers are measured: each time by new servers. */
const FIRST_ROUNDS = 3;

/** A catalog ten times as large needs as much more memory for what is kept of it. */
const TENFOLD_SETTINGS = { ROLEGRAPH_ENTITY_CACHE_MB: "1024" };

const SIZES = {
  roles: "SELECT COUNT(*) FROM concept WHERE type = 'Role'",
  skills: "SELECT COUNT(*) FROM concept WHERE type = 'Skill'",
  requirements: "SELECT COUNT(*) FROM fact WHERE type = 'Requirement'",
  labels: "SELECT COUNT(*) FROM concept_text WHERE kind <> 'DESCRIPTION'",
};

function rolesIn(file) {
  const database = openDatabase(file);
  const roles = database.prepare(SIZES.roles).pluck().get();
  database.close();
  return roles;
}

function saySizes(report, files) {
  const databases = files.map(openDatabase);
  const rows = Object.entries(SIZES).map(([name, sql]) => [
    name,
    ...databases.map((database) => whole(database.prepare(sql).pluck().get())),
  ]);
  for (const database of databases) database.close();
  report.say(`## Size\n\n${table(["", SERVED[0], "tenfold"], rows)}`);
}

/** Answers in which every role comes up, so that a server has read what it keeps: several times for lists by chance. */
const warmUp = (name, roles) => ({ one: roles, list: Math.ceil(roles / 10), search: 1_000 })[name];

/** The rounds of each question, by the store, once both servers have read what they keep. */
async function measureQuestion(stores, name, { seconds, rounds }) {
  const run = ({ server, loader }, length) =>
    loader.run({ peer: "rolegraph", url: server.url, names: [name], mode: "unique", ...length });
  for (const store of stores) await run(store, { answers: warmUp(name, store.roles) });
  const found = stores.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const place of order) found[place].push(await run(stores[place], { seconds }));
  }
  return found;
}

/** Answers to a role each that no server has read before. */
const FIRST_READ = 1_000;

/** What it takes to answer from the database, by the store: the first answers of a server. */
async function measureFirst(stores) {
  const found = stores.map(() => []);
  for (let round = 0; round < FIRST_ROUNDS; round += 1) {
    for (const [place, { file, settings, loader }] of stores.entries()) {
      const server = await startRolegraph(file, settings);
      const task = { peer: "rolegraph", url: server.url, names: ["one"], mode: "unique" };
      // Its code is compiled by then; the next ones are other roles.
      await loader.run({ ...task, answers: FIRST_READ });
      found[place].push(await loader.run({ ...task, answers: FIRST_READ }));
      await server.stop();
    }
  }
  return found;
}

function rowOf(name, [small, large]) {
  const ratio = median(small.map(({ rate }, round) => rate / large[round].rate));
  const shown = [small, large].flatMap((rounds) => [
    whole(median(rounds.map(({ rate }) => rate))),
    milliseconds(median(rounds.map(({ p50 }) => p50))),
    milliseconds(median(rounds.map(({ p99 }) => p99))),
  ]);
  return [name, ...shown, times(ratio), verdict(ratio <= MOST_TIMES)];
}

function optionsOf(args) {
  const options = { seconds: { type: "string", default: "5" }, rounds: { type: "string", default: "5" } };
  const { seconds, rounds } = parseArgs({ args, options }).values;
  for (const [name, value] of Object.entries({ seconds, rounds })) {
    if (!/^[1-9]\d*$/.test(value)) throw new BenchError(`--${name} must be a whole number from 1`);
  }
  return { seconds: Number(seconds), rounds: Number(rounds) };
}

/** Measures what a larger catalog costs; returns the exit code. */
export async function run(args) {
  const options = optionsOf(args);
  requireData(SERVED);
  ensurePeersInstalled();
  const files = [await servedStore(), await tenfoldStore()];
  const report = new Report("growth", "Growth");
  report.say(
    `Unique questions to Rolegraph on the seeds and ${SERVED[0]}, and on ten times as much: copies of the release that are joined as it is, each with URIs and rare words of its own. First: ${FIRST_READ} roles that a new server has not read yet, ${FIRST_ROUNDS} times. The others: ${options.rounds} rounds of ${options.seconds} seconds each, by turns, once every role has come up; the larger one may keep 1 GiB of rows. 8 connections; shown are medians, and as the ratio the median of the rounds' ratios of time.`,
  );
  saySizes(report, files);
  const stores = [];
  try {
    for (const [index, file] of files.entries()) {
      const settings = index === 0 ? {} : TENFOLD_SETTINGS;
      const store = { file, settings, roles: rolesIn(file), loader: await Loader.start(file) };
      stores.push(store);
    }
    const rows = [rowOf("one, first", await measureFirst(stores))];
    for (const store of stores) store.server = await startRolegraph(store.file, store.settings);
    for (const name of Object.keys(QUESTIONS))
      rows.push(rowOf(name, await measureQuestion(stores, name, options)));
    const of = (name) => ["answers/s", "p50", "p99"].map((each) => `${name}${each}`);
    const head = ["", ...of(""), ...of("tenfold "), "ratio", `at most ${MOST_TIMES}`];
    report.say(`## Times\n\n${table(head, rows)}`);
    report.end();
  } finally {
    for (const { server, loader } of stores) {
      loader?.stop();
      await server?.stop();
    }
  }
  return 0;
}

import { parseArgs } from "node:util";
import { ensurePeersInstalled } from "../scripts/setup.mjs";
import { requireData } from "./lib/data.mjs";
import { BenchError } from "./lib/fault.mjs";
import { Loader } from "./lib/loader.mjs";
import { megabytes, Report, share, table, verdict, whole } from "./lib/report.mjs";
import { QUESTIONS } from "./lib/requests.mjs";
import { startRolegraph } from "./lib/server.mjs";
import { median, slope } from "./lib/statistics.mjs";
import { SERVED, servedStore } from "./lib/store.mjs";

/** Bytes that the server may hold while it is asked. */
const MOST_MEMORY = 300e6;

/** Share of its memory by which the server's trend may rise over a whole run: less than what samples scatter by. */
const MOST_RISE = 0.05;

/** Seconds between two samples. */
const EVERY = 5;

/** Share of a run in which the server fills what it keeps; the trend is that of the rest. */
const FILLING = 0.2;

const SAMPLES_PER_MINUTE = 60 / EVERY;

/** The memory after each few seconds of questions, without a pause between them, and how many were answered. */
async function sample(server, loader, minutes) {
  const samples = [];
  let answers = 0;
  while (samples.length < minutes * SAMPLES_PER_MINUTE) {
    const names = Object.keys(QUESTIONS);
    const task = { peer: "rolegraph", url: server.url, names, mode: "unique", seconds: EVERY };
    answers += (await loader.run(task)).answers;
    samples.push(server.memory());
  }
  return { samples, answers };
}

function sayMinutes(report, samples) {
  const rows = [];
  for (let from = 0; from < samples.length; from += SAMPLES_PER_MINUTE) {
    const ofMinute = samples.slice(from, from + SAMPLES_PER_MINUTE);
    const values = [Math.min(...ofMinute), median(ofMinute), Math.max(...ofMinute)];
    rows.push([String(rows.length + 1), ...values.map(megabytes)]);
  }
  report.say(`## Minutes\n\n${table(["minute", "least", "median", "most"], rows)}`);
}

function sayBars(report, samples) {
  const settled = samples.slice(Math.floor(samples.length * FILLING));
  const rise = (slope(settled) * samples.length) / median(settled);
  const most = Math.max(...samples);
  const rows = [
    ["most memory", megabytes(most), megabytes(MOST_MEMORY), verdict(most <= MOST_MEMORY)],
    ["rise of its trend over the run", share(rise, 1), share(MOST_RISE, 1), verdict(rise <= MOST_RISE)],
  ];
  report.say(`## Bars\n\n${table(["", "measured", "at most", ""], rows)}`);
}

/** Measures the memory of a server that is asked without end; returns the exit code. */
export async function run(args) {
  const { minutes } = parseArgs({ args, options: { minutes: { type: "string", default: "10" } } }).values;
  if (!/^[1-9]\d*$/.test(minutes)) throw new BenchError("--minutes must be a whole number from 1");
  requireData(SERVED);
  ensurePeersInstalled();
  const file = await servedStore();
  const report = new Report("memory", "Memory");
  const server = await startRolegraph(file);
  let loader;
  try {
    loader = await Loader.start(file);
    const { samples, answers } = await sample(server, loader, Number(minutes));
    report.say(
      `Resident memory of Rolegraph on the seeds and ${SERVED[0]}, every ${EVERY} seconds for ${minutes} minutes in which another process asked it ${whole(answers)} unique questions on 8 connections: one role, a list and a search by turns. The trend is a line of least squares without the first ${share(FILLING, 1)} of the run.`,
    );
    sayMinutes(report, samples);
    sayBars(report, samples);
    report.end();
  } finally {
    loader?.stop();
    await server.stop();
  }
  return 0;
}

import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { openDatabase } from "./lib/baseline.mjs";
import { requireData } from "./lib/data.mjs";
import { BenchError } from "./lib/fault.mjs";
import { temporaryFolder } from "./lib/folder.mjs";
import {
  createContext,
  Deadline,
  execute,
  graphSchema,
  openStore,
  parse,
  roleGraphOf,
  validate,
} from "./lib/product.mjs";
import { baselineOf, Material, QUESTIONS } from "./lib/questions.mjs";
import { Random } from "./lib/random.mjs";
import { milliseconds, Report, table, times, verdict, whole } from "./lib/report.mjs";
import { Server } from "./lib/server.mjs";
import { median, quantile } from "./lib/statistics.mjs";
import { FULL, fullStore, seededStore } from "./lib/store.mjs";

/** How often finding the best roles may take as long as one scan of all requirements. */
const MOST_TIMES = 3;

/** How often each input is asked, in turns that lie apart; its time is the median, which forgets what else ran. */
const TURNS = 5;

/** Inputs of each question that are asked before any time is taken. */
const WARM_UP = 10;

/** Milliseconds in which a question is answered; one that takes longer fails the bench. */
const QUESTION_MS = 60_000;

const SCAN = `SELECT COUNT(*), SUM("skillId"), SUM("levelValue"), SUM(importance) FROM fact WHERE type = 'Requirement'`;

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Asks a question in this process, on a snapshot of its own; returns the answer and the statements that it took. */
async function ask(base, document, variableValues) {
  const { store, release } = base.snapshot();
  const before = base.statements;
  try {
    const contextValue = createContext(store, "bench", new Deadline(QUESTION_MS));
    const { data, errors } = await execute({ schema: graphSchema(), document, variableValues, contextValue });
    if (errors) throw new BenchError(`the answer to ${JSON.stringify(variableValues)}: ${errors[0].message}`);
    return { data, statements: base.statements - before };
  } finally {
    await release();
  }
}

function prepared({ name, query }) {
  const document = parse(query);
  const [fault] = validate(graphSchema(), document);
  if (fault) throw new BenchError(`${name}: ${fault.message}`);
  return document;
}

const inputsOf = (question, material, count) =>
  Array.from({ length: count }, () => question.draw(material)).filter((input) => input !== undefined);

/** The most statements that each question takes on a store. */
async function countStatements(base, database, random, count) {
  const material = new Material(database, random);
  const most = new Map();
  for (const question of QUESTIONS) {
    const document = prepared(question);
    const inputs = inputsOf(question, material, count);
    // The first has to make what the others share.
    if (inputs.length > 0) await ask(base, document, question.variables(inputs[0]));
    const counts = [];
    for (const input of inputs) {
      counts.push((await ask(base, document, question.variables(input))).statements);
    }
    most.set(question.name, counts.length > 0 ? Math.max(...counts) : null);
  }
  return most;
}

/** The times in milliseconds of each input: in this process, over HTTP, and of the indexed read and the scan beside it. */
async function measureQuestion(question, { base, server, material, scan }, count) {
  const document = prepared(question);
  const tasks = [];
  for (const input of inputsOf(question, material, count)) {
    const variables = question.variables(input);
    const { data } = await ask(base, document, variables);
    tasks.push({
      ours: () => ask(base, document, variables),
      http: () => server.ask(question.query, variables),
      bare: baselineOf(question, input, data, material),
      scan,
    });
  }
  const ways = ["ours", "http", "bare", ...(question.isScan ? ["scan"] : [])];
  for (const task of tasks.slice(0, WARM_UP)) for (const way of ways) await task[way]();
  const found = tasks.map(() => Object.fromEntries(ways.map((way) => [way, []])));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [index, task] of tasks.entries()) {
      for (const way of ways) found[index][way].push(await timed(task[way]));
    }
  }
  return Object.fromEntries(ways.map((way) => [way, found.map((each) => median(each[way]))]));
}

/** What the first question of a revision takes more: what all roles ask for is read into memory. */
async function sayFirst(report, file, scan) {
  const firsts = [];
  const scans = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const store = await openStore(`sqlite:${file}`, { create: false });
    firsts.push(await timed(() => roleGraphOf(store)));
    await store.close();
    scans.push(await timed(scan));
  }
  const [first, one] = [median(firsts), median(scans)];
  const head = ["once a revision", "time", "one scan", "times"];
  const row = [
    "what all roles ask for, into memory",
    milliseconds(first),
    milliseconds(one),
    times(first / one),
  ];
  report.say(`## The first question\n\n${table(head, [row])}`);
}

function optionsOf(args) {
  const options = { inputs: { type: "string", default: "100" }, seed: { type: "string", default: "1" } };
  const { inputs, seed } = parseArgs({ args, options }).values;
  for (const [name, value] of Object.entries({ inputs, seed })) {
    if (!/^[1-9]\d*$/.test(value)) throw new BenchError(`--${name} must be a whole number from 1`);
  }
  return { count: Number(inputs), seed: Number(seed) };
}

/** Measures the questions; returns the exit code, which is 1 where a count of statements grows with the catalog. */
export async function run(args) {
  const { count, seed } = optionsOf(args);
  requireData(FULL);
  const file = await fullStore();
  const small = seededStore(`${temporaryFolder()}/seeds.sqlite`);
  const database = openDatabase(file);
  const seeds = openDatabase(small);
  const base = await openStore(`sqlite:${file}`, { create: false });
  const seeded = await openStore(`sqlite:${small}`, { create: false });
  const server = await Server.start(file);
  const scan = database.prepare(SCAN).raw();
  const runScan = () => scan.all();
  try {
    const report = new Report("questions", "Questions");
    const size = (sql) => whole(database.prepare(sql).pluck().get());
    report.say(
      `The seeds, ${FULL.join(", ")}: ${size("SELECT COUNT(*) FROM concept WHERE type = 'Role'")} roles, ${size("SELECT COUNT(*) FROM fact WHERE type = 'Requirement'")} requirements. Each time is the median of ${TURNS} for one input; p50 and p95 are over ${count} inputs, drawn with the seed ${seed}. Bare is one statement on an index for the rows that the answer rests on.`,
    );
    const few = await countStatements(seeded, seeds, new Random(seed), count);
    const full = await countStatements(base, database, new Random(seed), count);
    const material = new Material(database, new Random(seed));
    const rows = [];
    const bars = [];
    let grows = false;
    for (const question of QUESTIONS) {
      const measured = await measureQuestion(question, { base, server, material, scan: runScan }, count);
      const { ours, http, bare } = measured;
      const [least, many] = [few.get(question.name), full.get(question.name)];
      if (least !== null && many > least) grows = true;
      const shown = [bare, ours, http].flatMap((each) => [quantile(each, 0.5), quantile(each, 0.95)]);
      rows.push([
        question.name,
        ...shown.map(milliseconds),
        times(quantile(ours, 0.95) / quantile(bare, 0.95)),
        least === null ? "-" : String(least),
        String(many),
      ]);
      if (question.isScan) {
        const ratio = quantile(ours, 0.95) / median(measured.scan);
        bars.push([
          question.name,
          milliseconds(median(measured.scan)),
          milliseconds(quantile(ours, 0.95)),
          times(ratio),
          verdict(ratio <= MOST_TIMES),
        ]);
      }
    }
    const quantiles = ["bare", "", "HTTP"].flatMap((way) =>
      ["p50", "p95"].map((each) => `${way} ${each}`.trim()),
    );
    const head = ["question", ...quantiles, "p95 / bare p95", "statements, seeds", "statements, full"];
    report.say(`## Times\n\n${table(head, rows)}`);
    report.say(
      `## Over everything\n\n${table(["question", "one scan of all requirements", "p95", "times", `at most ${MOST_TIMES}`], bars)}`,
    );
    await sayFirst(report, file, runScan);
    report.say(`Statements that grow with the catalog: ${grows ? "**some**" : "none"}.`);
    report.end();
    return grows ? 1 : 0;
  } finally {
    await server.stop();
    await base.close();
    await seeded.close();
    database.close();
    seeds.close();
  }
}

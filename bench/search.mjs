import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { Bare, PAGE } from "./lib/bare.mjs";
import { openDatabase } from "./lib/baseline.mjs";
import { requireData } from "./lib/data.mjs";
import { BenchError } from "./lib/fault.mjs";
import { drawAlternatives, drawInputs, drawMisspelt } from "./lib/inputs.mjs";
import { openStore, search, suggest } from "./lib/product.mjs";
import { Random } from "./lib/random.mjs";
import { milliseconds, Report, share, table, times, verdict, whole } from "./lib/report.mjs";
import { Server } from "./lib/server.mjs";
import { median, quantile } from "./lib/statistics.mjs";
import { FULL, fullStore } from "./lib/store.mjs";

/** How often search may take as long as a bare query. */
const MOST_TIMES = 5;

/** How often each input is asked, in turns that lie apart; its time is the median, which forgets what else ran. */
const TURNS = 5;

/** Inputs of each kind that are asked before any time is taken. */
const WARM_UP = 50;

/** Hits among which the right one has to be. */
const FIRST_HITS = 3;

const HIT = "node { ... on Concept { ref label } ... on Responsibility { label } } matched { text rule }";

const QUERIES = {
  search: `query ($text: String!) { search(query: $text, first: ${PAGE}) { nodes { score ${HIT} } } }`,
  suggest: `query ($text: String!) { suggest(prefix: $text, first: ${PAGE}) { text ${HIT} } }`,
};

/** What inputs are told apart by. The first letters are told by themselves too: a bare query is at its slowest with them. */
const GROUPS = [
  { title: "exact", kind: "exact" },
  { title: "prefix", kind: "prefix" },
  { title: "prefix from 3 letters", kind: "prefix", among: (text) => text.length >= 3 },
  { title: "fuzzy", kind: "fuzzy" },
];

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Hits with why they matched, as the query over HTTP asks. */
const withMatches = (hits) => Promise.all(hits.map(({ matched }) => matched()));

const FUNCTIONS = {
  search: async (store, query) => withMatches((await search(store, { query }).page({ first: PAGE })).rows),
  suggest: async (store, prefix) => withMatches(await suggest(store, { prefix, first: PAGE })),
};

/** The ways to ask, by the name of the function and of the way: what to do for an input, and what to time. */
function waysOf(bare, store, server) {
  return Object.entries(FUNCTIONS).flatMap(([name, ask]) => [
    { name, way: "ours", prepare: (_kind, text) => () => ask(store, text) },
    { name, way: "http", prepare: (_kind, text) => () => server.ask(QUERIES[name], { text }) },
    // By the side of each function, so that both meet the same disturbances.
    {
      name,
      way: "bare",
      prepare: (kind, text) => {
        const expression = bare.expression(kind, text);
        return () => bare.run(kind, expression);
      },
    },
  ]);
}

/** Asks everything in turns; the times in milliseconds of each input, by kind, function and way. */
async function measureTimes(inputs, ways) {
  const tasks = Object.entries(inputs).flatMap(([kind, texts]) =>
    texts.flatMap((text, index) =>
      ways.map(({ name, way, prepare }) => ({
        of: `${kind} ${name} ${way}`,
        index,
        work: prepare(kind, text),
      })),
    ),
  );
  const times = new Map();
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const { of, index, work } of tasks) {
      if (!times.has(of)) times.set(of, []);
      const ofInputs = times.get(of);
      ofInputs[index] ??= [];
      ofInputs[index].push(await timed(work));
    }
  }
  return times;
}

function sayTimes(report, inputs, measured) {
  const rows = [];
  for (const { title, kind, among = () => true } of GROUPS) {
    for (const name of Object.keys(FUNCTIONS)) {
      const of = (way) =>
        measured
          .get(`${kind} ${name} ${way}`)
          .filter((_, index) => among(inputs[kind][index]))
          .map(median);
      const [bare, ours, http] = [of("bare"), of("ours"), of("http")];
      const ratio = quantile(ours, 0.99) / quantile(bare, 0.99);
      const shown = [bare, ours, http].flatMap((each) => [quantile(each, 0.5), quantile(each, 0.99)]);
      rows.push([
        `${title}, ${name}`,
        ...shown.map(milliseconds),
        times(ratio),
        verdict(ratio <= MOST_TIMES),
      ]);
    }
  }
  const quantiles = ["bare", "", "HTTP"].flatMap((way) =>
    ["p50", "p99"].map((each) => `${way} ${each}`.trim()),
  );
  const head = ["inputs", ...quantiles, "p99 / bare p99", `at most ${MOST_TIMES}`];
  report.say(`## Times\n\n${table(head, rows)}`);
}

/** Searches for each input, and says in how many cases a right concept is among the first hits. */
async function sayFound(report, store, { title, inputs, least }) {
  const misses = [];
  for (const input of inputs) {
    const { rows } = await search(store, { query: input.text }).page({ first: FIRST_HITS });
    const isRight = ({ type, id }) => type !== "Responsibility" && input.holders.has(id);
    if (rows.some(isRight)) continue;
    misses.push({ ...input, found: await Promise.all(rows.map(({ matched }) => matched())) });
  }
  const found = inputs.length - misses.length;
  const bars = [[share(found, inputs.length), share(least, 1), verdict(found >= least * inputs.length)]];
  report.say(`## ${title}\n\n${table([`in the first ${FIRST_HITS}`, "at least", ""], bars)}`);
  if (misses.length === 0) return;
  const lines = misses.map(({ text, label, found }) => {
    const instead = found.map(({ text, rule }) => `“${text}” (${rule})`).join(", ") || "nothing";
    return `- “${text}”, meant “${label}”, found ${instead}`;
  });
  report.show(`Missed:\n\n${lines.join("\n")}`);
}

async function sayAccuracy(report, store, database, random, count) {
  const misspelt = drawMisspelt(database, random, count);
  await sayFound(report, store, {
    title: `${misspelt.length} preferred labels of ESCO with one edit`,
    inputs: misspelt,
    least: 0.95,
  });
  const alternatives = drawAlternatives(database, random, count);
  await sayFound(report, store, {
    title: `${alternatives.length} alternative labels of ESCO that are preferred labels of nothing`,
    inputs: alternatives,
    least: 0.99,
  });
}

function optionsOf(args) {
  const options = { inputs: { type: "string", default: "300" }, seed: { type: "string", default: "1" } };
  const { inputs, seed } = parseArgs({ args, options }).values;
  for (const [name, value] of Object.entries({ inputs, seed })) {
    if (!/^[1-9]\d*$/.test(value)) throw new BenchError(`--${name} must be a whole number from 1`);
  }
  return { count: Number(inputs), seed: Number(seed) };
}

/** Measures search and suggestions; returns the exit code. */
export async function run(args) {
  const { count, seed } = optionsOf(args);
  requireData(FULL);
  const file = await fullStore();
  const database = openDatabase(file);
  const base = await openStore(`sqlite:${file}`, { create: false });
  const { store, release } = base.snapshot();
  const server = await Server.start(file);
  try {
    const random = new Random(seed);
    const report = new Report("search", "Search");
    const size = (sql) => whole(database.prepare(sql).pluck().get());
    report.say(
      `The seeds, ${FULL.join(", ")}: ${size("SELECT COUNT(*) FROM concept")} concepts with ${size("SELECT COUNT(*) FROM concept_text WHERE kind <> 'DESCRIPTION'")} labels, ${size("SELECT COUNT(*) FROM responsibility")} responsibilities. Each time is the median of ${TURNS} for one input; p50 and p99 are over ${count} inputs of each kind, drawn with the seed ${seed}.`,
    );
    const ways = waysOf(new Bare(database), store, server);
    const warmUp = drawInputs(database, random, Math.min(WARM_UP, count));
    const inputs = drawInputs(database, random, count);
    await measureTimes(warmUp, ways);
    sayTimes(report, inputs, await measureTimes(inputs, ways));
    await sayAccuracy(report, store, database, random, count);
    report.end();
  } finally {
    await server.stop();
    await release();
    await base.close();
    database.close();
  }
  return 0;
}

import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { commandLineVersion, countPlainly, importPlainly, openDatabase } from "./lib/baseline.mjs";
import { requireData, SOURCES, unzip } from "./lib/data.mjs";
import { BenchError } from "./lib/fault.mjs";
import { temporaryFolder } from "./lib/folder.mjs";
import { rolegraph } from "./lib/measure.mjs";
import { megabytes, Report, seconds, table, times, verdict, whole } from "./lib/report.mjs";
import { median } from "./lib/statistics.mjs";

/** How often Rolegraph's import may take as long as the plain one. */
const MOST_TIMES = 6;

/** Bytes of memory that an import may have. */
const MOST_MEMORY = 500e6;

const FIRST = "ESCO 1.1.0";
const THEN = Object.keys(SOURCES).filter((name) => name !== FIRST);

const COUNTS = {
  roles: "SELECT COUNT(*) FROM concept WHERE type = 'Role'",
  "role groups": "SELECT COUNT(*) FROM concept WHERE type = 'RoleGroup'",
  skills: "SELECT COUNT(*) FROM concept WHERE type = 'Skill'",
  "skill groups": "SELECT COUNT(*) FROM concept WHERE type = 'SkillGroup'",
  "requirements of roles": "SELECT COUNT(*) FROM fact WHERE type = 'Requirement'",
  "requirements of skills": "SELECT COUNT(*) FROM concept_link WHERE relation = 'REQUIRES'",
  "broader relations of skills": `SELECT COUNT(*) FROM concept_link l JOIN concept c ON c.id = l."fromId"
    WHERE l.relation = 'BROADER' AND c.type <> 'Role'`,
  "broader relations of roles": `SELECT COUNT(*) FROM concept_link l JOIN concept c ON c.id = l."fromId"
    WHERE l.relation = 'BROADER' AND c.type = 'Role'`,
  "members of collections": "SELECT COUNT(*) FROM collection_member",
  "different labels of concepts": "SELECT COUNT(*) FROM concept_text WHERE kind <> 'DESCRIPTION'",
};

/** Compares what the store has with what the files state; returns whether all is the same. */
function sayCounts(report, csvFolder, plain, store) {
  const [plainDatabase, database] = [openDatabase(plain), openDatabase(store)];
  const stated = countPlainly(csvFolder, plainDatabase);
  const rows = Object.entries(COUNTS).map(([name, sql]) => [
    name,
    stated[name],
    database.prepare(sql).pluck().get(),
  ]);
  plainDatabase.close();
  database.close();
  const shown = rows.map(([name, inFiles, inStore]) => [
    name,
    whole(inFiles),
    whole(inStore),
    inFiles === inStore ? "same" : "**different**",
  ]);
  report.say(`## What came in\n\n${table(["", "in the files", "in the store", ""], shown)}`);
  return rows.every(([, inFiles, inStore]) => inFiles === inStore);
}

function sayRounds(report, rounds) {
  const rows = rounds.map(({ plain, ours }, index) => [
    String(index + 1),
    seconds(plain.wall),
    seconds(ours.wall),
    times(ours.wall / plain.wall),
    seconds(plain.cpu),
    seconds(ours.cpu),
    megabytes(ours.memory),
  ]);
  const head = [
    "round",
    "sqlite3",
    "Rolegraph",
    "ratio",
    "sqlite3, CPU",
    "Rolegraph, CPU",
    "Rolegraph, peak memory",
  ];
  const ratio = median(rounds.map(({ plain, ours }) => ours.wall / plain.wall));
  const cpuRatio = median(rounds.map(({ plain, ours }) => ours.cpu / plain.cpu));
  const memory = Math.max(...rounds.map(({ ours }) => ours.memory));
  const bars = [
    ["median of the ratios of time", times(ratio), String(MOST_TIMES), verdict(ratio <= MOST_TIMES)],
    ["most memory", megabytes(memory), megabytes(MOST_MEMORY), verdict(memory < MOST_MEMORY)],
  ];
  const cpuNote = Number.isFinite(cpuRatio)
    ? `\n\nThe median of the ratios of processor time, which other programs disturb less, is ${times(cpuRatio)}.`
    : "";
  report.say(`## Rounds\n\n${table(head, rows)}`);
  report.say(`## Bars\n\n${table(["", "measured", "at most", ""], bars)}${cpuNote}`);
}

function sayThen(report, store) {
  const columns = ["read", "added", "changed", "deprecated", "removed", "unchanged"];
  const rows = THEN.map((name) => {
    const { format, files } = SOURCES[name];
    const { wall, cpu, memory, stdout } = rolegraph(store, "import", format, ...files, "--json");
    const totals = JSON.parse(stdout);
    return [
      name,
      seconds(wall),
      seconds(cpu),
      megabytes(memory),
      ...columns.map((column) => whole(totals[column])),
      whole(totals.problems.count),
      megabytes(statSync(store).size),
    ];
  });
  const head = ["", "time", "CPU", "peak memory", ...columns, "problems", "database after"];
  report.say(`## What comes after it, into the same store, once\n\n${table(head, rows)}`);
}

/** Measures imports; returns the exit code, which is 1 where what came in is not what the files state. */
export async function run(args) {
  const { rounds: asked } = parseArgs({ args, options: { rounds: { type: "string", default: "5" } } }).values;
  if (!/^[1-9]\d*$/.test(asked)) throw new BenchError("--rounds must be a whole number from 1");
  requireData(Object.keys(SOURCES));
  const version = commandLineVersion();
  const folder = temporaryFolder();
  const csvFolder = path.join(folder, "csv");
  const { format, files } = SOURCES[FIRST];
  for (const file of files) await unzip(file, csvFolder);
  const [plainFile, store] = ["plain.sqlite", "rolegraph.sqlite"].map((name) => path.join(folder, name));
  const report = new Report("import", "Import");
  report.say(
    `${FIRST} as its two zips into a new store, against the same tables, unpacked before, with \`.import\` of the sqlite3 command line into plain tables, an index on the URIs of each, and a trigram index of all labels. Times are of whole processes, by turns.`,
  );
  const rounds = [];
  for (let round = 0; round < Number(asked); round += 1) {
    for (const file of [plainFile, store]) rmSync(file, { force: true });
    const plain = importPlainly(csvFolder, plainFile);
    rolegraph(store, "migrate");
    const ours = rolegraph(store, "import", format, ...files);
    rounds.push({ plain, ours });
    process.stderr.write(`round ${round + 1}: ${seconds(plain.wall)}, ${seconds(ours.wall)}\n`);
  }
  sayRounds(report, rounds);
  const isSame = sayCounts(report, csvFolder, plainFile, store);
  sayThen(report, store);
  report.end({ "sqlite3 command line": version });
  return isSame ? 0 : 1;
}

import path from "node:path";
import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { openInputs } from "../ingest/files";
import type { Format } from "../ingest/formats";
import { readCatalog } from "../ingest/formats/catalog";
import { readCrosswalk } from "../ingest/formats/crosswalk";
import { readEsco } from "../ingest/formats/esco";
import { readGdad } from "../ingest/formats/gdad";
import { readOnet } from "../ingest/formats/onet";
import { type ImportOptions, importCatalog } from "../ingest/import";
import { type ImportReport, problemCounts } from "../ingest/report";
import { seed } from "../ingest/seed";
import { CommandError, say } from "./command";

export interface ImportCommandOptions {
  dryRun?: boolean;
  json?: boolean;
  maxProblems?: number;
}

/** The formats of publishers and of exports, by the name that the command line gives them. */
const FORMATS: Record<string, Format> = {
  catalog: readCatalog,
  crosswalk: readCrosswalk,
  esco: readEsco,
  gdad: readGdad,
  onet: readOnet,
};

/** Problems of one code that the report lists; with --json all are listed. */
const LISTED = 5;
/** Milliseconds between two states of the progress line. */
const PROGRESS_EVERY_MS = 200;

const number = (value: number) => value.toLocaleString("en");

/** A line on the terminal that says which file is being read, how many rows, and how fast; nothing in a pipe. */
function progressLine(): { onProgress: ImportOptions["onProgress"]; end: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { onProgress: undefined, end: () => {} };
  const start = Date.now();
  let last = start;
  return {
    onProgress: (file, rows) => {
      const now = Date.now();
      if (now - last < PROGRESS_EVERY_MS) return;
      last = now;
      const rate = number(Math.round((rows * 1_000) / (now - start)));
      stderr.write(`\r\u001b[K${path.basename(file)}  ${number(rows)} rows  ${rate} rows/s`);
    },
    end: () => {
      stderr.write("\r\u001b[K");
    },
  };
}

function sayTable({ byTable }: ImportReport): void {
  const columns = ["read", "added", "changed", "deprecated", "removed", "unchanged"] as const;
  const rows = Object.entries(byTable).map(([name, counts]) => [
    name.replaceAll("_", " "),
    ...columns.map((column) => number(counts[column])),
  ]);
  const table = [["", ...columns], ...rows];
  const widths = table[0]?.map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0))) ?? [];
  for (const [name = "", ...cells] of table) {
    const padded = cells.map((cell, index) => cell.padStart((widths[index + 1] ?? 0) + 2));
    say(`  ${name.padEnd(widths[0] ?? 0)}${padded.join("")}`);
  }
}

function sayProblems({ problems }: ImportReport): void {
  if (problems.length === 0) return;
  say(`${number(problems.length)} problems; the rows that have them are left out:`);
  for (const [code, count] of problemCounts(problems)) {
    say(`  ${code}  ${number(count)}`);
    const listed = problems.filter((problem) => problem.code === code).slice(0, LISTED);
    for (const { origin, message } of listed) say(`    ${origin.file}:${origin.line}  ${message}`);
    if (count > listed.length) say(`    … and ${number(count - listed.length)} more; --json lists all`);
  }
}

function sayReport(report: ImportReport, { json, dryRun = false }: ImportCommandOptions): void {
  const { source, byTable, changes, problems, revision, ...totals } = report;
  if (json) {
    const codes = Object.fromEntries(problemCounts(problems));
    const listed = problems.map(({ code, origin, message }) => ({ code, ...origin, message }));
    const shown = { source, dryRun, revision, ...totals, tables: byTable, changes: changes.length };
    say(JSON.stringify({ ...shown, problems: { count: problems.length, codes, listed } }, null, 2));
    return;
  }
  const outcome = dryRun
    ? "a dry run; nothing is written"
    : revision === null
      ? "nothing to change"
      : `revision ${revision}, ${number(changes.length)} changes`;
  say(`${source}: ${outcome}`);
  sayTable(report);
  sayProblems(report);
}

/** Brings a publisher's files, or a folder of the project's own YAML, into the catalog. */
export async function importFiles(
  store: Store,
  settings: Settings,
  format: string,
  files: string[],
  options: ImportCommandOptions,
): Promise<void> {
  const { dryRun, maxProblems } = options;
  if (format === "roles") {
    const [seedsFolder, ...others] = files;
    if (seedsFolder === undefined || others.length > 0) throw new CommandError("roles takes one folder.");
    const { documentsFolder } = settings;
    const source = "import roles";
    sayReport(await seed(store, { seedsFolder, documentsFolder, source, dryRun }), options);
    return;
  }
  const read = FORMATS[format];
  if (!read) {
    const known = ["roles", ...Object.keys(FORMATS)].sort().join(", ");
    throw new CommandError(`There is no format ${format}; the formats are ${known}.`);
  }
  const inputs = await openInputs(files);
  const { onProgress, end } = progressLine();
  const importing = importCatalog(store, (transaction) => read(inputs, transaction), {
    ...{ dryRun, maxProblems, onProgress },
  });
  sayReport(await importing.finally(end), options);
}

import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { ROOT } from "../../scripts/setup.mjs";

export const whole = (value) => Math.round(value).toLocaleString("en");
export const seconds = (value) => (value === null ? "not told" : `${value.toFixed(2)} s`);
export const milliseconds = (value) => `${value.toFixed(value < 1 ? 3 : 2)} ms`;
export const megabytes = (bytes) => `${whole(bytes / 1e6)} MB`;
export const times = (ratio) => ratio.toFixed(2);
export const share = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
export const verdict = (holds) => (holds ? "holds" : "**missed**");

/** A table of Markdown; all columns but the first are numbers. */
export function table(head, rows) {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column].length)));
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(" | ")} |`;
  const rule = widths.map((width, column) => (column ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

function sqliteVersion() {
  const database = new Database(":memory:");
  const version = database.prepare("SELECT sqlite_version()").pluck().get();
  database.close();
  return version;
}

/** What a bench says: printed as it comes, and written to a file at the end. */
export class Report {
  parts = [];
  started = new Date();
  load = loadavg();

  constructor(name, title) {
    this.name = name;
    this.say(`# ${title}`);
  }

  say(text) {
    this.parts.push(text);
    this.show(text);
  }

  /** Prints what is not written: words of the publishers' files belong into no file of the repository. */
  show(text) {
    process.stdout.write(`${text}\n\n`);
  }

  /** Says what it ran on and writes everything to `bench/results`. */
  end(more = {}) {
    const shownLoad = (load) => load.map((value) => value.toFixed(2)).join(", ");
    const facts = {
      Processor: `${cpus()[0]?.model.trim()}, ${cpus().length} cores`,
      Memory: `${whole(totalmem() / 2 ** 30)} GiB`,
      System: `${platform()} ${arch()}`,
      Node: process.versions.node,
      "SQLite in Rolegraph": sqliteVersion(),
      ...more,
      "Load of the system (1, 5 and 15 minutes) before": shownLoad(this.load),
      "and after": shownLoad(loadavg()),
      Measured: this.started.toISOString().slice(0, 10),
    };
    this.say("## Machine");
    this.say(
      Object.entries(facts)
        .map(([name, value]) => `- ${name}: ${value}`)
        .join("\n"),
    );
    this.write("md", `${this.parts.join("\n\n")}\n`);
  }

  /** Writes a file of the bench's name to `bench/results`. */
  write(extension, text) {
    const folder = path.join(ROOT, "bench", "results");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${this.name}.${extension}`), text);
  }
}

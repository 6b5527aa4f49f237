import type { Change } from "../catalog/revision";
import type { EntityName, Problem, ProblemCode } from "./records";

/** Rows of one table by what became of them. */
export interface Counts {
  read: number;
  added: number;
  changed: number;
  /** Concepts that the input no longer states; they stay, as deprecated. */
  deprecated: number;
  /** Other rows that the input no longer states. */
  removed: number;
  unchanged: number;
}

/** What an import did. `revision` is null where it changed nothing. */
export interface ImportReport extends Counts {
  /** What the revision says made it: "import esco 1.1.0". */
  source: string;
  byTable: Partial<Record<EntityName, Counts>>;
  changes: Change[];
  /** The faults of the input; the rows that have them are left out. */
  problems: Problem[];
  revision: number | null;
}

export const noCounts = (): Counts => ({
  read: 0,
  added: 0,
  changed: 0,
  deprecated: 0,
  removed: 0,
  unchanged: 0,
});

/** The input was refused as a whole; nothing was written. */
export class ImportRefused extends Error {
  constructor(
    readonly problems: Problem[],
    reason?: string,
  ) {
    super([...(reason ? [reason] : []), ...problemLines(problems)].join("\n"));
  }
}

/** Problems listed in full before the rest are only counted. */
const LISTED_PROBLEMS = 50;

/** One line for each problem, the first ones only. */
export function problemLines(problems: Problem[]): string[] {
  const lines = problems
    .slice(0, LISTED_PROBLEMS)
    .map(({ origin, code, message }) => `${origin.file}:${origin.line} ${code} ${message}`);
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `… and ${rest} more problems`] : lines;
}

/** How many problems there are of each code, the most frequent first. */
export function problemCounts(problems: Problem[]): [code: ProblemCode, count: number][] {
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** The report in one line. */
export function describeReport(report: ImportReport): string {
  if (report.revision === null) return `nothing to change in ${report.read} records`;
  const parts = (["added", "changed", "deprecated", "removed"] as const)
    .filter((name) => report[name] > 0)
    .map((name) => `${report[name]} ${name}`);
  return `revision ${report.revision}: ${[...parts, `${report.unchanged} unchanged`].join(", ")}`;
}

import type { Change, ChangeKind } from "../catalog/revision";
import type { Problem } from "./records";

/** What an import did. `revision` is null where it changed nothing. */
export interface ImportReport {
  read: number;
  unchanged: number;
  changes: Change[];
  revision: number | null;
}

/** The input was refused as a whole; nothing was written. */
export class ImportRefused extends Error {
  constructor(readonly problems: Problem[]) {
    super(describeProblems(problems));
  }
}

/** Problems listed in full before the rest are only counted. */
const LISTED_PROBLEMS = 50;

export function describeProblems(problems: Problem[]): string {
  const lines = problems
    .slice(0, LISTED_PROBLEMS)
    .map(({ origin, code, message }) => `${origin.file}:${origin.line} ${code} ${message}`);
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `… and ${rest} more problems`].join("\n") : lines.join("\n");
}

/** The report in one line. */
export function describeReport(report: ImportReport): string {
  if (report.revision === null) return `nothing to change in ${report.read} records`;
  const count = (kind: ChangeKind) => report.changes.filter((change) => change.kind === kind).length;
  const parts = (["ADDED", "CHANGED", "DEPRECATED", "RESTORED", "REMOVED"] as const)
    .map((kind) => ({ kind, count: count(kind) }))
    .filter((part) => part.count > 0)
    .map((part) => `${part.count} ${part.kind.toLowerCase()}`);
  return `revision ${report.revision}: ${parts.join(", ")}, ${report.unchanged} unchanged`;
}

import { type InputItem, type Origin, problem } from "../records";

/** A label with the blanks that strayed into it taken out. */
export const labelOf = (cell: string) => cell.trim().replace(/\s+/g, " ");

/** A longer text, whose lines are kept; null where there is none. */
export function textOf(...cells: (string | undefined)[]): string | null {
  for (const cell of cells) {
    const text = cell?.replaceAll("\r\n", "\n").trim();
    if (text) return text;
  }
  return null;
}

/** The labels of a concept, each of which it has once (SKOS S13), and the problem that each further time is. */
export class Labels {
  readonly problems: InputItem[] = [];
  private readonly known = new Map<string, string>();

  constructor(
    private readonly origin: Origin,
    private readonly ref: string,
    preferred: string,
  ) {
    this.known.set(preferred, "preferred");
  }

  /** The labels of a cell, a line each. */
  take(cell: string | undefined, kind: "alternative" | "hidden"): string[] {
    const labels: string[] = [];
    for (const line of cell?.split("\n") ?? []) {
      const label = labelOf(line);
      if (label === "") continue;
      const before = this.known.get(label);
      if (before === undefined) {
        this.known.set(label, kind);
        labels.push(label);
      } else {
        const how = before === kind ? "stands twice" : `is its ${before} label too`;
        const message = `the ${kind} label ${JSON.stringify(label)} of ${this.ref} ${how}`;
        this.problems.push(problem(this.origin, "REPEATED_LABEL", message));
      }
    }
    return labels;
  }
}

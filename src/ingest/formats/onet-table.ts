import type { InputFile } from "../files";
import type { InputItem, Origin } from "../records";
import { openTable, type TableRow } from "../table-file";
import { filledBatches } from "./dataset-records";
import { type BandYears, STANDARD_BANDS } from "./onet-svp";

/** The scheme's code, and the one language that O*NET is in. */
export const ONET = "onet";
export const LANGUAGE = "en";

export const occupationRef = (code: string) => `${ONET}:${code}`;
export const elementRef = (id: string) => `${ONET}:${id}`;

/** What tables read earlier tell those read later, or what the store has of them. */
export class OnetContext {
  /** Titles of the occupations, by code. */
  readonly labels = new Map<string, string>();
  /** Further titles that an occupation has already, by code. */
  readonly titles = new Map<string, Set<string>>();
  /** Years of each job zone. */
  readonly bands = new Map<string, BandYears>(STANDARD_BANDS);
}

/** A table of O*NET's releases: the file that it is in, and the dataset that it states. */
export interface OnetTable {
  /** Without ".txt": "Occupation Data". */
  name: string;
  dataset: string;
  /**
   * Looks at the file's beginning; the result reads the rest.
   * @throws FileRefused where it is not this table.
   */
  open: (file: InputFile) => Promise<(context: OnetContext) => AsyncGenerator<InputItem[]>>;
}

export interface RowReader<Column extends string> {
  /** What a row states. */
  row: (row: TableRow<Column>, origin: Origin) => Iterable<InputItem>;
  /** What is known to be stated only after the last row. */
  end?: () => Iterable<InputItem>;
}

/**
 * Describes a table by the columns that every release has and by a reader that is made for each import. Columns are
 * found by name: releases converted from spreadsheets repeat titles and names beside the codes.
 */
export function onetTable<const Column extends string>(
  name: string,
  dataset: string,
  columns: readonly Column[],
  read: (context: OnetContext, dataset: string) => RowReader<Column>,
): OnetTable {
  return {
    name,
    dataset,
    open: async (file) => {
      // Quotation marks in these files are text.
      const table = await openTable(file, { delimiter: "\t", quoted: false, columns });
      return async function* items(context) {
        const reader = read(context, dataset);
        for await (const batch of filledBatches(table)) {
          const items = [...batch.problems];
          for (const row of batch.rows) items.push(...reader.row(row, table.originOf(row)));
          yield items;
        }
        if (reader.end) yield [...reader.end()];
      };
    },
  };
}

/** A cell's text; null where it is blank or says "n/a", as text releases do for no value. */
export function textOf(cell: string): string | null {
  const text = cell.trim();
  return text === "" || text === "n/a" ? null : text;
}

/** A cell that says "Y" or "N"; null where it says neither. */
export function flagOf(cell: string): boolean | null {
  const text = textOf(cell);
  return text === "Y" ? true : text === "N" ? false : null;
}

/** A cell's number; undefined where it is none from `min` to `max`. */
export function numberOf(cell: string, min: number, max: number): number | undefined {
  const text = textOf(cell);
  const value = text === null ? Number.NaN : Number(text);
  return value >= min && value <= max ? value : undefined;
}

/** Published values have two decimals at most; dividing them shall not show the machine's. */
export const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** Counts what each key has had, from 1. */
export class Positions {
  private readonly counts = new Map<string, number>();

  next(key: string): number {
    const position = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, position);
    return position;
  }
}

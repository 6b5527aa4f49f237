import type { InputFile } from "../files";
import type { InputItem, Origin } from "../records";
import { openTable, type TableRow } from "../table-file";
import { filledBatches } from "./dataset-records";
import { wrongField } from "./row-problems";

/** The scheme's code, and the language that its concepts are stated in; others are translations. */
export const ESCO = "esco";
export const LANGUAGE = "en";

/** Items that are handed over at once: a thousand rows of skills make thirteen times as many. */
const BATCH_ITEMS = 1_000;

const URI = /^https?:\/\/data\.europa\.eu\/esco\/(\S+)$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UUID_LENGTH = 36;

/**
 * The ref of the concept with this URI: its UUID, which lasts while codes change hands, and where it has none the path,
 * as in "esco:isco/C2512". Undefined for what is no URI of ESCO.
 */
export function refOf(uri: string): string | undefined {
  const path = URI.exec(uri.trim())?.[1];
  const end = path?.slice(-UUID_LENGTH) ?? "";
  return path && `${ESCO}:${UUID.test(end) ? end : path}`;
}

/** A row whose URI is none of ESCO. */
export const wrongUri = (origin: Origin, column: string, cell: string) =>
  wrongField(origin, column, cell, "a URI of ESCO");

/** What tables read earlier tell those read later. */
export class EscoContext {
  /** The group of each ISCO group and occupation of this import, by ref; null at the top. */
  readonly groups = new Map<string, string | null>();
}

export type RowReader<Column extends string, Optional extends string> = (
  row: TableRow<Column, Optional>,
  origin: Origin,
) => Iterable<InputItem>;

/** A table of ESCO's releases: the file that it is in, and the dataset that it states. */
export interface EscoTable {
  /** Without language and ending: "occupationSkillRelations"; older releases may have called it otherwise. */
  names: readonly string[];
  dataset: string;
  /**
   * Looks at the file's beginning; the result reads the rest.
   * @throws FileRefused where it is not this table.
   */
  open: (file: InputFile) => Promise<(context: EscoContext) => AsyncGenerator<InputItem[]>>;
}

/**
 * Describes a table by the columns that every release has, in whatever order, its further ones, and a reader that is
 * made for each import.
 */
export function escoTable<const Column extends string, const Optional extends string = never>(
  names: readonly string[],
  dataset: string,
  columns: { required: readonly Column[]; optional?: readonly Optional[] },
  read: (context: EscoContext, dataset: string) => RowReader<Column, Optional>,
): EscoTable {
  return {
    names,
    dataset,
    open: async (file) => {
      const { required, optional } = columns;
      const table = await openTable(file, { delimiter: ",", quoted: true, columns: required, optional });
      return async function* items(context) {
        const readRow = read(context, dataset);
        for await (const batch of filledBatches(table)) {
          let items = batch.problems;
          for (const row of batch.rows) {
            for (const item of readRow(row, table.originOf(row))) items.push(item);
            if (items.length < BATCH_ITEMS) continue;
            yield items;
            items = [];
          }
          if (items.length > 0) yield items;
        }
      };
    },
  };
}

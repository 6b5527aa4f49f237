import { parse } from "csv-parse/sync";
import { FileRefused, type InputFile } from "./files";
import { type InputItem, type Origin, type Place, problem } from "./records";
import { parserOptions, type RawRow, RowReader, type Syntax } from "./table-rows";

/** What a table must look like to be read. */
export interface TableSpec<Column extends string, Optional extends string> extends Syntax {
  /** Columns that it must have, in any order. */
  columns: readonly Column[];
  /** Columns that are read where it has them. */
  optional?: readonly Optional[];
}

/** A row with the cells of the columns that were asked for, and its place in the file. */
export interface TableRow<Column extends string, Optional extends string = never> extends Place {
  cells: Record<Column, string> & Partial<Record<Optional, string>>;
}

/** Some rows in their order; those with too few or too many cells are left out and are problems. */
export interface TableBatch<Column extends string, Optional extends string = never> {
  rows: TableRow<Column, Optional>[];
  problems: InputItem[];
}

/** A table whose header has been read and found to be as expected. */
export interface TableFile<Column extends string, Optional extends string = never> {
  file: InputFile;
  /** Where a row of it stands. */
  originOf: (row: { line: number }) => Origin;
  /**
   * Reads all rows.
   * @throws FileRefused where the file is damaged, ends within a row or is not UTF-8 throughout.
   */
  rows: () => AsyncIterable<TableBatch<Column, Optional>>;
}

/** Bytes in which a header must end: the longest known has a thousand. */
const HEAD_BYTES = 64 * 1024;

/** Rows of a batch: few enough to be small in memory, and enough that a batch's promise costs nothing. */
const BATCH_ROWS = 1_000;

/** Characters of a wrong header that a refusal shows: what is no table may have it all in one line. */
const SHOWN_HEADER = 200;

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Looks at the beginning of a file.
 * @throws FileRefused where it is no such table.
 */
export async function openTable<const Column extends string, const Optional extends string = never>(
  file: InputFile,
  spec: TableSpec<Column, Optional>,
): Promise<TableFile<Column, Optional>> {
  const { header, hasMark } = readHeader(file, await readHead(file), spec);
  const optional = spec.optional ?? [];
  const missing = spec.columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const columns = missing.map((column) => `"${column}"`).join(", ");
    throw new FileRefused(
      `${file.place} has no column ${columns}; it has ${JSON.stringify(header.join(", ").slice(0, SHOWN_HEADER))}`,
    );
  }
  const wanted = [...spec.columns, ...optional].filter((column) => header.includes(column));
  const repeated = wanted.find((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (repeated) throw new FileRefused(`${file.place} has the column "${repeated}" twice`);

  const indices = wanted.map((column) => header.indexOf(column));
  const originOf = ({ line }: { line: number }) => ({ file: file.name, line });

  function batchOf(rows: RawRow[]): TableBatch<Column, Optional> {
    const batch: TableBatch<Column, Optional> = { rows: [], problems: [] };
    for (const row of rows) {
      const { cells, line, start, end } = row;
      if (line === 1 || isBlank(row)) continue;
      if (cells.length === header.length) {
        const named: Record<string, string> = {};
        for (const [i, column] of wanted.entries()) named[column] = cells[indices[i] as number] as string;
        batch.rows.push({ cells: named as TableRow<Column, Optional>["cells"], line, start, end });
      } else {
        const message = `the row has ${cells.length} cells where the header has ${header.length}`;
        batch.problems.push(problem(originOf(row), "RAGGED_ROW", message));
      }
    }
    return batch;
  }

  return {
    file,
    originOf,
    async *rows() {
      const reader = new RowReader(spec, hasMark ? 1 : 0);
      let rows: RawRow[];
      try {
        for await (const bytes of bytesAfter(file, hasMark ? BYTE_ORDER_MARK.length : 0)) {
          await reader.write(bytes);
          if (reader.count >= BATCH_ROWS) yield batchOf(reader.takeRows());
        }
        await reader.end();
        rows = reader.takeRows();
        const last = rows.at(-1);
        // Every publisher ends the last row too; without that, a file cut within its last cell would pass for whole.
        if (last && last.end === reader.unit) {
          throw new Error(`its last row, at line ${last.line}, has no line break: the file is cut short`);
        }
      } catch (error) {
        throw refusalOf(file, error as Error, reader.line);
      }
      yield batchOf(rows);
    },
  };
}

const isBlank = ({ cells }: RawRow) => cells.length === 1 && cells[0] === "";

/** A file's bytes without the first ones. */
async function* bytesAfter(file: InputFile, count: number): AsyncGenerator<Buffer> {
  let skipped = 0;
  for await (const chunk of await file.open()) {
    const bytes: Buffer = chunk.subarray(count - skipped);
    skipped = Math.min(count, skipped + chunk.length);
    if (bytes.length > 0) yield bytes;
  }
}

async function readHead(file: InputFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of await file.open()) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= HEAD_BYTES) break;
    }
  } catch (error) {
    throw refusalOf(file, error as Error, 1);
  }
  return Buffer.concat(chunks);
}

interface Head {
  header: string[];
  /** Whether a byte order mark stands before it. */
  hasMark: boolean;
}

function readHeader(file: InputFile, head: Buffer, spec: TableSpec<string, string>): Head {
  if (head.length === 0) throw new FileRefused(`${file.place} is empty`);
  const mark = head.readUIntBE(0, Math.min(2, head.length));
  if (mark === 0xfffe || mark === 0xfeff) throw new FileRefused(`${file.place} is in UTF-16, not in UTF-8`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    if (text.trim() === "") throw new FileRefused(`${file.place} is empty`);
    if (/^\s*<(!doctype|html|\?xml)/i.test(text))
      throw new FileRefused(`${file.place} is a web page, not a table`);
    if (text.includes("\0")) throw new FileRefused(`${file.place} is not text: it has NUL characters`);
    const [header = []] = parse(head, { ...parserOptions(spec), bom: true, to: 1 }) as string[][];
    const hasMark = head.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    return { header: header.map((name) => name.trim()), hasMark };
  } catch (error) {
    throw refusalOf(file, error as Error, 1);
  }
}

/** A fault of a file's bytes, of which csv-parse, the decoder or the disk told, as a refusal of the file. */
function refusalOf(file: InputFile, error: Error, line: number): FileRefused {
  if (error instanceof FileRefused) return error;
  return new FileRefused(`${file.place}: ${faultOf(error, line)}`);
}

function faultOf(error: Error, line: number): string {
  const code = String((error as NodeJS.ErrnoException).code);
  if (code === "CSV_QUOTE_NOT_CLOSED") {
    return `the row at line ${line} never ends, because a quote is left open: the file is cut short or damaged`;
  }
  if (code.includes("QUOTE")) return `the row at line ${line} has a quote where none may stand`;
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return `it is not UTF-8 text at or after line ${line}`;
  return error.message;
}

import type { TransformCallback } from "node:stream";
import { Parser } from "csv-parse";
import type { Place } from "./records";

/** How a table is written. */
export interface Syntax {
  delimiter: "," | "\t";
  /** Whether cells may stand in double quotes, in which they may hold delimiters and line breaks. */
  quoted: boolean;
}

/** A row as it stands in the file, the header and blank lines included. */
export interface RawRow extends Place {
  cells: string[];
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** The bytes that csv-parse may hold back from a chunk to look ahead, with room to spare. */
const LOOK_AHEAD_BYTES = 16;

export const parserOptions = ({ delimiter, quoted }: Syntax) => ({
  delimiter,
  quote: quoted ? '"' : null,
  // Files mix both: rows end in one, lines within a cell in the other.
  record_delimiter: ["\r\n", "\n"],
  relax_column_count: true,
});

/**
 * Cuts the bytes of a table into rows, whatever the pieces in which they come. Up to the first quote a row is a line
 * parted at the delimiters, and most of the large tables have no quote at all; the rest is csv-parse's, which takes ten
 * times as long for each byte.
 */
export class RowReader {
  /** Where the next row begins: its line, and its offset in UTF-16 code units. */
  line = 1;
  unit: number;
  private rows: RawRow[] = [];
  /** Bytes of the row under way. */
  private pieces: Buffer[] = [];
  private parser: QuotedRows | undefined;

  /** The first row begins at this offset. */
  constructor(
    private readonly syntax: Syntax,
    start: number,
  ) {
    this.unit = start;
  }

  /** How many rows have ended since they were last taken. */
  get count(): number {
    return this.rows.length;
  }

  /** Hands over the rows that have ended. */
  takeRows(): RawRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  /**
   * Takes the next bytes.
   * @throws Error where they are not text in UTF-8, or have a quote where none may stand.
   */
  async write(bytes: Buffer): Promise<void> {
    if (bytes.includes(0))
      throw new Error(`it is not text: it has NUL characters at or after line ${this.line}`);
    if (!this.parser && this.syntax.quoted && bytes.includes(QUOTE)) {
      this.parser = new QuotedRows(this.syntax, (...row) => this.add(...row));
      await this.parser.feed(Buffer.concat(this.pieces));
    }
    if (this.parser) {
      await this.parser.feed(bytes);
      return;
    }
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) this.addLines(Buffer.concat([...this.pieces.splice(0), bytes.subarray(0, end)]));
    this.pieces.push(bytes.subarray(end));
  }

  /**
   * Ends the last row.
   * @throws Error as `write` does, or where a quote is left open.
   */
  async end(): Promise<void> {
    if (this.parser) await this.parser.finish();
    else this.addLines(Buffer.concat(this.pieces));
  }

  private addLines(bytes: Buffer): void {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    for (let start = 0; start < text.length; ) {
      const feed = text.indexOf("\n", start);
      const next = feed === -1 ? text.length : feed + 1;
      const lineBreak = feed === -1 ? 0 : feed > start && text[feed - 1] === "\r" ? 2 : 1;
      const cells = text.slice(start, next - lineBreak).split(this.syntax.delimiter);
      this.add(cells, next - start, lineBreak, 1);
      start = next;
    }
  }

  private add(cells: string[], units: number, lineBreak: number, lines: number): void {
    const { line, unit } = this;
    this.rows.push({ cells, line, start: unit, end: unit + units - lineBreak });
    this.line += lines;
    this.unit += units;
  }
}

/**
 * csv-parse, whose records go to `add` with their length in UTF-16 code units, that of their line break, and the lines
 * that they take. Its own option to tell where records are takes twice the time.
 */
class QuotedRows extends Parser {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  /** The byte at which the row under way begins. */
  private rowStart = 0;
  /** The bytes under way behind the last of those before, and the place of the first of them. */
  private window = Buffer.alloc(0);
  private windowStart = 0;

  constructor(
    syntax: Syntax,
    private readonly add: (cells: string[], units: number, lineBreak: number, lines: number) => void,
  ) {
    super(parserOptions(syntax));
    // The caller learns of it by the promise.
    this.on("error", () => {});
  }

  feed(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  finish(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.once("error", reject).end(resolve);
    });
  }

  override _transform(bytes: Buffer, encoding: BufferEncoding, done: TransformCallback): void {
    const kept = this.window.subarray(-LOOK_AHEAD_BYTES);
    this.windowStart += this.window.length - kept.length;
    this.window = Buffer.concat([kept, bytes]);
    try {
      this.decoder.decode(bytes, { stream: true });
    } catch (error) {
      done(error as Error);
      return;
    }
    super._transform(bytes, encoding, done);
  }

  override _flush(done: TransformCallback): void {
    try {
      this.decoder.decode();
    } catch (error) {
      done(error as Error);
      return;
    }
    super._flush(done);
  }

  /** Takes the records that csv-parse means for a reader at the stream's other end, where there is none. */
  override push(cells: string[] | null): boolean {
    if (cells === null) return super.push(null);
    const end = this.info.bytes;
    let units = end - this.rowStart;
    const lineBreak = this.lineBreakBefore(end);
    let lines = lineBreak > 0 ? 1 : 0;
    for (const cell of cells) {
      // Whatever else is in a row is one byte and one unit each.
      units -= Buffer.byteLength(cell) - cell.length;
      for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) lines += 1;
    }
    this.rowStart = end;
    this.add(cells, units, lineBreak, lines);
    return true;
  }

  /** Bytes of the line break that ends at this one: 0 where there is none. */
  private lineBreakBefore(end: number): number {
    const last = end - this.windowStart - 1;
    if (this.window[last] !== LINE_FEED) return 0;
    return this.window[last - 1] === CARRIAGE_RETURN ? 2 : 1;
  }
}

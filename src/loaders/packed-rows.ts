/** Texts that begin alike, as the refs of a role's facts do; what they have in common is held once. */
interface Texts {
  start: string;
  rests: string[];
}

/** A column: its one value where all rows have the same, else the value of each row. */
type Column = string | number | null | unknown[] | Texts;

/** Rows made of columns, for one list of names. */
type MakeRow = (columns: Column[], row: number) => object;

/** Bytes that V8 takes for an object or a string beside what it holds, and for a slot. */
const OBJECT_BYTES = 24;
const SLOT_BYTES = 8;
const NUMBER_BYTES = 16;

/** How many characters all texts begin with. */
function commonLength([first = "", ...others]: string[]): number {
  let length = first.length;
  for (const text of others) {
    while (!text.startsWith(first.slice(0, length))) length -= 1;
  }
  return length;
}

/** A text of its own: a slice would hold on to the whole. */
const copyOf = (text: string) => Buffer.from(text, "utf16le").toString("utf16le");

function textsOf(values: string[]): Texts {
  const length = commonLength(values);
  const known = new Map<string, string>();
  const rests = values.map((text) => {
    const rest = text.slice(length);
    const same = known.get(rest) ?? copyOf(rest);
    known.set(rest, same);
    return same;
  });
  return { start: copyOf((values[0] as string).slice(0, length)), rests };
}

function columnOf(values: unknown[]): Column {
  if (values.every((value) => value === values[0])) return values[0] as Column;
  return values.every((value) => typeof value === "string") ? textsOf(values as string[]) : values;
}

/** Bytes of a value of its own beside its slot: texts, and numbers that are not whole or too large for a slot. */
function bytesOfOne(value: unknown): number {
  if (typeof value === "string") return OBJECT_BYTES + value.length;
  return typeof value === "number" && (value | 0) !== value ? NUMBER_BYTES : 0;
}

function bytesOf(column: Column): number {
  if (typeof column === "string") return bytesOfOne(column);
  if (typeof column !== "object" || column === null) return 0;
  if (Array.isArray(column)) {
    return column.reduce<number>((bytes, value) => bytes + SLOT_BYTES + bytesOfOne(value), OBJECT_BYTES);
  }
  let bytes = 4 * OBJECT_BYTES + SLOT_BYTES * column.rests.length;
  for (const rest of new Set(column.rests)) bytes += OBJECT_BYTES + rest.length;
  return bytes;
}

function valueAt(column: Column, row: number): unknown {
  if (typeof column !== "object" || column === null) return column;
  return Array.isArray(column) ? column[row] : column.start + column.rests[row];
}

const makers = new Map<string, MakeRow>();

/** What makes rows with these names; one for all lists that have them, so that V8 knows the shape. */
function makerOf(names: string[]): MakeRow {
  const key = JSON.stringify(names);
  const known = makers.get(key);
  if (known) return known;
  const fields = names.map((name, index) => `${JSON.stringify(name)}: valueAt(columns[${index}], row)`);
  const make = new Function("valueAt", `return (columns, row) => ({ ${fields.join(", ")} });`)(
    valueAt,
  ) as MakeRow;
  makers.set(key, make);
  return make;
}

/**
 * Rows of one shape, held by column: a third of what they take as objects, which are made anew each time that they are
 * asked for.
 */
export class PackedRows<Row extends object = object> {
  private readonly make: MakeRow;
  private readonly columns: Column[];

  constructor(
    rows: readonly Row[],
    readonly length = rows.length,
  ) {
    const names = Object.keys(rows[0] ?? {});
    this.make = makerOf(names);
    this.columns = names.map((name) => columnOf(rows.map((row) => row[name as keyof Row])));
  }

  /** About how many bytes it takes. */
  get bytes(): number {
    return this.columns.reduce<number>((sum, column) => sum + SLOT_BYTES + bytesOf(column), 4 * OBJECT_BYTES);
  }

  /** The rows as they were. */
  unpack(): Row[] {
    return Array.from({ length: this.length }, (_, row) => this.make(this.columns, row) as Row);
  }
}

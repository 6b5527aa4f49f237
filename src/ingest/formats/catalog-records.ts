import { createHash } from "node:crypto";
import { parse } from "yaml";
import { foldText } from "../../catalog/concept";
import type { Store } from "../../catalog/store";
import { type CatalogField, catalogFields } from "../catalog-fields";
import { type InputItem, type Origin, problem, record, type Value } from "../records";
import type { Table } from "../tables";
import { valueFault } from "./catalog-values";

/** Makes a record, or a problem, of a line of a table's file. */
export type LineReader = (origin: Origin, line: string) => InputItem;

/** What an item of a sequence begins with. */
const DASH = "- ";

/** A fault of a record's field, or of the line as a whole. */
class LineFault extends Error {
  constructor(
    readonly code: "UNREADABLE" | "WRONG_FIELD" | "WRONG_TEXT",
    message: string,
  ) {
    super(message);
  }
}

const wrongField = (name: string, fault: string) => new LineFault("WRONG_FIELD", `${name}: ${fault}`);

/** What a value of each type is, and how a problem calls it. */
const TYPES: Record<CatalogField["type"], { what: string; is: (value: unknown) => boolean }> = {
  ref: { what: "a ref", is: (value) => typeof value === "string" && value !== "" },
  text: { what: "a text", is: (value) => typeof value === "string" },
  integer: { what: "a whole number", is: Number.isSafeInteger },
  number: { what: "a number", is: Number.isFinite },
  boolean: { what: "true or false", is: (value) => typeof value === "boolean" },
  json: {
    what: "a list of texts",
    is: (value) =>
      Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string" && each),
  },
};

/** What reads the lines of a table's file. */
export function lineReader(store: Store, table: Table): LineReader {
  const fields = catalogFields(store, table);
  const names = new Set(fields.map(({ name }) => name));
  return (origin, line) => {
    try {
      const stated = mappingOf(line);
      const unknown = Object.keys(stated).find((name) => !names.has(name));
      if (unknown !== undefined) throw wrongField(unknown, "is no field of these records");
      const row: Record<string, Value> = {};
      for (const field of fields) row[field.column] = columnOf(field, stated[field.name] ?? null);
      checkRow(table, fields, row);
      for (const [column, source] of Object.entries(table.folded ?? {})) {
        row[column] = row[source] == null ? null : foldText(String(row[source]));
      }
      return recordOf(origin, table, row);
    } catch (error) {
      if (error instanceof LineFault) return problem(origin, error.code, error.message);
      throw error;
    }
  };
}

function mappingOf(line: string): Record<string, unknown> {
  const items = itemsOf(line);
  const [mapping] = Array.isArray(items) && items.length === 1 ? items : [];
  if (typeof mapping === "object" && mapping !== null && !Array.isArray(mapping)) return mapping;
  throw new LineFault("UNREADABLE", "the line is not one record: - {field: value, …}");
}

/** The sequence that a line is. An export writes its items as JSON, read eighty times as fast as the rest of YAML. */
function itemsOf(line: string): unknown {
  if (line.startsWith(DASH)) {
    try {
      return [JSON.parse(line.slice(DASH.length))];
    } catch {
      // Whoever edits an export may write any YAML.
    }
  }
  try {
    return parse(line, { logLevel: "error" });
  } catch (error) {
    const [message = ""] = (error as Error).message.split(/ at line |\n/);
    throw new LineFault("UNREADABLE", message);
  }
}

function columnOf({ name, type, required }: CatalogField, value: unknown): Value {
  if (value === null) {
    if (required) throw wrongField(name, "is missing");
    return null;
  }
  const { what, is } = TYPES[type];
  if (!is(value)) throw wrongField(name, `is ${JSON.stringify(value)}, not ${what}`);
  return type === "json" ? JSON.stringify(value) : (value as Value);
}

function checkRow(table: Table, fields: CatalogField[], row: Record<string, Value>): void {
  const wrong = valueFault(table.name, row);
  if (wrong) {
    const field = fields.find(({ column }) => column === wrong.column);
    throw wrongField(field?.name ?? wrong.column, wrong.fault);
  }
  if (table.name !== "document" || row.text === null) return;
  const sha256 = createHash("sha256").update(String(row.text)).digest("hex");
  if (sha256 !== row.sha256) throw new LineFault("WRONG_TEXT", `the sha256 of the text is ${sha256}`);
  const { length } = String(row.text);
  if (length !== row.length) throw wrongField("length", `is ${row.length}, but the text has ${length} units`);
}

function recordOf(origin: Origin, table: Table, row: Record<string, Value>): InputItem {
  const references: Record<string, string | null> = {};
  const values: Record<string, Value> = {};
  for (const [column, value] of Object.entries(row)) {
    if (column in table.references) references[column] = value as string | null;
    else if (column !== "ref") values[column] = value;
  }
  const ref = row.ref ?? table.key?.map((column) => row[column]).join(" ") ?? "";
  return record(origin, table.name, String(ref), values, references);
}

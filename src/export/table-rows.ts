import type { Source } from "../catalog/page";
import type { Store } from "../catalog/store";
import { type CatalogField, catalogFields } from "../ingest/catalog-fields";
import type { EntityName } from "../ingest/records";
import { TABLES, type Table } from "../ingest/tables";

/** Rows read at once: few enough to be small in memory, and enough that a statement's start costs nothing. */
export const BATCH = 1_000;

/** A row by the names of its fields, as the database gives their values. */
export type ExportRow = Record<string, string | number | null>;

/** The rows of a table with refs in place of integer keys, ordered by what does not depend on those. */
export interface TableRows {
  fields: CatalogField[];
  source: Source<ExportRow>;
}

export interface RowsOptions {
  /** Code of the one scheme whose rows are wanted; those of all without it. */
  scheme?: string;
  /** Further conditions; the table is `t`, and the row that a column refers to has the column's name. */
  where?: string[];
}

export function tableOf(name: EntityName): Table {
  return TABLES.find((table) => table.name === name) as Table;
}

export function tableRows(store: Store, table: Table, { scheme, where = [] }: RowsOptions): TableRows {
  const fields = catalogFields(store, table);
  const [owner] = table.key ?? [];
  const sqlOf = ({ column, type }: CatalogField) => (type === "ref" ? `"${column}".ref` : `t."${column}"`);
  const joins = Object.entries(table.references)
    .filter(([column]) => column !== owner)
    .map(([column, target]) => `LEFT JOIN "${target.table}" "${column}" ON "${column}".id = t."${column}"`);
  const ordered = table.key ? [...table.key, "datasetId"] : ["ref"];
  const keys = ordered
    .flatMap((column) => fields.find((field) => field.column === column) ?? [])
    .map((field) => ({
      sql: field.required ? sqlOf(field) : `COALESCE(${sqlOf(field)}, '')`,
      of: (row: ExportRow) => row[field.name] ?? "",
      type: "string" as const,
    }));
  const ownerTable = table.references[owner ?? ""]?.table;
  return {
    fields,
    source: {
      name: table.name,
      columns: fields.map((field) => `${sqlOf(field)} AS "${field.name}"`).join(", "),
      // CROSS JOIN keeps SQLite to this order: owner by owner, so that it sorts no more than one owner's rows.
      from: ownerTable ? `"${ownerTable}" "${owner}" CROSS JOIN "${table.name}" t` : `"${table.name}" t`,
      lookups: joins.join(" "),
      where: [
        ...(owner ? [`t."${owner}" = "${owner}".id`] : []),
        ...(scheme === undefined ? [] : [inScheme(table.name, owner ? `"${owner}".ref` : "t.ref")]),
        ...where,
      ],
      params: schemeParams(scheme),
      order: { name: "ref", keys },
    },
  };
}

/** The values that `inScheme` names: a ref begins with its scheme's code and ":"; ";" is the character after it. */
export function schemeParams(scheme: string | undefined): Record<string, string> {
  return scheme === undefined ? {} : { scheme, schemeFrom: `${scheme}:`, schemeTo: `${scheme};` };
}

/** The condition that a ref lies in the scheme. */
export const refInScheme = (ref: string) => `(${ref} >= :schemeFrom AND ${ref} < :schemeTo)`;

/** The condition that a row, whose own ref or whose owner's is given, belongs to the scheme. */
function inScheme(table: EntityName, ref: string): string {
  if (table === "scheme") return "t.ref = :scheme";
  if (table !== "document") return refInScheme(ref);
  // A document belongs to whatever was read from it.
  return `(t.id IN (SELECT d."documentId" FROM dataset d WHERE ${refInScheme("d.ref")})
    OR t.id IN (SELECT e."documentId" FROM evidence e WHERE ${refInScheme("e.ref")}))`;
}

/** A field's value; SQLite has no booleans and gives 0 and 1. */
export function fieldValue({ name, type }: CatalogField, row: ExportRow): unknown {
  const value = row[name] ?? null;
  if (value === null) return null;
  if (type === "boolean") return Boolean(value);
  return type === "json" ? JSON.parse(String(value)) : value;
}

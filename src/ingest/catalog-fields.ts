import type { Store } from "../catalog/store";
import type { Table } from "./tables";

/** A column as an exported record names it: without what follows from others, and with refs in place of integer keys. */
export interface CatalogField {
  name: string;
  column: string;
  type: "ref" | "text" | "integer" | "number" | "boolean" | "json";
  /** Whether every record has it. */
  required: boolean;
}

const TYPES: Record<string, CatalogField["type"]> = {
  integer: "integer",
  float: "number",
  boolean: "boolean",
  "simple-json": "json",
};

/** The fields of a table's records, `ref` first where it has one. */
export function catalogFields(store: Store, table: Table): CatalogField[] {
  return store
    .declaredColumnsOf(table.name)
    .filter(({ name }) => name !== "id" && !(table.folded && name in table.folded))
    .map(({ name, type, nullable }) => {
      const isReference = name in table.references;
      return {
        name: isReference ? name.replace(/Id$/, "") : name,
        column: name,
        type: isReference ? "ref" : (TYPES[type] ?? "text"),
        required: !nullable,
      };
    })
    .sort((a, b) => Number(b.name === "ref") - Number(a.name === "ref"));
}

import { walk } from "../catalog/page";
import { readRevision } from "../catalog/revision";
import type { Store } from "../catalog/store";
import {
  CATALOG_VERSION,
  type CatalogHeader,
  catalogFile,
  catalogLine,
  HEADER_FILE,
} from "../ingest/catalog-folder";
import { LABEL_MATCHES } from "../ingest/label-matches";
import { TABLES, type Table } from "../ingest/tables";
import type { ExportOptions, ExportPiece } from "./format";
import { BATCH, type ExportRow, fieldValue, type TableRows, tableRows } from "./table-rows";

const HEADING = "# A catalog as `rolegraph export yaml` writes it and `rolegraph import catalog` reads it.\n";

/**
 * Everything that cannot be made anew: every row of every table that an import fills, a line each. Matches that labels
 * show, and texts folded for matching, follow from the rest.
 */
export async function* yamlPieces(store: Store, options: ExportOptions): AsyncGenerator<ExportPiece> {
  const { scheme, texts = false } = options;
  const records: CatalogHeader["records"] = {};
  for (const table of TABLES) {
    const file = catalogFile(table.name);
    let count = 0;
    for (const rows of rowsInTurn(store, table, options)) {
      // A text may be as long as a book.
      for await (const batch of walk(store, rows.source, table.name === "document" ? 1 : BATCH)) {
        count += batch.length;
        const text = batch.map((row) => catalogLine(recordOf(rows, row, texts))).join("");
        yield { file, text, rows: batch.length };
      }
    }
    if (count === 0) yield { file, text: "[]\n", rows: 0 };
    records[table.name] = count;
  }
  const { id: revision } = await readRevision(store);
  yield {
    file: HEADER_FILE,
    text: HEADING + headerText({ revision, scheme: scheme ?? null, texts, records }),
    rows: 1,
  };
}

/** The rows of a table, those that others of it refer to first, so that a writer can place each as it comes. */
function rowsInTurn(store: Store, table: Table, { scheme }: ExportOptions): TableRows[] {
  if (table.name === "concept") {
    return ["t.type = 'RoleGroup'", "t.type <> 'RoleGroup'"].map((condition) =>
      tableRows(store, table, { scheme, where: [condition] }),
    );
  }
  const stated = (ref: string) => `COALESCE(${ref}, '') <> '${LABEL_MATCHES}'`;
  if (table.name === "dataset") return [tableRows(store, table, { scheme, where: [stated("t.ref")] })];
  const where = table.name === "concept_link" ? [stated(`"datasetId".ref`)] : [];
  return [tableRows(store, table, { scheme, where })];
}

function recordOf({ fields }: TableRows, row: ExportRow, texts: boolean): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field of fields) {
    const value = fieldValue(field, row);
    const isWithheld = field.name === "text" && "sha256" in row && !texts;
    if (value !== null && !isWithheld) record[field.name] = value;
  }
  return record;
}

function headerText({ records, ...header }: Omit<CatalogHeader, "format" | "version">): string {
  const lines = Object.entries({ format: "rolegraph-catalog", version: CATALOG_VERSION, ...header });
  return [
    ...lines.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`),
    "records:\n",
    ...Object.entries(records).map(([table, count]) => `  ${table}: ${count}\n`),
  ].join("");
}

import { type Options, stringify } from "csv-stringify/sync";
import { importedEvidenceByFact } from "../catalog/evidence";
import { type Source, walk } from "../catalog/page";
import type { Store } from "../catalog/store";
import { CSV_FILES, type CsvFile, EVIDENCE_FIELDS } from "./csv-files";
import type { ExportOptions, ExportPiece } from "./format";
import {
  BATCH,
  type ExportRow,
  fieldValue,
  refInScheme,
  schemeParams,
  tableOf,
  tableRows,
} from "./table-rows";

/** RFC 4180. A spreadsheet takes a cell that begins with "=" for a formula, unless a quote stands before it. */
const OPTIONS: Options = {
  record_delimiter: "windows",
  escape_formulas: true,
  cast: { boolean: String, object: (list) => (list as unknown as string[]).join(" ") },
};

/** A file for each concept and each link, with refs and values. */
export async function* csvPieces(store: Store, { scheme }: ExportOptions): AsyncGenerator<ExportPiece> {
  for (const file of CSV_FILES) yield* filePieces(store, file, scheme);
  yield* evidencePieces(store, scheme);
}

async function* filePieces(
  store: Store,
  { name, table, where, fields, headers = {} }: CsvFile,
  scheme: string | undefined,
): AsyncGenerator<ExportPiece> {
  const file = `${name}.csv`;
  yield { file, text: line(fields.map((field) => headers[field] ?? field)), rows: 0 };
  const rows = tableRows(store, tableOf(table), { scheme, where: where === undefined ? [] : [where] });
  const columns = fields.flatMap((field) => rows.fields.find(({ name }) => name === field) ?? []);
  for await (const batch of walk(store, rows.source, BATCH)) {
    const cells = batch.map((row) => columns.map((field) => fieldValue(field, row)));
    yield { file, text: stringify(cells, OPTIONS), rows: batch.length };
  }
}

/** The evidence that has rows of its own, and that which an imported fact has in its dataset's file. */
async function* evidencePieces(store: Store, scheme: string | undefined): AsyncGenerator<ExportPiece> {
  const file = "evidence.csv";
  const own = tableRows(store, tableOf("evidence"), { scheme }).source;
  const imported = importedEvidenceByFact();
  if (scheme !== undefined) {
    imported.where.push(refInScheme("f.ref"));
    Object.assign(imported.params, schemeParams(scheme));
  }
  yield { file, text: line(EVIDENCE_FIELDS), rows: 0 };
  for (const source of [own, imported as unknown as Source<ExportRow>]) {
    for await (const batch of walk(store, source, BATCH)) {
      const cells = batch.map((row) => EVIDENCE_FIELDS.map((field) => row[field] ?? null));
      yield { file, text: stringify(cells, OPTIONS), rows: batch.length };
    }
  }
}

const line = (cells: string[]) => stringify([cells], OPTIONS);

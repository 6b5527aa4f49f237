import { createHash } from "node:crypto";
import { DOCUMENT_SCHEME } from "../../catalog/document";
import { FileRefused, type InputFile } from "../files";
import { type InputItem, record } from "../records";
import type { TableBatch, TableFile } from "../table-file";

export interface DatasetInput {
  /** Ref of the dataset: "onet:tasks". */
  dataset: string;
  scheme: string;
  /**
   * Ref of the document without its scheme, with the release in it: a ref names one text for ever. Of a file without a
   * release it is the dataset's with the beginning of the file's sha256.
   */
  document?: string;
  /** The file as a reader knows it, with its release: "O*NET 29.2, Task Statements". */
  title: string;
  /** Where the publisher hands it out. */
  source: string;
}

/** Digits of a sha256 that tell one edition of a file from another. */
const SHORT_DIGEST = 8;

/**
 * A dataset and the document that it is read from. Its rows name it, so it comes ahead of them; as its document's
 * digest is known at the end of a file only, the file is read once for that alone.
 */
export async function datasetRecords(file: InputFile, input: DatasetInput): Promise<InputItem[]> {
  const { dataset, scheme, title, source } = input;
  const origin = { file: file.name, line: 1 };
  const digest = await digestOf(file);
  const unreleased = `${dataset.replace(":", "/")}-${digest.sha256.slice(0, SHORT_DIGEST)}`;
  const document = `${DOCUMENT_SCHEME}:${input.document ?? unreleased}`;
  const values = { title, fileName: file.name, source, text: null, ...digest };
  return [
    record(origin, "document", document, values),
    record(origin, "dataset", dataset, {}, { schemeId: scheme, documentId: document }),
  ];
}

async function digestOf(file: InputFile): Promise<{ sha256: string; length: number }> {
  const hash = createHash("sha256");
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let length = 0;
  for await (const chunk of await file.open()) {
    hash.update(chunk);
    length += decoder.decode(chunk, { stream: true }).length;
  }
  return { sha256: hash.digest("hex"), length };
}

/**
 * A table's batches.
 * @throws FileRefused where it has no rows: a publisher's table is never empty, and to import one would drop all that
 * it stated before.
 */
export async function* filledBatches<Column extends string, Optional extends string>(
  table: TableFile<Column, Optional>,
): AsyncGenerator<TableBatch<Column, Optional>> {
  let empty = true;
  for await (const batch of table.rows()) {
    if (batch.rows.length > 0) empty = false;
    yield batch;
  }
  if (empty) throw new FileRefused(`${table.file.place} has a header and no rows`);
}

/** Files as a refusal names them: the first, and how many more there are. */
export function placesOf(files: InputFile[]): string {
  const [first, ...others] = files;
  if (!first) return "no files";
  return others.length === 0 ? first.place : `${first.place} and ${others.length} more`;
}

import { readDocumentsWithText } from "../../catalog/document";
import type { Store } from "../../catalog/store";
import { type CatalogHeader, catalogFile, catalogHeader, HEADER_FILE } from "../catalog-folder";
import { FileRefused, type InputFile } from "../files";
import type { EntityName, EntityRecord, ImportInput, InputItem } from "../records";
import { ImportRefused } from "../report";
import { TABLES, type Table } from "../tables";
import { parseYaml } from "../yaml-file";
import { type LineReader, lineReader } from "./catalog-records";
import { placesOf } from "./dataset-records";

/** Records of a batch: few enough to be small in memory, and enough that a batch's promise costs nothing. */
const BATCH = 1_000;

/** Lines that state nothing: blank ones, comments, and the sequence without items. */
const IDLE = /^\s*(#.*|\[\])?\s*$/;

/** A file of the export, with what its header says of it. */
interface TableFile {
  table: Table;
  file: InputFile;
  count: number;
}

/**
 * A catalog as `rolegraph export yaml` wrote it: every row of every table, refs in place of integer keys. It states all
 * datasets that it has. Rows that belong to none are stated one by one, and nothing drops them.
 * @throws FileRefused where the files are no such export, or not all of it.
 * @throws ImportRefused where its header is wrong, or that of a version which is not read here.
 */
export async function readCatalog(files: InputFile[], store: Store): Promise<ImportInput> {
  const opened = tableFiles(files, await readHeader(files));
  const texts = await attachedTexts(store);
  const readers = new Map<EntityName, LineReader>(
    opened.map(({ table }) => [table.name, lineReader(store, table)]),
  );
  const itemsOf = (each: TableFile) => fileItems(each, readers.get(each.table.name) as LineReader);

  async function* items(): AsyncGenerator<InputItem[]> {
    for (const each of opened) {
      for await (const batch of itemsOf(each)) {
        if (each.table.name === "document") keepTexts(batch, texts);
        yield batch;
      }
    }
  }

  const datasets: string[] = [];
  for (const each of opened.filter(({ table }) => table.name === "dataset")) {
    for await (const batch of itemsOf(each)) {
      datasets.push(...batch.flatMap((item) => ("record" in item ? item.record.ref : [])));
    }
  }
  return { source: "import catalog", datasets, items: items() };
}

async function readHeader(files: InputFile[]): Promise<CatalogHeader> {
  const file = onlyFile(files, HEADER_FILE);
  if (!file) {
    throw new FileRefused(`${placesOf(files)}: no export of a catalog, which has a file ${HEADER_FILE}`);
  }
  let source = "";
  for await (const lines of linesOf(file)) source += lines.map((line) => `${line}\n`).join("");
  const read = parseYaml(file.name, source, catalogHeader);
  if ("problems" in read) throw new ImportRefused(read.problems);
  return read.yaml.value;
}

function onlyFile(files: InputFile[], name: string): InputFile | undefined {
  const [file, other] = files.filter((each) => each.name === name);
  if (file && other) throw new FileRefused(`${file.place} and ${other.place} are of two exports; import one`);
  return file;
}

function tableFiles(files: InputFile[], { records }: CatalogHeader): TableFile[] {
  return TABLES.flatMap((table) => {
    const count = records[table.name];
    if (count === undefined) return [];
    const file = onlyFile(files, catalogFile(table.name));
    if (file) return { table, file, count };
    throw new FileRefused(`${placesOf(files)}: the export lacks its file ${catalogFile(table.name)}`);
  });
}

async function* fileItems({ file, count }: TableFile, read: LineReader): AsyncGenerator<InputItem[]> {
  let line = 0;
  let records = 0;
  const items: InputItem[] = [];
  for await (const lines of linesOf(file)) {
    for (const text of lines) {
      line += 1;
      if (IDLE.test(text)) continue;
      records += 1;
      items.push(read({ file: file.name, line }, text));
      if (items.length >= BATCH) yield items.splice(0);
    }
  }
  if (records < count) {
    throw new FileRefused(`${file.place} has ${records} of its ${count} records: the file is cut short`);
  }
  yield items;
}

/** A file's lines, some at a time. */
async function* linesOf(file: InputFile): AsyncGenerator<string[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  try {
    for await (const bytes of await file.open()) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r?\n/);
      rest = lines.pop() ?? "";
      yield lines;
    }
    rest += decoder.decode();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const isText = (error as { code?: string }).code !== "ERR_ENCODING_INVALID_ENCODED_DATA";
    throw new FileRefused(`${file.place}: ${isText ? (error as Error).message : "it is not UTF-8 text"}`);
  }
  if (rest !== "") yield [rest];
}

/** The texts that the store has, by document and sha256. */
async function attachedTexts(store: Store): Promise<Map<string, string>> {
  const documents = await readDocumentsWithText(store);
  return new Map(
    documents.flatMap(({ ref, sha256, text }) => (text === null ? [] : [[`${ref} ${sha256}`, text]])),
  );
}

/** An export without texts leaves those that are attached. */
function keepTexts(items: InputItem[], texts: ReadonlyMap<string, string>): void {
  const documents = items.flatMap((item): EntityRecord[] => ("record" in item ? [item.record] : []));
  for (const { ref, values } of documents) values.text ??= texts.get(`${ref} ${values.sha256}`) ?? null;
}

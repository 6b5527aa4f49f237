import { readSchemesByRef } from "../../catalog/scheme";
import type { Store } from "../../catalog/store";
import { FileRefused, type InputFile } from "../files";
import { type ImportInput, type InputItem, record } from "../records";
import { datasetRecords } from "./dataset-records";
import { COLLECTION_TABLES } from "./esco-collections";
import { CONCEPT_TABLES } from "./esco-concepts";
import { RELATION_TABLES } from "./esco-relations";
import { ESCO, EscoContext, type EscoTable, LANGUAGE } from "./esco-table";
import { textTables } from "./esco-texts";

/**
 * The tables that state concepts and what joins them, those first that others refer to. Two more in a release are
 * passed over: `skillsHierarchy` tells what the skill groups and their broader relations tell, and `conceptSchemes`
 * the tops of the hierarchies and the members of the collections.
 */
const TABLES = [...CONCEPT_TABLES, ...COLLECTION_TABLES, ...RELATION_TABLES];

const SOURCE = "https://esco.ec.europa.eu/en/use-esco/download";

/** "skills_fr.csv"; relations have no language, or that of the pack that they came in. */
const FILE_NAME = /^(?<name>[a-z]+?)(?:_(?<language>[a-z]{2,3}(?:-[a-z]{2})?))?\.csv$/i;

/** The release in the name of a zip or folder: "1.1.0" of "ESCO dataset - v1.1.0 - classification - en - csv.zip". */
const RELEASE = /(?<![\d.])(?<release>\d+(?:\.\d+)+)/;

interface Chosen {
  file: InputFile;
  table: EscoTable;
  /** The file's language, where it has one. */
  language: string | undefined;
}

const releaseOf = ({ container }: InputFile) => RELEASE.exec(container)?.groups?.release ?? null;

/** The table that a file is by its name; undefined for all other files, which may lie beside ESCO's. */
function chosenTable(file: InputFile): Chosen | undefined {
  const { name, language } = FILE_NAME.exec(file.name)?.groups ?? {};
  const isTranslation = language !== undefined && language.toLowerCase() !== LANGUAGE;
  const tables = isTranslation ? textTables(Intl.getCanonicalLocales(language)[0] ?? language) : TABLES;
  const isNamed = (each: string) => each.toLowerCase() === name?.toLowerCase();
  const table = tables.find(({ names }) => names.some(isNamed));
  return table && { file, table, language };
}

function chosenFiles(files: InputFile[]): Chosen[] {
  const chosen = files.flatMap((file) => chosenTable(file) ?? []);
  if (chosen.length === 0) {
    const places = files.map(({ place }) => place).join(", ");
    throw new FileRefused(
      `${places}: no table of ESCO, such as skills_en.csv or occupationSkillRelations.csv`,
    );
  }
  const byDataset = new Map<string, InputFile>();
  let released: InputFile | undefined;
  for (const { file, table } of chosen) {
    const other = byDataset.get(table.dataset);
    if (other)
      throw new FileRefused(`${other.place} and ${file.place} are both ${table.dataset}; import one`);
    byDataset.set(table.dataset, file);
    if (releaseOf(file) === null) continue;
    released ??= file;
    if (releaseOf(released) !== releaseOf(file)) {
      const releases = `${releaseOf(released)} and ${releaseOf(file)}`;
      throw new FileRefused(
        `${released.place} and ${file.place} are of the releases ${releases}; import one after the other`,
      );
    }
  }
  const rank = ({ table }: Chosen) => (TABLES.includes(table) ? TABLES.indexOf(table) : TABLES.length);
  return chosen.sort((a, b) => rank(a) - rank(b));
}

async function refuseWithoutConcepts(chosen: Chosen[], store: Store): Promise<void> {
  if (chosen.some(({ table }) => CONCEPT_TABLES.includes(table))) return;
  if ((await readSchemesByRef(store, [ESCO])).length > 0) return;
  const [first] = chosen;
  throw new FileRefused(
    `${first?.file.place} adds to concepts that are not there; import ESCO's English tables first, such as skills_en.csv`,
  );
}

/**
 * ESCO's classification as its portal hands it out, or any part of one release: each table is a dataset of its own,
 * and what no given table covers stays as it is. A table in a language other than English states texts of concepts that
 * are there already.
 * @throws FileRefused where no file is such a table, two are the same or of different releases, one lacks columns, or
 *   the store has no concepts that they could add to.
 */
export async function readEsco(files: InputFile[], store: Store): Promise<ImportInput> {
  const chosen = chosenFiles(files);
  await refuseWithoutConcepts(chosen, store);
  const opened: (Chosen & { read: Awaited<ReturnType<EscoTable["open"]>> })[] = [];
  for (const each of chosen) opened.push({ ...each, read: await each.table.open(each.file) });
  const release = chosen.map(({ file }) => releaseOf(file)).find((each) => each !== null) ?? null;
  const stated = chosen.find(({ table }) => TABLES.includes(table));

  async function* items(): AsyncGenerator<InputItem[]> {
    if (stated) yield [schemeRecord(stated.file, release)];
    const context = new EscoContext();
    for (const { file, table, read } of opened) {
      const document = release === null ? undefined : `${ESCO}-${release}/${file.name}`;
      const title = `${release === null ? "ESCO" : `ESCO v${release}`}: ${file.name}`;
      const { dataset } = table;
      yield datasetRecords(file, { dataset, scheme: ESCO, document, title, source: SOURCE });
      yield* read(context);
    }
  }

  const packs = new Set(
    chosen.filter(({ table }) => !TABLES.includes(table)).map(({ language }) => language),
  );
  return {
    source: ["import esco", release, ...packs].filter((part) => part !== null).join(" "),
    datasets: chosen.map(({ table }) => table.dataset),
    items: items(),
  };
}

/** The scheme. A language pack leaves it as it is, since its release need not be that of the concepts. */
const schemeRecord = (file: InputFile, release: string | null) =>
  record({ file: file.name, line: 1 }, "scheme", ESCO, {
    title: "ESCO",
    version: release,
    licence: "Free re-use with attribution; adapted versions are marked as such",
    attribution:
      "This service uses the ESCO classification of the European Commission. It is an adapted version: stray blanks, repeated labels and rows with faults are left out.",
    languages: JSON.stringify([LANGUAGE]),
  });

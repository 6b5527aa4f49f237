import { readSchemesByRef } from "../../catalog/scheme";
import type { Store } from "../../catalog/store";
import { FileRefused, type InputFile } from "../files";
import { type ImportInput, type InputItem, record } from "../records";
import { datasetRecords, placesOf } from "./dataset-records";
import { openRoles, ROLES_DATASET } from "./gdad-roles";
import { GDAD, LANGUAGE, openSkills, SKILLS_DATASET } from "./gdad-skills";

/** The framework's two tables, by what their files' names hold; skills come first, because roles refer to them. */
const TABLES = [
  { word: /skill/i, dataset: SKILLS_DATASET, title: "skills", open: openSkills },
  { word: /role/i, dataset: ROLES_DATASET, title: "roles", open: openRoles },
];

const TITLE = "Government Digital and Data Profession Capability Framework";
const SOURCE = "https://ddat-capability-framework.service.gov.uk/download";

type Table = (typeof TABLES)[number];

interface Chosen {
  table: Table;
  file: InputFile;
}

function chosenFiles(files: InputFile[]): Chosen[] {
  const tables = files.filter(({ name }) => /\.csv$/i.test(name));
  const chosen = TABLES.flatMap((table) => {
    const [file, other] = tables.filter(({ name }) => table.word.test(name));
    if (file && other)
      throw new FileRefused(`${file.place} and ${other.place} are both tables of ${table.title}`);
    return file ? [{ table, file }] : [];
  });
  if (chosen.length > 0) return chosen;
  throw new FileRefused(
    `${placesOf(files)}: no table of the framework; those read are "roles.csv" and "skills.csv"`,
  );
}

async function refuseWithoutSkills(chosen: Chosen[], store: Store): Promise<void> {
  if (chosen.some(({ table }) => table.dataset === SKILLS_DATASET)) return;
  if ((await readSchemesByRef(store, [GDAD])).length > 0) return;
  const places = placesOf(chosen.map(({ file }) => file));
  throw new FileRefused(`${places}: the skills are not there; import "skills.csv" with it`);
}

/**
 * The UK government's framework of digital and data roles, or one of its two tables. It states no release, and the
 * download no licence; the licence is that of the site which hands it out.
 * @throws FileRefused where no file is such a table, two are the same, one lacks its columns, or the store has no skills
 *   that the roles could ask for.
 */
export async function readGdad(files: InputFile[], store: Store): Promise<ImportInput> {
  const chosen = chosenFiles(files);
  const opened: (Chosen & { read: () => AsyncGenerator<InputItem[]> })[] = [];
  for (const { table, file } of chosen) opened.push({ table, file, read: await table.open(file) });
  await refuseWithoutSkills(chosen, store);

  async function* items(): AsyncGenerator<InputItem[]> {
    const origin = { file: opened[0]?.file.name ?? "", line: 1 };
    yield [
      record(origin, "scheme", GDAD, {
        title: TITLE,
        version: null,
        licence: "Open Government Licence v3.0",
        attribution: "Contains public sector information licensed under the Open Government Licence v3.0.",
        languages: JSON.stringify([LANGUAGE]),
      }),
    ];
    for (const { table, file, read } of opened) {
      const title = `${TITLE}, ${table.title}`;
      yield datasetRecords(file, { dataset: table.dataset, scheme: GDAD, title, source: SOURCE });
      yield* read();
    }
  }

  return { source: "import gdad", datasets: opened.map(({ table }) => table.dataset), items: items() };
}

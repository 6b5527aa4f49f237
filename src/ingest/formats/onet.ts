import { readSchemesByRef } from "../../catalog/scheme";
import type { Store } from "../../catalog/store";
import { FileRefused, type InputFile } from "../files";
import { type ImportInput, type InputItem, record } from "../records";
import { datasetRecords, placesOf } from "./dataset-records";
import { contentModel, levelAnchors, levelScale, SCALE_DATASET } from "./onet-elements";
import { alternateTitles, loadLabels, loadTitles, occupations, reportedTitles } from "./onet-occupations";
import { education, jobZoneReference, jobZones } from "./onet-preparation";
import { knowledge, skills } from "./onet-ratings";
import { relatedOccupations } from "./onet-related";
import { LANGUAGE, ONET, OnetContext, type OnetTable } from "./onet-table";
import { tasks } from "./onet-tasks";
import { technology } from "./onet-technology";

/** The tables that are read, those first that others refer to; a release has many more. */
const TABLES: OnetTable[] = [
  occupations,
  alternateTitles,
  reportedTitles,
  contentModel,
  levelAnchors,
  skills,
  knowledge,
  technology,
  tasks,
  jobZoneReference,
  jobZones,
  education,
  relatedOccupations,
];

/** Tables that need the scale of levels. */
const WITH_LEVELS = [levelAnchors, skills, knowledge];

const SOURCE = "https://www.onetcenter.org/database.html";

/** The release in the name of a zip or folder: "29.2" of "onet-29.2-text.zip" and of "db_29_2_text.zip". */
const RELEASE = /(?<!\d)(?<major>\d{1,2})[._](?<minor>\d)(?!\d)/;

interface Chosen {
  table: OnetTable;
  file: InputFile;
}

const fileName = ({ name }: OnetTable) => `${name}.txt`;

function releaseOf({ container }: InputFile): string | null {
  const { major, minor } = RELEASE.exec(container)?.groups ?? {};
  return major ? `${major}.${minor}` : null;
}

/** The one file that is each table, of those tables that are there. */
function chosenFiles(files: InputFile[]): Chosen[] {
  const chosen = TABLES.flatMap((table) => {
    const [file, other] = files.filter(({ name }) => name.toLowerCase() === fileName(table).toLowerCase());
    if (file && other) {
      throw new FileRefused(`${file.place} and ${other.place} are the same table; import one release`);
    }
    return file ? [{ table, file }] : [];
  });
  if (chosen.length === 0) {
    throw new FileRefused(`${placesOf(files)}: no table of O*NET, such as "${fileName(occupations)}"`);
  }
  return chosen;
}

/** The release that the files are of; null where none of their containers names one. */
function commonRelease(chosen: Chosen[]): string | null {
  const named = chosen.filter(({ file }) => releaseOf(file) !== null);
  const [first] = named;
  if (!first) return null;
  const release = releaseOf(first.file);
  const other = named.find(({ file }) => releaseOf(file) !== release);
  if (!other) return release;
  const releases = `${release} and ${releaseOf(other.file)}`;
  throw new FileRefused(
    `${first.file.place} and ${other.file.place} are of the releases ${releases}; import one after the other`,
  );
}

async function refuseWithoutOccupations(chosen: Chosen[], store: Store): Promise<void> {
  if (chosen.some(({ table }) => table === occupations)) return;
  if ((await readSchemesByRef(store, [ONET])).length > 0) return;
  const places = placesOf(chosen.map(({ file }) => file));
  throw new FileRefused(
    `${places}: the occupations are not there; import "${fileName(occupations)}" with it`,
  );
}

/**
 * O*NET's text release, or the part of it that is given: each table is a dataset of its own, and what no given table
 * covers stays as it is.
 * @throws FileRefused where no file is such a table, two are the same or of different releases, one lacks its columns,
 *   or the store has no occupations that they could add to.
 */
export async function readOnet(files: InputFile[], store: Store): Promise<ImportInput> {
  const chosen = chosenFiles(files);
  const release = commonRelease(chosen);
  const opened: (Chosen & { read: Awaited<ReturnType<OnetTable["open"]>> })[] = [];
  for (const { table, file } of chosen) opened.push({ table, file, read: await table.open(file) });
  await refuseWithoutOccupations(chosen, store);
  const withLevels = chosen.find(({ table }) => WITH_LEVELS.includes(table));
  const named = release === null ? "O*NET" : `O*NET ${release}`;

  async function* items(): AsyncGenerator<InputItem[]> {
    const [first] = chosen;
    const origin = { file: first?.file.name ?? "", line: 1 };
    yield [
      record(origin, "scheme", ONET, {
        title: "O*NET",
        version: release,
        licence: "CC BY 4.0",
        attribution: `${named} Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 licence and adapted. USDOL/ETA has not approved, endorsed or tested the adaptation. O*NET is a trademark of USDOL/ETA.`,
        languages: JSON.stringify([LANGUAGE]),
      }),
    ];
    if (withLevels) yield [...levelScale({ file: withLevels.file.name, line: 1 })];
    const context = new OnetContext();
    const given = chosen.map(({ table }) => table);
    if (!given.includes(occupations)) await loadLabels(store, context);
    if (!given.includes(alternateTitles)) await loadTitles(store, context);
    for (const { table, file, read } of opened) {
      const title = `${named}, ${table.name}`;
      const { dataset } = table;
      const document = release === null ? undefined : dataset.replace(":", `-${release}/`);
      yield datasetRecords(file, { dataset, scheme: ONET, document, title, source: SOURCE });
      yield* read(context);
    }
  }

  return {
    source: release === null ? "import onet" : `import onet ${release}`,
    datasets: [...chosen.map(({ table }) => table.dataset), ...(withLevels ? [SCALE_DATASET] : [])],
    items: items(),
  };
}

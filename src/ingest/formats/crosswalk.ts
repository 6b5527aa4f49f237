import { foldText } from "../../catalog/concept";
import { LinkRelation } from "../../catalog/concept-link";
import { readSchemesByRef } from "../../catalog/scheme";
import type { Store } from "../../catalog/store";
import { FileRefused, type InputFile } from "../files";
import { type ImportInput, type InputItem, type Origin, record } from "../records";
import { openTable } from "../table-file";
import { datasetRecords, filledBatches, placesOf } from "./dataset-records";
import { ESCO, refOf } from "./esco-table";
import { ONET, occupationRef } from "./onet-table";
import { wrongField } from "./row-problems";

const DATASET = "esco:onet-crosswalk";

/** What the links say of how they were found: Nesta's crosswalk of November 2020, part automatic, part reviewed. */
const METHOD = "NESTA_CROSSWALK";

const TITLE = "Nesta, Mapping Career Causeways: ESCO to O*NET crosswalk (MIT licence)";
const SOURCE = "https://github.com/nestauk/mapping-career-causeways";

/** The surest of the file's three degrees of confidence, which are 0.5, 1 and 2. */
const HIGHEST = 2;

/** Below it, by the file's documentation, its reviewers did not agree; from it on they or two methods did. */
const AGREED = 1;

const COLUMNS = ["esco_occupation", "onet_code", "onet_occupation", "confidence", "concept_uri"] as const;

/**
 * The matches of ESCO occupations to O*NET's, each as a link from the former. Its rows belong to ESCO's scheme.
 * @throws FileRefused where the file is no crosswalk, or the store lacks a scheme that it matches.
 */
export async function readCrosswalk(files: InputFile[], store: Store): Promise<ImportInput> {
  const [file, other] = files.filter(({ name }) => /\.csv$/i.test(name));
  if (!file) throw new FileRefused(`${placesOf(files)}: no crosswalk, which is a CSV file`);
  if (other) throw new FileRefused(`${file.place} and ${other.place} are two files; a crosswalk is one`);
  const table = await openTable(file, { delimiter: ",", quoted: true, columns: COLUMNS });
  const schemes = new Set((await readSchemesByRef(store, [ESCO, ONET])).map(({ ref }) => ref));
  if (schemes.size < 2) {
    throw new FileRefused(`${file.place} matches occupations of ESCO and O*NET; import esco and onet first`);
  }

  async function* items(): AsyncGenerator<InputItem[]> {
    yield datasetRecords(table.file, { dataset: DATASET, scheme: ESCO, title: TITLE, source: SOURCE });
    for await (const batch of filledBatches(table)) {
      yield [...batch.problems, ...batch.rows.map((row) => linkItem(row.cells, table.originOf(row)))];
    }
  }

  return { source: "import crosswalk", datasets: [DATASET], items: items() };
}

function linkItem(cells: Record<(typeof COLUMNS)[number], string>, origin: Origin): InputItem {
  const from = refOf(cells.concept_uri);
  const degree = Number(cells.confidence);
  if (from === undefined) return wrongField(origin, "concept_uri", cells.concept_uri, "a URI of ESCO");
  if (!(degree > 0 && degree <= HIGHEST)) {
    return wrongField(origin, "confidence", cells.confidence, `a number up to ${HIGHEST}`);
  }
  const to = occupationRef(cells.onet_code);
  const agrees = foldText(cells.esco_occupation) === foldText(cells.onet_occupation);
  const relation = agrees
    ? LinkRelation.EXACT_MATCH
    : degree < AGREED
      ? LinkRelation.RELATED_MATCH
      : LinkRelation.CLOSE_MATCH;
  return record(
    origin,
    "concept_link",
    `${from} ${relation} ${to}`,
    { relation, method: METHOD, confidence: degree / HIGHEST },
    { fromId: from, toId: to, datasetId: DATASET },
  );
}

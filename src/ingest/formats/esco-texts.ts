import type { InputItem } from "../records";
import { textRecord } from "./concept-records";
import { CONCEPT_TABLES } from "./esco-concepts";
import { Labels, labelOf, textOf } from "./esco-labels";
import { type EscoTable, escoTable, refOf, wrongUri } from "./esco-table";
import { wrongField } from "./row-problems";

const COLUMNS = {
  required: ["conceptUri", "preferredLabel"],
  optional: ["altLabels", "hiddenLabels", "definition", "description"],
} as const;

/** The texts in a language, of one of the tables of concepts; the concepts themselves must be there already. */
function textTable({ names, dataset }: EscoTable, language: string): EscoTable {
  return escoTable(
    names,
    `${dataset}@${language}`,
    COLUMNS,
    (_context, ofDataset) =>
      function* ({ cells }, origin): Iterable<InputItem> {
        const ref = refOf(cells.conceptUri);
        if (!ref) {
          yield wrongUri(origin, "conceptUri", cells.conceptUri);
          return;
        }
        const preferred = labelOf(cells.preferredLabel);
        if (preferred === "") {
          yield wrongField(origin, "preferredLabel", cells.preferredLabel, "a label");
          return;
        }
        const concept = { ref, dataset: ofDataset, language };
        const labels = new Labels(origin, ref, preferred);
        yield textRecord(origin, concept, "PREFERRED_LABEL", preferred);
        for (const label of labels.take(cells.altLabels, "alternative")) {
          yield textRecord(origin, concept, "ALTERNATIVE_LABEL", label);
        }
        for (const label of labels.take(cells.hiddenLabels, "hidden")) {
          yield textRecord(origin, concept, "HIDDEN_LABEL", label);
        }
        yield* labels.problems;
        const description = textOf(cells.description, cells.definition);
        if (description !== null) yield textRecord(origin, concept, "DESCRIPTION", description);
      },
  );
}

/** The tables that a language pack has. */
export const textTables = (language: string) => CONCEPT_TABLES.map((table) => textTable(table, language));

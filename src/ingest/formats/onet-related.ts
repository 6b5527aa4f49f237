import { LinkRelation } from "../../catalog/concept-link";
import { type InputItem, problem, record } from "../records";
import { numberOf, occupationRef, onetTable, textOf } from "./onet-table";
import { wrongField } from "./row-problems";

/** More than any occupation has. */
const MAX_INDEX = 1_000;

/** Occupations that resemble each other, the closest first. */
export const relatedOccupations = onetTable(
  "Related Occupations",
  "onet:related-occupations",
  ["O*NET-SOC Code", "Related O*NET-SOC Code", "Relatedness Tier", "Index"],
  (_context, dataset) => ({
    *row({ cells }, origin): Iterable<InputItem> {
      const from = occupationRef(cells["O*NET-SOC Code"]);
      const to = occupationRef(cells["Related O*NET-SOC Code"]);
      const position = numberOf(cells.Index, 1, MAX_INDEX);
      if (from === to) {
        yield problem(origin, "SELF_RELATION", `${from} is related to itself`);
        return;
      }
      if (position === undefined) {
        yield wrongField(origin, "Index", cells.Index, "a number from 1");
        return;
      }
      const relation = LinkRelation.RELATED;
      const values = { relation, position, tier: textOf(cells["Relatedness Tier"]) };
      const references = { fromId: from, toId: to, datasetId: dataset };
      yield record(origin, "concept_link", `${from} ${relation} ${to}`, values, references);
    },
  }),
);

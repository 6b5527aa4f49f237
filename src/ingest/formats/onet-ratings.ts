import { FactType } from "../../catalog/fact";
import { Necessity } from "../../catalog/requirement";
import { type InputItem, type Origin, type Place, record } from "../records";
import type { TableRow } from "../table-file";
import { LEVEL_SCALE, MAX_LEVEL } from "./onet-elements";
import { elementRef, flagOf, numberOf, occupationRef, onetTable, Positions, rounded } from "./onet-table";
import { wrongField } from "./row-problems";

/** Where a table's requirements begin among an occupation's; each table has room for more than it can have. */
export const FIRST_POSITION = { skills: 0, knowledge: 100, technology: 200 };

const COLUMNS = [
  "O*NET-SOC Code",
  "Element ID",
  "Scale ID",
  "Data Value",
  "Recommend Suppress",
  "Not Relevant",
] as const;

/** The two rows of one element of an occupation, by now. */
interface Rating extends Place {
  code: string;
  element: string;
  origin: Origin;
  /** 0 to 1. */
  importance: number | null;
  /** On the scale of levels. */
  level: number | null;
  isRelevant: boolean;
}

/**
 * Ratings of skills or of knowledge: a row of importance and one of level, one after the other, make one requirement.
 * O*NET says of no rating how strongly an occupation needs the element, so that it is mentioned, with its importance.
 * By O*NET's data dictionary "Not Relevant" says that the element is not relevant for the occupation, which then does
 * not ask for it; "Recommend Suppress" that a value is too imprecise to be shown: it is left null.
 */
const ratings = (name: string, dataset: string, firstPosition: number) =>
  onetTable(name, dataset, COLUMNS, () => {
    let current: Rating | undefined;
    const positions = new Positions();

    function* close(): Iterable<InputItem> {
      const rating = current;
      current = undefined;
      if (!rating?.isRelevant || (rating.importance === null && rating.level === null)) return;
      const { code, element, importance, level, line, start, end } = rating;
      yield record(
        rating.origin,
        "fact",
        `${occupationRef(code)}/requirement/${element}`,
        {
          type: FactType.Requirement,
          statement: null,
          position: firstPosition + positions.next(code),
          necessity: Necessity.MENTIONED,
          importance,
          levelValue: level,
          row: line,
          start,
          end,
        },
        {
          roleId: occupationRef(code),
          skillId: elementRef(element),
          scaleId: level === null ? null : LEVEL_SCALE,
          datasetId: dataset,
        },
      );
    }

    function* take(row: TableRow<(typeof COLUMNS)[number]>, origin: Origin): Iterable<InputItem> {
      const { cells, line, start, end } = row;
      const code = cells["O*NET-SOC Code"];
      const element = cells["Element ID"];
      if (current?.code !== code || current.element !== element) {
        yield* close();
        current = {
          code,
          element,
          origin,
          line,
          start,
          end,
          importance: null,
          level: null,
          isRelevant: true,
        };
      }
      current.end = end;
      if (flagOf(cells["Not Relevant"])) current.isRelevant = false;
      const scale = cells["Scale ID"];
      if (scale !== "IM" && scale !== "LV") {
        yield wrongField(origin, "Scale ID", scale, "IM or LV");
        return;
      }
      const [min, max] = scale === "IM" ? [1, 5] : [0, MAX_LEVEL];
      const value = numberOf(cells["Data Value"], min, max);
      if (value === undefined) {
        yield wrongField(origin, "Data Value", cells["Data Value"], `a number from ${min} to ${max}`);
      } else if (!flagOf(cells["Recommend Suppress"])) {
        if (scale === "IM") current.importance = rounded((value - 1) / 4);
        else current.level = value;
      }
    }

    return { row: take, end: close };
  });

export const skills = ratings("Skills", "onet:skills", FIRST_POSITION.skills);
export const knowledge = ratings("Knowledge", "onet:knowledge", FIRST_POSITION.knowledge);

import { foldText } from "../../catalog/concept";
import { FactType } from "../../catalog/fact";
import { type InputItem, record } from "../records";
import { ONET, occupationRef, onetTable, Positions, textOf } from "./onet-table";
import { wrongField } from "./row-problems";
import { wordingKey } from "./wording-key";

/** Task types as the store has them; a task of newer occupations has none yet. */
const TASK_TYPES: Record<string, string> = { Core: "CORE", Supplemental: "SUPPLEMENTAL" };

/**
 * Tasks: each is a statement about its occupation under the publisher's number, and those that say the same in several
 * occupations share a responsibility.
 */
export const tasks = onetTable(
  "Task Statements",
  "onet:tasks",
  ["O*NET-SOC Code", "Task ID", "Task", "Task Type"],
  (_context, dataset) => {
    const responsibilities = new Set<string>();
    const positions = new Positions();
    return {
      *row({ cells, line, start, end }, origin): Iterable<InputItem> {
        const code = cells["O*NET-SOC Code"];
        const id = cells["Task ID"];
        const statement = textOf(cells.Task);
        const type = textOf(cells["Task Type"]);
        if (!/^\d+$/.test(id)) {
          yield wrongField(origin, "Task ID", id, "a number");
          return;
        }
        if (statement === null) {
          yield wrongField(origin, "Task", cells.Task, "a statement");
          return;
        }
        if (type !== null && !(type in TASK_TYPES)) {
          yield wrongField(origin, "Task Type", type, "Core or Supplemental");
          return;
        }
        const responsibility = `${ONET}:task/${wordingKey(statement)}`;
        if (!responsibilities.has(responsibility)) {
          responsibilities.add(responsibility);
          const values = { label: statement, labelKey: foldText(statement) };
          yield record(origin, "responsibility", responsibility, values, { datasetId: dataset });
        }
        yield record(
          origin,
          "fact",
          `${occupationRef(code)}/responsibility/${id}`,
          {
            type: FactType.ResponsibilityStatement,
            statement,
            position: positions.next(code),
            taskType: type === null ? null : (TASK_TYPES[type] ?? null),
            row: line,
            start,
            end,
          },
          { roleId: occupationRef(code), responsibilityId: responsibility, datasetId: dataset },
        );
      },
    };
  },
);

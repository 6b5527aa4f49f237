import { ConceptType } from "../../catalog/concept";
import { SkillKind } from "../../catalog/skill";
import type { InputFile } from "../files";
import { type InputItem, record } from "../records";
import { slugOf } from "../slug";
import { openTable } from "../table-file";
import { conceptRecords } from "./concept-records";
import { filledBatches } from "./dataset-records";
import { cleanText } from "./gdad-text";
import { wrongField } from "./row-problems";

export const GDAD = "gdad";
export const LANGUAGE = "en";
export const SKILLS_DATASET = "gdad:skills";

/** The scale of the framework's four levels, and a level's value by its name. */
export const SCALE = "gdad:skill-level";
const LEVELS = ["Awareness", "Working", "Practitioner", "Expert"] as const;

/** A level's value on the scale; undefined where there is no such level. */
export function levelOf(name: string): number | undefined {
  const index = LEVELS.findIndex((level) => level.toLowerCase() === name.toLowerCase());
  return index === -1 ? undefined : index + 1;
}

export const skillRef = (name: string) => `${GDAD}:skill/${slugOf(name)}`;

/**
 * The table of skills: each with what it takes at the levels. Those of senior civil servants have no levels.
 * @throws FileRefused where the file is not that table.
 */
export async function openSkills(file: InputFile): Promise<() => AsyncGenerator<InputItem[]>> {
  const columns = ["Skill Name", "Skill Description", ...LEVELS] as const;
  const table = await openTable(file, { delimiter: ",", quoted: true, columns });
  const references = { scaleId: SCALE, datasetId: SKILLS_DATASET };

  return async function* items() {
    const origin = { file: file.name, line: 1 };
    const scale = { title: "Skill level", min: 1, max: LEVELS.length };
    yield [
      record(origin, "skill_scale", SCALE, scale, { schemeId: GDAD, datasetId: SKILLS_DATASET }),
      ...LEVELS.map((label, index) => {
        const value = index + 1;
        return record(
          origin,
          "skill_level",
          `${SCALE}/${value}`,
          { value, label },
          { ...references, skillId: null },
        );
      }),
    ];
    for await (const batch of filledBatches(table)) {
      const batchItems = [...batch.problems];
      for (const row of batch.rows) {
        const origin = table.originOf(row);
        const label = cleanText(row.cells["Skill Name"]);
        if (slugOf(label) === "") {
          batchItems.push(wrongField(origin, "Skill Name", label, "a name"));
          continue;
        }
        const ref = skillRef(label);
        const description = cleanText(row.cells["Skill Description"]) || null;
        const values = { kind: SkillKind.COMPETENCE };
        batchItems.push(
          ...conceptRecords(origin, {
            ...{ type: ConceptType.Skill, ref, scheme: GDAD, dataset: SKILLS_DATASET, language: LANGUAGE },
            ...{ label, description, values },
          }),
        );
        for (const [index, level] of LEVELS.entries()) {
          const criteria = cleanText(row.cells[level]);
          if (criteria === "") continue;
          const value = index + 1;
          batchItems.push(
            record(
              origin,
              "skill_level",
              `${SCALE}/${slugOf(label)}/${value}`,
              { value, label: level, criteria },
              { ...references, skillId: ref },
            ),
          );
        }
      }
      yield batchItems;
    }
  };
}

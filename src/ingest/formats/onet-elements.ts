import { ConceptType } from "../../catalog/concept";
import { LinkRelation } from "../../catalog/concept-link";
import { SkillKind } from "../../catalog/skill";
import { type InputItem, type Origin, record } from "../records";
import { conceptRecords } from "./concept-records";
import { elementRef, LANGUAGE, numberOf, ONET, onetTable, textOf } from "./onet-table";
import { wrongField } from "./row-problems";

/** The scale of levels that skills and knowledge are rated on, by O*NET's table of scales. */
export const LEVEL_SCALE = "onet:level";
export const MAX_LEVEL = 7;

/** The dataset of the scale, which all tables that rate or anchor levels bring. */
export const SCALE_DATASET = "onet:level-scale";

export function* levelScale(origin: Origin): Iterable<InputItem> {
  yield record(origin, "dataset", SCALE_DATASET, {}, { schemeId: ONET });
  const values = { title: "Level", min: 0, max: MAX_LEVEL };
  yield record(origin, "skill_scale", LEVEL_SCALE, values, { schemeId: ONET, datasetId: SCALE_DATASET });
}

/** Branches of the content model: basic skills, cross-functional skills and knowledge. */
const BRANCH = /^2\.(?<letter>[ABC])(?:\.|$)/;

const parentOf = (id: string) => id.slice(0, id.lastIndexOf("."));

/**
 * The branches of skills and knowledge. The elements with nothing below them are those that occupations are rated on,
 * and become skills; the rest become skill groups.
 */
export const contentModel = onetTable(
  "Content Model Reference",
  "onet:content-model",
  ["Element ID", "Element Name", "Description"],
  (_context, dataset) => {
    const elements: { id: string; label: string; description: string | null; origin: Origin }[] = [];
    return {
      *row({ cells }, origin): Iterable<InputItem> {
        const id = cells["Element ID"];
        if (!BRANCH.test(id)) return;
        const label = textOf(cells["Element Name"]);
        if (label === null) yield wrongField(origin, "Element Name", cells["Element Name"], "a name");
        else elements.push({ id, label, description: textOf(cells.Description), origin });
      },
      *end() {
        const parents = new Set(elements.map(({ id }) => parentOf(id)));
        for (const { id, label, description, origin } of elements) {
          const isGroup = parents.has(id);
          const ref = elementRef(id);
          const letter = BRANCH.exec(id)?.groups?.letter;
          const kind = letter === "C" ? SkillKind.KNOWLEDGE : SkillKind.COMPETENCE;
          yield* conceptRecords(origin, {
            type: isGroup ? ConceptType.SkillGroup : ConceptType.Skill,
            ref,
            scheme: ONET,
            dataset,
            language: LANGUAGE,
            label,
            description,
            code: id,
            values: isGroup ? {} : { kind },
          });
          const parent = elementRef(parentOf(id));
          if (!BRANCH.test(parentOf(id))) continue;
          yield record(
            origin,
            "concept_link",
            `${ref} ${LinkRelation.BROADER} ${parent}`,
            { relation: LinkRelation.BROADER },
            { fromId: ref, toId: parent, datasetId: dataset },
          );
        }
      },
    };
  },
);

/** What takes certain levels of a skill, as O*NET shows it to those whom it asks to rate. */
export const levelAnchors = onetTable(
  "Level Scale Anchors",
  "onet:level-anchors",
  ["Element ID", "Scale ID", "Anchor Value", "Anchor Description"],
  (_context, dataset) => ({
    *row({ cells }, origin): Iterable<InputItem> {
      const id = cells["Element ID"];
      if (!BRANCH.test(id) || cells["Scale ID"] !== "LV") return;
      const value = numberOf(cells["Anchor Value"], 0, MAX_LEVEL);
      if (value === undefined) {
        yield wrongField(origin, "Anchor Value", cells["Anchor Value"], `a number from 0 to ${MAX_LEVEL}`);
        return;
      }
      yield record(
        origin,
        "skill_level",
        `${LEVEL_SCALE}/${id}/${value}`,
        { value, label: `Level ${value}`, criteria: textOf(cells["Anchor Description"]) },
        { scaleId: LEVEL_SCALE, skillId: elementRef(id), datasetId: dataset },
      );
    },
  }),
);

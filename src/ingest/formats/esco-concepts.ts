import { ConceptType } from "../../catalog/concept";
import type { ReuseLevel, SkillKind } from "../../catalog/skill";
import type { InputItem, Origin, Value } from "../records";
import type { TableRow } from "../table-file";
import { conceptRecords } from "./concept-records";
import { Labels, labelOf, textOf } from "./esco-labels";
import { ESCO, escoTable, LANGUAGE, refOf, wrongUri } from "./esco-table";
import { wrongField } from "./row-problems";

const REQUIRED = ["conceptUri", "preferredLabel"] as const;
/** Columns that some releases lack. */
const OPTIONAL = ["altLabels", "hiddenLabels", "status", "definition", "description"] as const;

type Cells = TableRow<(typeof REQUIRED)[number], (typeof OPTIONAL)[number]>["cells"];

/** What the tables of concepts differ in. */
interface Concept {
  code?: string | null;
  group?: string | null;
  values?: Record<string, Value>;
}

function concept(
  cells: Cells,
  origin: Origin,
  { type, dataset }: { type: ConceptType; dataset: string },
  describe: (ref: string) => Concept = () => ({}),
): Iterable<InputItem> {
  const ref = refOf(cells.conceptUri);
  const label = labelOf(cells.preferredLabel);
  if (!ref) return [wrongUri(origin, "conceptUri", cells.conceptUri)];
  if (label === "") return [wrongField(origin, "preferredLabel", cells.preferredLabel, "a label")];
  const labels = new Labels(origin, ref, label);
  const altLabels = labels.take(cells.altLabels, "alternative");
  const hiddenLabels = labels.take(cells.hiddenLabels, "hidden");
  const records = conceptRecords(origin, {
    ...describe(ref),
    type,
    dataset,
    ref,
    scheme: ESCO,
    language: LANGUAGE,
    label,
    altLabels,
    hiddenLabels,
    // A scope note says what a concept leaves out, and describes nothing alone.
    description: textOf(cells.description, cells.definition),
    uri: cells.conceptUri.trim(),
    deprecated: cells.status === "obsolete" || cells.status === "deprecated",
  });
  return [...labels.problems, ...records];
}

const groupOfCode = (code: string) => (code === "" ? null : `${ESCO}:isco/C${code}`);

/** The groups of ISCO-08, whose codes say where they are: 2512 is in 251. */
const iscoGroups = escoTable(
  ["ISCOGroups"],
  "esco:isco-groups",
  { required: [...REQUIRED, "code"], optional: OPTIONAL },
  ({ groups }, dataset) =>
    ({ cells }, origin) =>
      concept(cells, origin, { type: ConceptType.RoleGroup, dataset }, (ref) => {
        const code = cells.code.trim();
        const group = groupOfCode(code.slice(0, -1));
        groups.set(ref, group);
        return { code, group };
      }),
);

const occupations = escoTable(
  ["occupations"],
  "esco:occupations",
  { required: [...REQUIRED, "iscoGroup"], optional: [...OPTIONAL, "code"] },
  ({ groups }, dataset) =>
    ({ cells }, origin) =>
      concept(cells, origin, { type: ConceptType.Role, dataset }, (ref) => {
        const group = groupOfCode(cells.iscoGroup.trim());
        groups.set(ref, group);
        return { code: cells.code?.trim() || null, group };
      }),
);

/** The skill groups, and among them the fields of education (ISCED-F), which have no code but that in their URI. */
const skillGroups = escoTable(
  ["skillGroups"],
  "esco:skill-groups",
  { required: REQUIRED, optional: [...OPTIONAL, "code"] },
  (_context, dataset) =>
    ({ cells }, origin) =>
      concept(cells, origin, { type: ConceptType.SkillGroup, dataset }, (ref) => ({
        code: cells.code?.trim() || (/:isced-f\/(\d+)$/.exec(ref)?.[1] ?? null),
      })),
);

const KINDS: Record<string, SkillKind> = {
  knowledge: "KNOWLEDGE",
  "skill/competence": "COMPETENCE",
  // A few skills state none: areas of competence, for the most part.
  "": "COMPETENCE",
};

const REUSE_LEVELS: Record<string, ReuseLevel | null> = {
  transversal: "TRANSVERSAL",
  "cross-sector": "CROSS_SECTOR",
  "sector-specific": "SECTOR_SPECIFIC",
  "occupation-specific": "OCCUPATION_SPECIFIC",
  "": null,
};

/**
 * A skill's kind. Those that ESCO counts among the languages or the transversal skills have the kind that such skills
 * have in other schemes, so that one filter finds them all; the others are knowledge or competences.
 */
function kindOf(skillType: string, inScheme: string | undefined): SkillKind | undefined {
  if (inScheme?.includes("/skill-language-groups")) return "LANGUAGE";
  if (inScheme?.includes("/skill-transversal-groups")) return "TRANSVERSAL";
  return KINDS[skillType];
}

const skills = escoTable(
  ["skills"],
  "esco:skills",
  { required: [...REQUIRED, "skillType", "reuseLevel"], optional: [...OPTIONAL, "inScheme"] },
  (_context, dataset) =>
    ({ cells }, origin) => {
      const kind = kindOf(cells.skillType.trim(), cells.inScheme);
      const reuseLevel = REUSE_LEVELS[cells.reuseLevel.trim()];
      if (kind === undefined) return [wrongField(origin, "skillType", cells.skillType, "a type of skill")];
      if (reuseLevel === undefined)
        return [wrongField(origin, "reuseLevel", cells.reuseLevel, "a level of reuse")];
      const values = { kind, reuseLevel };
      return concept(cells, origin, { type: ConceptType.Skill, dataset }, () => ({ values }));
    },
);

/** The tables of concepts, in English; those that others refer to first. */
export const CONCEPT_TABLES = [iscoGroups, occupations, skillGroups, skills];

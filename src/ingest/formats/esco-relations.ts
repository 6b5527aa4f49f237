import { type InputItem, type Origin, problem, record } from "../records";
import { ESCO, escoTable, refOf, wrongUri } from "./esco-table";
import { wrongField } from "./row-problems";

const NECESSITIES: Record<string, string> = { essential: "REQUIRED", optional: "OPTIONAL" };

const NECESSITY = "essential or optional";

const selfRelation = (origin: Origin, ref: string, relation: string) =>
  problem(origin, "SELF_RELATION", `${ref} is stated as ${relation} itself`);

const broader = (origin: Origin, dataset: string, from: string, to: string) =>
  record(
    origin,
    "concept_link",
    `${from} BROADER ${to}`,
    { relation: "BROADER" },
    { fromId: from, toId: to, datasetId: dataset },
  );

const PILLAR = ["conceptUri", "broaderUri"] as const;

/** Skills and skill groups below skills and skill groups; many have several above them. */
const broaderSkills = escoTable(
  ["broaderRelationsSkillPillar"],
  "esco:broader-relations-skill-pillar",
  { required: PILLAR },
  (_context, dataset) =>
    ({ cells }, origin) => {
      const from = refOf(cells.conceptUri);
      const to = refOf(cells.broaderUri);
      if (!from) return [wrongUri(origin, "conceptUri", cells.conceptUri)];
      if (!to) return [wrongUri(origin, "broaderUri", cells.broaderUri)];
      if (from === to) return [selfRelation(origin, from, "narrower than")];
      return [broader(origin, dataset, from, to)];
    },
);

/**
 * Occupations below occupations, as links. That an occupation or ISCO group is in an ISCO group its own code says
 * already, so that such a row states nothing new; where it contradicts the code, it is a fault.
 */
const broaderOccupations = escoTable(
  ["broaderRelationsOccPillar"],
  "esco:broader-relations-occupation-pillar",
  { required: PILLAR },
  ({ groups }, dataset) =>
    ({ cells }, origin): InputItem[] => {
      const from = refOf(cells.conceptUri);
      const to = refOf(cells.broaderUri);
      if (!from) return [wrongUri(origin, "conceptUri", cells.conceptUri)];
      if (!to) return [wrongUri(origin, "broaderUri", cells.broaderUri)];
      if (from === to) return [selfRelation(origin, from, "narrower than")];
      if (!to.startsWith(`${ESCO}:isco/`)) return [broader(origin, dataset, from, to)];
      const group = groups.get(from);
      if (group === undefined || group === to) return [];
      return [wrongField(origin, "broaderUri", cells.broaderUri, `the group of ${from}, which is ${group}`)];
    },
);

/** Skills that a skill needs. */
const skillRelations = escoTable(
  ["skillSkillRelations"],
  "esco:skill-skill-relations",
  { required: ["originalSkillUri", "relationType", "relatedSkillUri"] },
  (_context, dataset) =>
    ({ cells }, origin) => {
      const from = refOf(cells.originalSkillUri);
      const to = refOf(cells.relatedSkillUri);
      const necessity = NECESSITIES[cells.relationType.trim()];
      if (!from) return [wrongUri(origin, "originalSkillUri", cells.originalSkillUri)];
      if (!to) return [wrongUri(origin, "relatedSkillUri", cells.relatedSkillUri)];
      if (!necessity) return [wrongField(origin, "relationType", cells.relationType, NECESSITY)];
      if (from === to) return [selfRelation(origin, from, "needing")];
      const values = { relation: "REQUIRES", necessity };
      const references = { fromId: from, toId: to, datasetId: dataset };
      return [record(origin, "concept_link", `${from} REQUIRES ${to}`, values, references)];
    },
);

/** Skills that an occupation asks for, in the order of the file. */
const requirements = escoTable(
  ["occupationSkillRelations"],
  "esco:occupation-skill-relations",
  { required: ["occupationUri", "relationType", "skillUri"] },
  (_context, dataset) => {
    const positions = new Map<string, number>();
    return ({ cells, line, start, end }, origin) => {
      const role = refOf(cells.occupationUri);
      const skill = refOf(cells.skillUri);
      const necessity = NECESSITIES[cells.relationType.trim()];
      if (!role) return [wrongUri(origin, "occupationUri", cells.occupationUri)];
      if (!skill) return [wrongUri(origin, "skillUri", cells.skillUri)];
      if (!necessity) return [wrongField(origin, "relationType", cells.relationType, NECESSITY)];
      const position = (positions.get(role) ?? 0) + 1;
      positions.set(role, position);
      return [
        record(
          origin,
          "fact",
          `${role}/requirement/${skill.slice(ESCO.length + 1)}`,
          { type: "Requirement", statement: null, necessity, position, row: line, start, end },
          { roleId: role, skillId: skill, datasetId: dataset },
        ),
      ];
    };
  },
);

/** The tables that join concepts; they are the same in all languages. */
export const RELATION_TABLES = [broaderSkills, broaderOccupations, skillRelations, requirements];

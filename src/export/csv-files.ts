import type { EntityName } from "../ingest/records";

/** A file of the CSV export: some rows of a table, and some of their fields. */
export interface CsvFile {
  name: string;
  table: EntityName;
  /** Which of the table's rows it has; all without it. */
  where?: string;
  /** Its columns, as the table's fields are called. */
  fields: string[];
  /** Headers of fields that this file calls otherwise. */
  headers?: Record<string, string>;
}

const CONCEPT = ["ref", "scheme", "code", "uri", "label", "description", "status"];
const FACT = ["ref", "role", "position", "statement"];

const concepts = (name: string, type: string, fields: string[], headers?: CsvFile["headers"]): CsvFile => ({
  name,
  table: "concept",
  where: `t.type = '${type}'`,
  fields: [...CONCEPT, ...fields, "dataset"],
  headers,
});

const links = (name: string, relation: string, fields: string[], headers: CsvFile["headers"]): CsvFile => ({
  name,
  table: "concept_link",
  where: `t.relation = '${relation}'`,
  fields: ["from", "to", ...fields, "dataset"],
  headers,
});

const facts = (name: string, type: string, fields: string[], headers?: CsvFile["headers"]): CsvFile => ({
  name,
  table: "fact",
  where: `t.type = '${type}'`,
  fields: [...FACT, ...fields, "dataset"],
  headers,
});

/** A file for each concept and each link. */
export const CSV_FILES: CsvFile[] = [
  {
    name: "schemes",
    table: "scheme",
    fields: ["ref", "title", "version", "licence", "attribution", "languages"],
    headers: { ref: "code" },
  },
  {
    name: "documents",
    table: "document",
    fields: ["ref", "title", "fileName", "sha256", "length", "source"],
  },
  { name: "datasets", table: "dataset", fields: ["ref", "scheme", "document"] },
  concepts("roles", "Role", ["group"]),
  concepts("role-groups", "RoleGroup", ["group"], { group: "parent" }),
  concepts("skills", "Skill", ["kind", "reuseLevel"]),
  concepts("skill-groups", "SkillGroup", []),
  { name: "labels", table: "concept_text", fields: ["concept", "kind", "language", "text", "dataset"] },
  links("broader", "BROADER", [], { from: "concept", to: "broader" }),
  links("requires", "REQUIRES", ["necessity"], { from: "skill", to: "requires" }),
  links("related", "RELATED", ["position", "tier"], { from: "role", to: "related" }),
  {
    name: "matches",
    table: "concept_link",
    where: "t.relation LIKE '%MATCH'",
    fields: ["from", "relation", "to", "confidence", "method", "dataset"],
    headers: { from: "concept", to: "match" },
  },
  links("replaced-by", "REPLACED_BY", [], { from: "concept", to: "replacedBy" }),
  { name: "collections", table: "collection", fields: ["ref", "scheme", "label", "description", "dataset"] },
  {
    name: "collection-members",
    table: "collection_member",
    fields: ["collection", "concept", "dataset"],
  },
  { name: "skill-scales", table: "skill_scale", fields: ["ref", "scheme", "title", "min", "max", "dataset"] },
  {
    name: "skill-levels",
    table: "skill_level",
    fields: ["ref", "scale", "skill", "value", "label", "criteria", "dataset"],
  },
  { name: "responsibilities", table: "responsibility", fields: ["ref", "label", "dataset"] },
  {
    name: "experience-bands",
    table: "experience_band",
    fields: ["ref", "code", "label", "minYears", "maxYears", "dataset"],
  },
  { name: "alternative-groups", table: "alternative_group", fields: ["ref", "role", "label", "dataset"] },
  {
    name: "ladders",
    table: "ladder",
    fields: ["ref", "scheme", "label", "description", "group", "dataset"],
  },
  { name: "rungs", table: "rung", fields: ["ref", "ladder", "role", "position", "track", "dataset"] },
  facts(
    "requirements",
    "Requirement",
    ["skill", "necessity", "importance", "scale", "levelValue", "inDemand", "alternatives"],
    { levelValue: "level" },
  ),
  facts("responsibility-statements", "ResponsibilityStatement", ["responsibility", "taskType"]),
  facts("experience", "ExperienceRequirement", ["minYears", "maxYears", "openEnded", "scope", "band"]),
  facts("education", "EducationRequirement", ["level", "field", "orEquivalent", "necessity", "share"]),
  facts("moves", "CareerMove", ["toRole", "track", "kind", "typicalYears"], { role: "from", toRole: "to" }),
  facts("insights", "Insight", ["kind", "stance", "question", "min", "max", "unit"]),
];

/** The columns of the file with the evidence, whose rows are partly in no table. */
export const EVIDENCE_FIELDS = [
  ...["ref", "fact", "document", "start", "end", "row", "method", "confidence", "position"],
];

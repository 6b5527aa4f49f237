import type { ConceptType } from "../catalog/concept";
import type { EntityName, ProblemCode, Value } from "./records";

/** A row as the store has it. */
export type Row = Record<string, Value> & { id: number };

interface Reference {
  table: EntityName;
  types?: ConceptType[];
}

/** What a row is to the concept that it belongs to. */
export interface Part {
  /** The column with the concept. */
  of: string;
  /** The concept's field that the row is in. */
  field: (row: Row) => string;
  /** The column that shows what the row adds to it: another row, or a text. */
  value: (row: Row) => string;
  /** Whether it joins the concept to another. */
  link: boolean | ((row: Row) => boolean);
  /** Whether a column of the concept itself tells it already. */
  told?: (row: Row, dataset: string | null) => boolean;
}

/** What the writer has to know of a table. */
export interface Table {
  name: EntityName;
  /** Columns that refer to another table's rows, of the types named. */
  references: Record<string, Reference>;
  /** The columns that make up a row's key, where it has no `ref`. */
  key?: string[];
  /** The columns that hold another one's text folded, see `foldText`, by their names. */
  folded?: Record<string, string>;
  /** What happens to a stored row of a dataset that no longer states it. */
  dropped: "delete" | "deprecate" | "keep";
  /** What a row stated twice is. */
  repeated: ProblemCode;
  /** How a row is a part of a concept, whose change its own change is. */
  part?: Part;
  /** Columns whose change is no news to a client. */
  quiet?: string[];
  /** Columns whose values are too long for a change row, which then only says that they changed. */
  long?: string[];
  /** Columns whose change may break a client: a code that now means another thing, a stronger demand. */
  breaking?: string[];
}

const to = (table: EntityName, ...types: ConceptType[]): Reference =>
  types.length > 0 ? { table, types } : { table };

const DATASET = { datasetId: to("dataset") };
const PLACE = ["position", "row", "start", "end", "datasetId"];

/** Fields of the API by what the rows beneath them say they are. */
const TEXT_FIELDS: Record<string, string> = {
  PREFERRED_LABEL: "label",
  ALTERNATIVE_LABEL: "altLabels",
  HIDDEN_LABEL: "hiddenLabels",
  DESCRIPTION: "description",
};
const LINK_FIELDS: Record<string, string> = {
  BROADER: "broader",
  REPLACED_BY: "replacedBy",
  REQUIRES: "requires",
  RELATED: "related",
};
const FACT_FIELDS: Record<string, string> = {
  Requirement: "requirements",
  ResponsibilityStatement: "responsibilities",
  ExperienceRequirement: "experience",
  EducationRequirement: "education",
  CareerMove: "moves",
  Insight: "insights",
};
/** Facts that join their role to another row, by the column with it. */
const FACT_LINKS: Record<string, string> = { Requirement: "skillId", CareerMove: "toRoleId" };

/** The tables, those that others refer to first. */
export const TABLES: Table[] = [
  { name: "scheme", references: {}, dropped: "keep", repeated: "DUPLICATE_REF" },
  { name: "document", references: {}, dropped: "keep", repeated: "DUPLICATE_REF", long: ["text"] },
  {
    name: "dataset",
    references: { schemeId: to("scheme"), documentId: to("document") },
    dropped: "keep",
    repeated: "DUPLICATE_REF",
    quiet: ["documentId"],
  },
  {
    name: "concept",
    references: { schemeId: to("scheme"), groupId: to("concept", "RoleGroup"), ...DATASET },
    folded: { labelKey: "label", descriptionKey: "description" },
    dropped: "deprecate",
    repeated: "DUPLICATE_REF",
    quiet: ["labelKey", "descriptionKey", "datasetId"],
    breaking: ["type", "code", "uri", "groupId", "kind"],
  },
  {
    name: "concept_text",
    references: { conceptId: to("concept"), ...DATASET },
    key: ["conceptId", "kind", "language", "text"],
    folded: { textKey: "text" },
    dropped: "delete",
    repeated: "REPEATED_LABEL",
    part: {
      of: "conceptId",
      field: ({ kind, language }) => `${TEXT_FIELDS[String(kind)]}@${language}`,
      value: () => "text",
      link: false,
      // The scheme's own language has no language in its dataset.
      told: ({ kind }, dataset) => kind === "PREFERRED_LABEL" && !dataset?.includes("@"),
    },
    quiet: ["textKey", "datasetId"],
  },
  {
    name: "concept_link",
    references: { fromId: to("concept"), toId: to("concept"), ...DATASET },
    key: ["fromId", "relation", "toId", "datasetId"],
    dropped: "delete",
    repeated: "REPEATED_RELATION",
    part: {
      of: "fromId",
      field: ({ relation }) => LINK_FIELDS[String(relation)] ?? "matches",
      value: () => "toId",
      link: true,
    },
    quiet: ["position", "datasetId"],
    breaking: ["necessity"],
  },
  {
    name: "collection",
    references: { schemeId: to("scheme"), ...DATASET },
    dropped: "delete",
    repeated: "DUPLICATE_REF",
    quiet: ["datasetId"],
  },
  {
    name: "collection_member",
    references: { collectionId: to("collection"), conceptId: to("concept"), ...DATASET },
    key: ["collectionId", "conceptId"],
    dropped: "delete",
    repeated: "REPEATED_RELATION",
    part: { of: "conceptId", field: () => "collections", value: () => "collectionId", link: true },
    quiet: ["datasetId"],
  },
  {
    name: "skill_scale",
    references: { schemeId: to("scheme"), ...DATASET },
    dropped: "delete",
    repeated: "DUPLICATE_REF",
    quiet: ["datasetId"],
  },
  {
    name: "skill_level",
    references: { scaleId: to("skill_scale"), skillId: to("concept", "Skill"), ...DATASET },
    dropped: "delete",
    repeated: "DUPLICATE_REF",
    quiet: ["datasetId"],
  },
  {
    name: "responsibility",
    references: DATASET,
    folded: { labelKey: "label" },
    dropped: "delete",
    repeated: "DUPLICATE_REF",
    quiet: ["labelKey", "datasetId"],
  },
  {
    name: "experience_band",
    references: DATASET,
    dropped: "delete",
    repeated: "DUPLICATE_REF",
    quiet: ["datasetId"],
  },
  {
    name: "alternative_group",
    references: { roleId: to("concept", "Role"), ...DATASET },
    dropped: "delete",
    repeated: "DUPLICATE_REF",
    quiet: ["datasetId"],
  },
  {
    name: "ladder",
    references: { schemeId: to("scheme"), groupId: to("concept", "RoleGroup"), ...DATASET },
    folded: { labelKey: "label" },
    dropped: "delete",
    repeated: "DUPLICATE_REF",
    quiet: ["labelKey", "datasetId"],
  },
  {
    name: "rung",
    references: { ladderId: to("ladder"), roleId: to("concept", "Role"), ...DATASET },
    dropped: "delete",
    repeated: "DUPLICATE_REF",
    part: { of: "roleId", field: () => "rung", value: () => "ladderId", link: true },
    quiet: ["datasetId"],
    breaking: ["position", "track"],
  },
  {
    name: "fact",
    references: {
      roleId: to("concept", "Role"),
      skillId: to("concept", "Skill"),
      toRoleId: to("concept", "Role"),
      alternativesId: to("alternative_group"),
      responsibilityId: to("responsibility"),
      bandId: to("experience_band"),
      scaleId: to("skill_scale"),
      ...DATASET,
    },
    dropped: "delete",
    repeated: "REPEATED_RELATION",
    part: {
      of: "roleId",
      field: ({ type }) => FACT_FIELDS[String(type)] ?? "facts",
      value: ({ type }) => FACT_LINKS[String(type)] ?? "statement",
      link: ({ type }) => String(type) in FACT_LINKS,
    },
    quiet: PLACE,
    breaking: ["necessity", "levelValue", "scaleId", "minYears", "maxYears", "level"],
  },
  {
    name: "evidence",
    references: { factId: to("fact"), documentId: to("document"), ...DATASET },
    dropped: "delete",
    repeated: "DUPLICATE_REF",
    quiet: ["position", "datasetId"],
  },
];

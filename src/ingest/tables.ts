import type { ConceptType } from "../catalog/concept";
import type { EntityName, Value } from "./records";

export type Row = Record<string, Value> & { id: number };
export type StoredRow = Row & { ref: string; ownerRef?: string };

interface Reference {
  table: EntityName;
  types?: ConceptType[];
}

export interface Table {
  name: EntityName;
  /** Columns that refer to another table's rows, of the types named. */
  references: Record<string, Reference>;
  /** Reads the rows whose refs begin with the prefix, each with its ref. */
  select: string;
  /** What happens to a stored row that the input no longer states. */
  dropped: "delete" | "deprecate" | "keep";
  /** Columns whose values are too long for a change row, which then only says that they changed. */
  long?: string[];
}

const to = (table: EntityName, ...types: ConceptType[]): Reference =>
  types.length > 0 ? { table, types } : { table };

const withOwnRef = (table: string) => `SELECT t.* FROM "${table}" t WHERE t.ref >= :from AND t.ref < :to`;

/** The tables in the order in which they are written; references may point forward. */
export const TABLES: Table[] = [
  { name: "scheme", references: {}, select: withOwnRef("scheme"), dropped: "keep" },
  { name: "document", references: {}, select: withOwnRef("document"), dropped: "keep", long: ["text"] },
  {
    name: "concept",
    references: { schemeId: to("scheme"), groupId: to("concept", "RoleGroup") },
    select: withOwnRef("concept"),
    dropped: "deprecate",
  },
  {
    name: "concept_text",
    references: { conceptId: to("concept") },
    select: `SELECT t.*, c.ref AS "ownerRef", c.ref || ' ' || t.kind || ' ' || t.language || ' ' || t.text AS ref
      FROM concept_text t JOIN concept c ON c.id = t."conceptId" WHERE c.ref >= :from AND c.ref < :to`,
    dropped: "delete",
  },
  {
    name: "concept_link",
    references: { fromId: to("concept"), toId: to("concept", "Skill", "SkillGroup") },
    select: `SELECT t.*, a.ref AS "ownerRef", a.ref || ' ' || t.relation || ' ' || b.ref AS ref
      FROM concept_link t JOIN concept a ON a.id = t."fromId" JOIN concept b ON b.id = t."toId"
      WHERE a.ref >= :from AND a.ref < :to`,
    dropped: "delete",
  },
  { name: "responsibility", references: {}, select: withOwnRef("responsibility"), dropped: "delete" },
  { name: "experience_band", references: {}, select: withOwnRef("experience_band"), dropped: "delete" },
  {
    name: "alternative_group",
    references: { roleId: to("concept", "Role") },
    select: withOwnRef("alternative_group"),
    dropped: "delete",
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
    },
    select: withOwnRef("fact"),
    dropped: "delete",
  },
  {
    name: "evidence",
    references: { factId: to("fact"), documentId: to("document") },
    select: withOwnRef("evidence"),
    dropped: "delete",
  },
];

export const TABLES_BY_NAME = new Map(TABLES.map((table) => [table.name, table]));

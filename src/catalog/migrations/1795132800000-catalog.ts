import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  type TableColumnOptions,
  TableForeignKey,
  TableIndex,
} from "typeorm";

type ColumnType = "integer" | "float" | "varchar" | "text" | "boolean";

const column = (name: string, type: ColumnType = "varchar"): TableColumnOptions => ({ name, type });
const optional = (name: string, type: ColumnType = "varchar"): TableColumnOptions => ({
  name,
  type,
  isNullable: true,
});
const unique = (name: string): TableColumnOptions => ({ name, type: "varchar", isUnique: true });

/** A reference that is checked at the end of the transaction, so that rows may be written in any order. */
const reference = (name: string, columnName: string, table: string) =>
  new TableForeignKey({
    name,
    columnNames: [columnName],
    referencedTableName: table,
    referencedColumnNames: ["id"],
    deferrable: "INITIALLY DEFERRED",
  });

const index = (name: string, columnNames: string[], isUnique = false) =>
  new TableIndex({ name, columnNames, isUnique });

function table(
  name: string,
  columns: TableColumnOptions[],
  foreignKeys: TableForeignKey[] = [],
  indices: TableIndex[] = [],
): Table {
  const id: TableColumnOptions = { name: "id", type: "integer", isPrimary: true };
  return new Table({ name, columns: [id, ...columns], foreignKeys, indices });
}

const TABLES = [
  table("scheme", [
    unique("ref"),
    column("title"),
    optional("version"),
    column("licence"),
    column("attribution"),
    column("languages", "text"),
  ]),
  table(
    "concept",
    [
      column("type"),
      unique("ref"),
      column("schemeId", "integer"),
      optional("code"),
      optional("uri"),
      column("label"),
      column("labelKey"),
      optional("description"),
      column("status"),
      optional("groupId", "integer"),
      optional("kind"),
      optional("reuseLevel"),
    ],
    [reference("concept_scheme", "schemeId", "scheme"), reference("concept_group", "groupId", "concept")],
    [
      index("concept_by_type_label", ["type", "labelKey", "ref"]),
      index("concept_by_group", ["groupId", "type"]),
    ],
  ),
  table(
    "concept_text",
    [column("conceptId", "integer"), column("kind"), column("language"), column("text"), column("textKey")],
    [reference("concept_text_concept", "conceptId", "concept")],
    [index("concept_text_by_concept", ["conceptId", "language", "kind"])],
  ),
  table(
    "concept_link",
    [column("fromId", "integer"), column("toId", "integer"), column("relation")],
    [
      reference("concept_link_from_concept", "fromId", "concept"),
      reference("concept_link_to_concept", "toId", "concept"),
    ],
    [
      index("concept_link_from", ["fromId", "relation", "toId"], true),
      index("concept_link_to", ["toId", "relation", "fromId"]),
    ],
  ),
  table("document", [
    unique("ref"),
    column("title"),
    column("fileName"),
    column("sha256"),
    column("length", "integer"),
    optional("source"),
    optional("text", "text"),
  ]),
  table("responsibility", [unique("ref"), column("label")]),
  table("experience_band", [
    unique("ref"),
    column("code"),
    column("label"),
    column("minYears", "integer"),
    column("maxYears", "integer"),
  ]),
  table(
    "alternative_group",
    [unique("ref"), column("label"), column("roleId", "integer")],
    [reference("alternative_group_role", "roleId", "concept")],
  ),
  table(
    "fact",
    [
      column("type"),
      unique("ref"),
      column("roleId", "integer"),
      column("statement"),
      column("position", "integer"),
      optional("skillId", "integer"),
      optional("necessity"),
      optional("importance", "float"),
      optional("alternativesId", "integer"),
      optional("responsibilityId", "integer"),
      optional("minYears", "integer"),
      optional("maxYears", "integer"),
      optional("openEnded", "boolean"),
      optional("scope"),
      optional("bandId", "integer"),
      optional("level"),
      optional("field"),
      optional("orEquivalent", "boolean"),
      optional("toRoleId", "integer"),
      optional("track"),
      optional("typicalYears"),
      optional("kind"),
      optional("question"),
      optional("min", "float"),
      optional("max", "float"),
      optional("unit"),
    ],
    [
      reference("fact_role", "roleId", "concept"),
      reference("fact_skill", "skillId", "concept"),
      reference("fact_alternatives", "alternativesId", "alternative_group"),
      reference("fact_responsibility", "responsibilityId", "responsibility"),
      reference("fact_band", "bandId", "experience_band"),
      reference("fact_target_role", "toRoleId", "concept"),
    ],
    [
      index("fact_by_role", ["roleId", "type", "position", "ref"]),
      index("fact_by_type", ["type", "ref"]),
      index("fact_by_skill", ["skillId", "type", "ref"]),
      index("fact_by_responsibility", ["responsibilityId", "type", "ref"]),
      index("fact_by_band", ["bandId"]),
      index("fact_by_target_role", ["toRoleId"]),
      index("fact_by_alternatives", ["alternativesId"]),
    ],
  ),
  table(
    "evidence",
    [
      unique("ref"),
      column("factId", "integer"),
      column("documentId", "integer"),
      column("start", "integer"),
      column("end", "integer"),
      column("method"),
      column("confidence", "float"),
      column("position", "integer"),
    ],
    [reference("evidence_fact", "factId", "fact"), reference("evidence_document", "documentId", "document")],
    [
      index("evidence_by_fact", ["factId", "position"]),
      index("evidence_by_document", ["documentId", "start", "ref"]),
    ],
  ),
  table("revision", [column("publishedAt"), column("source")]),
  table(
    "change",
    [
      column("revision", "integer"),
      column("kind"),
      column("entity"),
      column("ref"),
      column("fields", "text"),
    ],
    [],
    [index("change_by_revision", ["revision", "id"])],
  ),
];

/** The catalog's first tables, and revision 0: the empty catalog. */
export class Catalog1795132800000 implements MigrationInterface {
  name = "Catalog1795132800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const each of TABLES) await queryRunner.createTable(each);
    const now = new Date().toISOString();
    await queryRunner.query(
      `INSERT INTO revision (id, "publishedAt", source) VALUES (0, '${now}', 'migration')`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const each of [...TABLES].reverse()) await queryRunner.dropTable(each);
  }
}

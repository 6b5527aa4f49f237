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
const ofDataset = optional("datasetId", "integer");

const reference = (name: string, columnName: string, table: string) =>
  new TableForeignKey({
    name,
    columnNames: [columnName],
    referencedTableName: table,
    referencedColumnNames: ["id"],
    deferrable: "INITIALLY DEFERRED",
  });
const toDataset = (table: string) => reference(`${table}_dataset`, "datasetId", "dataset");

const index = (name: string, columnNames: string[], isUnique = false) =>
  new TableIndex({ name, columnNames, isUnique });

/** An index of the rows that have a value in the column. */
const sparseIndex = (name: string, columnName: string) =>
  new TableIndex({ name, columnNames: [columnName], where: `"${columnName}" IS NOT NULL` });

function table(
  name: string,
  columns: TableColumnOptions[],
  foreignKeys: TableForeignKey[],
  indices: TableIndex[] = [],
): Table {
  const id: TableColumnOptions = { name: "id", type: "integer", isPrimary: true };
  return new Table({ name, columns: [id, ...columns], foreignKeys, indices });
}

/** The tables that are new or changed, those that others refer to first. */
const TABLES = [
  table(
    "dataset",
    [unique("ref"), column("schemeId", "integer"), optional("documentId", "integer")],
    [
      reference("dataset_scheme", "schemeId", "scheme"),
      reference("dataset_document", "documentId", "document"),
    ],
  ),
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
      optional("descriptionKey"),
      column("status"),
      optional("groupId", "integer"),
      optional("kind"),
      optional("reuseLevel"),
      ofDataset,
    ],
    [
      reference("concept_scheme", "schemeId", "scheme"),
      reference("concept_group", "groupId", "concept"),
      toDataset("concept"),
    ],
    [
      index("concept_by_type_label", ["type", "labelKey", "ref"]),
      index("concept_by_group", ["groupId", "type"]),
      index("concept_by_code", ["schemeId", "code"]),
    ],
  ),
  table(
    "concept_text",
    [
      column("conceptId", "integer"),
      column("kind"),
      column("language"),
      column("text"),
      column("textKey"),
      ofDataset,
    ],
    [reference("concept_text_concept", "conceptId", "concept"), toDataset("concept_text")],
    [index("concept_text_by_concept", ["conceptId", "language", "kind"])],
  ),
  table(
    "concept_link",
    [
      column("fromId", "integer"),
      column("toId", "integer"),
      column("relation"),
      optional("necessity"),
      optional("position", "integer"),
      optional("tier"),
      optional("confidence", "float"),
      optional("method"),
      ofDataset,
    ],
    [
      reference("concept_link_from_concept", "fromId", "concept"),
      reference("concept_link_to_concept", "toId", "concept"),
      toDataset("concept_link"),
    ],
    [
      index("concept_link_from", ["fromId", "relation", "toId", "datasetId"], true),
      index("concept_link_to", ["toId", "relation", "fromId"]),
    ],
  ),
  table(
    "skill_scale",
    [
      unique("ref"),
      column("schemeId", "integer"),
      column("title"),
      column("min", "float"),
      column("max", "float"),
      ofDataset,
    ],
    [reference("skill_scale_scheme", "schemeId", "scheme"), toDataset("skill_scale")],
  ),
  table(
    "skill_level",
    [
      unique("ref"),
      column("scaleId", "integer"),
      optional("skillId", "integer"),
      column("value", "float"),
      column("label"),
      optional("criteria"),
      ofDataset,
    ],
    [
      reference("skill_level_scale", "scaleId", "skill_scale"),
      reference("skill_level_skill", "skillId", "concept"),
      toDataset("skill_level"),
    ],
    [index("skill_level_by_step", ["scaleId", "skillId", "value"])],
  ),
  table(
    "ladder",
    [
      unique("ref"),
      column("schemeId", "integer"),
      column("label"),
      column("labelKey"),
      optional("description"),
      optional("groupId", "integer"),
      ofDataset,
    ],
    [
      reference("ladder_scheme", "schemeId", "scheme"),
      reference("ladder_group", "groupId", "concept"),
      toDataset("ladder"),
    ],
    [index("ladder_by_label", ["labelKey", "ref"])],
  ),
  table(
    "rung",
    [
      unique("ref"),
      column("ladderId", "integer"),
      column("roleId", "integer"),
      column("position", "integer"),
      column("track"),
      ofDataset,
    ],
    [
      reference("rung_ladder", "ladderId", "ladder"),
      reference("rung_role", "roleId", "concept"),
      toDataset("rung"),
    ],
    [index("rung_by_ladder", ["ladderId", "position"]), index("rung_by_role", ["roleId"])],
  ),
  table(
    "collection",
    [unique("ref"), column("schemeId", "integer"), column("label"), optional("description"), ofDataset],
    [reference("collection_scheme", "schemeId", "scheme"), toDataset("collection")],
  ),
  table(
    "collection_member",
    [column("collectionId", "integer"), column("conceptId", "integer"), ofDataset],
    [
      reference("collection_member_collection", "collectionId", "collection"),
      reference("collection_member_concept", "conceptId", "concept"),
      toDataset("collection_member"),
    ],
    [
      index("collection_member_by_collection", ["collectionId", "conceptId"], true),
      index("collection_member_by_concept", ["conceptId"]),
    ],
  ),
  table(
    "responsibility",
    [unique("ref"), column("label"), { ...column("labelKey"), default: "''" }, ofDataset],
    [toDataset("responsibility")],
  ),
  table(
    "experience_band",
    [
      unique("ref"),
      column("code"),
      column("label"),
      column("minYears", "integer"),
      optional("maxYears", "integer"),
      ofDataset,
    ],
    [toDataset("experience_band")],
  ),
  table(
    "alternative_group",
    [unique("ref"), column("label"), column("roleId", "integer"), ofDataset],
    [reference("alternative_group_role", "roleId", "concept"), toDataset("alternative_group")],
  ),
  table(
    "fact",
    [
      column("type"),
      unique("ref"),
      column("roleId", "integer"),
      optional("statement"),
      column("position", "integer"),
      ofDataset,
      optional("row", "integer"),
      optional("start", "integer"),
      optional("end", "integer"),
      optional("skillId", "integer"),
      optional("necessity"),
      optional("importance", "float"),
      optional("scaleId", "integer"),
      optional("levelValue", "float"),
      optional("inDemand", "boolean"),
      optional("alternativesId", "integer"),
      optional("taskType"),
      optional("responsibilityId", "integer"),
      optional("minYears", "integer"),
      optional("maxYears", "integer"),
      optional("openEnded", "boolean"),
      optional("scope"),
      optional("bandId", "integer"),
      optional("level"),
      optional("field"),
      optional("orEquivalent", "boolean"),
      optional("share", "float"),
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
      reference("fact_scale", "scaleId", "skill_scale"),
      reference("fact_alternatives", "alternativesId", "alternative_group"),
      reference("fact_responsibility", "responsibilityId", "responsibility"),
      reference("fact_band", "bandId", "experience_band"),
      reference("fact_target_role", "toRoleId", "concept"),
      toDataset("fact"),
    ],
    [
      index("fact_by_role", ["roleId", "type", "position"]),
      index("fact_by_type", ["type"]),
      index("fact_by_dataset", ["datasetId", "start"]),
      index("fact_by_skill", ["skillId", "type"]),
      sparseIndex("fact_by_responsibility", "responsibilityId"),
      sparseIndex("fact_by_band", "bandId"),
      sparseIndex("fact_by_target_role", "toRoleId"),
      sparseIndex("fact_by_alternatives", "alternativesId"),
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
      ofDataset,
    ],
    [
      reference("evidence_fact", "factId", "fact"),
      reference("evidence_document", "documentId", "document"),
      toDataset("evidence"),
    ],
    [
      index("evidence_by_fact", ["factId", "position"]),
      index("evidence_by_document", ["documentId", "start", "ref"]),
    ],
  ),
  table(
    "change",
    [
      column("revision", "integer"),
      column("position", "integer"),
      column("kind"),
      column("breaking", "boolean"),
      column("entity"),
      column("ref"),
      column("fields", "text"),
    ],
    [],
    [index("change_by_revision", ["revision", "id"])],
  ),
];

/** Tables of the first migration that change, in the order of their references, with what they had of their own. */
const FORMER: [name: string, columns: string[]][] = [
  [
    "concept",
    ["type", "ref", "schemeId", "code", "uri", "label", "labelKey", "description", "status"].concat(
      "groupId",
      "kind",
      "reuseLevel",
    ),
  ],
  ["concept_text", ["conceptId", "kind", "language", "text", "textKey"]],
  ["concept_link", ["fromId", "toId", "relation"]],
  ["responsibility", ["ref", "label"]],
  ["experience_band", ["ref", "code", "label", "minYears", "maxYears"]],
  ["alternative_group", ["ref", "label", "roleId"]],
  [
    "fact",
    ["type", "ref", "roleId", "statement", "position", "skillId", "necessity", "importance"].concat(
      ["alternativesId", "responsibilityId", "minYears", "maxYears", "openEnded", "scope", "bandId"],
      ["level", "field", "orEquivalent", "toRoleId", "track", "typicalYears"],
      ["kind", "question", "min", "max", "unit"],
    ),
  ],
  ["evidence", ["ref", "factId", "documentId", "start", "end", "method", "confidence", "position"]],
  // What it held was of another kind, and never served.
  ["change", []],
];

/**
 * What public taxonomies bring: datasets, levels, ladders, collections, matches, and a change feed by concept. Tables
 * are made anew and their rows copied, because SQLite can neither add a deferred reference nor let a column be null.
 */
export class Taxonomies1795219200000 implements MigrationInterface {
  name = "Taxonomies1795219200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    // A PostgreSQL database has no rows yet: it is served from this version on.
    const keepsRows = queryRunner.connection.options.type !== "postgres";
    for (const [name] of [...FORMER].reverse()) {
      if (!keepsRows) {
        await queryRunner.dropTable(name);
        continue;
      }
      const former = await queryRunner.getTable(name);
      await queryRunner.dropIndices(name, former?.indices ?? []);
      await queryRunner.query(`ALTER TABLE "${name}" RENAME TO "former_${name}"`);
    }
    for (const each of TABLES) await queryRunner.createTable(each);
    if (!keepsRows) return;
    await queryRunner.query(
      `INSERT INTO dataset (id, ref, "schemeId")
       SELECT 1, 'rolegraph:catalog', s.id FROM scheme s WHERE s.ref = 'rolegraph'`,
    );
    for (const [name, columns] of FORMER) {
      if (columns.length === 0) continue;
      const names = ["id", ...columns].map((each) => `"${each}"`).join(", ");
      await queryRunner.query(
        `INSERT INTO "${name}" (${names}, "datasetId") SELECT ${names}, 1 FROM "former_${name}"`,
      );
    }
    for (const [name] of [...FORMER].reverse()) await queryRunner.query(`DROP TABLE "former_${name}"`);
  }

  async down(): Promise<void> {
    throw new Error(
      "What taxonomies bring has no place in the former tables; restore a copy of the database.",
    );
  }
}

import type { QueryRunner } from "typeorm";

/** Tables that search follows by triggers. */
const FOLLOWED = ["concept", "concept_text", "responsibility", "revision"];

/**
 * Runs what a later migration does to concepts, their texts, responsibilities or revisions. SQLite changes a table by
 * making it anew, which its triggers prevent or do not survive; they are put back as they were.
 */
export async function withoutSearchTriggers(
  queryRunner: QueryRunner,
  work: () => Promise<void>,
): Promise<void> {
  if (queryRunner.dataSource.options.type === "postgres") return work();
  const triggers: { name: string; sql: string }[] = await queryRunner.query(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search!_%' ESCAPE '!'
      AND tbl_name IN (${FOLLOWED.map((table) => `'${table}'`).join(", ")}) ORDER BY rowid`,
  );
  for (const { name } of triggers) await queryRunner.query(`DROP TRIGGER ${name}`);
  await work();
  for (const { sql } of triggers) await queryRunner.query(sql);
}

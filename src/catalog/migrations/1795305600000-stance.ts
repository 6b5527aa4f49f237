import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which side an insight takes. */
export class Stance1795305600000 implements MigrationInterface {
  name = "Stance1795305600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const byBytes = queryRunner.dataSource.options.type === "postgres" ? 'COLLATE "C"' : "";
    // TypeORM would make SQLite's table anew, with all its rows.
    await queryRunner.query(`ALTER TABLE fact ADD COLUMN stance varchar ${byBytes}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("ALTER TABLE fact DROP COLUMN stance");
  }
}

import { type MigrationInterface, type QueryRunner, Table } from "typeorm";

/** Keys for the API, beside the catalog. */
export class ApiKeys1795392000000 implements MigrationInterface {
  name = "ApiKeys1795392000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: "api_key",
        columns: [
          { name: "id", type: "integer", isPrimary: true },
          { name: "name", type: "varchar" },
          { name: "hash", type: "varchar", isUnique: true },
          { name: "scopes", type: "text" },
          { name: "rate", type: "integer", isNullable: true },
          { name: "createdAt", type: "varchar" },
          { name: "revokedAt", type: "varchar", isNullable: true },
        ],
      }),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable("api_key");
  }
}

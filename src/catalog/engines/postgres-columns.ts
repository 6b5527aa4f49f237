import type { DataSource, QueryRunner, Table, TableColumn } from "typeorm";

/** Texts compare by their bytes, as in SQLite and in the code, whatever language the database was made for. */
const BY_BYTES = "C";

const TEXTS = new Set(["varchar", "character varying", "text", "simple-json"]);

/** What TypeORM's runner for PostgreSQL does with columns; it keeps both to itself. */
interface ColumnRunner {
  loadTables(names?: string[]): Promise<Table[]>;
  buildCreateColumnSql(table: Table, column: TableColumn): string;
}

/**
 * Makes this order that of every text column that a migration adds or changes. TypeORM is to take it for the usual one:
 * it is given to columns as they are made, and not told of when tables are read. Migrations that write SQL of their own
 * have to name it.
 */
export function compareByBytes(dataSource: DataSource): void {
  const { driver } = dataSource;
  const create = driver.createQueryRunner.bind(driver);
  driver.createQueryRunner = (mode): QueryRunner => {
    const runner = create(mode);
    const columns = runner as unknown as ColumnRunner;
    const load = columns.loadTables.bind(runner);
    const build = columns.buildCreateColumnSql.bind(runner);
    columns.loadTables = async (names) => {
      const tables = await load(names);
      for (const column of tables.flatMap((table) => table.columns)) {
        if (column.collation === BY_BYTES) column.collation = undefined;
      }
      return tables;
    };
    columns.buildCreateColumnSql = (table, column) => {
      if (column.collation || !TEXTS.has(column.type)) return build(table, column);
      const copy = column.clone();
      copy.collation = BY_BYTES;
      return build(table, copy);
    };
    return runner;
  };
}

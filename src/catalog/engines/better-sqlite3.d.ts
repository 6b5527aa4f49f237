/** The part of the driver that is used; it comes without types. */
declare module "better-sqlite3" {
  export interface Statement {
    /** Whether it gives rows. */
    readonly reader: boolean;
    /** Has rows given as arrays. */
    raw(): Statement;
    /** Has only the first column given. */
    pluck(): Statement;
    columns(): { name: string }[];
    get(): unknown;
    all(params: unknown): unknown[][];
    run(params: unknown): { changes: number };
  }

  class Database {
    constructor(file: string, options: { fileMustExist?: boolean; timeout?: number });
    readonly inTransaction: boolean;
    prepare(sql: string): Statement;
    exec(sql: string): void;
    pragma(assignment: string): unknown;
    close(): void;
  }

  export default Database;
}

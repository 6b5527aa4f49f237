import { types } from "pg";
import { POSTGRES_UPSERT_ROWS } from "../../config/limits";
import { columnsOf, type Executor, onConflict, type Params, type TableShape } from "./engine";
import { postgresFault } from "./postgres-faults";

/** Object ids of types whose values come as SQLite gives them. https://www.postgresql.org/docs/15/datatype-oid.html */
const BOOL = 16;
const INT8 = 20;
const NUMERIC = 1700;

type GetTypeParser = typeof types.getTypeParser;

/** Reads counts and sums as numbers, and booleans as 0 and 1, so that rows are the same on both engines. */
export const rowTypes = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === BOOL) return (value: string) => (value === "t" ? 1 : 0);
    if (oid === INT8 || oid === NUMERIC) return Number;
    return types.getTypeParser(oid, format as "text");
  }) as GetTypeParser,
};

/** Texts and quoted names, which hold no parameters; casts; and parameters. */
const TOKENS = /'(?:[^']|'')*'|"(?:[^"]|"")*"|::|:([A-Za-z_]\w*)/g;

/** PostgreSQL's texts have no NUL; like half a surrogate pair it becomes the sign for what cannot be shown. */
const storable = (value: unknown): unknown => {
  if (typeof value === "string") return value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
  return Array.isArray(value) ? value.map(storable) : value;
};

/** Writes named parameters as PostgreSQL's numbered ones. */
function numbered(sql: string, params: Params): { text: string; values: unknown[] } {
  const names: string[] = [];
  const text = sql.replace(TOKENS, (token, name?: string) => {
    if (name === undefined || !(name in params)) return token;
    const known = names.indexOf(name);
    return `$${known >= 0 ? known + 1 : names.push(name)}`;
  });
  return { text, values: names.map((name) => storable(params[name])) };
}

/** The part of a pool and of a client that runs statements. */
interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

/** SQLSTATE of a statement in a transaction that an earlier one has failed. */
const TRANSACTION_FAILED = "25P02";

/** Runs statements on one connection to PostgreSQL, or on any of a pool. */
export class PostgresConnection implements Executor {
  private firstFault: unknown;

  constructor(
    private readonly client: Queryable,
    /** The database as messages name it. */
    private readonly name: string,
  ) {}

  async query<Row>(sql: string, params: Params): Promise<Row[]> {
    const { text, values } = numbered(sql, params);
    return (await this.run(text, values)) as Row[];
  }

  async upsert(table: TableShape, rows: readonly object[]): Promise<void> {
    for (let start = 0; start < rows.length; start += POSTGRES_UPSERT_ROWS) {
      await this.upsertBatch(table, rows.slice(start, start + POSTGRES_UPSERT_ROWS) as Params[]);
    }
  }

  /** One array for each column, which the server takes apart again. */
  private async upsertBatch(table: TableShape, rows: Params[]): Promise<void> {
    const columns = columnsOf(table.columns, rows);
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(", ");
    await this.run(
      `INSERT INTO "${table.name}" (${names}) SELECT * FROM unnest(${arrays}) ${onConflict(table)}`,
      columns.map(({ name }) => rows.map((row) => storable(row[name] ?? null))),
    );
  }

  private async run(text: string, values: unknown[]): Promise<unknown[]> {
    try {
      return (await this.client.query(text, values)).rows;
    } catch (error) {
      const followsFromFirst = (error as { code?: string }).code === TRANSACTION_FAILED;
      if (!followsFromFirst || !this.firstFault) this.firstFault = postgresFault(this.name, error);
      throw this.firstFault;
    }
  }
}

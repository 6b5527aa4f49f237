import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { DataSource, type Logger } from "typeorm";
import { SQLITE_BUSY_TIMEOUT_MS } from "../config/limits";
import { AlternativeGroupRow } from "./alternative-group";
import { ConceptRow } from "./concept";
import { ConceptLinkRow } from "./concept-link";
import { ConceptTextRow } from "./concept-text";
import { DocumentRow } from "./document";
import { StoreError } from "./errors";
import { EvidenceRow } from "./evidence";
import { ExperienceBandRow } from "./experience-band";
import { FactRow } from "./fact";
import { MIGRATIONS } from "./migrations/migrations";
import { ResponsibilityRow } from "./responsibility";
import { ChangeRow, RevisionRow } from "./revision";
import { SchemeRow } from "./scheme";
import { SnapshotPool } from "./snapshot";
import { StatementCounter, Store } from "./store";

const MIGRATIONS_TABLE = "migrations";

/** The DataSource for a database URL, not yet connected. */
export function createDataSource(databaseUrl: string, logger?: Logger): DataSource {
  return new DataSource({
    type: "better-sqlite3",
    database: databaseUrl.slice("sqlite:".length),
    timeout: SQLITE_BUSY_TIMEOUT_MS,
    // FULL makes a committed revision survive a power cut, not only a crash of the process.
    prepareDatabase: (database) => database.pragma("synchronous = FULL"),
    entities: [
      SchemeRow,
      ConceptRow,
      ConceptTextRow,
      ConceptLinkRow,
      DocumentRow,
      ResponsibilityRow,
      ExperienceBandRow,
      AlternativeGroupRow,
      FactRow,
      EvidenceRow,
      RevisionRow,
      ChangeRow,
    ],
    migrations: MIGRATIONS,
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: "all",
    logger,
  });
}

/** Refuses a database of a newer version and one that belongs to something else. */
async function checkOwnership(store: Store, databaseUrl: string): Promise<void> {
  const tables = await store.rows<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  if (tables.length === 0) return;
  const columns = await store.rows<{ name: string }>(
    `SELECT name FROM pragma_table_info('${MIGRATIONS_TABLE}') WHERE name = 'name'`,
  );
  const applied =
    columns.length > 0 ? await store.rows<{ name: string }>(`SELECT name FROM ${MIGRATIONS_TABLE}`) : [];
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  // Looking for migrations to run makes their table, before any of them has run.
  const fresh = columns.length > 0 && applied.length === 0 && tables.length === 1;
  if (!fresh && !applied.some((migration) => known.has(migration.name))) {
    throw new StoreError(`The database ${databaseUrl} is not a Rolegraph database.`);
  }
  const unknown = applied.find((migration) => !known.has(migration.name));
  if (unknown) {
    throw new StoreError(
      `The database ${databaseUrl} was made by a newer version of Rolegraph (migration ${unknown.name}).`,
    );
  }
}

/** Makes a folder and those above it, one at a time: Node's own recursion never ends below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

/**
 * Opens the database. Where its file is missing it is created, with its folder, unless `create` is false.
 * @throws StoreError where the path cannot be used or the file is not a Rolegraph database.
 */
export async function openStore(databaseUrl: string, { create = true } = {}): Promise<Store> {
  const counter = new StatementCounter();
  const dataSource = createDataSource(databaseUrl, counter);
  try {
    const file = dataSource.options.database as string;
    if (file !== ":memory:") {
      if (!create && !existsSync(file)) {
        throw new StoreError(`There is no database ${databaseUrl}; run \`rolegraph migrate\` first.`);
      }
      makeFolder(path.dirname(path.resolve(file)));
    }
    await dataSource.initialize();
    const snapshots = file === ":memory:" ? null : new SnapshotPool(file, counter);
    const store = new Store(dataSource, counter, snapshots);
    await checkOwnership(store, databaseUrl);
    // Only now: it is written into the file, which may be another program's until the check.
    await store.rows("PRAGMA journal_mode = WAL");
    return store;
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    if (error instanceof StoreError) throw error;
    throw new StoreError(`Cannot open the database ${databaseUrl}: ${(error as Error).message}`);
  }
}

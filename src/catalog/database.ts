import type { DataSource, DataSourceOptions } from "typeorm";
import { isPostgresUrl, shownUrl } from "../config/database-url";
import { AlternativeGroupRow } from "./alternative-group";
import { ApiKeyRow } from "./api-key";
import { CollectionMemberRow, CollectionRow } from "./collection";
import { ConceptRow } from "./concept";
import { ConceptLinkRow } from "./concept-link";
import { ConceptTextRow } from "./concept-text";
import { DatasetRow } from "./dataset";
import { DocumentRow } from "./document";
import type { Engine } from "./engines/engine";
import { PostgresEngine, postgresDataSource } from "./engines/postgres";
import { SqliteEngine, sqliteDataSource } from "./engines/sqlite";
import { StoreError } from "./errors";
import { EvidenceRow } from "./evidence";
import { ExperienceBandRow } from "./experience-band";
import { FactRow } from "./fact";
import { LadderRow, RungRow } from "./ladder";
import { MIGRATIONS } from "./migrations/migrations";
import { ResponsibilityRow } from "./responsibility";
import { ChangeRow, RevisionRow } from "./revision";
import { SchemeRow } from "./scheme";
import { SkillLevelRow, SkillScaleRow } from "./skill-level";
import { Store } from "./store";

const MIGRATIONS_TABLE = "migrations";

/** What every database of a catalog holds, whichever its engine. */
const MODEL: Partial<DataSourceOptions> = {
  entities: [
    SchemeRow,
    ConceptRow,
    ConceptTextRow,
    ConceptLinkRow,
    DocumentRow,
    ResponsibilityRow,
    ExperienceBandRow,
    AlternativeGroupRow,
    DatasetRow,
    SkillScaleRow,
    SkillLevelRow,
    LadderRow,
    RungRow,
    CollectionRow,
    CollectionMemberRow,
    FactRow,
    EvidenceRow,
    RevisionRow,
    ChangeRow,
    ApiKeyRow,
  ],
  migrations: MIGRATIONS,
  migrationsTableName: MIGRATIONS_TABLE,
  migrationsTransactionMode: "all",
};

/** The DataSource for a database URL, not yet connected. */
export function createDataSource(databaseUrl: string): DataSource {
  return isPostgresUrl(databaseUrl)
    ? postgresDataSource(databaseUrl, MODEL)
    : sqliteDataSource(databaseUrl, MODEL);
}

function engineOf(databaseUrl: string, readUrls: readonly string[]): Engine {
  const dataSource = createDataSource(databaseUrl);
  return isPostgresUrl(databaseUrl)
    ? new PostgresEngine(databaseUrl, dataSource, readUrls)
    : new SqliteEngine(databaseUrl, dataSource);
}

/** Refuses a database of a newer version and one that belongs to something else. */
async function checkOwnership(store: Store): Promise<void> {
  const tables = new Set((await store.columns()).map(({ table }) => table));
  if (tables.size === 0) return;
  const applied = await store.migrations();
  const known = new Set<string>(MIGRATIONS.map((migration) => migration.name));
  // TypeORM's commands make the table of migrations when they look for some to run.
  const fresh = tables.size === 1 && applied?.length === 0;
  if (!fresh && !applied?.some((migration) => known.has(migration))) {
    throw new StoreError(`The database ${store.name} is not a Rolegraph database.`);
  }
  const unknown = applied?.find((migration) => !known.has(migration));
  if (unknown !== undefined) {
    throw new StoreError(
      `The database ${store.name} was made by a newer version of Rolegraph (migration ${unknown}).`,
    );
  }
}

export interface OpenOptions {
  /** Makes a SQLite database, with its folder, where its file is missing; true unless said otherwise. */
  create?: boolean;
  /** URLs of read replicas, from which snapshots are read; PostgreSQL only. */
  readUrls?: readonly string[];
  /** Leaves the database as it is: settings that are kept in it are not made. */
  readOnly?: boolean;
}

/**
 * Opens the database.
 * @throws StoreError where it cannot be used, or is not a Rolegraph database of this version or an older one.
 */
export async function openStore(
  databaseUrl: string,
  { create = true, readUrls = [], readOnly = false }: OpenOptions = {},
): Promise<Store> {
  const engine = engineOf(databaseUrl, readUrls);
  try {
    await engine.open(create);
    const store = new Store(engine);
    await checkOwnership(store);
    // Only now: the database may be another program's until the check.
    if (!readOnly) await engine.adopt();
    return store;
  } catch (error) {
    await engine.close();
    const fault = engine.fault(error);
    if (fault instanceof StoreError) throw fault;
    throw new StoreError(`Cannot open the database ${shownUrl(databaseUrl)}: ${(error as Error).message}`);
  }
}

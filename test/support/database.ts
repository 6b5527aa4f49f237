import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { DataSource } from "typeorm";

/**
 * A PostgreSQL server for the tests: the URL of any database on it, as a user that may create others. Where it is set,
 * the stories run on PostgreSQL, else on SQLite.
 */
export const SERVER_URL = process.env.ROLEGRAPH_TEST_DATABASE_URL;

/** Milliseconds for dropping a file's databases, also from a disk that others keep busy. */
const DROPPED_WITHIN_MS = 180_000;

const made: string[] = [];
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  // The server writes all that it has in memory before it drops one, so that several at a time take no longer.
  while (made.length > 0) {
    await Promise.all(made.splice(0, 10).map((name) => onServer(`DROP DATABASE "${name}" WITH (FORCE)`)));
  }
}, DROPPED_WITHIN_MS);

/** A new folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "rolegraph-test-"));
  folders.push(folder);
  return folder;
}

/** Runs statements on the PostgreSQL server of the tests, outside of their databases. */
export async function onServer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: SERVER_URL });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The URL of another database on the PostgreSQL server of the tests. */
export function urlOf(name: string): string {
  const url = new URL(SERVER_URL ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

/** The URL of a new, empty PostgreSQL database that is gone after the tests of the file; `options` as CREATE DATABASE has them. */
export async function postgresDatabase(options = ""): Promise<string> {
  const name = `rolegraph_test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE "${name}" ${options}`);
  made.push(name);
  return urlOf(name);
}

/** The URL of a copy of a PostgreSQL database that nobody is connected to. */
export function copyOf(databaseUrl: string): Promise<string> {
  return postgresDatabase(`TEMPLATE "${new URL(databaseUrl).pathname.slice(1)}"`);
}

/** The URL of a new, empty database that several connections and processes can open; gone after the tests of the file. */
export async function newDatabase(): Promise<string> {
  if (SERVER_URL) return postgresDatabase();
  return `sqlite:${path.join(temporaryFolder(), "catalog.sqlite")}`;
}

/** The URL of a new, empty database for one connection: in memory, where the engine can. */
export async function privateDatabase(): Promise<string> {
  return SERVER_URL ? postgresDatabase() : "sqlite::memory:";
}

/** Runs SQL on a database as some other program would. */
export async function sqlOn<Row>(databaseUrl: string, statement: string): Promise<Row[]> {
  const database = await new DataSource(
    databaseUrl.startsWith("sqlite:")
      ? { type: "better-sqlite3", database: databaseUrl.slice("sqlite:".length) }
      : { type: "postgres", url: databaseUrl },
  ).initialize();
  try {
    return await database.query(statement);
  } finally {
    await database.destroy();
  }
}

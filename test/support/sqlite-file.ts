import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import Database from "better-sqlite3";

/** A SQLite file as another program finds it. */
export interface FileState {
  /** What SQLite finds wrong with the file: "ok". */
  integrity: unknown;
  /** A hash of all rows of all tables, those of the indexes for searching included; times of revisions left out. */
  digest: string;
}

/** Reads the whole file, after whatever a process that was killed left beside it. */
export function stateOf(file: string): FileState {
  const database = new Database(file, { fileMustExist: true, timeout: 1_000 });
  try {
    const integrity = database.prepare("PRAGMA integrity_check").pluck().get();
    const hash = createHash("sha256");
    // Full-text indexes are tables of the engine's own below a virtual one.
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
      )
      .raw();
    for (const [name] of tables.all([])) {
      const rows = database.prepare(`SELECT * FROM "${name}"`).raw();
      const shown = rows.columns().map((column) => column.name !== "publishedAt");
      hash.update(`${name}\n`);
      for (const row of rows.all([])) hash.update(JSON.stringify(row.filter((_, index) => shown[index])));
    }
    return { integrity, digest: hash.digest("hex") };
  } finally {
    database.close();
  }
}

/** True while another process is inside of a transaction that writes. */
export function isBeingWritten(file: string): boolean {
  const database = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    database.exec("BEGIN IMMEDIATE");
    database.exec("ROLLBACK");
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === "SQLITE_BUSY") return true;
    throw error;
  } finally {
    database.close();
  }
}

/** Removes a SQLite file and what lies beside it. */
export function removeFile(file: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(file + end, { force: true });
}

import { StoreError } from "../errors";

/** Codes that lie in the file or in who else uses it, and not in the statement. https://sqlite.org/rescode.html */
const FAULTS = /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|FULL|READONLY|CORRUPT|NOTADB|PERM|PROTOCOL)/;

/** Those after which a connection may go on seeing the file as it was, also when it is put right. */
const BREAKING = /^SQLITE_(IOERR|CANTOPEN|CORRUPT|NOTADB|READONLY)/;

const codeOf = (error: unknown) => (error as { code?: string } | undefined)?.code ?? "";

/** True where another process holds a lock, so that trying again helps. */
export const isBusy = (error: unknown) => codeOf(error).startsWith("SQLITE_BUSY");

/** True where the connection that met it is better opened anew. */
export const isBreaking = (error: unknown) => BREAKING.test(codeOf(error));

/** What SQLite says of an error of the disk is only that there is one; its code says at which call. */
function hintOf(code: string): string {
  if (!code.startsWith("SQLITE_IOERR_")) return "";
  // Before it writes at all it makes room for its index of what is written.
  return code === "SQLITE_IOERR_SHMSIZE" ? ` (${code}; the disk may be full)` : ` (${code})`;
}

/** A driver's error as a StoreError where it lies in the file or in who else uses it; as it is otherwise. */
export function sqliteFault(name: string, error: unknown): unknown {
  const code = codeOf(error);
  if (!FAULTS.test(code)) return error;
  const line = `Cannot use the database ${name}: ${(error as Error).message}${hintOf(code)}`;
  return new StoreError(line, { cause: error });
}

import { StoreError } from "../errors";

/** What Node and the driver say of a connection that could not be made, or that broke. */
const BROKEN_CODE = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|ERR_TLS|ERR_SSL)|CERT|LEAF_SIGNATURE/;
const BROKEN_MESSAGE =
  /^(Connection terminated|timeout e|Query read timeout|Client (has encountered|was closed)|The server does not support SSL)/;

/**
 * SQLSTATE classes of a server that cannot answer just now: connection exceptions, insufficient resources, operator
 * intervention (a statement that takes too long included), and a standby that had to give way.
 * https://www.postgresql.org/docs/15/errcodes-appendix.html
 */
const UNAVAILABLE = /^(08|53|57|58)|^(25P03|40001|40P01|55000)$/;

/** SQLSTATE of rights that are missing, or of a schema to create in. */
const NO_RIGHTS = /^(42501|3F000)$/;

/** What TypeORM says of a migration whose connection broke between two statements. */
const RELEASED = "QueryRunnerAlreadyReleasedError";

interface DriverError {
  name?: string;
  code?: unknown;
  syscall?: string;
  message?: string;
  /** Where a name stands for several addresses, the fault of each. */
  errors?: Error[];
}

/** A fault that lies in the server or the way to it as one line that names the database; undefined for any other. */
function lineOf(name: string, error: DriverError): string | undefined {
  const { name: kind, syscall, message, errors } = error;
  const code = typeof error.code === "string" ? error.code : "";
  const cause = message || errors?.[0]?.message || code;
  if (kind === RELEASED) return `The database ${name} cannot be reached: the connection ended`;
  if (code === "3D000")
    return `There is no database ${name}; create it first, for example with \`createdb\`.`;
  if (/^28/.test(code) || cause.startsWith("SASL"))
    return `The database ${name} refuses the log-in: ${cause}`;
  if (NO_RIGHTS.test(code)) return `The user of the database ${name} lacks a right: ${cause}`;
  if (code === "25006") return `The database ${name} can only be read: ${cause}`;
  if (syscall === "connect" || BROKEN_CODE.test(code) || BROKEN_MESSAGE.test(cause)) {
    return `The database ${name} cannot be reached: ${cause}`;
  }
  return UNAVAILABLE.test(code) ? `The database ${name} does not answer: ${cause}` : undefined;
}

/** A driver's error as a StoreError where it lies in the server or the way to it; as it is otherwise. */
export function postgresFault(name: string, error: unknown): unknown {
  const line = lineOf(name, error as DriverError);
  return line === undefined ? error : new StoreError(line, { cause: error });
}

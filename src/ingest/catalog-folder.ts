import { z } from "zod";
import type { EntityName } from "./records";
import { TABLES } from "./tables";

/** The version of the format; a later one may name or part things otherwise. */
export const CATALOG_VERSION = 1;

/** The file that says what an exported catalog is made of. */
export const HEADER_FILE = "catalog.yaml";

const tableNames = TABLES.map(({ name }) => name) as [EntityName, ...EntityName[]];

export const catalogHeader = z.strictObject({
  format: z.literal("rolegraph-catalog", 'must be "rolegraph-catalog"'),
  version: z.literal(CATALOG_VERSION, `must be ${CATALOG_VERSION}, the version that is read here`),
  /** The revision that the catalog had. */
  revision: z.int().nonnegative(),
  /** The one scheme that it was made of; null where all were. */
  scheme: z.string().nullable(),
  /** Whether it has the texts of documents, as far as they were attached. */
  texts: z.boolean(),
  /** How many records each file has, so that one that is cut short does not pass for whole. */
  records: z.partialRecord(z.enum(tableNames), z.int().nonnegative()),
});

export type CatalogHeader = z.infer<typeof catalogHeader>;

/** The file with a table's records. */
export const catalogFile = (table: EntityName) => `${table.replaceAll("_", "-")}.yaml`;

/** A record as a line of its file: an item of a YAML sequence, and JSON but for the dash. */
export function catalogLine(record: Record<string, unknown>): string {
  const fields = Object.entries(record).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
  return `- {${fields.join(", ")}}\n`;
}

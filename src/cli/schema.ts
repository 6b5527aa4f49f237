import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../config/settings";
import { printedSchema } from "../graph/schema";
import { CommandError, say } from "./command";

const SCHEMA_FILE = path.join(PACKAGE_ROOT, "schema/schema.graphql");

/** Prints the schema, writes it to its file, or checks that the file holds it. */
export async function schema({ write, check }: { write?: boolean; check?: boolean }): Promise<void> {
  const printed = printedSchema();
  if (write) {
    writeFileSync(SCHEMA_FILE, printed);
    say(`schema: wrote ${path.relative(process.cwd(), SCHEMA_FILE)}`);
  } else if (check) {
    if (readFileSync(SCHEMA_FILE, "utf8") !== printed) {
      throw new CommandError("schema/schema.graphql is not what the code says; run `npm run schema`.");
    }
    say("schema: up to date");
  } else {
    process.stdout.write(printed);
  }
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { PACKAGE_ROOT } from "../config/settings";
import { catalogCommand, command, storeCommand } from "./command";
import { attach, coverage, find } from "./documents";
import { exportCatalog } from "./export";
import { importFiles } from "./import";
import { migrate } from "./migrate";
import { seed } from "./seed";

const ENVIRONMENT = `
Settings by environment:
  PORT                          port to serve on (4000)
  HOST                          address to serve on (127.0.0.1)
  ROLEGRAPH_DATABASE_URL        sqlite:<path>, sqlite::memory: or postgres://<user>@<host>/<database>
                                (sqlite:data/rolegraph.sqlite)
  ROLEGRAPH_DATABASE_READ_URLS  read replicas of a PostgreSQL database, with commas between them
  ROLEGRAPH_DOCUMENTS           folder with the documents' texts (documents)
  LOG_LEVEL                     fatal, error, warn, info, debug, trace or silent (info)`;

const { version } = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, "package.json"), "utf8"));

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(value);
}

const program = new Command("rolegraph")
  .description("A GraphQL API over a skills taxonomy and a role catalog.")
  .version(version)
  .addHelpText("afterAll", ENVIRONMENT);

program
  .command("serve")
  .description("migrate, seed and serve over HTTP until stopped")
  .option("--no-seed", "serve the database as it is")
  .action(
    // Loaded only where it is asked for: the server takes half a second that an import can do without.
    storeCommand(async (store, settings, options: { seed: boolean }) =>
      (await import("./serve.js")).serve(store, settings, options),
    ),
  );

program
  .command("migrate")
  .description("bring the database's tables up to this version")
  .action(storeCommand(migrate));

program
  .command("seed")
  .description("make the catalog equal to the seeds, with the texts that are at hand")
  .action(catalogCommand(seed));

program
  .command("import")
  .description(
    "bring taxonomies into the catalog: esco, onet, gdad, crosswalk, roles for the project's own YAML, or catalog for an export of it",
  )
  .argument("<format>", "esco, onet, gdad, crosswalk, roles or catalog")
  .argument("<files...>", "the publisher's files: zips as they are, folders, or single files")
  .option("--dry-run", "report what would change, and write nothing")
  .option("--json", "print the report as JSON, with every problem")
  .option("--max-problems <count>", "import nothing where more rows than these have problems", wholeNumber)
  .action(catalogCommand(importFiles));

program
  .command("export")
  .description("write the catalog down: as csv, jsonld (SKOS), or yaml, which can be imported again")
  .argument("<format>", "csv, jsonld or yaml")
  .argument("<target>", "a folder that is new or empty; for jsonld, a new file")
  .option("--scheme <code>", "only what belongs to this scheme")
  .option("--texts", "yaml: with the texts of documents that are attached, which are not ours to hand on")
  .action(catalogCommand(exportCatalog));

program
  .command("schema")
  .description("print the GraphQL schema")
  .option("--write", "write it to schema/schema.graphql instead")
  .option("--check", "fail where schema/schema.graphql is not it")
  .action(command(async (_settings, options) => (await import("./schema.js")).schema(options)));

const documents = program.command("documents").description("the source documents and their texts");

documents
  .command("attach")
  .description("attach texts, known by their sha256, so that evidence has its quotes")
  .argument("<files...>", "text files in UTF-8")
  .action(catalogCommand(attach));

documents
  .command("find")
  .description("print where a phrase stands in a document, as start-end")
  .argument("<document>", 'ref or key of an attached document: "tech-lead"')
  .argument("<phrase>", "the exact words; \\n stands for a line break")
  .action(catalogCommand(find));

documents
  .command("coverage")
  .description("print every sentence with the facts that rest on it, or the reason why none does")
  .argument("[document]", "only this document")
  .action(catalogCommand(coverage));

void program.parseAsync();

import { Command, InvalidArgumentError, Option } from "commander";
import { Scope } from "../catalog/api-key";
import { DEFAULT_DRAIN_MS } from "../config/limits";
import { VERSION } from "../config/settings";
import { backup } from "./backup";
import { check } from "./check";
import { catalogCommand, command, databaseCommand, storeCommand } from "./command";
import { attach, coverage, find } from "./documents";
import { exportCatalog } from "./export";
import { importFiles } from "./import";
import { createKey, listKeys, revokeKey } from "./keys";
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
  LOG_LEVEL                     fatal, error, warn, info, debug, trace or silent (info)
  ROLEGRAPH_ACCESS              open, or key where reading needs an API key (open)
  ROLEGRAPH_RATE                cost units a minute for each client; 0 is no limit (0)
  ROLEGRAPH_REDIS_URL           redis://<host>, in which several processes count rates together
  ROLEGRAPH_TRUST_PROXY         addresses or networks of proxies that say where clients are, with commas between them
  ROLEGRAPH_CORS_ORIGINS        origins whose pages may read answers, with commas between them, or *
  ROLEGRAPH_HSTS                seconds for which browsers are to come by TLS only; 0 says nothing (0)
  ROLEGRAPH_INTROSPECTION       on or off (on)
  ROLEGRAPH_GRAPHIQL            on or off (on)
  ROLEGRAPH_BATCHING            on or off: several operations in a request (off)
  ROLEGRAPH_PERSISTED_QUERIES   on or off: hashes in place of queries that the server has seen (on)
  ROLEGRAPH_TRUSTED_DOCUMENTS   folder of *.graphql, or manifest, of the only documents that may run
  ROLEGRAPH_ENTITY_CACHE_MB     MiB of rows kept between requests, about (256)
  ROLEGRAPH_ANSWER_CACHE_MB     MiB of whole answers kept (32)
  ROLEGRAPH_MAX_AGE             seconds for which answers to GET may be kept unasked (0)
  ROLEGRAPH_METRICS_PORT        port for Prometheus, at /metrics; without it no metrics are kept
  ROLEGRAPH_METRICS_HOST        address for Prometheus (127.0.0.1)
  ROLEGRAPH_SLOW_MS             milliseconds from which an operation is logged as slow; 0 for none (1000)
  OTEL_EXPORTER_OTLP_ENDPOINT   OpenTelemetry's collector; without it no traces are made
  OTEL_SERVICE_NAME             the server's name in traces (rolegraph)
  ROLEGRAPH_LIMIT_…             limits on requests: TOKENS, DEPTH, ALIASES, DIRECTIVES, ROOT_FIELDS, COST,
                                BODY_BYTES, REQUEST_MS, HEADERS_MS, RECEIVE_MS, CONNECTIONS (docs/limits.md)
  ROLEGRAPH_DRAIN_MS            milliseconds to go on serving after SIGTERM, while /readyz turns balancers away
                                (${DEFAULT_DRAIN_MS})`;

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(value);
}

const program = new Command("rolegraph")
  .description("A GraphQL API over a skills taxonomy and a role catalog.")
  .version(VERSION)
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
  .command("backup")
  .description("copy the SQLite database to a file, as it is at one moment, while it is in use")
  .argument("<target>", "a new file")
  .action(databaseCommand(backup));

program
  .command("check")
  .description("check the whole database, and change nothing")
  .action(databaseCommand(check));

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

const keys = program.command("keys").description("API keys, by which clients are known and what they may do");

keys
  .command("create")
  .description("make a key and print it; it is not shown again")
  .argument("<name>", "what people call it")
  .addOption(
    new Option("--scope <scopes...>", "what it may do").choices(Object.values(Scope)).default([Scope.READ]),
  )
  .option("--rate <units>", "cost units a minute; 0 is no limit (the server's rate)", wholeNumber)
  .action(catalogCommand(createKey));

keys
  .command("list")
  .description("print the keys by their ids, with what each may do; never the keys")
  .action(catalogCommand(listKeys));

keys
  .command("revoke")
  .description("end the use of a key for good")
  .argument("<id>", "its id: rg_1a2b3c4d")
  .action(catalogCommand(revokeKey));

void program.parseAsync();

import { readFileSync } from "node:fs";
import path from "node:path";
import { environment } from "./environment";

/** The product's own folder, where seeds, schema and the built web pages lie. */
export const PACKAGE_ROOT = path.resolve(__dirname, "../..");

/** What one request, or all clients together, may take; docs/limits.md explains each. */
export interface Limits {
  /** Tokens of a query. */
  tokens: number;
  /** Levels of fields in a query. */
  depth: number;
  /** Aliases of a query. */
  aliases: number;
  /** Directives of a query. */
  directives: number;
  /** Root fields of a query. */
  rootFields: number;
  /** Cost of a query on its variables, in objects read. */
  cost: number;
  /** Bytes of a request's body. */
  bodyBytes: number;
  /** Milliseconds that a request is worked on. */
  requestMs: number;
  /** Milliseconds that a client may take to send a request's headers. */
  headersMs: number;
  /** Milliseconds that a client may take to send a whole request. */
  receiveMs: number;
  /** Connections open at a time. */
  connections: number;
}

/** This program's version. */
export const VERSION: string = JSON.parse(
  readFileSync(path.join(PACKAGE_ROOT, "package.json"), "utf8"),
).version;

/** Values that the environment decides, validated once at the start. */
export interface Settings {
  /** TCP port; 0 lets the system pick a free one. */
  port: number;
  /** Address to listen on. */
  host: string;
  /** `sqlite:<path>`, `sqlite::memory:` or `postgres://…`. */
  databaseUrl: string;
  /** Read replicas of a PostgreSQL database, from which requests are answered. */
  readUrls: string[];
  /** Folder in which seeding looks for the documents' texts. */
  documentsFolder: string;
  /** True where ROLEGRAPH_DOCUMENTS names the folder, so that its absence is a fault. */
  documentsFolderRequired: boolean;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** Bytes of rows that are kept between requests, about; 0 keeps none. */
  entityCacheBytes: number;
  /** Bytes of whole answers that are kept; 0 keeps none. */
  answerCacheBytes: number;
  /** Seconds for which clients and caches on the way may keep an answer to a GET without asking whether it still holds. */
  maxAge: number;
  /** True where NODE_ENV is "production": errors then withhold hints about the schema. */
  production: boolean;
  /** "key" where reading needs an API key. */
  access: "open" | "key";
  /** Cost units a minute for a client whose key says nothing else; 0 is no limit. */
  rate: number;
  /** A Redis in which several processes count rates together. */
  redisUrl: string | undefined;
  /** Addresses and networks of proxies whose word about a client's address is taken; false for none. */
  trustProxy: string[] | false;
  /** Origins whose pages may read answers; "*" for all. */
  corsOrigins: string[];
  /** Seconds for which browsers are told to come by TLS only; 0 tells them nothing. */
  hsts: number;
  introspection: boolean;
  graphiql: boolean;
  /** Whether one request may bring several operations. */
  batching: boolean;
  /** Whether clients may send a query's hash in place of the query. */
  persistedQueries: boolean;
  /** The folder or manifest of the only documents that may run; undefined where all may. */
  trustedDocuments: string | undefined;
  /** Port on which metrics are served, and no other thing; 0 lets the system pick one, null keeps no metrics. */
  metricsPort: number | null;
  /** Address on which metrics are served. */
  metricsHost: string;
  /** Milliseconds from which an operation is logged as slow; 0 logs none. */
  slowMs: number;
  /** OpenTelemetry's collector, to which traces are sent by OTLP over HTTP; null makes none. */
  traceEndpoint: string | null;
  /** Name under which traces are known. */
  serviceName: string;
  limits: Limits;
  /** Milliseconds that a server which is told to stop still takes requests, and says that it is not ready. */
  drainMs: number;
}

/** Every bad value of the environment, one line each. */
export class SettingsError extends Error {}

/** A value that is refused, as the message shows it: a URL may hold a password anywhere behind its scheme. */
const shownValue = (value: string | undefined) => value?.replace(/:.*[@?].*/s, ":…");

/**
 * Reads the settings from the environment.
 * @throws SettingsError with one line for each value that is not usable.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} ${issue.message}, but is ${JSON.stringify(shownValue(env[name]))}`;
    });
    throw new SettingsError(lines.join("\n"));
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.ROLEGRAPH_DATABASE_URL,
    readUrls: values.ROLEGRAPH_DATABASE_READ_URLS ?? [],
    documentsFolder: path.resolve(values.ROLEGRAPH_DOCUMENTS ?? "documents"),
    documentsFolderRequired: values.ROLEGRAPH_DOCUMENTS !== undefined,
    logLevel: values.LOG_LEVEL,
    entityCacheBytes: values.ROLEGRAPH_ENTITY_CACHE_MB,
    answerCacheBytes: values.ROLEGRAPH_ANSWER_CACHE_MB,
    maxAge: values.ROLEGRAPH_MAX_AGE,
    production: values.NODE_ENV === "production",
    access: values.ROLEGRAPH_ACCESS,
    rate: values.ROLEGRAPH_RATE,
    redisUrl: values.ROLEGRAPH_REDIS_URL,
    trustProxy: values.ROLEGRAPH_TRUST_PROXY ?? false,
    corsOrigins: values.ROLEGRAPH_CORS_ORIGINS ?? [],
    hsts: values.ROLEGRAPH_HSTS,
    introspection: values.ROLEGRAPH_INTROSPECTION,
    graphiql: values.ROLEGRAPH_GRAPHIQL,
    batching: values.ROLEGRAPH_BATCHING,
    persistedQueries: values.ROLEGRAPH_PERSISTED_QUERIES,
    trustedDocuments: values.ROLEGRAPH_TRUSTED_DOCUMENTS && path.resolve(values.ROLEGRAPH_TRUSTED_DOCUMENTS),
    metricsPort: values.ROLEGRAPH_METRICS_PORT ?? null,
    metricsHost: values.ROLEGRAPH_METRICS_HOST,
    slowMs: values.ROLEGRAPH_SLOW_MS,
    traceEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    serviceName: values.OTEL_SERVICE_NAME,
    limits: {
      tokens: values.ROLEGRAPH_LIMIT_TOKENS,
      depth: values.ROLEGRAPH_LIMIT_DEPTH,
      aliases: values.ROLEGRAPH_LIMIT_ALIASES,
      directives: values.ROLEGRAPH_LIMIT_DIRECTIVES,
      rootFields: values.ROLEGRAPH_LIMIT_ROOT_FIELDS,
      cost: values.ROLEGRAPH_LIMIT_COST,
      bodyBytes: values.ROLEGRAPH_LIMIT_BODY_BYTES,
      requestMs: values.ROLEGRAPH_LIMIT_REQUEST_MS,
      headersMs: values.ROLEGRAPH_LIMIT_HEADERS_MS,
      receiveMs: values.ROLEGRAPH_LIMIT_RECEIVE_MS,
      connections: values.ROLEGRAPH_LIMIT_CONNECTIONS,
    },
    drainMs: values.ROLEGRAPH_DRAIN_MS,
  };
}

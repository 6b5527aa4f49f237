import { isIP } from "node:net";
import { z } from "zod";
import { isPostgresUrl } from "./database-url";
import {
  ANSWER_CACHE_BYTES,
  DEFAULT_DRAIN_MS,
  ENTITY_CACHE_BYTES,
  MAX_ALIASES,
  MAX_BODY_BYTES,
  MAX_CONNECTIONS,
  MAX_COST,
  MAX_DEPTH,
  MAX_DIRECTIVES,
  MAX_DRAIN_MS,
  MAX_HEADERS_MS,
  MAX_RECEIVE_MS,
  MAX_REQUEST_MS,
  MAX_ROOT_FIELDS,
  MAX_TOKENS,
  SLOW_MS,
} from "./limits";

const PORT_RANGE = "must be a whole number from 0 to 65535";

const DRAIN_RANGE = `must be a whole number of milliseconds from 0 to ${MAX_DRAIN_MS}`;

/** The longest time of Node's timers in milliseconds; no other limit needs as much. */
const GREATEST_LIMIT = 2 ** 31 - 1;
/** Settings that are none are not compared with each other. */
const LIMIT_RANGE = { error: `must be a whole number from 1 to ${GREATEST_LIMIT}`, abort: true };

const limit = (byDefault: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/, LIMIT_RANGE)
    .transform(Number)
    .refine((value) => value <= GREATEST_LIMIT, LIMIT_RANGE)
    .default(byDefault);

const MEBIBYTE = 1024 * 1024;

/** A setting in MiB, as bytes. */
const megabytes = (bytes: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, "must be a whole number of MiB from 0 to 99999")
    .transform((value) => Number(value) * MEBIBYTE)
    .default(bytes);

const RATE_RANGE = "must be a whole number of cost units from 0 to 1000000000";
const SECONDS_RANGE = "must be a whole number of seconds from 0 to 1000000000";
const wholeNumber = (range: string) =>
  z
    .string()
    .regex(/^(\d{1,9}|1000000000)$/, range)
    .transform(Number);

/** A setting that is "on" or "off". */
const switchable = () =>
  z.enum(["on", "off"], { error: "must be on or off" }).transform((value) => value === "on");

const listOf = (text: string) => text.split(",").map((item) => item.trim());

function isOrigin(text: string): boolean {
  return text === "*" || (/^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text);
}

/** What the proxy's library takes: an address, a network, or a name for several of them. */
function isProxy(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", bits, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** A port in decimal digits. */
const portDigits = z
  .string()
  .regex(/^\d{1,5}$/, PORT_RANGE)
  .transform(Number)
  .refine((port) => port <= 65_535, PORT_RANGE);

const variables = z.object({
  PORT: z.string().pipe(portDigits).default(4000),
  HOST: z.string().min(1, "must not be empty").default("127.0.0.1"),
  ROLEGRAPH_DATABASE_URL: z
    .string()
    .refine(
      (url) => /^sqlite:.+/.test(url) || isPostgresUrl(url),
      'must be "sqlite:<path>", "sqlite::memory:" or "postgres://<user>@<host>/<database>"',
    )
    .default("sqlite:data/rolegraph.sqlite"),
  ROLEGRAPH_DATABASE_READ_URLS: z
    .string()
    .transform((urls) => urls.split(","))
    .refine((urls) => urls.every(isPostgresUrl), "must be postgres:// URLs with commas between them")
    .optional(),
  ROLEGRAPH_DOCUMENTS: z.string().min(1, "must not be empty").optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be one of fatal, error, warn, info, debug, trace, silent",
    })
    .default("info"),
  ROLEGRAPH_ENTITY_CACHE_MB: megabytes(ENTITY_CACHE_BYTES),
  ROLEGRAPH_ANSWER_CACHE_MB: megabytes(ANSWER_CACHE_BYTES),
  ROLEGRAPH_MAX_AGE: wholeNumber(SECONDS_RANGE).default(0),
  NODE_ENV: z.string().optional(),
  ROLEGRAPH_ACCESS: z.enum(["open", "key"], { error: "must be open or key" }).default("open"),
  ROLEGRAPH_RATE: wholeNumber(RATE_RANGE).default(0),
  ROLEGRAPH_REDIS_URL: z
    .string()
    .refine((url) => /^rediss?:\/\//.test(url) && URL.canParse(url), "must be a redis:// or rediss:// URL")
    .optional(),
  ROLEGRAPH_TRUST_PROXY: z
    .string()
    .transform(listOf)
    .refine(
      (proxies) => proxies.every(isProxy),
      "must be addresses or networks such as 10.0.0.0/8 with commas between them",
    )
    .optional(),
  ROLEGRAPH_CORS_ORIGINS: z
    .string()
    .transform(listOf)
    .refine(
      (origins) => origins.every(isOrigin),
      'must be "*", or origins such as https://example.org with commas between them',
    )
    .optional(),
  ROLEGRAPH_HSTS: wholeNumber(SECONDS_RANGE).default(0),
  ROLEGRAPH_INTROSPECTION: switchable().default(true),
  ROLEGRAPH_GRAPHIQL: switchable().default(true),
  ROLEGRAPH_BATCHING: switchable().default(false),
  ROLEGRAPH_PERSISTED_QUERIES: switchable().default(true),
  ROLEGRAPH_TRUSTED_DOCUMENTS: z.string().min(1, "must not be empty").optional(),
  ROLEGRAPH_METRICS_PORT: z.string().pipe(portDigits).optional(),
  ROLEGRAPH_METRICS_HOST: z.string().min(1, "must not be empty").default("127.0.0.1"),
  ROLEGRAPH_SLOW_MS: z
    .string()
    .regex(/^\d{1,7}$/, "must be a whole number of milliseconds")
    .transform(Number)
    .default(SLOW_MS),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine((url) => /^https?:\/\//.test(url) && URL.canParse(url), "must be an http:// or https:// URL")
    .optional(),
  OTEL_SERVICE_NAME: z.string().min(1, "must not be empty").default("rolegraph"),
  ROLEGRAPH_LIMIT_TOKENS: limit(MAX_TOKENS),
  ROLEGRAPH_LIMIT_DEPTH: limit(MAX_DEPTH),
  ROLEGRAPH_LIMIT_ALIASES: limit(MAX_ALIASES),
  ROLEGRAPH_LIMIT_DIRECTIVES: limit(MAX_DIRECTIVES),
  ROLEGRAPH_LIMIT_ROOT_FIELDS: limit(MAX_ROOT_FIELDS),
  ROLEGRAPH_LIMIT_COST: limit(MAX_COST),
  ROLEGRAPH_LIMIT_BODY_BYTES: limit(MAX_BODY_BYTES),
  ROLEGRAPH_LIMIT_REQUEST_MS: limit(MAX_REQUEST_MS),
  ROLEGRAPH_LIMIT_HEADERS_MS: limit(MAX_HEADERS_MS),
  ROLEGRAPH_LIMIT_RECEIVE_MS: limit(MAX_RECEIVE_MS),
  ROLEGRAPH_LIMIT_CONNECTIONS: limit(MAX_CONNECTIONS),
  ROLEGRAPH_DRAIN_MS: z
    .string()
    .regex(/^\d{1,6}$/, DRAIN_RANGE)
    .transform(Number)
    .refine((ms) => ms <= MAX_DRAIN_MS, DRAIN_RANGE)
    .default(DEFAULT_DRAIN_MS),
});

/** The variables that decide the settings, with what their values may be, their defaults, and what must fit together. */
export const environment = variables
  .refine(
    ({ ROLEGRAPH_DATABASE_READ_URLS: urls, ROLEGRAPH_DATABASE_URL: url }) => !urls || isPostgresUrl(url),
    {
      path: ["ROLEGRAPH_DATABASE_READ_URLS"],
      error: "may be set only where ROLEGRAPH_DATABASE_URL is a postgres:// URL",
    },
  )
  .refine(({ ROLEGRAPH_LIMIT_HEADERS_MS: headers, ROLEGRAPH_LIMIT_RECEIVE_MS: whole }) => headers <= whole, {
    path: ["ROLEGRAPH_LIMIT_HEADERS_MS"],
    error: "must not be more than ROLEGRAPH_LIMIT_RECEIVE_MS, within which the headers come",
  });

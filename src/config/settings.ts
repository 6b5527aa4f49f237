import path from "node:path";
import { z } from "zod";

/** The product's own folder, where seeds, schema and the built web pages lie. */
export const PACKAGE_ROOT = path.resolve(__dirname, "../..");

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
  /** True where NODE_ENV is "production": errors then withhold hints about the schema. */
  production: boolean;
}

/** Every bad value of the environment, one line each. */
export class SettingsError extends Error {}

/** True for a URL of PostgreSQL; the catalog's other engine is SQLite. */
export function isPostgresUrl(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url) && URL.canParse(url);
}

/** A database URL as messages may show it: without password and options. */
export function shownUrl(url: string): string {
  if (!isPostgresUrl(url)) return url;
  const { username, host, pathname } = new URL(url);
  return `postgres://${username && `${username}@`}${host}${pathname}`;
}

const PORT_RANGE = "must be a whole number from 0 to 65535";

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_RANGE)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_RANGE)
    .default(4000),
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
  NODE_ENV: z.string().optional(),
});

const consistent = environment.refine(
  ({ ROLEGRAPH_DATABASE_READ_URLS: urls, ROLEGRAPH_DATABASE_URL: url }) => !urls || isPostgresUrl(url),
  {
    path: ["ROLEGRAPH_DATABASE_READ_URLS"],
    error: "may be set only where ROLEGRAPH_DATABASE_URL is a postgres:// URL",
  },
);

/** A value that is refused, as the message shows it: a URL may hold a password anywhere behind its scheme. */
const shownValue = (value: string | undefined) => value?.replace(/:.*[@?].*/s, ":…");

/**
 * Reads the settings from the environment.
 * @throws SettingsError with one line for each value that is not usable.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = consistent.safeParse(env);
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
    production: values.NODE_ENV === "production",
  };
}

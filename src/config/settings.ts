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
  /** `sqlite:<path>` or `sqlite::memory:`. */
  databaseUrl: string;
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
    .regex(/^sqlite:.+/, 'must be "sqlite:<path>" or "sqlite::memory:"')
    .default("sqlite:data/rolegraph.sqlite"),
  ROLEGRAPH_DOCUMENTS: z.string().min(1, "must not be empty").optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be one of fatal, error, warn, info, debug, trace, silent",
    })
    .default("info"),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads the settings from the environment.
 * @throws SettingsError with one line for each value that is not usable.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      // A URL may hold a password.
      const value = env[name]?.replace(/\/\/[^@]*@/, "//…@");
      return `${name} ${issue.message}, but is ${JSON.stringify(value)}`;
    });
    throw new SettingsError(lines.join("\n"));
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.ROLEGRAPH_DATABASE_URL,
    documentsFolder: path.resolve(values.ROLEGRAPH_DOCUMENTS ?? "documents"),
    documentsFolderRequired: values.ROLEGRAPH_DOCUMENTS !== undefined,
    logLevel: values.LOG_LEVEL,
    production: values.NODE_ENV === "production",
  };
}

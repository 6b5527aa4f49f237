import path from "node:path";
import { type OpenOptions, openStore } from "../catalog/database";
import { StoreError } from "../catalog/errors";
import type { Store } from "../catalog/store";
import { PACKAGE_ROOT, readSettings, type Settings, SettingsError } from "../config/settings";
import { ExportRefused } from "../export/target";
import { AttachRefused } from "../ingest/attach";
import { FileRefused } from "../ingest/files";
import { ImportRefused } from "../ingest/report";

/** A fault of the command's use; its message is all that the user needs. */
export class CommandError extends Error {}

export const SEEDS_FOLDER = path.join(PACKAGE_ROOT, "seeds");

// Who reads a report may stop before its end: `rolegraph import … | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

export const say = (line: string) => process.stdout.write(`${line}\n`);

const EXPECTED = [
  CommandError,
  SettingsError,
  StoreError,
  ImportRefused,
  FileRefused,
  AttachRefused,
  ExportRefused,
];

/** Runs a command; a fault that the user can mend becomes its lines on stderr and exit code 1. */
export function command<Args extends unknown[]>(run: (settings: Settings, ...args: Args) => Promise<void>) {
  return async (...args: Args): Promise<void> => {
    try {
      await run(readSettings(), ...args);
    } catch (error) {
      const expected = EXPECTED.some((kind) => error instanceof kind);
      const text = expected ? (error as Error).message : ((error as Error).stack ?? String(error));
      for (const line of text.split("\n")) process.stderr.write(`rolegraph: ${line}\n`);
      process.exitCode = 1;
    }
  };
}

type StoreCommand<Args extends unknown[]> = (
  store: Store,
  settings: Settings,
  ...args: Args
) => Promise<void>;

function onStore<Args extends unknown[]>(options: OpenOptions, run: StoreCommand<Args>) {
  return command(async (settings, ...args: Args) => {
    const { databaseUrl, readUrls } = settings;
    const store = await openStore(databaseUrl, { readUrls, ...options });
    try {
      await run(store, settings, ...args);
    } finally {
      await store.close();
    }
  });
}

/** Runs a command on the open store, made where it is missing, and closes it whatever comes. */
export function storeCommand<Args extends unknown[]>(run: StoreCommand<Args>) {
  return onStore({ create: true }, run);
}

/** Runs the work where the store has its tables. */
function migrated<Args extends unknown[]>(run: StoreCommand<Args>): StoreCommand<Args> {
  return async (store, settings, ...args) => {
    if (!(await store.isMigrated())) {
      throw new CommandError(
        `The database ${store.name} lacks tables of this version; run \`rolegraph migrate\` first.`,
      );
    }
    await run(store, settings, ...args);
  };
}

/** As `storeCommand`, for commands that need a store with its tables. */
export function catalogCommand<Args extends unknown[]>(run: StoreCommand<Args>) {
  return onStore<Args>({ create: false }, migrated(run));
}

/** As `catalogCommand`, for commands about the main database itself, which they leave as it is. */
export function databaseCommand<Args extends unknown[]>(run: StoreCommand<Args>) {
  return onStore<Args>({ create: false, readUrls: [], readOnly: true }, migrated(run));
}

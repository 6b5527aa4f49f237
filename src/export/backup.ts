import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { StoreError } from "../catalog/errors";
import type { Store } from "../catalog/store";
import { ExportRefused, refuseTaken } from "./target";

/** Has the system write what it keeps of a file or folder in memory. */
async function sync(place: string): Promise<void> {
  const handle = await open(place, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Copies the whole database as it is at one moment, whatever is written meanwhile, to a file that is not there yet. The
 * copy is made beside it, and moved there once it is whole and on the disk.
 * @throws ExportRefused where the place cannot take it, the database cannot be read, or its engine has tools of its own.
 */
export async function backUp(store: Store, place: string): Promise<void> {
  if (!store.engine.copyTo) {
    throw new ExportRefused(
      `${store.name} is backed up by PostgreSQL's own tools: pg_dump --format=custom --file=${place} <url>.`,
    );
  }
  const target = path.resolve(place);
  refuseTaken(place, target, "file");
  const partial = `${target}.partial-${randomUUID()}`;
  try {
    await store.copyTo(partial);
    await sync(partial);
    await rename(partial, target);
    await sync(path.dirname(target));
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined && !(error instanceof StoreError)) throw error;
    throw new ExportRefused(`${place} cannot be written: ${message}`);
  } finally {
    await rm(partial, { force: true });
  }
}

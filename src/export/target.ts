import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import type { ExportFormat, ExportPiece } from "./format";

/** The place is none that an export can be written to; it is as it was. */
export class ExportRefused extends Error {}

/** Rows written, by file. */
export type Written = Map<string, number>;

/**
 * Writes the pieces to a folder or file that is not there yet, or to an empty folder. They are gathered beside it, and
 * moved there once all are whole.
 * @throws ExportRefused where the place cannot take them, and whatever the signal gives as its reason.
 */
export async function writePieces(
  place: string,
  makes: ExportFormat["makes"],
  pieces: AsyncIterable<ExportPiece>,
  signal: AbortSignal,
): Promise<Written> {
  try {
    const target = path.resolve(place);
    refuseTaken(place, target, makes);
    return await gatherBeside(target, makes, pieces, signal);
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : new ExportRefused(`${place} cannot be written: ${message}`);
  }
}

/** @throws ExportRefused where something is at the place already, or there is no folder for it. */
export function refuseTaken(place: string, target: string, makes: ExportFormat["makes"]): void {
  const parent = path.dirname(target);
  if (!statSync(parent, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ExportRefused(`There is no folder ${parent}.`);
  }
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) return;
  if (makes === "file" || !stats.isDirectory()) throw new ExportRefused(`${place} is there already.`);
  if (readdirSync(target).length > 0) throw new ExportRefused(`The folder ${place} is not empty.`);
}

async function gatherBeside(
  target: string,
  makes: ExportFormat["makes"],
  pieces: AsyncIterable<ExportPiece>,
  signal: AbortSignal,
): Promise<Written> {
  const partial = `${target}.partial-${process.pid}`;
  mkdirSync(partial);
  try {
    const name = path.basename(target);
    const written = await gather(partial, name, pieces, signal);
    if (makes === "folder" && existsSync(target)) rmdirSync(target);
    renameSync(makes === "folder" ? partial : path.join(partial, name), target);
    return written;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function gather(
  folder: string,
  onlyFile: string,
  pieces: AsyncIterable<ExportPiece>,
  signal: AbortSignal,
): Promise<Written> {
  const written: Written = new Map();
  let name: string | undefined;
  let file: FileHandle | undefined;
  try {
    for await (const piece of pieces) {
      signal.throwIfAborted();
      const next = piece.file ?? onlyFile;
      if (next !== name) {
        await file?.close();
        file = await open(path.join(folder, next), "wx");
        name = next;
      }
      await file?.appendFile(piece.text);
      written.set(next, (written.get(next) ?? 0) + piece.rows);
    }
  } finally {
    await file?.close();
  }
  return written;
}

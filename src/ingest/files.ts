import { createReadStream, readdirSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { MAX_INPUT_FILE_BYTES } from "../config/limits";

/** A file of the input, whether it lies in a folder or in a zip. */
export interface InputFile {
  /** Its name without folders: "skills_en.csv". */
  name: string;
  /** Where it is, for messages: "esco.zip/skills_en.csv". */
  place: string;
  /** The name of the zip or folder that it came in, or its own: publishers put the release into it. */
  container: string;
  /** Its bytes, unpacked. The stream fails with FileRefused where they are damaged. */
  open: () => Promise<Readable>;
}

/** A file that is not what it claims to be; nothing of the input is then imported. */
export class FileRefused extends Error {}

/** Bytes that are read at once. */
const CHUNK_BYTES = 256 * 1024;

const isZip = (name: string) => /\.zip$/i.test(name);

/** Whether a name in a folder or zip is that of an operating system's own file. */
const isHidden = (name: string) =>
  name.split(/[\\/]/).some((part) => part === "__MACOSX" || (part.startsWith(".") && !/^\.+$/.test(part)));

/**
 * The files that the paths name: a plain file, each file in a folder and the folders within, each file in a zip.
 * @throws FileRefused where a path is missing or a zip cannot be read; what the files hold is not looked at.
 */
export async function openInputs(paths: string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const each of paths) {
    const stats = statSync(each, { throwIfNoEntry: false });
    if (!stats) throw new FileRefused(`${each} is not there`);
    files.push(
      ...(stats.isDirectory() ? await filesInFolder(each) : await filesAt(each, path.basename(each))),
    );
  }
  return files;
}

async function filesInFolder(folder: string): Promise<InputFile[]> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => !isHidden(name));
  const files: InputFile[] = [];
  for (const name of names.sort()) {
    const place = path.join(folder, name);
    if (statSync(place, { throwIfNoEntry: false })?.isFile()) {
      files.push(...(await filesAt(place, path.basename(path.dirname(path.resolve(place))))));
    }
  }
  if (files.length === 0) throw new FileRefused(`${folder} has no files`);
  return files;
}

async function filesAt(place: string, container: string): Promise<InputFile[]> {
  if (isZip(place)) return filesInZip(place);
  const stats = statSync(place);
  if (!stats.isFile()) throw new FileRefused(`${place} is neither a file nor a folder`);
  refuseAboveLimit(place, stats.size);
  const name = path.basename(place);
  return [
    { name, place, container, open: async () => createReadStream(place, { highWaterMark: CHUNK_BYTES }) },
  ];
}

function refuseAboveLimit(place: string, bytes: number): void {
  if (bytes <= MAX_INPUT_FILE_BYTES) return;
  throw new FileRefused(`${place} has ${bytes} bytes unpacked; a file has at most ${MAX_INPUT_FILE_BYTES}`);
}

async function filesInZip(place: string): Promise<InputFile[]> {
  const zip = await openZip(place);
  const files: InputFile[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/") || isHidden(entry.fileName)) continue;
      files.push(await fileInZip(zip, place, entry));
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(`${place} cannot be unpacked: ${(error as Error).message}`);
  } finally {
    zip.close();
  }
  if (files.length === 0) throw new FileRefused(`${place} has no files`);
  return files;
}

async function openZip(place: string): Promise<ZipFile> {
  const head = await firstBytes(place, 512);
  const text = head.toString("latin1");
  if (head.length === 0) throw new FileRefused(`${place} is empty`);
  if (!text.startsWith("PK")) {
    const what = /<!doctype|<html/i.test(text) ? "but a web page" : "whatever its name says";
    throw new FileRefused(`${place} is not a zip, ${what}`);
  }
  try {
    return await openPromise(place, { autoClose: false });
  } catch (error) {
    // The list of a zip's files stands at its end.
    const { message } = error as Error;
    const fault = /end of central directory/i.test(message) ? "it is cut short" : message;
    throw new FileRefused(`${place} cannot be unpacked: ${fault}`);
  }
}

async function firstBytes(place: string, count: number): Promise<Buffer> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function fileInZip(zip: ZipFile, zipPlace: string, entry: Entry): Promise<InputFile> {
  const place = `${zipPlace}/${entry.fileName}`;
  if (entry.isEncrypted()) throw new FileRefused(`${place} is encrypted`);
  if (!entry.canDecodeFileData()) {
    throw new FileRefused(`${place} is packed by method ${entry.compressionMethod}, which cannot be read`);
  }
  refuseAboveLimit(place, entry.uncompressedSize);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });

  async function* unpack() {
    const reopened = await openZip(zipPlace);
    try {
      let checksum = 0;
      let length = 0;
      for await (const chunk of await unpacked(reopened, entry, fileDataStart)) {
        checksum = crc32(chunk, checksum);
        length += chunk.length;
        if (length > entry.uncompressedSize) break;
        yield chunk;
      }
      if (length !== entry.uncompressedSize) throw new Error("it is not as long as the zip states");
      if (checksum !== entry.crc32) throw new Error("its checksum is not the one that the zip states");
    } catch (error) {
      throw new FileRefused(`${place} cannot be unpacked: ${(error as Error).message}`);
    } finally {
      reopened.close();
    }
  }
  return {
    name: path.posix.basename(entry.fileName),
    place,
    container: path.basename(zipPlace),
    open: async () => Readable.from(unpack(), { objectMode: false }),
  };
}

/** The bytes of an entry, by the one call that yauzl has for a zip that was closed meanwhile. */
async function unpacked(zip: ZipFile, entry: Entry, fileDataStart: number): Promise<Readable> {
  const { compressedSize: size } = entry;
  const packed = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStreamLowLevel(fileDataStart, size, 0, size, false, null, (error, bytes) =>
      error ? reject(error) : resolve(bytes),
    );
  });
  if (entry.compressionMethod === 0) return packed;
  // yauzl's own inflating hands out pieces of 16 kB, which takes twice the time.
  return pipeline(packed, createInflateRaw({ chunkSize: CHUNK_BYTES }), () => {});
}

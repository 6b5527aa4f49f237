import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { MAX_DOCUMENT_BYTES } from "../config/limits";
import type { Unstated } from "./coverage";
import { locatorFault, parseLocator } from "./locator";
import type { Problem } from "./records";
import { readYamlFile, type YamlFile } from "./yaml-file";

const locatorPattern = /^(\d+)-(\d+)$/;

const manifest = z.strictObject({
  documents: z.array(
    z.strictObject({
      ref: z.string().regex(/^document:[a-z0-9-]+$/, "must be document:<key>"),
      title: z.string().min(1),
      /** Label of the role that the document describes. */
      role: z.string().min(1),
      file: z.string().min(1),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits"),
      length: z.int().positive(),
      source: z.string().min(1).optional(),
      /** Stretches that state no fact, each with the reason. */
      unstated: z
        .array(
          z.strictObject({
            at: z.string().regex(locatorPattern, "must be start-end"),
            reason: z.string().min(1),
          }),
        )
        .default([]),
    }),
  ),
});

export type Manifest = z.infer<typeof manifest>;
export type ManifestDocument = Manifest["documents"][number];

/** Reads `documents.yaml`, the list of the source documents. */
export function readManifest(seedsFolder: string) {
  return readYamlFile<Manifest>(seedsFolder, path.join(seedsFolder, "documents.yaml"), manifest);
}

export type ManifestFile = YamlFile<Manifest>;

/** A document's text, once its bytes have been shown to be the expected ones. */
export interface DocumentText {
  sha256: string;
  text: string;
}

/**
 * Reads a text file, strictly as UTF-8.
 * @throws Error where it is missing, too long or not UTF-8.
 */
export function readDocumentText(file: string): DocumentText {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Error(`${file} is ${stats ? "not a file" : "not there"}`);
  const { size } = stats;
  if (size > MAX_DOCUMENT_BYTES) {
    throw new Error(`${file} has ${size} bytes; a document has at most ${MAX_DOCUMENT_BYTES}`);
  }
  const bytes = readFileSync(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // A byte order mark counts in the offsets, as it counts in the sha256.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return { sha256, text: decoder.decode(bytes) };
  } catch {
    throw new Error(`${file} is not UTF-8 text`);
  }
}

/** The texts that are at hand, by document ref. */
export type TextByDocument = ReadonlyMap<string, string>;

/** The stretches of a document that the manifest says state no fact. */
export function unstatedOf(value: Manifest, ref: string): Unstated[] {
  const document = value.documents.find((each) => each.ref === ref);
  return (document?.unstated ?? []).map(({ at, reason }) => ({ ...parseLocator(at), reason }));
}

/** Faults of the stretches that the manifest says state no fact, and texts that two documents claim. */
export function manifestProblems({ value, originOf }: ManifestFile, texts: TextByDocument): Problem[] {
  const problems: Problem[] = [];
  for (const [index, { ref, length, sha256, unstated }] of value.documents.entries()) {
    const other = value.documents.slice(0, index).find((each) => each.sha256 === sha256);
    if (other) {
      const message = `documents.${index}.sha256: is that of ${other.ref}`;
      problems.push({ code: "WRONG_FIELD", origin: originOf("documents", index, "sha256"), message });
    }
    for (const [place, { at }] of unstated.entries()) {
      const fault = locatorFault({ ref, length, text: texts.get(ref) }, parseLocator(at));
      if (fault) problems.push({ ...fault, origin: originOf("documents", index, "unstated", place) });
    }
  }
  return problems;
}

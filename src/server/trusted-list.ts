import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { SettingsError } from "../config/settings";

/** Texts of documents by their SHA-256, in lower-case hexadecimal digits. */
export type TrustedList = ReadonlyMap<string, string>;

/** The manifests that clients' build tools write, GraphQL Code Generator's and Apollo's. */
const MANIFEST = z.union([
  z
    .object({
      format: z.literal("apollo-persisted-query-manifest"),
      operations: z.array(z.object({ id: z.string(), body: z.string() })),
    })
    .transform(({ operations }) => operations.map(({ id, body }): [string, string] => [id, body])),
  z.record(z.string(), z.string()).transform((texts) => Object.entries(texts)),
]);

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A hash without the name of its kind, which clients may write before it. */
export const bareHash = (hash: string) => hash.replace(/^sha256:/i, "").toLowerCase();

const refused = (what: string) => new SettingsError(`ROLEGRAPH_TRUSTED_DOCUMENTS names ${what}.`);

function fromFolder(folder: string): TrustedList {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(graphql|gql)$/.test(name),
  );
  if (files.length === 0) throw refused(`the folder ${folder}, which has no files *.graphql`);
  const texts = files.map((name) => readFileSync(path.join(folder, name), "utf8"));
  // An editor ends a file with a line break that no client sends.
  return new Map(texts.flatMap((text) => [text, text.trim()]).map((text) => [sha256(text), text]));
}

function fromManifest(file: string): TrustedList {
  const parsed = MANIFEST.safeParse(jsonOf(file));
  if (!parsed.success) throw refused(`${file}, which is no manifest of documents by their hashes`);
  for (const [hash, text] of parsed.data) {
    if (bareHash(hash) === sha256(text)) continue;
    throw refused(`${file}, where ${JSON.stringify(hash)} is not the SHA-256 of its document`);
  }
  return new Map(parsed.data.map(([hash, text]) => [bareHash(hash), text]));
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw refused(`${file}, which is not JSON`);
    throw error;
  }
}

/**
 * Reads the documents that may run: from a folder, those in its files *.graphql, one each; from a file, a manifest.
 * @throws SettingsError where there is no such list, or one of its hashes is wrong.
 */
export function readTrustedList(place: string): TrustedList {
  try {
    return statSync(place).isDirectory() ? fromFolder(place) : fromManifest(place);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw refused(`${place}, which cannot be read: ${(error as Error).message}`);
  }
}

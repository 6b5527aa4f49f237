import path from "node:path";
import type { Store } from "../../src/catalog/store";
import { csvPieces } from "../../src/export/csv";
import type { ExportFormat, ExportOptions } from "../../src/export/format";
import { jsonldPieces } from "../../src/export/jsonld";
import { writePieces } from "../../src/export/target";
import { yamlPieces } from "../../src/export/yaml";
import { temporaryFolder } from "./catalog";

/** Exports a store as YAML into a new folder, as the command does. */
export async function exportYaml(store: Store, options: ExportOptions = {}) {
  const folder = path.join(temporaryFolder(), "export");
  const { signal } = new AbortController();
  return { folder, written: await writePieces(folder, "folder", yamlPieces(store, options), signal) };
}

/** The files that a format makes, by name; "" is that of a format which makes one. */
async function textsOf(pieces: ReturnType<ExportFormat["pieces"]>): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const { file = "", text } of pieces) texts[file] = (texts[file] ?? "") + text;
  return texts;
}

export const csvOf = (store: Store, options: ExportOptions = {}) => textsOf(csvPieces(store, options));

/** The nodes of a JSON-LD export, and its context. */
export async function jsonldOf(store: Store, options: ExportOptions = {}) {
  const { "": text = "" } = await textsOf(jsonldPieces(store, options));
  return JSON.parse(text) as {
    "@context": Record<string, unknown>;
    "@graph": ({ id: string; type: string | string[] } & Record<string, unknown>)[];
  };
}

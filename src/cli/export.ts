import { readRevision } from "../catalog/revision";
import { readSchemes } from "../catalog/scheme";
import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { csvPieces } from "../export/csv";
import type { ExportFormat, ExportOptions } from "../export/format";
import { jsonldPieces } from "../export/jsonld";
import { writePieces } from "../export/target";
import { yamlPieces } from "../export/yaml";
import { CommandError, say } from "./command";

const FORMATS: Record<string, ExportFormat> = {
  csv: { makes: "folder", pieces: csvPieces },
  jsonld: { makes: "file", pieces: jsonldPieces },
  yaml: { makes: "folder", pieces: yamlPieces },
};

/** Writes the catalog, as one revision has it, to a folder or file. */
export async function exportCatalog(
  store: Store,
  _settings: Settings,
  name: string,
  target: string,
  options: ExportOptions,
): Promise<void> {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (!format) {
    throw new CommandError(`There is no format ${name}; the formats are ${Object.keys(FORMATS).join(", ")}.`);
  }
  if (options.texts && name !== "yaml") throw new CommandError(`${name} has no texts; --texts is for yaml.`);
  const stopped = new AbortController();
  const stop = () => stopped.abort(new CommandError("The export was stopped; nothing is written."));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const snapshot = store.snapshot();
  try {
    await refuseUnknownScheme(snapshot.store, options.scheme);
    const pieces = format.pieces(snapshot.store, options);
    const written = await writePieces(target, format.makes, pieces, stopped.signal);
    const { id } = await readRevision(snapshot.store);
    say(`exported revision ${id} to ${target}`);
    sayRows([...written]);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await snapshot.release();
  }
}

async function refuseUnknownScheme(store: Store, code: string | undefined): Promise<void> {
  if (code === undefined) return;
  const codes = (await readSchemes(store)).map(({ ref }) => ref);
  if (codes.includes(code)) return;
  const known = codes.length === 0 ? "the catalog has none" : `the schemes are ${codes.join(", ")}`;
  throw new CommandError(`There is no scheme ${code}; ${known}.`);
}

function sayRows(rows: [file: string, count: number][]): void {
  const cells = rows.map(([file, count]) => [file, count.toLocaleString("en")] as const);
  const widths = [0, 1].map((index) => Math.max(...cells.map((row) => row[index as 0 | 1].length)));
  for (const [file, count] of cells) {
    say(`  ${file.padEnd(widths[0] ?? 0)}  ${count.padStart(widths[1] ?? 0)}`);
  }
}

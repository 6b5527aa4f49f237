import { appendFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/**
 * A catalog ten times as large as a release of ESCO and shaped like it: the release with nine copies of all that has a
 * URI of its own, joined among themselves as the originals are. Groups without such URIs are shared.
 */

/** What tells each copy apart: digits for its URIs, and letters for its words. */
const COPIES = [..."bdfghklmn"].map((letter, index) => ({ digits: `e${index + 1}`, letters: `${letter}o` }));

const UUID = /[0-9a-f]{2}(?=[0-9a-f]{6}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi;
const LABEL_COLUMNS = ["preferredLabel", "altLabels", "hiddenLabels"];

const words = (label) => label.toLowerCase().match(/\p{L}+/gu) ?? [];

function labelsIn({ columns, rows }) {
  const places = LABEL_COLUMNS.map((name) => columns.indexOf(name)).filter((place) => place !== -1);
  return rows.flatMap((row) => places.flatMap((place) => (row[place] ?? "").split("\n")));
}

function frequencies(tables) {
  const counts = new Map();
  for (const word of tables.flatMap(labelsIn).flatMap(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A label with its rarest word made another one: a larger catalog has more rare words, and its common ones more often. */
function renamed(label, letters, counts) {
  const [rarest] = words(label).sort((a, b) => counts.get(a) - counts.get(b));
  if (rarest === undefined) return label;
  const place = label.toLowerCase().indexOf(rarest);
  return label.slice(0, place) + letters + label.slice(place);
}

/** The rows that a copy has of its own. */
function copied({ columns, rows }, { digits, letters }, counts) {
  const isLabel = columns.map((name) => LABEL_COLUMNS.includes(name));
  const copy = (value, place) =>
    isLabel[place]
      ? value
          .split("\n")
          .map((label) => renamed(label, letters, counts))
          .join("\n")
      : value.replace(UUID, digits);
  const isOwn = (row) => row.some((value, place) => !isLabel[place] && value.search(UUID) !== -1);
  return rows.filter(isOwn).map((row) => row.map(copy));
}

/** Writes the larger catalog's files into a folder, made from an unpacked release. */
export function writeTenfold(release, folder) {
  mkdirSync(folder, { recursive: true });
  const tables = readdirSync(release).map((file) => {
    const [columns, ...rows] = parse(readFileSync(path.join(release, file)), {
      bom: true,
      // Some rows of the release lack their last cells.
      relax_column_count: true,
    });
    return { file, columns, rows };
  });
  const counts = frequencies(tables);
  for (const table of tables) {
    const file = path.join(folder, table.file);
    appendFileSync(file, stringify([table.columns, ...table.rows]));
    for (const each of COPIES) appendFileSync(file, stringify(copied(table, each, counts)));
  }
}

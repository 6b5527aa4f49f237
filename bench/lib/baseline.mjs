import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { parse } from "csv-parse/sync";
import { BenchError } from "./fault.mjs";
import { measure } from "./measure.mjs";

/**
 * What the `sqlite3` command line needs for the same tables, by hand: plain tables of text, an index on the columns with
 * URIs of each, and a full-text index of trigrams with all labels. It checks nothing, resolves nothing and keeps no
 * history.
 */

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

function tablesIn(folder) {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [header] = parse(readFileSync(path.join(folder, file)), { bom: true, to: 1 });
      return { file, name: path.basename(file, ".csv"), columns: header };
    });
}

/** The labels of a column with one on each line, as JSON lists make rows of them. */
const lines = (column) => `json_each('[' || replace(json_quote(${column}), '\\n', '","') || ']')`;

/** A SELECT of every label with its concept's URI, line by line. */
function labels(tables) {
  const selects = tables
    .filter(({ columns }) => columns.includes("altLabels") && columns.includes("inScheme"))
    .flatMap(({ name, columns }) => [
      `SELECT conceptUri, preferredLabel AS text FROM ${quoted(name)}`,
      ...["altLabels", "hiddenLabels"]
        .filter((column) => columns.includes(column))
        .map(
          (column) => `SELECT conceptUri, value FROM ${quoted(name)}, ${lines(column)} WHERE ${column} <> ''`,
        ),
    ]);
  return selects.join("\nUNION ALL ");
}

function script(tables) {
  return [
    ".mode csv",
    ...tables.map(({ file, name }) => `.import "${file}" ${name}`),
    ...tables.map(({ name, columns }) => {
      const uris = columns.filter((column) => /uri$/i.test(column)).map(quoted);
      return `CREATE INDEX ${quoted(`${name}_by_uri`)} ON ${quoted(name)} (${uris.join(", ")});`;
    }),
    "CREATE VIRTUAL TABLE label USING fts5(text, tokenize='trigram');",
    `INSERT INTO label (text) SELECT text FROM (${labels(tables)});`,
    "",
  ].join("\n");
}

/** The version of the `sqlite3` command line. */
export function commandLineVersion() {
  try {
    return measure("sqlite3", ["--version"]).stdout.split(" ")[0];
  } catch {
    throw new BenchError(
      "the sqlite3 command line, against which imports are measured, is missing; Debian has it in the package sqlite3",
    );
  }
}

/** Imports the tables of a folder into a new database. */
export function importPlainly(folder, database) {
  if (existsSync(database)) throw new BenchError(`${path.basename(database)} is there already`);
  const args = ["-batch", "-bail", "-init", "/dev/null", database];
  return measure("sqlite3", args, { cwd: folder, input: script(tablesIn(folder)) });
}

const ISCO_GROUP = "'%/esco/isco/%'";

/** A label without stray blanks, by which Rolegraph knows those that a concept has twice. */
const clean = (text) => text.trim().replace(/\s+/g, " ");

/** What the files state, counted by SQL in the plain tables, by what Rolegraph calls it. */
export function countPlainly(folder, database) {
  const tables = tablesIn(folder);
  database.function("clean", clean);
  const one = (sql) => database.prepare(sql).pluck().get();
  const concepts = (name) => one(`SELECT COUNT(DISTINCT conceptUri) FROM ${quoted(name)}`);
  const collections = tables.filter(({ name }) => /Collection_/.test(name));
  return {
    roles: concepts("occupations_en"),
    "role groups": concepts("ISCOGroups_en"),
    skills: concepts("skills_en"),
    "skill groups": concepts("skillGroups_en"),
    "requirements of roles": one("SELECT COUNT(*) FROM occupationSkillRelations"),
    "requirements of skills": one(
      "SELECT COUNT(*) FROM skillSkillRelations WHERE originalSkillUri <> relatedSkillUri",
    ),
    "broader relations of skills": one("SELECT COUNT(*) FROM broaderRelationsSkillPillar"),
    "broader relations of roles": one(
      `SELECT COUNT(*) FROM broaderRelationsOccPillar WHERE broaderUri NOT LIKE ${ISCO_GROUP}`,
    ),
    "members of collections": collections.reduce((sum, { name }) => sum + concepts(name), 0),
    "different labels of concepts": one(
      `SELECT COUNT(*) FROM (SELECT DISTINCT conceptUri, clean(text) AS clean FROM (${labels(tables)}) WHERE clean <> '')`,
    ),
  };
}

/** Opens a database of SQLite for reading. */
export const openDatabase = (file) => new Database(file, { readonly: true, fileMustExist: true });

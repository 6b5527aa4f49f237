import Database from "better-sqlite3";

/** Rolegraph's own file, read by the peers through prepared statements on the indexes that it has. */

/** Labels that are looked at for each hit: a concept has several, and those that match it count once. */
const LABELS_PER_HIT = 100;

const ROLE = "c.id, c.ref, c.label, c.description, c.groupId";

/** A statement with the rows of many keys at once, given as a JSON list. */
const KEYS = "(SELECT value FROM json_each(?))";

const SQL = {
  rolesByRef: `SELECT ${ROLE} FROM concept c WHERE c.ref IN ${KEYS} AND c.type = 'Role'`,
  rolesById: `SELECT ${ROLE} FROM concept c WHERE c.id IN ${KEYS}`,
  groups: `SELECT c.id, c.ref, c.label FROM concept c WHERE c.id IN ${KEYS}`,
  broader: `SELECT l.fromId AS roleId, ${ROLE} FROM concept_link l JOIN concept c ON c.id = l.toId
    WHERE l.fromId IN ${KEYS} AND l.relation = 'BROADER' ORDER BY c.labelKey, c.ref`,
  narrower: `SELECT l.toId AS roleId, ${ROLE} FROM concept_link l JOIN concept c ON c.id = l.fromId
    WHERE l.toId IN ${KEYS} AND l.relation = 'BROADER' AND c.status = 'ACTIVE' ORDER BY c.labelKey, c.ref`,
  responsibilities: `SELECT f.roleId, f.statement FROM fact f
    WHERE f.roleId IN ${KEYS} AND f.type = 'ResponsibilityStatement' ORDER BY f.roleId, f.position, f.ref`,
  requirements: `SELECT f.roleId, f.necessity, f.skillId FROM fact f
    WHERE f.roleId IN ${KEYS} AND f.type = 'Requirement' ORDER BY f.roleId, f.position, f.ref`,
  skills: `SELECT c.id, c.ref, c.label, c.kind FROM concept c WHERE c.id IN ${KEYS}`,
  moves: `SELECT f.roleId, f.kind, f.toRoleId FROM fact f
    WHERE f.roleId IN ${KEYS} AND f.type = 'CareerMove' ORDER BY f.roleId, f.position, f.ref`,
  requirementsAndSkills: `SELECT f.roleId, f.necessity, c.ref, c.label, c.kind
    FROM fact f JOIN concept c ON c.id = f.skillId
    WHERE f.roleId IN ${KEYS} AND f.type = 'Requirement' ORDER BY f.roleId, f.position, f.ref`,
};

/** Hits by the index's own rank. The lowest 31 bits of a row's number in the index are the id of its text. */
const SEARCH = `WITH found AS MATERIALIZED (
    SELECT rowid & 2147483647 AS textId, rank FROM search_label WHERE search_label MATCH ? ORDER BY rank LIMIT ?)
  SELECT c.ref, c.label FROM found JOIN concept_text t ON t.id = found.textId JOIN concept c ON c.id = t.conceptId
  WHERE c.status = 'ACTIVE' GROUP BY c.id ORDER BY MIN(found.rank) LIMIT ?`;

/** Opens the database that the command line names, for reading. */
export const openCatalog = () => new Database(process.argv[2], { readonly: true, fileMustExist: true });

/** All words. https://sqlite.org/fts5.html#full_text_query_syntax */
function expression(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.map((word) => `"${word.replaceAll('"', "")}"`).join(" ");
}

/** What reads the hits of a search. */
export const searchBy = (database) => {
  const statement = database.prepare(SEARCH);
  return (query, first) => statement.all(expression(query), first * LABELS_PER_HIT, first);
};

/** Statements that read the rows of many keys, by name. */
export function readers(database) {
  const reader = (sql) => {
    const statement = database.prepare(sql);
    return (keys) => statement.all(JSON.stringify(keys));
  };
  return {
    ...Object.fromEntries(Object.entries(SQL).map(([name, sql]) => [name, reader(sql)])),
    search: searchBy(database),
  };
}

/** The rows of each key, in the order of the keys. */
export function grouped(keys, rows, keyOf = (row) => row.roleId) {
  const byKey = new Map(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row)).push(row);
  return keys.map((key) => byKey.get(key));
}

/** The row of each key, in the order of the keys; null where there is none. */
export function single(keys, rows, keyOf = (row) => row.id) {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

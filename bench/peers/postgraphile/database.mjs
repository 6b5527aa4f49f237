import Database from "better-sqlite3";
import pg from "pg";
import { BenchError } from "../../lib/fault.mjs";

/** The store's rows in PostgreSQL, in tables as somebody lays them out for PostGraphile, in a database of their own. */

/** Any database of a server on which databases may be made. */
const SERVER = process.env.ROLEGRAPH_BENCH_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";

/** Made anew by each run, so that what a broken one left goes with the next. */
const NAME = "rolegraph_bench_peers";

/** Rows that one statement writes. */
const BATCH = 5_000;

/** A list in the order of its source is read by its primary key, which is what PostGraphile orders by. */
const TABLES = `
  CREATE TABLE role_group (id integer PRIMARY KEY, ref text NOT NULL UNIQUE, label text NOT NULL);
  CREATE TABLE role (id integer PRIMARY KEY, ref text NOT NULL UNIQUE, label text NOT NULL, description text,
    group_id integer REFERENCES role_group);
  CREATE TABLE skill (id integer PRIMARY KEY, ref text NOT NULL UNIQUE, label text NOT NULL, kind text NOT NULL);
  CREATE TABLE broader (narrower_id integer REFERENCES role, broader_id integer REFERENCES role,
    PRIMARY KEY (narrower_id, broader_id));
  CREATE TABLE responsibility (role_id integer REFERENCES role, place integer, statement text NOT NULL,
    PRIMARY KEY (role_id, place));
  CREATE TABLE requirement (role_id integer REFERENCES role, place integer, necessity text NOT NULL,
    skill_id integer NOT NULL REFERENCES skill, PRIMARY KEY (role_id, place));
  CREATE TABLE move (role_id integer REFERENCES role, place integer, kind text NOT NULL,
    to_id integer NOT NULL REFERENCES role, PRIMARY KEY (role_id, place));
  CREATE TABLE name (id integer PRIMARY KEY, concept_id integer NOT NULL, ref text NOT NULL, label text NOT NULL,
    words tsvector NOT NULL);`;

const AFTER = `
  CREATE INDEX ON role (group_id);
  CREATE INDEX ON broader (broader_id);
  CREATE INDEX ON requirement (skill_id);
  CREATE INDEX ON move (to_id);
  CREATE INDEX ON name USING gin (words) WITH (fastupdate = off);
  CREATE TYPE hit AS (ref text, label text);
  CREATE FUNCTION roles_of(refs text[]) RETURNS SETOF role LANGUAGE sql STABLE AS $$
    SELECT r.* FROM unnest(refs) WITH ORDINALITY wanted (ref, place) JOIN role r USING (ref) ORDER BY place
  $$;
  CREATE FUNCTION search(query text, hits integer) RETURNS SETOF hit LANGUAGE sql STABLE AS $$
    SELECT n.ref, n.label FROM name n,
      plainto_tsquery('simple', query) q
    WHERE n.words @@ q GROUP BY n.concept_id, n.ref, n.label ORDER BY MAX(ts_rank(n.words, q)) DESC LIMIT hits
  $$;
  ANALYZE;`;

const FACTS = (columns, type) =>
  `SELECT f.roleId AS role_id, ROW_NUMBER() OVER (PARTITION BY f.roleId ORDER BY f.position, f.ref) AS place, ${columns}
   FROM fact f WHERE f.type = '${type}'`;

/** What fills each table, from Rolegraph's. */
const ROWS = {
  role_group: "SELECT id, ref, label FROM concept WHERE type = 'RoleGroup'",
  role: "SELECT id, ref, label, description, groupId AS group_id FROM concept WHERE type = 'Role'",
  skill: "SELECT id, ref, label, COALESCE(kind, '') AS kind FROM concept WHERE type = 'Skill'",
  broader: `SELECT l.fromId AS narrower_id, l.toId AS broader_id FROM concept_link l
    JOIN concept c ON c.id = l.fromId AND c.type = 'Role' WHERE l.relation = 'BROADER'`,
  responsibility: FACTS("f.statement", "ResponsibilityStatement"),
  requirement: FACTS("f.necessity, f.skillId AS skill_id", "Requirement"),
  move: FACTS("f.kind, f.toRoleId AS to_id", "CareerMove"),
  name: `SELECT t.id, c.id AS concept_id, c.ref, c.label, t.textKey AS words FROM concept_text t
    JOIN concept c ON c.id = t.conceptId AND c.status = 'ACTIVE' WHERE t.kind <> 'DESCRIPTION'`,
};

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw new BenchError(`PostgreSQL at ${new URL(url).host}: ${error.message}`);
  } finally {
    await client.end().catch(() => {});
  }
}

async function fill(client, file) {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  await client.query(TABLES);
  for (const [table, sql] of Object.entries(ROWS)) {
    const rows = database.prepare(sql).all();
    const columns = Object.keys(rows[0] ?? {});
    const values = columns.map((name) => (name === "words" ? "to_tsvector('simple', r.words)" : `r.${name}`));
    const shape =
      table === "name"
        ? "jsonb_to_recordset($1) r (id integer, concept_id integer, ref text, label text, words text)"
        : `jsonb_populate_recordset(NULL::${table}, $1) r`;
    const insertion = `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${shape}`;
    for (let from = 0; from < rows.length; from += BATCH) {
      await client.query(insertion, [JSON.stringify(rows.slice(from, from + BATCH))]);
    }
  }
  database.close();
  await client.query(AFTER);
}

const DROP = `DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`;

/** Makes the database; returns its URL. */
export async function makeDatabase(file) {
  await withClient(SERVER, async (client) => {
    await client.query(DROP);
    await client.query(`CREATE DATABASE ${NAME} TEMPLATE template0 ENCODING 'UTF8'`);
  });
  const url = new URL(SERVER);
  url.pathname = `/${NAME}`;
  await withClient(url.href, (client) => fill(client, file));
  return url.href;
}

export const dropDatabase = () => withClient(SERVER, (client) => client.query(DROP));

/** The version of PostgreSQL. */
export const serverVersion = () =>
  withClient(SERVER, async (client) => (await client.query("SHOW server_version")).rows[0].server_version);

import { type MigrationInterface, type QueryRunner, TableIndex } from "typeorm";

/** Whole labels; PostgreSQL refuses to index texts of thousands of letters, and nobody searches for them. */
const LABEL_KEY = new TableIndex({
  name: "concept_text_by_key",
  columnNames: ["textKey", "kind", "conceptId"],
  where: `kind <> 'DESCRIPTION' AND length("textKey") <= 500`,
});

/** Letters of the longest word in the vocabulary; what is longer is an address or a number. */
export const LONGEST_WORD = 64;

/** Letters of the longest word that has forms, which are the word itself and it without one of its letters. */
const LONGEST_WITH_FORMS = 5;

/** A full-text index of SQLite, and the rows of a table that it holds. */
interface Indexed {
  index: string;
  table: string;
  /** The column with the folded text, whose words are parted by blanks. */
  key: string;
  /** The index's row of a table's row. */
  rowid: (row: string) => string;
  /** Which rows it holds. */
  among: (row: string) => string;
}

export const INDEXED: Indexed[] = [
  {
    index: "search_label",
    table: "concept_text",
    key: "textKey",
    rowid: (row) => `${row}.id`,
    among: (row) => `${row}.kind <> 'DESCRIPTION'`,
  },
  {
    index: "search_responsibility",
    table: "responsibility",
    key: "labelKey",
    rowid: (row) => `${row}.id`,
    among: () => "true",
  },
  // Even rows are those of concepts, odd ones those of their translations.
  {
    index: "search_description",
    table: "concept",
    key: "descriptionKey",
    rowid: (row) => `2 * ${row}.id`,
    among: (row) => `${row}."descriptionKey" IS NOT NULL`,
  },
  {
    index: "search_description",
    table: "concept_text",
    key: "textKey",
    rowid: (row) => `2 * ${row}.id + 1`,
    among: (row) => `${row}.kind = 'DESCRIPTION'`,
  },
];

/**
 * Drops from the index what a statement changes, for the revision to add it anew. Writing it at once would take ten
 * times as long: the index ends each statement of a table with triggers by writing a segment.
 */
export function dropped({ index, table, key, rowid, among }: Indexed): string[] {
  const drop = `DELETE FROM ${index} WHERE rowid = ${rowid("old")} AND ${among("old")};`;
  const changed = `(old."${key}", ${among("old")}) IS NOT (new."${key}", ${among("new")})`;
  return [
    `CREATE TRIGGER ${index}_of_changed_${table} AFTER UPDATE ON ${table} WHEN ${changed} BEGIN ${drop} END`,
    `CREATE TRIGGER ${index}_of_dropped_${table} AFTER DELETE ON ${table} BEGIN ${drop} END`,
  ];
}

/** Adds to the index what it lacks, by rising ids. Its "docsize" table names the rows that it has. */
export const added = ({ index, table, key, rowid, among }: Indexed) =>
  `INSERT INTO ${index} (rowid, words) SELECT ${rowid("t")}, t."${key}" FROM ${table} t NOT INDEXED
    WHERE ${among("t")} AND NOT EXISTS (SELECT 1 FROM ${index}_docsize d WHERE d.id = ${rowid("t")}) ORDER BY t.id`;

/** What a revision, in which every transaction that writes ends, adds on SQLite. */
const ADDED = [
  ...INDEXED.map(added),
  ...["search_label_term", "search_responsibility_term"].map(
    (terms) => `INSERT INTO search_word (word) SELECT t.term FROM ${terms} t
      WHERE length(t.term) <= ${LONGEST_WORD} AND NOT EXISTS (SELECT 1 FROM search_word w WHERE w.word = t.term)`,
  ),
];

/** Indexes without texts of their own; folded texts have no other signs than these in their words. */
const BY_WORD = `content='', contentless_delete=1, tokenize="ascii tokenchars '+#.'"`;

const PLACES = JSON.stringify(Array.from({ length: LONGEST_WITH_FORMS + 1 }, (_, index) => index + 1));

const SQLITE = [
  `CREATE VIRTUAL TABLE search_label USING fts5(words, ${BY_WORD}, prefix='2 3')`,
  `CREATE VIRTUAL TABLE search_responsibility USING fts5(words, ${BY_WORD}, prefix='2 3')`,
  `CREATE VIRTUAL TABLE search_description USING fts5(words, ${BY_WORD}, detail=none)`,
  "CREATE VIRTUAL TABLE search_label_term USING fts5vocab(search_label, row)",
  "CREATE VIRTUAL TABLE search_responsibility_term USING fts5vocab(search_responsibility, row)",
  "CREATE TABLE search_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)",
  `CREATE TABLE search_form (form TEXT NOT NULL, "wordId" INTEGER NOT NULL, PRIMARY KEY (form, "wordId")) WITHOUT ROWID`,
  // Blanks around a word give its first and last letters trigrams of their own.
  `CREATE VIRTUAL TABLE search_trigram USING fts5(word, content='', contentless_delete=1, detail=none,
    tokenize='trigram case_sensitive 1')`,
  // Without the letter behind its last one, a word is the word itself.
  `CREATE TRIGGER search_word_added AFTER INSERT ON search_word BEGIN
    INSERT INTO search_trigram (rowid, word) VALUES (new.id, ' ' || new.word || ' ');
    INSERT INTO search_form (form, "wordId")
      SELECT DISTINCT substr(new.word, 1, value - 1) || substr(new.word, value + 1), new.id FROM json_each('${PLACES}')
      WHERE value <= length(new.word) + 1 AND length(new.word) <= ${LONGEST_WITH_FORMS};
  END`,
  ...ADDED,
];

/** Triggers on tables of the catalog. */
export const SQLITE_TRIGGERS = [
  ...INDEXED.flatMap(dropped),
  `CREATE TRIGGER search_of_revision AFTER INSERT ON revision BEGIN ${ADDED.join(";\n")}; END`,
];

export const SQLITE_TRIGGERS_DOWN = [
  "DROP TRIGGER search_of_revision",
  ...INDEXED.flatMap(({ index, table }) => [
    `DROP TRIGGER ${index}_of_changed_${table}`,
    `DROP TRIGGER ${index}_of_dropped_${table}`,
  ]),
];

const SQLITE_DOWN = [
  "label_term",
  "responsibility_term",
  "label",
  "responsibility",
  "description",
  "word",
  "trigram",
  "form",
].map((name) => `DROP TABLE search_${name}`);

/** Letters of the longest word that PostgreSQL indexes: of 2,046 bytes that a lexeme can have, and 255 that a pattern counts. */
const LONGEST_LEXEME = 250;

/** Says which triggers call a function with the rows that a statement wrote. */
const onWriting = (table: string, call: string) =>
  ["INSERT", "UPDATE"].map(
    (event) => `CREATE TRIGGER search_${table}_${event.toLowerCase()} AFTER ${event} ON ${table}
      REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ${call}`,
  );

const takeWords = (
  name: string,
  keys: string,
) => `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN PERFORM search_take_words(ARRAY(${keys})); RETURN NULL; END $$`;

const TEXT_KEYS = (from: string) => `SELECT "textKey" FROM ${from} WHERE kind <> 'DESCRIPTION'`;
const RESPONSIBILITY_KEYS = (from: string) => `SELECT "labelKey" FROM ${from}`;

const GIN_INDEXES = ["label", "translation", "description", "responsibility", "trigram"].map(
  (name) => `search_${name}`,
);

const POSTGRES = (operators: string) => [
  // At this cost no plan computes it row by row instead of asking the index; and as it is not said to be safe for parallel
  // workers, none are started, which would take longer than any search.
  `CREATE FUNCTION search_words(key text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE COST 100 AS $$
    BEGIN
      IF length(key) > ${LONGEST_LEXEME} THEN
        key := regexp_replace(key, '\\S{${LONGEST_LEXEME}}\\S+', '-', 'g');
      END IF;
      RETURN array_to_tsvector(string_to_array(key, ' '));
    END $$`,
  `CREATE INDEX search_label ON concept_text USING gin (search_words("textKey")) WHERE kind <> 'DESCRIPTION'`,
  `CREATE INDEX search_translation ON concept_text USING gin (search_words("textKey")) WHERE kind = 'DESCRIPTION'`,
  `CREATE INDEX search_description ON concept USING gin (search_words("descriptionKey"))`,
  `CREATE INDEX search_responsibility ON responsibility USING gin (search_words("labelKey"))`,
  `CREATE TABLE search_word (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, word text COLLATE "C" NOT NULL UNIQUE)`,
  `CREATE INDEX search_trigram ON search_word USING gin (word ${operators})`,
  `CREATE TABLE search_form (form text COLLATE "C" NOT NULL, "wordId" integer NOT NULL, PRIMARY KEY (form, "wordId"))`,
  `CREATE FUNCTION search_take_words(keys text[]) RETURNS void LANGUAGE sql AS $$
    WITH added AS (
      INSERT INTO search_word (word)
      SELECT fresh.word FROM (
        SELECT DISTINCT unnest(string_to_array(text.key, ' ')) AS word FROM unnest(keys) AS text(key)) fresh
      WHERE length(fresh.word) BETWEEN 1 AND ${LONGEST_WORD}
        AND NOT EXISTS (SELECT 1 FROM search_word known WHERE known.word = fresh.word)
      ON CONFLICT (word) DO NOTHING RETURNING id, word)
    INSERT INTO search_form (form, "wordId")
    SELECT DISTINCT substr(word, 1, place - 1) || substr(word, place + 1), id
    FROM added, generate_series(1, length(word) + 1) AS place WHERE length(word) <= ${LONGEST_WITH_FORMS} $$`,
  takeWords("search_take_text_words", TEXT_KEYS("fresh")),
  takeWords("search_take_responsibility_words", RESPONSIBILITY_KEYS("fresh")),
  ...onWriting("concept_text", "search_take_text_words()"),
  ...onWriting("responsibility", "search_take_responsibility_words()"),
  // What an index has put off, every search would have to read through.
  `CREATE FUNCTION search_settle() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${GIN_INDEXES.map((name) => `PERFORM gin_clean_pending_list('${name}');`).join(" ")}
      RETURN NULL;
    END $$`,
  "CREATE TRIGGER search_of_revision AFTER INSERT ON revision FOR EACH STATEMENT EXECUTE FUNCTION search_settle()",
  `SELECT search_take_words(ARRAY(${TEXT_KEYS("concept_text")} UNION ALL ${RESPONSIBILITY_KEYS("responsibility")}))`,
];

const POSTGRES_DOWN = [
  "DROP FUNCTION search_settle, search_take_text_words, search_take_responsibility_words CASCADE",
  "DROP FUNCTION search_take_words",
  "DROP TABLE search_form, search_word",
  "DROP INDEX search_label, search_translation, search_description, search_responsibility",
  "DROP FUNCTION search_words",
];

/** PostgreSQL's operators on trigrams, by the schema that they lie in. */
async function trigramOperators(queryRunner: QueryRunner): Promise<string> {
  // Of the schemas of a database only one can have the extension, so that it belongs into the one that all share.
  const shared = await queryRunner.query("SELECT 1 FROM pg_namespace WHERE nspname = 'public'");
  const place = shared.length > 0 ? "WITH SCHEMA public" : "";
  await queryRunner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm ${place}`);
  const [{ schema }] = await queryRunner.query(
    "SELECT quote_ident(n.nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm'",
  );
  return `${schema}.gin_trgm_ops`;
}

const isPostgres = ({ dataSource }: QueryRunner) => dataSource.options.type === "postgres";

async function run(queryRunner: QueryRunner, statements: string[]): Promise<void> {
  for (const statement of statements) await queryRunner.query(statement);
}

/**
 * Indexes for search. The engines keep them equal to the texts by themselves, so that no writer needs to know of them,
 * and they hold no copy of a text.
 */
export class Search1795219260000 implements MigrationInterface {
  name = "Search1795219260000";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex("concept_text", LABEL_KEY);
    if (isPostgres(queryRunner)) await run(queryRunner, POSTGRES(await trigramOperators(queryRunner)));
    else await run(queryRunner, [...SQLITE, ...SQLITE_TRIGGERS]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await run(
      queryRunner,
      isPostgres(queryRunner) ? POSTGRES_DOWN : [...SQLITE_TRIGGERS_DOWN, ...SQLITE_DOWN],
    );
    await queryRunner.dropIndex("concept_text", LABEL_KEY);
  }
}

import type { MigrationInterface, QueryRunner } from "typeorm";
import {
  added,
  dropped,
  INDEXED,
  LONGEST_WORD,
  SQLITE_TRIGGERS,
  SQLITE_TRIGGERS_DOWN,
} from "./1795219260000-search";

/** Letters of the longest word that had forms before. */
const LONGEST_WITH_FORMS = 5;

/** Concepts whose labels share a shelf; hits of one rank and shelf are sorted when they are read. */
const PER_SHELF = 32;

/** Letters of the longest text that has a level of its own; longer ones are few. */
const LONGEST_WITH_LEVEL = 500;

/**
 * The parts of a place, which is a row's number in an index of whole labels: its level, its shelf and the id of its
 * row. Ids take 31 bits, shelves 22 and levels 10, of the 63 that a number has.
 */
export const PLACE = {
  id: (place: string) => `${place} & 2147483647`,
  shelf: (place: string) => `(${place} >> 31) & 4194303`,
  /** The first place of texts that have a level of their own; ahead of it lie those that are too long. */
  first: "(1 << 53)",
};

/** A table whose labels are indexed by place. */
interface Placed {
  index: string;
  table: string;
  /** The rows of the table that are indexed, as `t`, and where they stand among others of their level. */
  from: string;
  where: string;
  key: string;
  /** What the place of a row is made of, beside its id. */
  columns: string[];
  /** Three to the kinds of label: preferred, alternative, others. */
  kind: string;
  sortedBy: string;
}

const LABELS: Placed = {
  index: "search_label",
  table: "concept_text",
  from: `concept_text t NOT INDEXED JOIN concept c ON c.id = t."conceptId"`,
  where: "t.kind <> 'DESCRIPTION'",
  key: "textKey",
  columns: ["textKey", "kind", "conceptId"],
  kind: "CASE t.kind WHEN 'PREFERRED_LABEL' THEN 0 WHEN 'ALTERNATIVE_LABEL' THEN 1 ELSE 2 END",
  sortedBy: `c."labelKey"`,
};

const RESPONSIBILITIES: Placed = {
  index: "search_responsibility",
  table: "responsibility",
  from: "responsibility t NOT INDEXED",
  where: "true",
  key: "labelKey",
  columns: ["labelKey"],
  kind: "2",
  sortedBy: `t."labelKey"`,
};

const PLACED = [LABELS, RESPONSIBILITIES];

/** Rises with how many words a label has, then with its kind: the order of hits that match alike. */
const level = ({ key, kind }: Placed) => `CASE WHEN length(t."${key}") > ${LONGEST_WITH_LEVEL} THEN 0
  ELSE 3 * (length(t."${key}") - length(replace(t."${key}", ' ', '')) + 1) + ${kind} END`;

const shelf = (key: string) =>
  `COALESCE((SELECT s.id FROM search_shelf s WHERE s.beginning <= ${key} ORDER BY s.beginning DESC LIMIT 1), 0)`;

const place = (placed: Placed) => `((${level(placed)}) << 53) | (${shelf(placed.sortedBy)} << 31) | t.id`;

/** The ids and places that the rows of a table have to have in its index. */
const placesOf = (placed: Placed) =>
  `SELECT t.id AS id, ${place(placed)} AS place FROM ${placed.from} WHERE ${placed.where}`;

/** The same for each index of labels. */
export const PLACES_OF = { label: placesOf(LABELS), responsibility: placesOf(RESPONSIBILITIES) };

/** Adds what has no place yet, by rising places. */
const addPlaced = (placed: Placed) => {
  const { index, from, where, key } = placed;
  const fresh = `FROM ${from} WHERE ${where} AND NOT EXISTS (SELECT 1 FROM ${index}_place p WHERE p.id = t.id)`;
  return [
    `INSERT INTO ${index} (rowid, words) SELECT ${place(placed)}, t."${key}" ${fresh} ORDER BY 1`,
    `INSERT INTO ${index}_place (id, place) SELECT t.id, ${place(placed)} ${fresh} ORDER BY t.id`,
  ];
};

/** Takes out of an index the rows whose ids a SELECT gives. */
const drop = (index: string, ids: string) =>
  `DELETE FROM ${index} WHERE rowid IN (SELECT p.place FROM ${index}_place p WHERE p.id IN (${ids}));
   DELETE FROM ${index}_place WHERE id IN (${ids});`;

const dropPlaced = ({ index, table, columns }: Placed) => [
  `CREATE TRIGGER ${index}_of_changed_${table} AFTER UPDATE ON ${table}
    WHEN (${columns.map((column) => `old."${column}" IS NOT new."${column}"`).join(" OR ")})
    BEGIN ${drop(index, "SELECT old.id")} END`,
  `CREATE TRIGGER ${index}_of_dropped_${table} AFTER DELETE ON ${table} BEGIN ${drop(index, "SELECT old.id")} END`,
];

/** The vocabulary's words that it lacks. */
const addWords = ["search_label_term", "search_responsibility_term"].map(
  (terms) => `INSERT INTO search_word (word) SELECT t.term FROM ${terms} t
    WHERE length(t.term) <= ${LONGEST_WORD} AND NOT EXISTS (SELECT 1 FROM search_word w WHERE w.word = t.term)`,
);

/** Puts up shelves anew for the concepts that there are, and takes all off them. */
const SHELVE = [
  "DELETE FROM search_shelf",
  `INSERT INTO search_shelf (id, beginning)
    SELECT k.number / ${PER_SHELF}, k."labelKey"
    FROM (SELECT c."labelKey", ROW_NUMBER() OVER (ORDER BY c."labelKey") AS number
      FROM concept c GROUP BY c."labelKey") k
    WHERE k.number % ${PER_SHELF} = 0`,
  ...PLACED.flatMap(({ index }) => [
    `INSERT INTO ${index} (${index}) VALUES ('delete-all')`,
    `DELETE FROM ${index}_place`,
  ]),
];

const DESCRIPTIONS = INDEXED.filter(({ index }) => index === "search_description");

const ADDED = [...PLACED.flatMap(addPlaced), ...DESCRIPTIONS.map(added), ...addWords];

/** Bytes of an index that are gathered before they are written; what is written at once is read at once. */
const GATHERED = 16 * 1024 * 1024;

const SQLITE = [
  `INSERT INTO search_label (search_label, rank) VALUES ('hashsize', ${GATHERED})`,
  // A label belongs on the last shelf whose beginning does not come after its concept's label.
  "CREATE TABLE search_shelf (id INTEGER PRIMARY KEY, beginning TEXT NOT NULL UNIQUE)",
  ...PLACED.map(
    ({ index }) => `CREATE TABLE ${index}_place (id INTEGER PRIMARY KEY, place INTEGER NOT NULL)`,
  ),
  ...SHELVE,
  ...ADDED,
];

const SQLITE_FOLLOWING = [
  ...PLACED.flatMap(dropPlaced),
  // All labels of a concept lie where its own does.
  `CREATE TRIGGER search_label_of_changed_concept AFTER UPDATE ON concept WHEN old."labelKey" IS NOT new."labelKey"
    BEGIN ${drop("search_label", `SELECT t.id FROM concept_text t WHERE t."conceptId" = old.id`)} END`,
  ...DESCRIPTIONS.flatMap(dropped),
  // The shelves are those of a catalog that was at most twice as small, so that all of them hold few labels.
  `CREATE TRIGGER search_shelf_of_revision BEFORE INSERT ON revision
    WHEN (SELECT COUNT(*) FROM concept) >= ${2 * PER_SHELF} * (SELECT COUNT(*) + 1 FROM search_shelf)
    BEGIN ${SHELVE.join(";\n")}; END`,
  `CREATE TRIGGER search_of_revision AFTER INSERT ON revision BEGIN ${ADDED.join(";\n")}; END`,
];

const SQLITE_FOLLOWING_DOWN = [
  ...SQLITE_TRIGGERS_DOWN,
  "DROP TRIGGER search_label_of_changed_concept",
  "DROP TRIGGER search_shelf_of_revision",
];

const SQLITE_DOWN = [
  ...PLACED.flatMap(({ index }) => [
    `INSERT INTO ${index} (${index}) VALUES ('delete-all')`,
    `DROP TABLE ${index}_place`,
  ]),
  "DROP TABLE search_shelf",
  ...INDEXED.map(added),
];

const PLACES = JSON.stringify(Array.from({ length: LONGEST_WORD + 1 }, (_, index) => index + 1));

/** Forms of words, up to so many letters: the word itself and it without one of its letters. */
const wordAdded = (longest: number) => `CREATE TRIGGER search_word_added AFTER INSERT ON search_word BEGIN
    INSERT INTO search_trigram (rowid, word) VALUES (new.id, ' ' || new.word || ' ');
    INSERT INTO search_form (form, "wordId")
      SELECT DISTINCT substr(new.word, 1, value - 1) || substr(new.word, value + 1), new.id FROM json_each('${PLACES}')
      WHERE value <= length(new.word) + 1 AND length(new.word) <= ${longest};
  END`;

const FORGET_FORMS = `DELETE FROM search_form WHERE "wordId" IN
  (SELECT w.id FROM search_word w WHERE length(w.word) > ${LONGEST_WITH_FORMS})`;

const addForms = (place: string) => `INSERT INTO search_form (form, "wordId")
  SELECT DISTINCT substr(w.word, 1, ${place} - 1) || substr(w.word, ${place} + 1), w.id
  FROM search_word w, ${place === "value" ? `json_each('${PLACES}')` : `generate_series(1, ${LONGEST_WORD + 1}) AS place`}
  WHERE ${place} <= length(w.word) + 1 AND length(w.word) > ${LONGEST_WITH_FORMS} ORDER BY 1, 2`;

const takeWords = (longest: number) => `CREATE OR REPLACE FUNCTION search_take_words(keys text[])
  RETURNS void LANGUAGE sql AS $$
    WITH added AS (
      INSERT INTO search_word (word)
      SELECT fresh.word FROM (
        SELECT DISTINCT unnest(string_to_array(text.key, ' ')) AS word FROM unnest(keys) AS text(key)) fresh
      WHERE length(fresh.word) BETWEEN 1 AND ${LONGEST_WORD}
        AND NOT EXISTS (SELECT 1 FROM search_word known WHERE known.word = fresh.word)
      ON CONFLICT (word) DO NOTHING RETURNING id, word)
    INSERT INTO search_form (form, "wordId")
    SELECT DISTINCT substr(word, 1, place - 1) || substr(word, place + 1), id
    FROM added, generate_series(1, length(word) + 1) AS place WHERE length(word) <= ${longest} $$`;

const UP = {
  sqlite: [
    ...SQLITE_TRIGGERS_DOWN,
    "DROP TRIGGER search_word_added",
    addForms("value"),
    wordAdded(LONGEST_WORD),
    ...SQLITE,
    ...SQLITE_FOLLOWING,
  ],
  postgres: [addForms("place"), takeWords(LONGEST_WORD)],
};

const DOWN = {
  sqlite: [
    ...SQLITE_FOLLOWING_DOWN,
    "DROP TRIGGER search_word_added",
    FORGET_FORMS,
    wordAdded(LONGEST_WITH_FORMS),
    ...SQLITE_DOWN,
    ...SQLITE_TRIGGERS,
  ],
  postgres: [FORGET_FORMS, takeWords(LONGEST_WITH_FORMS)],
};

/**
 * Has SQLite's indexes of labels deliver hits in their order, so that a page is read and not all that matches, and finds
 * neighbours of all words by their forms, of which each word has as many however large the vocabulary is.
 */
export class SearchOrder1795392060000 implements MigrationInterface {
  name = "SearchOrder1795392060000";

  up(queryRunner: QueryRunner): Promise<void> {
    return run(queryRunner, UP);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return run(queryRunner, DOWN);
  }
}

async function run(queryRunner: QueryRunner, { sqlite, postgres }: typeof UP): Promise<void> {
  const statements = queryRunner.dataSource.options.type === "postgres" ? postgres : sqlite;
  for (const statement of statements) await queryRunner.query(statement);
}

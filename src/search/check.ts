import { type Check, sqlCheck } from "../catalog/check";
import { PLACES_OF } from "../catalog/migrations/1795392060000-search-order";
import type { Store } from "../catalog/store";

/** Letters of the longest word in the vocabulary, as the migration has it. */
const LONGEST_WORD = 64;

/** The rows that an index has: its "docsize" table names them. */
const rowsOf = (index: string) => `SELECT id FROM ${index}_docsize`;

/** What each of SQLite's full-text indexes and the places in them have to hold, and no more; and what they hold. */
const HELD: Record<string, { wanted: string; held: string }> = {
  search_label: { wanted: `SELECT place FROM (${PLACES_OF.label})`, held: rowsOf("search_label") },
  search_label_place: { wanted: PLACES_OF.label, held: "SELECT id, place FROM search_label_place" },
  search_responsibility: {
    wanted: `SELECT place FROM (${PLACES_OF.responsibility})`,
    held: rowsOf("search_responsibility"),
  },
  search_responsibility_place: {
    wanted: PLACES_OF.responsibility,
    held: "SELECT id, place FROM search_responsibility_place",
  },
  search_description: {
    wanted: `SELECT 2 * id FROM concept WHERE "descriptionKey" IS NOT NULL
      UNION ALL SELECT 2 * id + 1 FROM concept_text WHERE kind = 'DESCRIPTION'`,
    held: rowsOf("search_description"),
  },
  search_trigram: { wanted: "SELECT id FROM search_word", held: rowsOf("search_trigram") },
};

const rowsHeld: Check = {
  what: "the search indexes hold the rows of the tables",
  faults: async (store) => {
    const faults: string[] = [];
    for (const [index, { wanted, held }] of Object.entries(HELD)) {
      const count = async (sql: string) =>
        (await store.rows<{ count: number }>(`SELECT COUNT(*) AS "count" FROM (${sql})`))[0]?.count ?? 0;
      const missing = await count(`SELECT * FROM (${wanted}) EXCEPT ${held}`);
      const surplus = await count(`${held} EXCEPT SELECT * FROM (${wanted})`);
      if (missing > 0) faults.push(`${index} lacks ${missing} rows`);
      if (surplus > 0) faults.push(`${index} has ${surplus} rows that are not there any more`);
    }
    return faults;
  },
};

/** Folded texts hold letters, digits and "+#." alone, so that they become JSON as they are. */
const wordsOf = (table: string, key: string, condition: string) => `
  SELECT w.value AS word, COUNT(*) AS times
  FROM ${table} t, json_each('["' || replace(t."${key}", ' ', '","') || '"]') w
  WHERE ${condition} AND t."${key}" <> '' GROUP BY w.value`;

const differences = (index: string, words: string) => `
  SELECT DISTINCT '${index}' AS "index", word FROM (
    SELECT * FROM (${words} EXCEPT SELECT term, cnt FROM ${index}_term)
    UNION ALL SELECT * FROM (SELECT term, cnt FROM ${index}_term EXCEPT ${words}))`;

const wordsHeld = sqlCheck<{ index: string; word: string }>(
  "the search indexes hold the words of the texts",
  `${differences("search_label", wordsOf("concept_text", "textKey", "t.kind <> 'DESCRIPTION'"))}
   UNION ALL ${differences("search_responsibility", wordsOf("responsibility", "labelKey", "true"))}
   ORDER BY 1, 2`,
  ({ index, word }) => `${index} differs in “${word}”`,
);

const SQLITE_WORDS =
  "SELECT term AS word FROM search_label_term UNION SELECT term FROM search_responsibility_term";

const POSTGRES_WORDS = `
  SELECT unnest(string_to_array("textKey", ' ')) AS word FROM concept_text WHERE kind <> 'DESCRIPTION'
  UNION SELECT unnest(string_to_array("labelKey", ' ')) FROM responsibility`;

/** Words of former texts may stay. */
const vocabulary = (words: string) =>
  sqlCheck<{ word: string }>(
    "the vocabulary has every word of labels, and every word its forms",
    `SELECT word FROM (${words}) known
     WHERE length(word) BETWEEN 1 AND ${LONGEST_WORD}
       AND NOT EXISTS (SELECT 1 FROM search_word w WHERE w.word = known.word)
     UNION
     SELECT w.word FROM search_word w
     WHERE NOT EXISTS (SELECT 1 FROM search_form f WHERE f.form = w.word AND f."wordId" = w.id)
     ORDER BY 1`,
    ({ word }) => `“${word}” is missing`,
  );

/** What holds between the search indexes and the tables. PostgreSQL's own indexes cannot differ from their tables. */
export function searchChecks(store: Store): Check[] {
  return store.engine.kind === "sqlite"
    ? [rowsHeld, wordsHeld, vocabulary(SQLITE_WORDS)]
    : [vocabulary(POSTGRES_WORDS)];
}

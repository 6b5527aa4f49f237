import { PLACE } from "../catalog/migrations/1795392060000-search-order";
import type { Store } from "../catalog/store";
import type { FoundWord, LabelOrder, Reading, SearchEngine, WordLookup } from "./engine";

/** Folded words hold no quotes. https://sqlite.org/fts5.html#full_text_query_syntax */
const quoted = (word: string) => `"${word}"`;

const matches = (index: string, name: string) =>
  `json_each(:${name}) m CROSS JOIN ${index} i ON i.${index} MATCH m.value`;

const FIND_WORDS = `
  WITH m AS MATERIALIZED (
    SELECT value ->> 'place' AS place, value ->> 'expression' AS expression,
      value ->> 'shortest' AS shortest, value ->> 'longest' AS longest FROM json_each(:trigrams))
  SELECT m.place, w.word FROM m CROSS JOIN search_trigram i ON i.search_trigram MATCH m.expression
    CROSS JOIN search_word w ON w.id = i.rowid WHERE length(w.word) BETWEEN m.shortest AND m.longest
  UNION ALL
  SELECT f.value ->> 'place', w.word FROM json_each(:forms) f
    CROSS JOIN search_form s ON s.form = f.value ->> 'form' CROSS JOIN search_word w ON w.id = s."wordId"
  UNION ALL
  SELECT NULL, w.word FROM json_each(:known) k CROSS JOIN search_word w ON w.word = k.value`;

/** The row of a table that is in an index by its place. */
const placed = (id: string) => `${id} = ${PLACE.id("i.rowid")}`;

/** FTS5 gives rows by rising numbers, which here are places. */
const ORDER: LabelOrder = {
  labels: (expression) =>
    `search_label i CROSS JOIN concept_text t ON i.search_label MATCH ${expression} AND ${placed("t.id")}`,
  responsibilities: (expression) =>
    `search_responsibility i CROSS JOIN responsibility r ON i.search_responsibility MATCH ${expression} AND ${placed("r.id")}`,
  place: "i.rowid",
  shelf: PLACE.shelf("i.rowid"),
  isPlaced: `i.rowid >= ${PLACE.first}`,
  beginning: (words) => `^ "${words.join(" ")}"`,
  nothing: `'""'`,
};

/** FTS5: an index of words, and one of the vocabulary's trigrams. */
export class SqliteSearch implements SearchEngine {
  readonly order = ORDER;

  labels(name: string): string {
    return `${matches("search_label", name)} CROSS JOIN concept_text t ON ${placed("t.id")}`;
  }

  responsibilities(name: string): string {
    return `${matches("search_responsibility", name)} CROSS JOIN responsibility r ON ${placed("r.id")}`;
  }

  descriptions(name: string): string {
    return `SELECT COALESCE(t."conceptId", i.rowid / 2) AS "conceptId", COALESCE(t.id, 0) AS "textId", t.language
      FROM ${matches("search_description", name)}
      LEFT JOIN concept_text t ON i.rowid % 2 = 1 AND t.id = i.rowid / 2`;
  }

  expression(reading: Reading, open = false): string {
    const group = (words: readonly string[], index: number) => {
      const more = open && index === reading.length - 1 ? " *" : "";
      return `(${words.map((word) => quoted(word) + more).join(" OR ")})`;
    };
    return reading.map(group).join(" AND ");
  }

  findWords(store: Store, lookups: WordLookup[], known: Iterable<string>): Promise<FoundWord[]> {
    const trigrams = lookups
      .filter(({ trigramSets }) => trigramSets.length > 0)
      .map(({ place, trigramSets, shortest, longest }) => ({
        place,
        expression: trigramSets.map((set) => `(${set.map(quoted).join(" AND ")})`).join(" OR "),
        shortest,
        longest,
      }));
    const forms = lookups.flatMap(({ place, forms }) => forms.map((form) => ({ place, form })));
    return store.rows(FIND_WORDS, {
      trigrams: JSON.stringify(trigrams),
      forms: JSON.stringify(forms),
      known: JSON.stringify([...known]),
    });
  }
}

import type { Store } from "../catalog/store";
import type { FoundWord, Reading, SearchEngine, WordLookup } from "./engine";

/** Folded words hold neither quotes nor backslashes. https://www.postgresql.org/docs/15/datatype-textsearch.html */
const quoted = (word: string) => `'${word}'`;

/**
 * Rows of a table whose key matches an expression, under an alias. OFFSET keeps the planner from mixing the look-up with
 * the conditions on the rows, whose number it cannot guess.
 */
const matches = (table: string, alias: string, key: string, name: string, where = "true") =>
  `unnest(:${name}::text[]) AS m(expression) CROSS JOIN LATERAL (SELECT i.* FROM ${table} i
    WHERE search_words(i."${key}") @@ m.expression::tsquery AND ${where} OFFSET 0) ${alias}`;

const FIND_WORDS = `
  SELECT DISTINCT m.place, w.word
    FROM unnest(:places::int[], :patterns::text[], :shortest::int[], :longest::int[])
      AS m(place, pattern, shortest, longest)
    JOIN search_word w ON w.word LIKE m.pattern AND length(w.word) BETWEEN m.shortest AND m.longest
  UNION ALL
  SELECT m.place, w.word FROM unnest(:formPlaces::int[], :forms::text[]) AS m(place, form)
    JOIN search_form f ON f.form = m.form JOIN search_word w ON w.id = f."wordId"
  UNION ALL
  SELECT NULL, w.word FROM search_word w WHERE w.word = ANY(:known::text[])`;

/** Trigrams in the order of a word as a pattern; a blank stands for an end of the word. */
function pattern(trigrams: string[]): string {
  return `%${trigrams.join("%")}%`.replace(/^% /, "").replace(/ %$/, "");
}

/** Full text with indexes on expressions, and pg_trgm on the vocabulary. */
export class PostgresSearch implements SearchEngine {
  labels(name: string): string {
    return matches("concept_text", "t", "textKey", name, "i.kind <> 'DESCRIPTION'");
  }

  responsibilities(name: string): string {
    return matches("responsibility", "r", "labelKey", name);
  }

  descriptions(name: string): string {
    return `SELECT d.id AS "conceptId", 0 AS "textId", NULL AS language
      FROM ${matches("concept", "d", "descriptionKey", name)}
      UNION ALL SELECT t."conceptId", t.id, t.language
      FROM ${matches("concept_text", "t", "textKey", name, "i.kind = 'DESCRIPTION'")}`;
  }

  expression(reading: Reading, open = false): string {
    const group = (words: readonly string[], index: number) => {
      const more = open && index === reading.length - 1 ? ":*" : "";
      return `(${words.map((word) => quoted(word) + more).join(" | ")})`;
    };
    return reading.map(group).join(" & ");
  }

  findWords(store: Store, lookups: WordLookup[], known: Iterable<string>): Promise<FoundWord[]> {
    const patterns = lookups.flatMap(({ place, trigramSets, shortest, longest }) =>
      trigramSets.map((set) => ({ place, pattern: pattern(set), shortest, longest })),
    );
    const forms = lookups.flatMap(({ place, forms }) => forms.map((form) => ({ place, form })));
    return store.rows(FIND_WORDS, {
      places: patterns.map(({ place }) => place),
      patterns: patterns.map(({ pattern }) => pattern),
      shortest: patterns.map(({ shortest }) => shortest),
      longest: patterns.map(({ longest }) => longest),
      formPlaces: forms.map(({ place }) => place),
      forms: forms.map(({ form }) => form),
      known: [...known],
    });
  }
}

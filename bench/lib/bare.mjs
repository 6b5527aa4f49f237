import { foldText } from "./product.mjs";

/** The full-text queries that someone would write by hand on the indexes of the search. */

/** Rows of a first page. */
export const PAGE = 20;

const quoted = (word) => `"${word}"`;

/** The trigrams of a word, which stands between blanks in the index of words. */
function trigrams(word) {
  const letters = [" ", ...word, " "];
  return letters.slice(2).map((letter, index) => letters[index] + letters[index + 1] + letter);
}

/** Prepared queries, and the expressions of FTS5 that they take. */
export class Bare {
  constructor(database) {
    const on = (index) =>
      database.prepare(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rank LIMIT ${PAGE}`);
    const [labels, words] = [on("search_label"), on("search_trigram")];
    this.queries = { exact: labels, prefix: labels, fuzzy: words };
    this.known = database.prepare("SELECT 1 FROM search_word WHERE word = ?").pluck();
  }

  /**
   * All words of an exact input, the last of a prefix as a beginning; any trigrams of the words of a fuzzy one that no
   * label has, or of all words where each is in some label. Null where nothing is left to search for.
   */
  expression(kind, text) {
    const key = foldText(text);
    if (key === "") return null;
    const words = key.split(" ");
    if (kind === "exact") return words.map(quoted).join(" ");
    if (kind === "prefix") return `${words.map(quoted).join(" ")} *`;
    const unknown = words.filter((word) => !this.known.get(word));
    const wanted = unknown.length > 0 ? unknown : words;
    return [...new Set(wanted.flatMap(trigrams))].map(quoted).join(" OR ");
  }

  run(kind, expression) {
    if (expression !== null) this.queries[kind].all(expression);
  }
}

import { foldText } from "../catalog/concept";
import { badInput, limitExceeded } from "../catalog/errors";
import { MAX_FILTER_TEXT } from "../config/limits";

/** Letters of the longest word that PostgreSQL indexes; a text with a longer one finds nothing. */
const LONGEST_WORD = 250;

/** A text that somebody searches for, ready to be compared with the folded texts of the catalog. */
export interface SearchQuery {
  /** As it was written, without blanks around it: codes and refs are compared as they are. */
  text: string;
  /** Folded, see `foldText`; empty where the text has no letter or digit. */
  key: string;
  /** The key's words in their order; none where it finds nothing. */
  words: string[];
  /** How labels begin that go on from the query. */
  beginning: string;
  /** Whether the last word may be the beginning of one. */
  isOpen: boolean;
}

function parse(text: string): SearchQuery {
  if (text.length > MAX_FILTER_TEXT) {
    throw limitExceeded("The length of the text to search for", MAX_FILTER_TEXT, text.length);
  }
  const key = foldText(text);
  const words = key.split(" ").filter((word) => word !== "");
  const isTooLong = words.some((word) => [...word].length > LONGEST_WORD);
  return { text: text.trim(), key, words: isTooLong ? [] : words, beginning: key, isOpen: false };
}

/**
 * Reads the text of a search. Every text is harmless; one without letters or digits finds nothing.
 * @throws BAD_USER_INPUT where it is blank, LIMIT_EXCEEDED where it is longer than any label.
 */
export function parseQuery(text: string): SearchQuery {
  const query = parse(text);
  if (query.text === "") throw badInput("The text to search for must not be blank.");
  return query;
}

/**
 * Reads what somebody is writing, which is blank at first. The last word may be half written unless a blank follows it.
 * @throws LIMIT_EXCEEDED where it is longer than any label.
 */
export function parsePrefix(text: string): SearchQuery {
  const query = parse(text);
  return /\s$/.test(text) ? { ...query, beginning: `${query.key} ` } : { ...query, isOpen: true };
}

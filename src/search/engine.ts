import type { Store } from "../catalog/store";

/** One way to read what somebody wrote: for each place the words that may stand there, of which a text has to have one. */
export type Reading = readonly (readonly string[])[];

/** A word whose neighbours in the vocabulary are wanted. */
export interface WordLookup {
  /** Marks what is found for it. */
  place: number;
  /** Sets of trigrams, in the order of the word, blanks at its ends included; a neighbour has all of at least one set. */
  trigramSets: string[][];
  /** Forms of the word, see `formsOf`; a neighbour has one in common. */
  forms: string[];
  /** Letters of the shortest and the longest neighbour. */
  shortest: number;
  longest: number;
}

/** What is found for a lookup, neighbours and others alike; or a word that the vocabulary has. */
export interface FoundWord {
  /** Of the lookup; null where the word was asked for as it is. */
  place: number | null;
  word: string;
}

/**
 * Labels in the order of hits that match alike, for an engine whose index can be read in it and left at any place: those
 * with fewer words first, of these the preferred ones, of these by shelves, which follow the alphabet of what has them. The
 * fragments are what follows FROM; `expression` is SQL that gives one expression.
 */
export interface LabelOrder {
  /** Rows of concept_text, as `t`, that are labels and match. */
  labels(expression: string): string;
  /** Rows of responsibility, as `r`, whose label matches. */
  responsibilities(expression: string): string;
  /** What the rows come in the order of. */
  place: string;
  /** The shelf of a row: those of equal rank and different shelves come in the order of these. */
  shelf: string;
  /** A condition on rows: few labels are too long to have a place in the order, and come ahead of all others. */
  isPlaced: string;
  /** SQL of an expression that nothing matches. */
  nothing: string;
  /** The expression of labels that begin with some words. */
  beginning(words: readonly string[]): string;
}

/**
 * The full-text index of an engine. Each gives the same rows for the same readings. The fragments are what follows FROM;
 * `name` is a parameter with a set of expressions.
 */
export interface SearchEngine {
  /** Missing where the index cannot be read in an order. */
  readonly order?: LabelOrder;
  /** Rows of concept_text, as `t`, that are labels and match an expression. */
  labels(name: string): string;
  /** Rows of responsibility, as `r`, whose label matches an expression. */
  responsibilities(name: string): string;
  /**
   * A SELECT of the descriptions that match an expression: `conceptId`, and the `textId` and `language` of a further
   * language's; 0 and null where it is the concept's own.
   */
  descriptions(name: string): string;
  /** The expression of a reading; the words of its last place may be beginnings where it is `open`. */
  expression(reading: Reading, open?: boolean): string;
  /** Looks words up in the vocabulary, and says which of the `known` ones it has. */
  findWords(store: Store, lookups: WordLookup[], known: Iterable<string>): Promise<FoundWord[]>;
}

import type { Store } from "../catalog/store";
import type { Reading, SearchEngine, WordLookup } from "./engine";
import type { SearchQuery } from "./query";
import { editDistance, formsOf, mayHaveTwoEdits, nearestBeginning, trigramSets } from "./spelling";

/** What else the query may mean, where it is not the very name of something. */
export interface Slips {
  /** Folded labels that it would be with a word or two spelt otherwise. */
  labels: readonly string[];
  /** Readings with words spelt otherwise; none where some label has all words as they are. */
  readings: readonly Reading[];
}

export const NO_SLIPS: Slips = { labels: [], readings: [] };

/** Words beyond which nobody means a label; longer queries are taken as they are written. */
const MOST_WORDS = 20;

/** Words of the vocabulary that a misspelt one may stand for: far more than are ever meant. */
const MOST_NEIGHBOURS = 64;

/** Beginnings that a half-written word may stand for: each may be that of many words. */
const MOST_BEGINNINGS = 8;

/** Letters of the longest word that a half-written one may become; the vocabulary has none longer. */
const LONGEST_WORD = 64;

/** Readings of a query that are looked up: more than a text of a few words has. */
const MOST_READINGS = 64;

/** Labels that a query may be but for its slips: each costs a look-up. */
const MOST_LABELS = 512;

/** A query's words that may be others, and how the vocabulary knows them. */
export interface Vocabulary {
  known: ReadonlySet<string>;
  /** The nearest words to each word, itself left out. */
  neighbours: ReadonlyMap<string, readonly string[]>;
}

const cut = (letters: readonly string[], from: number, to: number) => letters.slice(from, to).join("");

/** What a word may be as two: a blank is missing, or a letter stands for it. Each has a letter at least. */
function splits(word: string): [string, string][] {
  const letters = [...word];
  const { length } = letters;
  const places = letters.slice(1).map((_, index) => index + 1);
  return [
    ...places.map((place): [string, string] => [cut(letters, 0, place), cut(letters, place, length)]),
    ...places
      .slice(0, -1)
      .map((place): [string, string] => [cut(letters, 0, place), cut(letters, place + 1, length)]),
  ];
}

/** What two neighbouring words may be where the blank between them has changed places with a letter. */
function shifts(first: string, second: string): [string, string][] {
  const letters = [...first, ...second];
  const place = [...first].length;
  return [place - 1, place + 1]
    .filter((other) => other > 0 && other < letters.length)
    .map((other) => [cut(letters, 0, other), cut(letters, other, letters.length)]);
}

/** Neighbouring words. */
const pairs = (words: readonly string[]) =>
  words.slice(1).map((word, index): [string, string] => [words[index] as string, word]);

function lookupOf(word: string, place: number, edits: number, isOpen: boolean): WordLookup {
  const { length } = [...word];
  // Forms find what is one edit away at once, but neither beginnings nor what is two edits away.
  const byTrigrams = isOpen || edits > 1;
  return {
    place,
    trigramSets: byTrigrams ? trigramSets(word, edits, isOpen) : [],
    forms: byTrigrams ? [] : formsOf(word),
    shortest: length - edits,
    longest: isOpen ? LONGEST_WORD : length + edits,
  };
}

/** What has to be looked up for a query: words whose neighbours may be meant, and parts that may be words of their own. */
function wantedOf({ words, isOpen }: Pick<SearchQuery, "words" | "isOpen">, known: ReadonlySet<string>) {
  const isUnknown = (word: string) => !known.has(word);
  if (isOpen) return { words: [...words.slice(0, -1).filter(isUnknown), words.at(-1) as string], parts: [] };
  const allKnown = !words.some(isUnknown);
  const single = allKnown ? words : words.filter(isUnknown);
  const double = pairs(words).filter((pair) => allKnown || pair.some(isUnknown));
  const joined = double.map((pair) => pair.join(""));
  return {
    // A blank may stand for a letter of the two.
    words: [...single, ...joined],
    parts: [...joined, ...single.flatMap(splits).flat(), ...double.flatMap((pair) => shifts(...pair)).flat()],
  };
}

/** Reads the vocabulary's words around some, and those of the parts that it has; one statement. */
async function readVocabulary(
  store: Store,
  engine: SearchEngine,
  wanted: { words: readonly string[]; parts: readonly string[] },
  edits: 1 | 2,
  open?: string,
): Promise<Vocabulary> {
  const words = [...new Set(wanted.words)];
  const lookups = words.map((word, place) => lookupOf(word, place, edits, word === open));
  const near = words.map(() => new Map<string, number>());
  const known = new Set<string>();
  for (const { place, word } of await engine.findWords(store, lookups, new Set(wanted.parts))) {
    if (place === null) {
      known.add(word);
      continue;
    }
    const sought = words[place] as string;
    const { text, distance } =
      sought === open
        ? nearestBeginning(sought, word, edits)
        : { text: word, distance: editDistance(sought, word, edits) };
    if (distance > 0 && distance <= edits) near[place]?.set(text, distance);
  }
  return {
    known,
    neighbours: new Map(words.map((word, place) => [word, nearest(near[place] as Map<string, number>)])),
  };
}

/** The vocabulary around several texts, and which of some more words it has; one statement. */
export function vocabularyAround(
  store: Store,
  engine: SearchEngine,
  texts: readonly string[][],
  more: readonly string[],
): Promise<Vocabulary> {
  const wanted = texts.map((words) => wantedOf({ words, isOpen: false }, new Set()));
  const words = wanted.flatMap((each) => each.words);
  const parts = [...texts.flat(), ...more, ...wanted.flatMap((each) => each.parts)];
  return readVocabulary(store, engine, { words, parts }, 1);
}

/** The words at the least distance, in an order that every engine agrees on. */
function nearest(near: ReadonlyMap<string, number>): string[] {
  const least = Math.min(...near.values());
  const words = [...near].flatMap(([word, distance]) => (distance === least ? [word] : []));
  return words.sort().slice(0, MOST_NEIGHBOURS);
}

/**
 * The ways to read a query with slips of the pen in it: every word that the vocabulary does not have is another, or is
 * two, or is parted from its neighbour in another place or not at all; where it has all of them, one is.
 */
export function readingsOf(words: readonly string[], { known, neighbours }: Vocabulary): Reading[] {
  const isUnknown = (word: string) => !known.has(word);
  const allKnown = !words.some(isUnknown);
  const other = (word: string) => neighbours.get(word) ?? [];
  /** Words as they are, or as others where they are unknown. */
  const mended = (part: readonly string[]) => part.map((word) => (isUnknown(word) ? other(word) : [word]));
  const readings: Reading[] = [];
  const add = (start: number, end: number, instead: Reading) => {
    readings.push([...mended(words.slice(0, start)), ...instead, ...mended(words.slice(end))]);
  };
  const addTwo = (start: number, end: number, twos: [string, string][]) => {
    for (const [first, second] of twos) {
      if (known.has(first) && known.has(second)) add(start, end, [[first], [second]]);
    }
  };
  if (!allKnown) readings.push(mended(words));
  words.forEach((word, index) => {
    if (allKnown) add(index, index + 1, [other(word)]);
    // A letter that slipped in between two words.
    if (words.length > 1 && [...word].length === 1) add(index, index + 1, []);
    if (allKnown || isUnknown(word)) addTwo(index, index + 1, splits(word));
  });
  pairs(words).forEach(([first, second], index) => {
    if (!allKnown && !isUnknown(first) && !isUnknown(second)) return;
    const joined = first + second;
    add(index, index + 2, [known.has(joined) ? [joined] : other(joined)]);
    addTwo(index, index + 2, shifts(first, second));
  });
  return readings.filter((reading) => reading.every((place) => place.length > 0)).slice(0, MOST_READINGS);
}

/** How many texts a reading stands for. */
const sizeOf = (reading: Reading) => reading.reduce((size, place) => size * place.length, 1);

/** The texts that a reading stands for, in the order of its words; at most so many. */
export function textsOf(reading: Reading, most: number): string[] {
  let texts = [""];
  for (const place of reading) {
    texts = texts
      .flatMap((text) => place.map((word) => (text === "" ? word : `${text} ${word}`)))
      .slice(0, most);
  }
  return texts;
}

/** The way to read what is being written with a slip in it: the last word begins otherwise, or another one is another. */
export function openReadingsOf(words: readonly string[], { known, neighbours }: Vocabulary): Reading[] {
  const last = words.at(-1) as string;
  const rest = words.slice(0, -1);
  const places = rest.map((word) => (known.has(word) ? [word] : (neighbours.get(word) ?? [])));
  const beginnings = (neighbours.get(last) ?? []).slice(0, MOST_BEGINNINGS);
  const ends = rest.every((word) => known.has(word)) ? beginnings : [last, ...beginnings];
  const reading = [...places, ends];
  return reading.every((place) => place.length > 0) ? [reading] : [];
}

/**
 * What a query may mean where its words are spelt otherwise; `known` are those that the vocabulary has. Two edits in a
 * word are thought of only where one explains nothing. Nothing where it has too many words to be a label. At most two
 * statements.
 */
export async function findSlips(
  store: Store,
  engine: SearchEngine,
  query: SearchQuery,
  known: ReadonlySet<string>,
): Promise<Slips> {
  const { words, isOpen } = query;
  if (words.length === 0 || words.length > MOST_WORDS) return NO_SLIPS;
  const open = isOpen ? words.at(-1) : undefined;
  const read = isOpen ? openReadingsOf : readingsOf;
  const found = await readVocabulary(store, engine, wantedOf(query, known), 1, open);
  const vocabulary = { known: new Set([...known, ...found.known]), neighbours: found.neighbours };
  let readings = read(words, vocabulary);
  const far = words.filter((word) => !known.has(word) && word !== open && mayHaveTwoEdits(word));
  if (readings.length === 0 && far.length > 0) {
    const { neighbours } = await readVocabulary(store, engine, { words: far, parts: [] }, 2);
    readings = read(words, { ...vocabulary, neighbours: new Map([...found.neighbours, ...neighbours]) });
  }
  if (isOpen) return { labels: [], readings };
  // Those that stand for few labels first: what makes one word of two says more than what changes both.
  const tellingFirst = [...readings].sort((a, b) => sizeOf(a) - sizeOf(b));
  const labels = new Set(tellingFirst.flatMap((reading) => textsOf(reading, MOST_LABELS)));
  return { labels: [...labels].slice(0, MOST_LABELS), readings };
}

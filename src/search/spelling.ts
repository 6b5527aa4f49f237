/**
 * Finds the words that a misspelt one may stand for. An engine can look up words by the letters that they have in
 * common; what is here says which letters a word has to have so that none within the distance is missed, and tells
 * those that are within it.
 */

/** Letters of the shortest word that may have two edits: below, half of all words would resemble each other. */
const SHORTEST_WITH_TWO_EDITS = 9;

/** Places between two trigrams no edit can touch at once: a swap touches two letters, and so four trigrams. */
const APART = 4;

/** More trigrams make a look-up no narrower. */
const MOST_TRIGRAMS = 4;

/** The letters of taxonomies in English, French and German, the most frequent first; trigrams of others are rarer. */
const FREQUENT_LETTERS = " eriantsolcuhmgpdfbkvwyzxqj";

/** True where a word is long enough to stand for one that is two edits away. */
export function mayHaveTwoEdits(word: string): boolean {
  return [...word].length >= SHORTEST_WITH_TWO_EDITS;
}

/**
 * A word, and all that is left of it without one of its letters. Two words are within one edit only where they have one
 * of these in common. A single letter can only lack another: any letter may be written for any.
 */
export function formsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length < 2) return [word];
  const forms = letters.map((_, index) => letters.filter((_, other) => other !== index).join(""));
  return [...new Set([word, ...forms])];
}

/** How rare a trigram is, roughly: the places of its letters among the frequent ones. */
function rarity(trigram: string): number {
  let sum = 0;
  for (const letter of trigram) {
    const place = FREQUENT_LETTERS.indexOf(letter);
    sum += place < 0 ? FREQUENT_LETTERS.length : place;
  }
  return sum;
}

/** The rarest trigrams of which no two can be touched by one edit, as many as there are; in their order. */
function farApart(trigrams: string[]): string[] {
  const rarities = trigrams.map(rarity);
  const most = Math.min(MOST_TRIGRAMS, Math.floor((trigrams.length - 1) / APART) + 1);
  let best: { places: number[]; sum: number } = { places: [], sum: -1 };
  const choose = (from: number, places: number[], sum: number) => {
    const missing = most - places.length;
    if (missing === 0) {
      if (sum > best.sum) best = { places, sum };
      return;
    }
    const last = trigrams.length - 1 - (missing - 1) * APART;
    // The choice is among neighbours only, so that long words do not take long.
    for (let place = from; place <= Math.min(last, from + APART); place += 1) {
      choose(place + APART, [...places, place], sum + (rarities[place] as number));
    }
  };
  choose(0, [], 0);
  return best.places.map((place) => trigrams[place] as string);
}

function choices<Item>(items: Item[], size: number): Item[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    choices(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/**
 * Sets of trigrams, each in the order of the word: a word within so many edits has all trigrams of at least one set.
 * Words have a blank at either end, so that their first and last letters have trigrams too; of one that is `open`, and
 * may go on, only the beginning is looked at. None where the word is too short for that to be certain.
 */
export function trigramSets(word: string, edits: number, open = false): string[][] {
  const letters = [" ", ...word, ...(open ? [] : [" "])];
  const trigrams = letters.slice(2).map((letter, index) => `${letters[index]}${letters[index + 1]}${letter}`);
  const chosen = farApart(trigrams);
  return chosen.length > edits ? choices(chosen, chosen.length - edits) : [];
}

/**
 * The least number of letters to add, drop, change or swap with a neighbour to get from one word to the other (optimal
 * string alignment), or more than `most` as soon as that is certain. Letters are UTF-16 code units.
 */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let start = 0;
  while (start < from.length && from[start] === to[start]) start += 1;
  let behind = 0;
  const shorter = Math.min(from.length, to.length) - start;
  while (behind < shorter && from[from.length - 1 - behind] === to[to.length - 1 - behind]) behind += 1;
  const a = from.slice(start, from.length - behind);
  const b = to.slice(start, to.length - behind);
  // One edit leaves no more than two letters between what is the same at both ends.
  if (most === 1 && Math.max(a.length, b.length) > 2) return 2;
  return a === "" || b === "" ? Math.max(a.length, b.length) : alignment(a, b, most);
}

/** As `editDistance`, for words that differ in their first and last letters. */
function alignment(a: string, b: string, most: number): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(
        (old[j - 1] as number) + change,
        (old[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (older[j - 2] as number) + 1);
      }
      row.push(distance);
      least = Math.min(least, distance);
    }
    if (least > most) return most + 1;
    older = old;
    old = row;
  }
  return Math.min(old[b.length] as number, most + 1);
}

/**
 * The beginning of a word that is nearest to a text, of those that are as long but for an edit: what the text may have
 * been meant for while the word is being typed. The distance is more than `most` as soon as that is certain.
 */
export function nearestBeginning(
  text: string,
  word: string,
  most: number,
): { text: string; distance: number } {
  const { length } = text;
  let nearest = { text: word, distance: most + 1 };
  for (const end of [length, length + 1, length - 1]) {
    if (end < 1 || end > word.length) continue;
    const beginning = word.slice(0, end);
    const distance = editDistance(text, beginning, most);
    if (distance < nearest.distance) nearest = { text: beginning, distance };
  }
  return nearest;
}

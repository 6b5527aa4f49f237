const LETTERS = "abcdefghijklmnopqrstuvwxyz ";

/** Chance that can be repeated: the same seed makes the same choices (mulberry32). */
export class Random {
  constructor(seed) {
    this.state = seed;
  }

  /** A number from 0 to below 1. */
  next() {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below a limit. */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /** So many different items, in any order. */
  sample(items, count) {
    const left = [...items];
    const chosen = [];
    while (chosen.length < count && left.length > 0) {
      const place = this.below(left.length);
      chosen.push(left[place]);
      left[place] = left.at(-1);
      left.pop();
    }
    return chosen;
  }

  /** A text with one edit anywhere: a letter or blank more, one less, another one, or two swapped. */
  edit(text) {
    const place = this.below(text.length);
    const [before, at, after] = [text.slice(0, place), text[place], text.slice(place + 1)];
    const letter = LETTERS[this.below(LETTERS.length)];
    const edits = [
      before + letter + at + after,
      before + after,
      before + letter + after,
      before + after.slice(0, 1) + at + after.slice(1),
    ];
    return edits[this.below(edits.length)];
  }
}

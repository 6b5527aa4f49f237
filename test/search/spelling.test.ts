import fc from "fast-check";
import {
  editDistance,
  formsOf,
  mayHaveTwoEdits,
  nearestBeginning,
  trigramSets,
} from "../../src/search/spelling";

const letter = fc.constantFrom(..."abcdeä.#ß");
const word = (minLength: number) =>
  fc.array(letter, { minLength, maxLength: 24 }).map((letters) => letters.join(""));

/** One letter added, dropped, changed, or swapped with its neighbour. */
const edit = fc
  .record({ kind: fc.nat(3), place: fc.nat(), letter })
  .map(({ kind, place, letter }) => (text: string) => {
    const letters = [...text];
    const at = place % (letters.length + 1);
    if (kind === 0) letters.splice(at, 0, letter);
    else if (kind === 1) letters.splice(at, 1);
    else if (kind === 2 && at < letters.length) letters[at] = letter;
    else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
    return letters.join("");
  });

const hasSet = (sets: string[][], text: string) =>
  sets.some((set) => set.every((trigram) => text.includes(trigram)));

describe("the distance of two words", () => {
  it("counts letters added, dropped, changed and swapped", () => {
    const distances = [
      ["kuberntes", "kubernetes"],
      ["databse", "database"],
      ["managr", "manager"],
      ["tset", "test"],
      ["test", "test"],
      ["", "a"],
      ["nurse", "horse"],
    ].map(([from, to]) => editDistance(from as string, to as string, 2));
    expect(distances).toEqual([1, 1, 1, 1, 0, 1, 2]);
  });

  it("is given up as soon as it is more than what is asked for", () => {
    expect(editDistance("nurse", "horse", 1)).toBe(2);
    expect(editDistance("pilot", "captain", 2)).toBe(3);
  });

  it("is the same either way, and one for one edit", () => {
    fc.assert(
      fc.property(word(1), edit, edit, (from, first, second) => {
        const once = first(from);
        const twice = second(once);
        expect(editDistance(from, once, 2)).toBeLessThanOrEqual(1);
        expect(editDistance(from, twice, 2)).toBe(editDistance(twice, from, 2));
      }),
    );
  });
});

describe("a look-up in the vocabulary", () => {
  it("asks for the rarest letters that no two edits can touch at once", () => {
    expect(trigramSets("databse", 1)).toEqual([["dat"], ["bse"]]);
    expect(trigramSets("administrator", 1)).toEqual([
      [" ad", "ini", "tra"],
      [" ad", "ini", "or "],
      [" ad", "tra", "or "],
      ["ini", "tra", "or "],
    ]);
    expect(trigramSets("kuberntes", 2)).toEqual([[" ku"], ["ern"], ["es "]]);
  });

  it("misses no word within one edit", () => {
    fc.assert(
      fc.property(word(5), edit, (from, change) => {
        expect(hasSet(trigramSets(from, 1), ` ${change(from)} `)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("misses no word within two edits where it looks for them", () => {
    fc.assert(
      fc.property(word(9), edit, edit, (from, first, second) => {
        expect(mayHaveTwoEdits(from)).toBe(true);
        expect(hasSet(trigramSets(from, 2), ` ${second(first(from))} `)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("misses no word whose beginning is within one edit", () => {
    fc.assert(
      fc.property(word(6), edit, word(0), (from, change, rest) => {
        expect(hasSet(trigramSets(from, 1, true), ` ${change(from)}${rest} `)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(trigramSets("kubre", 1, true)).toEqual([]);
  });

  it("finds words within one edit by what is left without a letter", () => {
    expect(formsOf("java")).toEqual(["java", "ava", "jva", "jaa", "jav"]);
    expect(formsOf("c")).toEqual(["c"]);
    fc.assert(
      fc.property(word(2), edit, (from, change) => {
        const forms = new Set(formsOf(from));
        // The index has these forms of every word, also of a single letter.
        const to = change(from);
        const indexed = [to, ...[...to].map((_, at) => [...to].filter((_, other) => other !== at).join(""))];
        expect(indexed.some((form) => forms.has(form))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes the beginning of a word that is as long as what was written", () => {
    expect(nearestBeginning("kubrn", "kubernetes", 1)).toEqual({ text: "kubern", distance: 1 });
    expect(nearestBeginning("manaeg", "management", 1)).toEqual({ text: "manage", distance: 1 });
    expect(nearestBeginning("pilot", "captain", 1)).toEqual({ text: "captain", distance: 2 });
  });
});

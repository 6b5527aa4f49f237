import fc from "fast-check";
import { cutsWord, findPhrase } from "../../src/ingest/locator";

/** Texts that are full of word ends, with letters of one and of two UTF-16 code units. */
const text = fc
  .array(fc.constantFrom("a", "b", "ä", "7", "_", "𝒜", "🚢", " ", "\n", "-", "+"), { maxLength: 24 })
  .map((characters) => characters.join(""));

/** The offsets at which a stretch may begin or end, told by whole characters. */
function wordEnds(whole: string): Set<number> {
  const isWord = (character: string | undefined) =>
    character !== undefined && /[\p{L}\p{N}_]/u.test(character);
  const characters = [...whole];
  const ends = new Set<number>();
  let offset = 0;
  for (const [index, character] of characters.entries()) {
    if (!isWord(characters[index - 1]) || !isWord(character)) ends.add(offset);
    offset += character.length;
  }
  return ends.add(offset);
}

describe("a locator", () => {
  it.each([
    ["a whole word", "tides and charts", 0, 5, false],
    ["a word before a comma", "tides, charts", 0, 5, false],
    ["the whole text", "tides", 0, 5, false],
    ["signs that follow a word", "C++ and C#", 0, 3, false],
    ["one part of a hyphenated word", "hands-on", 0, 5, false],
    ["the beginning of a word", "Java and JavaScript", 9, 13, true],
    ["the end of a word", "JavaScript", 4, 10, true],
    ["some digits of a number", "1995", 0, 2, true],
    ["a word without its accented end", "café", 0, 3, true],
    ["half of a letter of two code units", "𝒜 b", 0, 1, true],
    ["a letter beside one of two code units", "𝒜b", 2, 3, true],
    ["half of an emoji", "a 🚢 b", 2, 3, true],
    ["a whole emoji", "a 🚢 b", 2, 4, false],
    ["a word beside an emoji", "🚢ferry", 2, 7, false],
  ])("of %s: %j %i-%i cuts a word: %s", (_what, whole, start, end, cut) => {
    expect(cutsWord(whole, { start, end })).toBe(cut);
  });
});

describe("a phrase", () => {
  it.each([
    ["at both ends of the text", "log the log", "log", ["0-3", "8-11"]],
    ["where it overlaps itself", "on and on and on", "on and on", ["0-9", "7-16"]],
    ["across a line break", "charts\nand tides", "charts\nand", ["0-10"]],
    ["after an emoji, which counts two", "🚢 log", "log", ["3-6"]],
    ["where it begins with a sign", "a .NET b", ".NET", ["2-6"]],
  ])("is found %s", (_where, whole, phrase, expected) => {
    expect(findPhrase(whole, phrase).map(({ start, end }) => `${start}-${end}`)).toEqual(expected);
  });

  it.each([
    ["inside longer words", "logbook, catalog, log_book", "log"],
    ["in another case", "Log", "log"],
    ["without the accent that follows as a character of its own", "cafe\u0301", "cafe"],
    ["where the text lacks it", "charts", "tides"],
    ["when it is empty", "charts", ""],
  ])("is not found %s", (_where, whole, phrase) => {
    expect(findPhrase(whole, phrase)).toEqual([]);
  });

  it("is found at every place where it stands between word ends, and nowhere else", () => {
    const textAndPhrase = text.chain((whole) =>
      fc
        .tuple(fc.nat(whole.length), fc.nat(6))
        .map(([start, length]) => ({ whole, phrase: whole.slice(start, start + length) })),
    );
    fc.assert(
      fc.property(textAndPhrase, ({ whole, phrase }) => {
        const ends = wordEnds(whole);
        const expected = [...ends]
          .filter(
            (start) => phrase !== "" && whole.startsWith(phrase, start) && ends.has(start + phrase.length),
          )
          .map((start) => ({ start, end: start + phrase.length }));
        expect(findPhrase(whole, phrase)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("is never found in half a character, even where the phrase is one", () => {
    expect(findPhrase("🚢 🚢", "🚢".charAt(0))).toEqual([]);
    expect(findPhrase("🚢 🚢", "🚢".charAt(1))).toEqual([]);
  });
});

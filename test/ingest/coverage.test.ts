import fc from "fast-check";
import { coverageOf, type LocatedFact, unaccounted } from "../../src/ingest/coverage";

const TEXT = "Ferry Pilot\n\nPilots read charts. They know tides! 🚢 Come aboard?\n";

const fact = (start: number, end: number): LocatedFact => ({
  start,
  end,
  role: "Ferry Pilot",
  type: "requirement",
  statement: `${start}-${end}`,
});

/** Each sentence with the facts and the reasons that it has. */
const summary = (facts: LocatedFact[], unstated: { start: number; end: number; reason: string }[] = []) =>
  coverageOf(TEXT, facts, unstated).map((sentence) => [
    sentence.text,
    sentence.facts.map(({ statement }) => statement),
    sentence.reasons,
  ]);

describe("the coverage of a text", () => {
  it("lists headings and sentences one by one, with their places", () => {
    expect(coverageOf(TEXT, [], []).map(({ start, end, text }) => [start, end, text])).toEqual([
      [0, 11, "Ferry Pilot"],
      [13, 32, "Pilots read charts."],
      [33, 49, "They know tides!"],
      [50, 65, "🚢 Come aboard?"],
    ]);
  });

  it("puts a fact under every sentence that its locator touches", () => {
    expect(summary([fact(25, 31), fact(25, 48)])).toEqual([
      ["Ferry Pilot", [], []],
      ["Pilots read charts.", ["25-31", "25-48"], []],
      ["They know tides!", ["25-48"], []],
      ["🚢 Come aboard?", [], []],
    ]);
  });

  it("does not count a locator that ends where a sentence begins, or begins where it ends", () => {
    expect(summary([fact(11, 13), fact(32, 33)], [{ start: 49, end: 50, reason: "blank" }])).toEqual([
      ["Ferry Pilot", [], []],
      ["Pilots read charts.", [], []],
      ["They know tides!", [], []],
      ["🚢 Come aboard?", [], []],
    ]);
  });

  it("leaves unaccounted what has neither a fact nor a reason", () => {
    const unstated = [
      { start: 0, end: 11, reason: "heading" },
      { start: 50, end: 65, reason: "sales sentence" },
    ];
    const open = unaccounted(coverageOf(TEXT, [fact(25, 31)], unstated));
    expect(open.map(({ text }) => text)).toEqual(["They know tides!"]);
  });

  it("has every visible character of any text in exactly one sentence", () => {
    const texts = fc
      .array(
        fc.constantFrom("Pilots", "e.g.", "5", "🚢", "“log”", ".", "?", ",", " ", "  ", "\n", "\t", "\u00a0"),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0;
        for (const sentence of coverageOf(text, [], [])) {
          expect(sentence.start).toBeGreaterThanOrEqual(before);
          expect(text.slice(before, sentence.start).trim()).toBe("");
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.text).toBe(sentence.text.trim());
          expect(sentence.text).not.toBe("");
          before = sentence.end;
        }
        expect(text.slice(before).trim()).toBe("");
      }),
      { numRuns: 300 },
    );
  });
});

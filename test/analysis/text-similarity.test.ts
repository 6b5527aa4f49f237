import fc from "fast-check";
import { textSimilarity, trigramsOf } from "../../src/analysis/text-similarity";

const similarity = (a: string, b: string) => textSimilarity(trigramsOf(a), trigramsOf(b));
const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc
    .array(fc.constantFrom("check", "checks", "every", "rope", "ropes"), { maxLength: 4 })
    .map((words) => words.join(" ")),
);

describe("how alike two texts are", () => {
  it("is from 0 to 1, and the same the other way round", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("is 1 for the same words, whatever their order, letters and signs, and 0 where a text has none", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 5 }), (words) => {
        const turned = [...words].reverse().join("; ").toUpperCase();
        expect(similarity(words.join(" "), turned)).toBe(1);
        expect(similarity(words.join(" "), "…")).toBe(0);
      }),
    );
    expect(similarity("", "")).toBe(0);
  });

  it("counts the trigrams of words, as pg_trgm does", () => {
    expect([...trigramsOf("Cat")]).toEqual(["  c", " ca", "cat", "at "]);
    expect(similarity("cat", "cats")).toBe(0.666667);
    expect(similarity("cat", "dog")).toBe(0);
  });
});

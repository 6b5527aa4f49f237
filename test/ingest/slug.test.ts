import fc from "fast-check";
import { refOf, slugOf } from "../../src/ingest/slug";

describe("the key of a label", () => {
  it.each([
    ["Kubernetes", "kubernetes"],
    ["Lead Software Engineer", "lead-software-engineer"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    ["CI/CD", "ci-cd"],
    ["Node.js", "node-js"],
    [".NET", "net"],
    ["Café culture", "cafe-culture"],
    ["Cafe\u0301 culture", "cafe-culture"],
    ["Bachelor's degree", "bachelors-degree"],
    ["Bachelor’s degree", "bachelors-degree"],
    ["  Trade-offs – and   more… ", "trade-offs-and-more"],
    ["!?", ""],
    ["", ""],
  ])("of %j is %j", (label, slug) => {
    expect(slugOf(label)).toBe(slug);
  });

  it("has only lower-case words joined by single hyphens, whatever the label", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (label) => {
        expect(slugOf(label)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
      { numRuns: 500 },
    );
  });

  it("is its own key", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (label) => {
        expect(slugOf(slugOf(label))).toBe(slugOf(label));
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the case, on the blanks around or on how accents are encoded", () => {
    const label = fc
      .array(fc.constantFrom("a", "Q", "é", "Ü", "ñ", "9", " ", "-", "/", "+", "#", "."), { maxLength: 20 })
      .map((characters) => characters.join(""));
    fc.assert(
      fc.property(label, (written) => {
        const key = slugOf(written);
        expect(slugOf(written.toUpperCase())).toBe(key);
        expect(slugOf(written.toLowerCase())).toBe(key);
        expect(slugOf(` ${written}\t`)).toBe(key);
        expect(slugOf(written.normalize("NFD"))).toBe(key);
      }),
      { numRuns: 500 },
    );
  });

  it("follows the scheme's own name in a ref", () => {
    expect(refOf("rolegraph", "Tech Lead")).toBe("rolegraph:tech-lead");
  });
});

import fc from "fast-check";
import { partsOf, scoreOf } from "../../src/analysis/score";

const measure = fc.record({
  name: fc.constant("part"),
  value: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  weight: fc.integer({ min: 0, max: 5_000 }),
});

describe("a score", () => {
  it("is the mean of its parts by weight, and just what their points add up to", () => {
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 6 }), (measures) => {
        const known = measures.filter(({ value, weight }) => value !== null && weight > 0);
        const weights = known.reduce((sum, { weight }) => sum + weight, 0);
        const mean =
          known.reduce((sum, { value, weight }) => sum + (value ?? 0) * weight, 0) / (weights || 1);
        const parts = partsOf(measures);
        expect(scoreOf(parts)).toBeCloseTo(mean, 5);
        expect(Math.abs(scoreOf(parts) - mean)).toBeLessThanOrEqual(0.51e-6);
        expect(parts).toHaveLength(known.length);
        parts.forEach(({ value, weight, points }, index) => {
          const { value: given, weight: share } = known[index] as { value: number; weight: number };
          expect(Math.abs(value - given)).toBeLessThanOrEqual(0.51e-6);
          expect(Math.abs(weight - share / weights)).toBeLessThanOrEqual(0.51e-6);
          expect(Math.abs(points - (given * share) / weights)).toBeLessThanOrEqual(1.01e-6);
        });
      }),
    );
  });

  it("of parts that are all full is 1, whatever is lost by rounding", () => {
    const parts = partsOf([1_000, 700, 400].map((weight) => ({ name: String(weight), value: 1, weight })));
    expect(parts.map(({ points }) => points)).toEqual([0.47619, 0.333334, 0.190476]);
    expect(scoreOf(parts)).toBe(1);
  });

  it("is 0 where nothing is known", () => {
    expect(scoreOf(partsOf([{ name: "part", value: null, weight: 1 }]))).toBe(0);
    expect(partsOf([{ name: "part", value: 1, weight: 0 }])).toEqual([]);
  });
});

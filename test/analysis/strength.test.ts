import fc from "fast-check";
import { compareDemand, compareNecessity, type Demand } from "../../src/analysis/strength";
import { Necessity } from "../../src/catalog/requirement";
import { demand } from "./arbitrary";

const asked = (
  necessity: Necessity,
  scaleId: number | null = null,
  levelValue: number | null = null,
): Demand => ({
  necessity,
  scaleId,
  levelValue,
});

describe("how much is asked of a skill", () => {
  it("goes by necessity where there are no levels", () => {
    const strengths = ["REQUIRED", "PREFERRED", "OPTIONAL", "EXAMPLE", "ACQUIRED"] as const;
    for (const [index, stronger] of strengths.entries()) {
      expect(compareDemand(asked(stronger), asked(stronger))).toBe(0);
      for (const weaker of strengths.slice(index + 1)) {
        expect([stronger, weaker, compareDemand(asked(stronger), asked(weaker))]).toEqual([
          stronger,
          weaker,
          1,
        ]);
      }
    }
    for (const necessity of Object.values(Necessity)) {
      expect(compareDemand(asked("OPTIONAL"), asked(necessity))).toBe(
        compareDemand(asked("MENTIONED"), asked(necessity)),
      );
    }
  });

  it.each([
    ["the level ahead of the necessity", asked("OPTIONAL", 1, 3), asked("REQUIRED", 1, 2), 1],
    ["the necessity at the same level", asked("PREFERRED", 1, 2), asked("REQUIRED", 1, 2), -1],
    ["the necessity on two scales", asked("REQUIRED", 1, 2), asked("OPTIONAL", 2, 4), 1],
    ["the necessity where one has no level", asked("REQUIRED"), asked("OPTIONAL", 1, 4), 1],
    ["nothing on two scales at the same necessity", asked("REQUIRED", 1, 2), asked("REQUIRED", 2, 4), 0],
    ["nothing at levels without a scale", asked("REQUIRED", null, 1), asked("REQUIRED", null, 2), 0],
    ["a level of nought as a level", asked("REQUIRED", 1, 0), asked("REQUIRED", 1, 0.5), -1],
  ] as const)("has %s decide", (_, a, b, order) => {
    expect(compareDemand(a, b)).toBe(order);
  });

  it("is more one way as it is less the other", () => {
    fc.assert(
      fc.property(demand, demand, (a, b) => {
        expect(compareDemand(a, b) + compareDemand(b, a)).toBe(0);
        expect(compareNecessity(a, b) + compareNecessity(b, a)).toBe(0);
      }),
    );
  });
});

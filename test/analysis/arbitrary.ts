import fc from "fast-check";
import type { Demand } from "../../src/analysis/strength";
import { Necessity } from "../../src/catalog/requirement";

const necessity = fc.constantFrom(...Object.values(Necessity));

/** What a role may ask of a skill: on one of two scales, or at no level. */
export const demand: fc.Arbitrary<Demand> = fc.oneof(
  fc.record({ necessity, scaleId: fc.constantFrom(1, 2), levelValue: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ necessity, scaleId: fc.constant(null), levelValue: fc.constant(null) }),
);

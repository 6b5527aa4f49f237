import fc from "fast-check";
import { compareFacts, type RoleComparison } from "../../src/analysis/compare";
import type { RequirementChange } from "../../src/analysis/compare-requirements";
import type { ResponsibilityChange } from "../../src/analysis/compare-responsibilities";
import { weightOf } from "../../src/analysis/weight";
import type { FactRow } from "../../src/catalog/fact";
import { type Catalog, catalog, classOf, requirementsOf } from "./arbitrary";

const word = fc.constantFrom(
  "reviews",
  "designs",
  "mends",
  "ships",
  "the code",
  "the ferry",
  "with others",
  "daily",
);
const statement = fc.record({
  statement: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" ")),
  responsibilityId: fc.constantFrom(null, null, 1, 2),
});
const years = fc.constantFrom(null, 2, 5);
const experience = fc.record({
  scope: fc.constantFrom("ships", "Ships", "engines", null),
  minYears: years,
  maxYears: years,
  openEnded: fc.constantFrom(0, 1),
});
const education = fc.record({
  level: fc.constantFrom("BACHELOR", "MASTER"),
  field: fc.constantFrom(null, "nautics", "Nautics", "law"),
  orEquivalent: fc.constantFrom(0, 1),
  necessity: fc.constantFrom("REQUIRED", "PREFERRED"),
  share: fc.constantFrom(null, 0.5),
});
const profile = fc.record({
  ResponsibilityStatement: fc.array(statement, { maxLength: 4 }),
  ExperienceRequirement: fc.array(experience, { maxLength: 3 }),
  EducationRequirement: fc.array(education, { maxLength: 3 }),
});
type Profile = typeof profile extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Two roles of a catalog with what else is stated of them. */
const pair = fc.record({
  drawn: catalog,
  from: profile,
  to: profile,
  places: fc.tuple(fc.nat(6), fc.nat(6)),
});
type Drawn = typeof pair extends fc.Arbitrary<infer Value> ? Value : never;

function sides({ drawn, from, to, places: [first, second] }: Drawn) {
  const idAt = (place: number) => drawn.roles[place % drawn.roles.length]?.id as number;
  // Two roles, also where the catalog has one: the second then states the same.
  const side = (name: string, id: number, profile: Profile) => ({
    id,
    facts: [
      ...requirementsOf(drawn, id).map((row) => ({ ...row, ref: `${name}/${row.ref}` })),
      ...Object.entries(profile).flatMap(([type, rows]) =>
        rows.map((row, index) => ({ type, ref: `${name}/${type}/${index}`, ...row })),
      ),
    ] as unknown as FactRow[],
  });
  return [side("a", idAt(first), from), side("b", idAt(second), to)] as const;
}

const sameAs = (drawn: Catalog) => (skillId: number) => classOf(drawn, skillId)[0] as number;
const compare = (each: Drawn, a: ReturnType<typeof sides>[number], b: ReturnType<typeof sides>[number]) =>
  compareFacts(a, b, sameAs(each.drawn));

const MIRRORED: Record<RequirementChange | ResponsibilityChange, string> = {
  SAME: "SAME",
  CHANGED: "CHANGED",
  REWORDED: "REWORDED",
  ONLY_FROM: "ONLY_TO",
  ONLY_TO: "ONLY_FROM",
};
const TYPES = {
  requirements: "Requirement",
  responsibilities: "ResponsibilityStatement",
  experience: "ExperienceRequirement",
  education: "EducationRequirement",
};
const LISTS = ["requirements", "responsibilities", "experience", "education"] as const;
const holds = (property: (drawn: Drawn) => void) => fc.assert(fc.property(pair, property));

describe("a role compared with itself", () => {
  it("has no differences, and is quite the same where it states anything of weight", () => {
    holds((each) => {
      const [role] = sides(each);
      const comparison = compare(each, role, role);
      for (const list of LISTS) {
        for (const { change, from, to } of comparison[list]) {
          expect(change).toBe("SAME");
          expect(from).toBe(to);
        }
      }
      const listed = LISTS.flatMap((list) => comparison[list] as unknown[]);
      expect(listed).toHaveLength(role.facts.length);
      const weighs = role.facts.some((fact) =>
        fact.type === "Requirement"
          ? weightOf(fact as Parameters<typeof weightOf>[0]) > 0
          : fact.type === "ResponsibilityStatement",
      );
      expect(comparison.similarity).toBe(weighs ? 1 : 0);
    });
  });
});

describe("two roles compared", () => {
  it("are the mirror of the same two the other way round", () => {
    holds((each) => {
      const [a, b] = sides(each);
      const [there, back] = [compare(each, a, b), compare(each, b, a)];
      for (const list of LISTS) {
        const mirrored = (back[list] as RoleComparison["responsibilities"]).map((difference) => ({
          ...difference,
          change: MIRRORED[difference.change],
          from: difference.to,
          to: difference.from,
        }));
        expect(new Set(there[list] as unknown[])).toEqual(new Set(mirrored));
        expect(there[list]).toHaveLength(mirrored.length);
      }
      expect([there.similarity, there.parts]).toEqual([back.similarity, back.parts]);
    });
  });

  it("have every fact of both, and each requirement beside at most one other of a skill that counts as one", () => {
    holds((each) => {
      const [a, b] = sides(each);
      const comparison = compare(each, a, b);
      for (const list of LISTS) {
        const refs = (comparison[list] as RoleComparison["responsibilities"]).flatMap(({ from, to }) => [
          ...(from ? [from.ref] : []),
          ...(to ? [to.ref] : []),
        ]);
        const stated = [...a.facts, ...b.facts]
          .filter(({ type }) => type === TYPES[list])
          .map(({ ref }) => ref);
        expect(new Set(refs)).toEqual(new Set(stated));
        if (list !== "responsibilities") expect(refs).toHaveLength(stated.length);
      }
      for (const { from, to } of comparison.requirements) {
        if (from && to) expect(classOf(each.drawn, from.skillId)).toContain(to.skillId);
      }
    });
  });

  it("leave no two requirements apart that count as one, nor a skill apart from itself", () => {
    holds((each) => {
      const [a, b] = sides(each);
      const { requirements } = compare(each, a, b);
      const only = (change: string) => requirements.filter((difference) => difference.change === change);
      for (const { from } of only("ONLY_FROM")) {
        for (const { to } of only("ONLY_TO")) {
          expect(classOf(each.drawn, from?.skillId as number)).not.toContain(to?.skillId);
        }
      }
      const inBoth = a.facts.filter(
        ({ type, skillId }) => type === "Requirement" && b.facts.some((fact) => fact.skillId === skillId),
      );
      const beside = requirements.filter(({ from, to }) => from && from.skillId === to?.skillId);
      expect(beside.map(({ from }) => from?.ref).sort()).toEqual(inBoth.map(({ ref }) => ref).sort());
    });
  });

  it("are as alike as the parts of the score add up to", () => {
    holds((each) => {
      const [a, b] = sides(each);
      const { similarity, parts, requirements } = compare(each, a, b);
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(similarity, 9);
      const shares = { requirements: 0.6, responsibilities: 0.4 };
      for (const { name, weight } of parts) {
        expect(weight).toBe(parts.length === 1 ? 1 : shares[name as keyof typeof shares]);
      }
      const weights = requirements.map(({ from, to }) => [from, to].map((row) => (row ? weightOf(row) : 0)));
      const [lesser, greater] = [Math.min, Math.max].map((pick) =>
        weights.reduce((sum, two) => sum + pick(...two), 0),
      ) as [number, number];
      const part = parts.find(({ name }) => name === "requirements");
      expect(part === undefined).toBe(greater === 0);
      if (part) expect(part.value).toBeCloseTo(lesser / greater, 5);
    });
  });
});

import fc from "fast-check";
import { gapItems, gapParts } from "../../src/analysis/gap";
import { type Claim, holdingsOf } from "../../src/analysis/holdings";
import { matches } from "../../src/analysis/match";
import { HALVES } from "../../src/analysis/met";
import { scoreOf } from "../../src/analysis/score";
import { weightOf } from "../../src/analysis/weight";
import type { SkillLinkRow } from "../../src/catalog/concept-link";
import type { RequirementRow } from "../../src/catalog/requirement";
import { type Catalog, catalog, claim, links, requirementsOf, SCALES } from "./arbitrary";

const case_ = fc.record({
  drawn: catalog,
  claims: fc.array(claim, { minLength: 1, maxLength: 4 }),
  links,
  years: fc.constantFrom(null, 0, 1, 5, 9),
});
type Case = typeof case_ extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const holds = (property: (drawn: Case) => void) => fc.assert(fc.property(case_, property), { numRuns: 300 });

function gap(drawn: Catalog, roleId: number, claims: readonly Claim[], links: readonly SkillLinkRow[]) {
  const items = gapItems(requirementsOf(drawn, roleId), holdingsOf(claims, links), SCALES);
  const parts = gapParts(items);
  return { items, parts, score: scoreOf(parts) };
}

/** Halves that claims make of one requirement, by the words of the schema and no index. */
function halves(asked: RequirementRow, claims: readonly Claim[], links: readonly SkillLinkRow[]): number {
  const all = claims.flatMap(({ skillIds, level }) =>
    skillIds.map((held) => {
      const joining = links.filter(({ fromId, toId }) =>
        [`${held} ${asked.skillId}`, `${asked.skillId} ${held}`].includes(`${fromId} ${toId}`),
      );
      const isMatch = joining.some(({ relation }) => relation === "EXACT_MATCH");
      if (held !== asked.skillId && !isMatch) return joining.length > 0 ? 1 : 0;
      if (level === null || asked.levelValue === null) return 2;
      const value = SCALES.valueOf(level, asked.scaleId as number, asked.skillId);
      return value === null || value >= asked.levelValue ? 2 : 1;
    }),
  );
  return Math.max(0, ...all);
}

/** The things that a role asks a person for, each the requirements of which one suffices. */
function things(requirements: readonly RequirementRow[]): RequirementRow[][] {
  const asked = requirements.filter(({ necessity }) => necessity !== "ACQUIRED");
  const keys = new Set(asked.map(({ alternativesId, ref }) => alternativesId ?? ref));
  return [...keys].map((key) => asked.filter(({ alternativesId, ref }) => (alternativesId ?? ref) === key));
}

const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);

describe("a skill gap", () => {
  it("has for each thing that a role asks for the best that is held of it, by weight", () => {
    holds(({ drawn, claims, links }) => {
      for (const { id } of drawn.roles) {
        const { items, score } = gap(drawn, id, claims, links);
        const asked = things(requirementsOf(drawn, id));
        const refs = (rows: RequirementRow[]) => rows.map(({ ref }) => ref).join();
        expect(items.map(({ alternatives }) => refs(alternatives)).sort()).toEqual(asked.map(refs).sort());
        for (const { alternatives, requirement, status, by, weight } of items) {
          const best = Math.max(...alternatives.map((each) => halves(each, claims, links)));
          expect([HALVES[status], halves(requirement, claims, links)]).toEqual([best, best]);
          expect(by.length > 0).toBe(status !== "MISSING");
          expect(weight).toBe(Math.max(...alternatives.map(weightOf)));
        }
        const weights = asked.map((alternatives) => Math.max(...alternatives.map(weightOf)));
        const met = asked.map((alternatives, index) => {
          return (
            Math.max(...alternatives.map((each) => halves(each, claims, links))) * (weights[index] as number)
          );
        });
        expect(score).toBeCloseTo(sum(weights) === 0 ? 0 : sum(met) / (2 * sum(weights)), 5);
      }
    });
  });

  it("has parts that add up to its score", () => {
    holds(({ drawn, claims, links }) => {
      for (const { id } of drawn.roles) {
        const { parts, score } = gap(drawn, id, claims, links);
        expect(sum(parts.map(({ points }) => points))).toBeCloseTo(score, 9);
        for (const { value, weight, points } of parts) {
          expect(Math.abs(points - value * weight)).toBeLessThanOrEqual(2.5e-6);
        }
      }
    });
  });

  it("is none for somebody who has all skills, at no level or at the role's own", () => {
    holds(({ drawn, links }) => {
      for (const { id } of drawn.roles) {
        const requirements = requirementsOf(drawn, id);
        const weighs = sum(things(requirements).map((each) => Math.max(...each.map(weightOf)))) > 0;
        for (const levelOf of [() => null, ({ levelValue }: RequirementRow) => levelValue]) {
          const claims = requirements.map((each) => {
            const level = levelOf(each);
            return { skillIds: [each.skillId], level: level === null ? null : String(level) };
          });
          const { items, score } = gap(drawn, id, claims, links);
          expect(items.every(({ status }) => status === "MET")).toBe(true);
          expect(score).toBe(weighs ? 1 : 0);
        }
      }
    });
  });

  it("never grows with what somebody has", () => {
    holds(({ drawn, claims, links }) => {
      for (const { id } of drawn.roles) {
        const scores = claims.map((_, index) => gap(drawn, id, claims.slice(0, index + 1), links).score);
        expect([...scores].sort((a, b) => a - b)).toEqual(scores);
      }
    });
  });

  it("has the things that are asked for most strongly first", () => {
    const order = ["REQUIRED", "PREFERRED", "OPTIONAL", "MENTIONED", "EXAMPLE"];
    holds(({ drawn, claims, links }) => {
      for (const { id } of drawn.roles) {
        const places = gap(drawn, id, claims, links).items.map(({ requirement }) =>
          order.indexOf(requirement.necessity),
        );
        expect([...places].sort((a, b) => a - b)).toEqual(places);
      }
    });
  });
});

describe("the match of roles", () => {
  it("covers of each role just as much as the skill gap says, thing by thing", () => {
    holds(({ drawn, claims, links, years }) => {
      const found = matches(drawn.graph, { claims, years }, holdingsOf(claims, links), SCALES);
      for (const { id } of drawn.roles) {
        const { items, score } = gap(drawn, id, claims, links);
        const match = found.find(({ roleId }) => roleId === id);
        const count = (...statuses: string[]) =>
          items.filter(({ status }) => statuses.includes(status)).length;
        if (!match) {
          expect([count("MISSING"), score]).toEqual([items.length, 0]);
          continue;
        }
        const part = match.parts.find(({ name }) => name === "requirements");
        expect(Math.abs((part?.value ?? Number.NaN) - score)).toBeLessThanOrEqual(1.01e-6);
        const counts = [count("MET", "UNKNOWN"), count("PARTLY_MET"), count("MISSING")];
        expect([match.met, match.partlyMet, match.missing]).toEqual(counts);
      }
    });
  });

  it("names just the roles that ask for something that a claim bears on, and the share of such claims", () => {
    holds(({ drawn, claims, links }) => {
      const found = matches(drawn.graph, { claims, years: null }, holdingsOf(claims, links), SCALES);
      const expected = drawn.roles.flatMap(({ id, ref }) => {
        const asked = requirementsOf(drawn, id).filter(({ necessity }) => necessity !== "ACQUIRED");
        const bearing = claims.filter((each) => asked.some((row) => halves(row, [each], links) > 0));
        return bearing.length > 0 ? [{ roleId: id, ref, skills: bearing.length / claims.length }] : [];
      });
      const told = found.map(({ roleId, ref, parts }) => {
        return { roleId, ref, skills: parts.find(({ name }) => name === "skills")?.value };
      });
      expect(told.sort((a, b) => b.roleId - a.roleId)).toEqual(
        expected.map((each) => ({ ...each, skills: expect.closeTo(each.skills, 5) })),
      );
    });
  });

  it("scores three quarters of what is met and a quarter of what is used, less for a lack of years", () => {
    holds(({ drawn, claims, links, years }) => {
      for (const match of matches(drawn.graph, { claims, years }, holdingsOf(claims, links), SCALES)) {
        const { parts, score, roleId } = match;
        const value = (name: string) => parts.find((part) => part.name === name)?.value ?? Number.NaN;
        const fit = 0.75 * value("requirements") + 0.25 * value("skills");
        const least = drawn.roles.find(({ id }) => id === roleId)?.minYears ?? null;
        const isTold = years !== null && least !== null;
        const share = isTold ? Math.min(1, least === 0 ? 1 : years / least) : 1;
        expect(parts.map(({ name }) => name)).toEqual(
          isTold ? ["requirements", "skills", "experience"] : ["requirements", "skills"],
        );
        expect(score).toBeCloseTo(fit * (1 - 0.3 * (1 - share)), 5);
        expect(sum(parts.map(({ points }) => points))).toBeCloseTo(score, 9);
      }
    });
  });
});

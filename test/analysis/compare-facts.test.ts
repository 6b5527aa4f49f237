import { compareEducation, compareExperience, type Difference } from "../../src/analysis/compare-profiles";
import { compareRequirements } from "../../src/analysis/compare-requirements";
import {
  compareResponsibilities,
  type ResponsibilityDifference,
  responsibilitySimilarity,
} from "../../src/analysis/compare-responsibilities";
import { weightOf } from "../../src/analysis/weight";
import type { EducationRequirementRow } from "../../src/catalog/education";
import type { ExperienceRequirementRow } from "../../src/catalog/experience";
import type { RequirementRow } from "../../src/catalog/requirement";
import type { ResponsibilityStatementRow } from "../../src/catalog/responsibility-statement";

/** Statements by their refs; a number behind the words is the Responsibility that they state. */
const states = (side: string, ...statements: (string | [string, number])[]) =>
  statements.map((each, index) => {
    const [statement, responsibilityId] = typeof each === "string" ? [each, null] : each;
    return { ref: `${side}${index + 1}`, statement, responsibilityId } as ResponsibilityStatementRow;
  });

const shown = ({ change, from, to, similarity }: ResponsibilityDifference) =>
  [change, from?.ref ?? "", to?.ref ?? "", similarity ?? ""].join(" ");

describe("what two roles ask for, compared", () => {
  const row = { skillId: 1, necessity: "REQUIRED", scaleId: 1, levelValue: 2, importance: 0.5 };
  const asked = (other: object = {}) => [{ ...row, ...other }] as unknown as RequirementRow[];

  it.each<[string, object, string[]]>([
    ["strength", { necessity: "PREFERRED" }, ["CHANGED"]],
    ["level", { levelValue: 3 }, ["CHANGED"]],
    ["scale", { scaleId: 2 }, ["CHANGED"]],
    ["level where one states none", { scaleId: null, levelValue: null }, ["CHANGED"]],
    ["importance alone", { importance: 1 }, ["SAME"]],
    ["skill", { skillId: 2 }, ["ONLY_FROM", "ONLY_TO"]],
    ["skill that counts as the same", { skillId: 11 }, ["SAME"]],
  ])("by another %s", (_, other, changes) => {
    const differences = compareRequirements(asked(), asked(other), (skillId) => skillId % 10);
    expect(differences.map(({ change }) => change)).toEqual(changes);
  });

  it("weighs as the strength does, times the importance", () => {
    const necessities = ["REQUIRED", "PREFERRED", "OPTIONAL", "MENTIONED", "EXAMPLE", "ACQUIRED"] as const;
    const weights = (importance: number | null) =>
      necessities.map((necessity) => weightOf({ necessity, importance }));
    expect(weights(null)).toEqual([1_000, 700, 400, 400, 200, 0]);
    expect(weights(0.5)).toEqual([500, 350, 200, 200, 100, 0]);
    expect(weights(0)).toEqual([0, 0, 0, 0, 0, 0]);
    // A product that engines may write as 402.4999…
    expect(weightOf({ necessity: "REQUIRED", importance: 0.4025 - 1e-12 })).toBe(403);
  });
});

describe("what two roles do, compared", () => {
  it("is the same by a shared responsibility or by every word, and reworded where most words agree", () => {
    const from = states(
      "a",
      "Mends nets",
      ["Steers the ferry", 1],
      "Checks every rope daily",
      "Sells tickets",
    );
    const to = states("b", "Checks every rope twice daily", ["Is at the helm", 1], "Mends nets", "Sells tea");
    const differences = compareResponsibilities(from, to);
    expect(differences.map(shown)).toEqual([
      "SAME a1 b3 1",
      "SAME a2 b2 0.25",
      "REWORDED a3 b1 0.888889",
      "ONLY_FROM a4  ",
      "ONLY_TO  b4 ",
    ]);
    // Of the eight statements four count 1, two as alike as they are, two nothing.
    expect(responsibilitySimilarity(differences)).toBeCloseTo((4 + 2 * 0.888889) / 8, 9);
  });

  it("joins the most alike, whichever comes first", () => {
    const from = states("a", "Checks every rope and chain", "Checks every rope");
    const to = states("b", "Checks every rope twice", "Checks every rope and every chain");
    expect(compareResponsibilities(from, to).map(shown)).toEqual([
      "REWORDED a1 b2 1",
      "REWORDED a2 b1 0.857143",
    ]);
  });

  it("lets several statements of one role share the one of the other that says the same", () => {
    const from = states("a", ["Steers the ferry", 1], ["Takes the helm", 1], ["Steers by night", 1]);
    const differences = compareResponsibilities(from, states("b", ["Steers the ferry", 1]));
    expect(differences.map(({ change, to }) => [change, to?.ref])).toEqual([
      ["SAME", "b1"],
      ["SAME", "b1"],
      ["SAME", "b1"],
    ]);
    expect(responsibilitySimilarity(differences)).toBe(1);
    expect(responsibilitySimilarity([])).toBeNull();
  });
});

type Experience = Partial<ExperienceRequirementRow>;
const experience = (...rows: Experience[]) =>
  rows.map((row) => ({
    minYears: null,
    maxYears: null,
    openEnded: false,
    scope: null,
    ...row,
  })) as ExperienceRequirementRow[];
const years = ({ change, from, to }: Difference<ExperienceRequirementRow>) =>
  [change, from && `${from.minYears} ${from.scope}`, to && `${to.minYears} ${to.scope}`] as const;

describe("the experience that two roles ask for, compared", () => {
  it("stands beside what agrees in everything, then beside that in the same thing, then beside the rest", () => {
    const from = experience(
      { minYears: 1, scope: "nets" },
      { minYears: 2, scope: "Ships" },
      { minYears: 5, scope: "ships" },
    );
    const to = experience(
      { minYears: 5, scope: "ships" },
      { minYears: 4, scope: "ships" },
      { minYears: 3, scope: "tides" },
    );
    expect(compareExperience(from, to).map(years)).toEqual([
      ["CHANGED", "1 nets", "3 tides"],
      ["CHANGED", "2 Ships", "4 ships"],
      ["SAME", "5 ships", "5 ships"],
    ]);
    expect(compareExperience(from, to.slice(0, 1)).map(years)).toEqual([
      ["ONLY_FROM", "1 nets", null],
      ["ONLY_FROM", "2 Ships", null],
      ["SAME", "5 ships", "5 ships"],
    ]);
  });

  it.each<[string, Experience]>([
    ["years at the least", { minYears: 3 }],
    ["years at the most", { maxYears: 9 }],
    ["no end", { openEnded: true }],
    ["scope", { scope: "ships" }],
  ])("is changed by other %s", (_, other) => {
    const row = { minYears: 2, maxYears: 5, scope: "nets" };
    const changes = compareExperience(experience(row), experience({ ...row, ...other }));
    expect(changes.map(({ change }) => change)).toEqual(["CHANGED"]);
  });
});

describe("the education that two roles ask for, compared", () => {
  const row = { level: "BACHELOR", field: "Nautics", orEquivalent: false, necessity: "REQUIRED", share: 0.5 };
  const education = (other: object = {}) => [{ ...row, ...other }] as unknown as EducationRequirementRow[];

  it.each([
    ["level", { level: "MASTER" }],
    ["field", { field: "law" }],
    ["equivalents", { orEquivalent: true }],
    ["strength", { necessity: "PREFERRED" }],
    ["share", { share: null }],
  ])("is changed by other %s", (_, other) => {
    expect(compareEducation(education(), education(other)).map(({ change }) => change)).toEqual(["CHANGED"]);
  });

  it("is the same whatever the letters of the field", () => {
    expect(compareEducation(education(), education({ field: "NAUTICS" }))[0]?.change).toBe("SAME");
  });
});

import { isDescription, ruleOf, scoreOf, tierRank } from "../../src/search/rank";

const TIERS = [
  ["preferredLabel", "EXACT", 1],
  ["otherLabel", "EXACT", 0.875],
  ["misspeltLabel", "FUZZY", 0.75],
  ["labelBegins", "PREFIX", 0.625],
  ["words", "WORD", 0.5],
  ["wordBegins", "PREFIX", 0.375],
  ["misspeltWords", "FUZZY", 0.25],
  ["description", "WORD", 0.125],
] as const;

describe("ranks", () => {
  it("tell the rule and the score of each way to match", () => {
    const ranks = TIERS.map(([name]) => tierRank(name));
    expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
    expect(ranks.map((rank) => [ruleOf(rank), scoreOf(rank)])).toEqual(
      TIERS.map(([, rule, score]) => [rule, score]),
    );
    expect(ranks.map(isDescription)).toEqual([false, false, false, false, false, false, false, true]);
  });

  it("score a label lower the more words it has, and never below the next way to match", () => {
    const words = tierRank("words");
    expect([0, 1, 10, 11, 20, 100_000].map((more) => scoreOf(words + more))).toEqual([
      0.5, 0.4999, 0.4988, 0.4986, 0.4975, 0.3762,
    ]);
    expect(scoreOf(words + 999_999)).toBeGreaterThan(scoreOf(tierRank("wordBegins")));
  });
});

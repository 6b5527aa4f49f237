import { LevelScales } from "../../src/analysis/level";
import type { SkillLevelRow, SkillScaleRow } from "../../src/catalog/skill-level";

const [GRADES, RANKS] = [1, 2];
const [KNOTS, CHARTS] = [10, 11];

const scales = new LevelScales(
  [
    { id: GRADES, title: "Grades", min: 1, max: 4 },
    { id: RANKS, title: "Ranks", min: 0, max: 7 },
  ] as SkillScaleRow[],
  [
    { scaleId: GRADES, skillId: null, value: 1, label: "Deck hand" },
    { scaleId: GRADES, skillId: null, value: 3, label: "Mate" },
    { scaleId: GRADES, skillId: CHARTS, value: 2, label: "Mate" },
    { scaleId: RANKS, skillId: CHARTS, value: 6, label: "Read a sea chart" },
  ] as SkillLevelRow[],
);

describe("a claimed level", () => {
  it.each([
    ["a value on the scale", "3", GRADES, KNOTS, 3],
    ["a value between steps", " 2.5 ", GRADES, KNOTS, 2.5],
    ["the least value", "0", RANKS, KNOTS, 0],
    ["the greatest value", "4", GRADES, KNOTS, 4],
    ["a value above the scale", "5", GRADES, KNOTS, null],
    ["a value below the scale", "0", GRADES, KNOTS, null],
    ["no number that ends", "Infinity", RANKS, KNOTS, null],
    ["the name of a step", "Deck hand", GRADES, KNOTS, 1],
    ["the name of a step in other letters", "  DECK-HAND ", GRADES, KNOTS, 1],
    ["the name of a step for all skills", "mate", GRADES, KNOTS, 3],
    ["the name of a step for the skill, ahead of that for all", "mate", GRADES, CHARTS, 2],
    ["the name of a step of another skill", "read a sea chart", RANKS, KNOTS, null],
    ["the name of a step of another scale", "mate", RANKS, CHARTS, null],
    ["no name of a step", "Admiral", GRADES, KNOTS, null],
    ["blank", "  ", GRADES, KNOTS, null],
    ["on a scale that is not known", "3", 9, KNOTS, null],
  ])("is %s", (_, level, scaleId, skillId, value) => {
    expect(scales.valueOf(level, scaleId, skillId)).toBe(value);
  });

  it("is read with the name of its step, where it has one for the skill or for all", () => {
    expect(scales.nameOf(3, GRADES, KNOTS)).toBe("Mate (3)");
    expect(scales.nameOf(2, GRADES, CHARTS)).toBe("Mate (2)");
    expect(scales.nameOf(2, GRADES, KNOTS)).toBe("2");
    expect([scales.titleOf(RANKS), scales.titleOf(9)]).toEqual(["Ranks", ""]);
  });
});

import { type GapItem, gapItems } from "../../src/analysis/gap";
import { reasonFor } from "../../src/analysis/gap-reason";
import { type Claim, holdingsOf } from "../../src/analysis/holdings";
import { LevelScales } from "../../src/analysis/level";
import type { LinkRelation, SkillLinkRow } from "../../src/catalog/concept-link";
import type { RequirementRow } from "../../src/catalog/requirement";
import type { SkillLevelRow, SkillScaleRow } from "../../src/catalog/skill-level";

const LABELS = { 1: "Knots", 2: "Bowlines", 3: "Ropes", 4: "Loading and stowing", 5: "Splices", 6: "Sheets" };
const labels = new Map(Object.entries(LABELS).map(([id, label]) => [Number(id), label]));
const GRADES = 1;
const scales = new LevelScales(
  [{ id: GRADES, title: "Grades", min: 1, max: 4 }] as SkillScaleRow[],
  [{ scaleId: GRADES, skillId: null, value: 3, label: "Mate" }] as SkillLevelRow[],
);

const asks = (skillId: number, rest: Partial<RequirementRow> = {}) =>
  ({
    ...{ ref: `r/${skillId}`, skillId, necessity: "REQUIRED", importance: null },
    ...{ scaleId: null, levelValue: null, alternativesId: null, ...rest },
  }) as RequirementRow;
const asksLevel = (skillId: number, levelValue: number) => asks(skillId, { scaleId: GRADES, levelValue });
const has = (skillId: number, level: string | null = null): Claim => ({ skillIds: [skillId], level });
const link = (fromId: number, relation: LinkRelation, toId: number) =>
  ({ fromId, relation, toId }) as SkillLinkRow;

function reason(asked: RequirementRow[], claims: Claim[], links: SkillLinkRow[] = []): string[] {
  const items: GapItem[] = gapItems(asked, holdingsOf(claims, links), scales);
  return items.map((item) => `${item.status}: ${reasonFor(item, labels, scales)}`);
}

describe("why an item of a gap is met, in part or not", () => {
  it.each([
    ["not held", asks(1), [has(2)], "MISSING: Knots is not held."],
    ["held", asks(1), [has(1)], "MET: Knots is held."],
    [
      "held, at a level that nobody asks for",
      asks(1),
      [has(1, "Mate")],
      "UNKNOWN: Knots is held at “Mate”; the role states no level.",
    ],
    [
      "held, at a level that is not said",
      asksLevel(1, 3),
      [has(1)],
      "MET: Knots is held; at which level is not said, Mate (3) is asked for.",
    ],
    ["held, high enough", asksLevel(1, 3), [has(1, "4")], "MET: Knots is held at 4; Mate (3) is asked for."],
    [
      "held, too low",
      asksLevel(1, 4),
      [has(1, "mate")],
      "PARTLY_MET: Knots is held at Mate (3); 4 is asked for.",
    ],
    [
      "held, at a level that is not on the scale",
      asksLevel(1, 3),
      [has(1, "Admiral")],
      "UNKNOWN: Knots is held at “Admiral”, which is no level of the scale “Grades”.",
    ],
  ])("tells of a skill that it is %s", (_, asked, claims, expected) => {
    expect(reason([asked], claims)).toEqual([expected]);
  });

  it.each([
    ["the same", link(2, "EXACT_MATCH", 1), "MET: Bowlines is held, which is the same as Knots."],
    ["close", link(1, "CLOSE_MATCH", 2), "PARTLY_MET: Bowlines is held, which is nearly the same as Knots."],
    ["narrower", link(2, "BROADER", 1), "PARTLY_MET: Bowlines is held, which is narrower than Knots."],
    ["broader", link(1, "BROADER", 2), "PARTLY_MET: Bowlines is held, which is broader than Knots."],
    [
      "a broad match",
      link(2, "BROAD_MATCH", 1),
      "PARTLY_MET: Bowlines is held, which is narrower than Knots.",
    ],
    [
      "a narrow match",
      link(2, "NARROW_MATCH", 1),
      "PARTLY_MET: Bowlines is held, which is broader than Knots.",
    ],
    [
      "a related match",
      link(1, "RELATED_MATCH", 2),
      "PARTLY_MET: Bowlines is held, which is related to Knots.",
    ],
    ["needed", link(1, "REQUIRES", 2), "PARTLY_MET: Bowlines is held, which is related to Knots."],
  ])("tells what a held skill is to the one asked for: %s", (_, joined, expected) => {
    expect(reason([asks(1)], [has(2)], [joined])).toEqual([expected]);
  });

  it("tells of a level also where the skill held is the same in another scheme", () => {
    expect(reason([asksLevel(1, 3)], [has(2, "1")], [link(2, "EXACT_MATCH", 1)])).toEqual([
      "PARTLY_MET: Bowlines is held at 1, which is the same as Knots; Mate (3) is asked for.",
    ]);
  });

  it("names all skills that bear on it alike, and only those that bear on it most", () => {
    const links = [
      link(2, "BROADER", 1),
      link(5, "BROADER", 1),
      link(6, "BROADER", 1),
      link(1, "BROADER", 3),
    ];
    expect(reason([asks(1)], [has(3), has(2), has(5), has(6)], links)).toEqual([
      "PARTLY_MET: Bowlines, Splices and Sheets are held, which are narrower than Knots.",
    ]);
  });

  it("speaks of one skill as one, also where its name has an and", () => {
    const links = [link(4, "BROADER", 1), link(1, "BROADER", 3)];
    expect(reason([asks(1)], [has(3), has(4)], links)).toEqual([
      "PARTLY_MET: Loading and stowing is held, which is narrower than Knots.",
    ]);
  });

  it("says of no skill that it is held at the level of another", () => {
    const links = [link(2, "EXACT_MATCH", 1), link(5, "EXACT_MATCH", 1)];
    expect(reason([asksLevel(1, 3)], [has(2, "Mate"), has(5, "4")], links)).toEqual([
      "MET: Bowlines is held at Mate (3), which is the same as Knots; Mate (3) is asked for.",
    ]);
  });

  it("tells of alternatives that one suffices, or that none is held", () => {
    const alternatives = [asks(1, { alternativesId: 7 }), asks(3, { alternativesId: 7 })];
    expect(reason(alternatives, [has(3)])).toEqual(["MET: Ropes is held. One of Knots and Ropes suffices."]);
    expect(reason(alternatives, [has(6)])).toEqual(["MISSING: None of Knots and Ropes is held."]);
  });
});

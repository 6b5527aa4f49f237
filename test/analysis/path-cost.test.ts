import fc from "fast-check";
import { stepCost, yearsOf } from "../../src/analysis/path-cost";
import { RoleGraph } from "../../src/analysis/role-graph";
import { newSkills, skillChange } from "../../src/analysis/skill-change";
import { compareDemand } from "../../src/analysis/strength";
import type { CareerMoveRow } from "../../src/catalog/career-move";
import type { RoleOutline } from "../../src/catalog/role";
import { catalog, classOf, requirementsOf } from "./arbitrary";

const roles = [null, 0, 3, 8].map(
  (minYears, id) =>
    ({ id, ref: `r:${id}`, schemeId: 1, groupId: null, groupRef: null, minYears }) as RoleOutline,
);
const [SILENT, NONE, THREE, EIGHT] = [0, 1, 2, 3];
const graph = new RoleGraph(roles, [], []);
const step = (from: number, to: number, typicalYears?: string | null) => ({
  ...{ from, to, source: "STATED_MOVE" as const },
  ...(typicalYears !== undefined && { move: { typicalYears } as CareerMoveRow }),
});

describe("the years that a step takes", () => {
  it.each([
    ["what the second role asks for beyond the first", step(THREE, EIGHT), 5],
    ["none where the second asks for less", step(EIGHT, THREE), 0],
    ["counted from a role that asks for none", step(NONE, THREE), 3],
    ["unknown where the first role says nothing", step(SILENT, EIGHT), null],
    ["unknown where the second role says nothing", step(THREE, SILENT), null],
    ["what the move states ahead of what the role asks for", step(THREE, EIGHT, "5–8 years of sailing"), 2],
    ["what the move states where the role says nothing", step(THREE, SILENT, "after 10 years"), 7],
    ["what the role asks for where the move's words have no number", step(THREE, EIGHT, "several years"), 5],
    ["what the role asks for where the move states no years", step(THREE, EIGHT, null), 5],
    ["unknown where only the move states some", step(SILENT, SILENT, "5 years"), null],
  ])("are %s", (_, asked, years) => {
    expect(yearsOf(graph, asked)).toBe(years);
    // Silence costs two years.
    expect(stepCost(graph, asked, "LEAST_YEARS")).toBe(years ?? 2);
    expect(stepCost(graph, asked, "FEWEST_MOVES")).toBe(1);
  });
});

describe("the skills that a step takes", () => {
  it("are told apart as the two roles ask for them, those that count as one together", () => {
    fc.assert(
      fc.property(catalog, fc.nat(6), fc.nat(6), (drawn, first, second) => {
        const [from, to] = [first % drawn.roles.length, second % drawn.roles.length];
        const of = (place: number) => requirementsOf(drawn, drawn.roles[place]?.id as number);
        const same = (a: number, b: number) => classOf(drawn, a).includes(b);
        const has = (skillId: number) => of(from).some((row) => same(row.skillId, skillId));
        const { gainedIds, raised, transferredIds } = skillChange(drawn.graph, from, to);
        const kept = [...raised.map(({ toSkillId }) => toSkillId), ...transferredIds];
        const asked = of(to).map(({ skillId }) => skillId);
        const open = (rows: ReturnType<typeof of>) =>
          rows.filter(
            ({ skillId, necessity, alternativesId }) =>
              !has(skillId) &&
              necessity !== "ACQUIRED" &&
              !of(to).some(
                (row) => alternativesId !== null && row.alternativesId === alternativesId && has(row.skillId),
              ),
          );
        expect(kept.every((id) => asked.includes(id) && has(id))).toBe(true);
        expect(asked.filter(has).every((id) => kept.filter((each) => same(each, id)).length === 1)).toBe(
          true,
        );
        const gainable = open(of(to)).map(({ skillId }) => skillId);
        expect(gainable).toEqual(expect.arrayContaining(gainedIds));
        expect(gainable.every((id) => gainedIds.filter((each) => same(each, id)).length === 1)).toBe(true);
        for (const { fromSkillId, toSkillId } of raised) {
          const demand = (place: number, id: number) => of(place).find(({ skillId }) => skillId === id);
          const [before, after] = [demand(from, fromSkillId), demand(to, toSkillId)];
          expect(same(fromSkillId, toSkillId)).toBe(true);
          expect(before && after && compareDemand(after, before)).toBe(1);
        }
        // Of alternatives one is to be learnt; of skills that count as one, one.
        const things = new Set(
          open(of(to)).map(({ alternativesId, skillId }) =>
            alternativesId === null ? classOf(drawn, skillId).join() : `group ${alternativesId}`,
          ),
        );
        expect(newSkills(drawn.graph, from, to)).toBe(things.size);
        if (from === to) expect([gainedIds, raised, things.size]).toEqual([[], [], 0]);
      }),
      { numRuns: 300 },
    );
  });

  it("are gained where one of those that count as one is taught, or met by an alternative, and another is not", () => {
    const [taught, asked, held] = [10, 11, 12];
    const skills = [taught, asked, held].map((id) => ({ id, ref: `s:${id}`, status: "ACTIVE" as const }));
    const of = (roleId: number, skillId: number, necessity: "REQUIRED" | "ACQUIRED", levelValue: number) => ({
      ...{ roleId, skillId, necessity, levelValue, scaleId: 1, importance: null, alternativesId: null },
    });
    const same = [{ fromId: taught, toId: asked }];
    const lessons = [of(EIGHT, taught, "ACQUIRED", 4), of(EIGHT, asked, "REQUIRED", 2)];
    const school = new RoleGraph(roles, skills, lessons, same);
    expect(skillChange(school, NONE, EIGHT).gainedIds).toEqual([asked]);
    expect(newSkills(school, NONE, EIGHT)).toBe(1);
    const choice = { alternativesId: 7 };
    const either = new RoleGraph(
      roles,
      skills,
      [
        of(NONE, held, "REQUIRED", 1),
        { ...of(EIGHT, held, "REQUIRED", 1), ...choice },
        { ...of(EIGHT, taught, "REQUIRED", 4), ...choice },
        of(EIGHT, asked, "REQUIRED", 2),
      ],
      same,
    );
    expect(skillChange(either, NONE, EIGHT)).toEqual({
      gainedIds: [asked],
      raised: [],
      transferredIds: [held],
    });
    expect(newSkills(either, NONE, EIGHT)).toBe(1);
  });
});

import fc from "fast-check";
import {
  climb,
  matrixOf,
  type RungRequirement,
  type Step,
  skillIdsOf,
  tracksOf,
} from "../../src/analysis/ladder";
import { compareDemand, compareNecessity } from "../../src/analysis/strength";
import { CareerTrack } from "../../src/catalog/career-move";
import type { ConceptRow } from "../../src/catalog/concept";
import type { RungRow } from "../../src/catalog/ladder";
import type { RequirementRow } from "../../src/catalog/requirement";
import { demand } from "./arbitrary";

const SKILLS = [1, 2, 3, 4, 5];

interface Ladder {
  rungs: RungRow[];
  requirements: Map<number, RequirementRow[]>;
  steps: Step[];
}

const requirement = fc
  .record({ skillId: fc.constantFrom(...SKILLS), demand })
  .map(({ skillId, demand }) => ({ skillId, ...demand }) as RequirementRow);

/** Ladders of up to seven rungs on both tracks, whose roles may state a skill more than once. */
const ladder: fc.Arbitrary<Ladder> = fc
  .array(
    fc.record({
      track: fc.constantFrom(...Object.values(CareerTrack)),
      /** Positions may leave places out, and two rungs may share one. */
      rise: fc.constantFrom(0, 1, 1, 2),
      requirements: fc.array(requirement, { maxLength: 6 }),
    }),
    { maxLength: 7 },
  )
  .map((drawn) => {
    let position = 1;
    const rungs = drawn.map(({ track, rise }, index) => {
      position += rise;
      return { id: index + 1, roleId: 100 + index, position, track } as RungRow;
    });
    const requirements = new Map(drawn.map((each, index) => [100 + index, each.requirements]));
    return { rungs, requirements, steps: climb(rungs, requirements) };
  });

const holds = (property: (ladder: Ladder) => void) => fc.assert(fc.property(ladder, property));
const skillOf = ({ requirement }: RungRequirement) => requirement.skillId;
const sorted = (skillIds: number[]) => [...skillIds].sort();

/** The steps that one climbs from to a step, the nearest first. */
function pathTo(step: Step, steps: Step[]): Step[] {
  const below = steps.find(({ rung }) => rung === step.below);
  return below ? [below, ...pathTo(below, steps)] : [];
}

describe("a climb", () => {
  it("has a step for each rung, in their order", () => {
    holds(({ rungs, steps }) => {
      expect(steps.map(({ rung }) => rung)).toEqual(rungs);
    });
  });

  it("comes from the nearest lower rung of the track, and only where there is none from the other track", () => {
    holds(({ rungs, steps }) => {
      for (const { rung, below } of steps) {
        const lower = rungs.filter(({ position }) => position < rung.position);
        const onTrack = lower.filter(({ track }) => track === rung.track);
        const eligible = onTrack.length > 0 ? onTrack : lower;
        const nearest = Math.max(...eligible.map(({ position }) => position));
        expect(below === null).toBe(eligible.length === 0);
        if (below) expect([eligible.includes(below), below.position]).toEqual([true, nearest]);
      }
    });
  });

  it("states each skill of the role once: none that the role states is stronger, or as strong and higher", () => {
    holds(({ requirements, steps }) => {
      for (const { rung, own } of steps) {
        const stated = requirements.get(rung.roleId) ?? [];
        expect(sorted(own.map(skillOf))).toEqual(sorted([...new Set(stated.map(({ skillId }) => skillId))]));
        for (const { requirement, from } of own) {
          expect(from).toBe(rung);
          for (const other of stated.filter(({ skillId }) => skillId === requirement.skillId)) {
            const necessity = compareNecessity(other, requirement);
            expect(necessity).toBeLessThanOrEqual(0);
            if (necessity === 0) expect(compareDemand(other, requirement)).toBeLessThanOrEqual(0);
          }
        }
      }
    });
  });

  it("asks effectively for what is its own and what is inherited, each skill once", () => {
    holds(({ steps }) => {
      for (const { own, inherited, effective } of steps) {
        expect(effective).toEqual([...own, ...inherited]);
        expect(new Set(effective.map(skillOf)).size).toBe(effective.length);
      }
    });
  });

  it("inherits what a rung on the way states and no nearer one does, and nothing where none is below", () => {
    holds(({ steps }) => {
      for (const step of steps) {
        const own = new Set(step.own.map(skillOf));
        const path = pathTo(step, steps);
        const expected = SKILLS.filter((skill) => !own.has(skill)).flatMap((skill) => {
          const nearest = path.find((each) => each.own.map(skillOf).includes(skill));
          return nearest?.own.filter((each) => skillOf(each) === skill) ?? [];
        });
        const bySkill = (a: RungRequirement, b: RungRequirement) => skillOf(a) - skillOf(b);
        expect([...step.inherited].sort(bySkill)).toEqual(expected);
        if (!step.below) expect([step.inherited, step.change]).toEqual([[], null]);
      }
    });
  });

  it("tells of each skill of either rung whether it is gained, raised, lowered, dropped or the same", () => {
    holds(({ steps }) => {
      for (const step of steps) {
        if (!step.change) continue;
        const { from, gained, raised, lowered, dropped } = step.change;
        expect(from).toBe(step.below);
        const before = new Map(pathTo(step, steps)[0]?.own.map((each) => [skillOf(each), each.requirement]));
        const now = new Map(step.own.map((each) => [skillOf(each), each.requirement]));
        const told = new Map<number, string>();
        const tell = (skill: number, what: string) => {
          expect(told.get(skill)).toBeUndefined();
          told.set(skill, what);
        };
        for (const each of gained) tell(skillOf(each), "gained");
        for (const each of raised) tell(each.to.skillId, "raised");
        for (const each of lowered) tell(each.to.skillId, "lowered");
        for (const each of dropped) tell(skillOf(each), "dropped");
        for (const each of [...raised, ...lowered]) {
          expect(each).toEqual({ from: before.get(each.to.skillId), to: now.get(each.to.skillId) });
        }
        const kinds = { [-1]: "lowered", 0: undefined, 1: "raised" };
        for (const skill of SKILLS) {
          const [was, is] = [before.get(skill), now.get(skill)];
          const both = was && is && kinds[compareDemand(is, was)];
          const expected = was && is ? both : is ? "gained" : was ? "dropped" : undefined;
          expect([skill, told.get(skill)]).toEqual([skill, expected]);
        }
      }
    });
  });
});

describe("a ladder's matrix", () => {
  /** In no order; some share a label. */
  const skills = [5, 3, 1, 4, 2].map(
    (id) => ({ id, ref: `s:${id}`, labelKey: `${Math.floor((9 - id) / 2)}` }) as ConceptRow,
  );
  const matrixOfAll = (steps: Step[]) => {
    const ids = skillIdsOf(steps);
    return matrixOf(
      steps,
      skills.filter(({ id }) => ids.includes(id)),
    );
  };

  it("has in each column what the rung effectively asks for", () => {
    holds(({ rungs, steps }) => {
      const matrix = matrixOfAll(steps);
      expect(matrix.rungs).toEqual(rungs);
      for (const [index, { rung, effective }] of steps.entries()) {
        const column = matrix.rows.flatMap(({ skill, cells }) => {
          const cell = cells[index];
          if (!cell) return [];
          expect([cell.requirement.skillId, cell.inherited]).toEqual([skill.id, cell.from !== rung]);
          return [{ requirement: cell.requirement, from: cell.from }];
        });
        expect(new Set(column)).toEqual(new Set(effective));
        expect(column).toHaveLength(effective.length);
      }
    });
  });

  it("has no row without a cell, and rows by where the skill first appears, then by label and ref", () => {
    holds(({ rungs, steps }) => {
      const keys = matrixOfAll(steps).rows.map(({ skill, cells }) => {
        expect(cells).toHaveLength(rungs.length);
        return [cells.findIndex((cell) => cell !== null), `${skill.labelKey} ${skill.ref}`] as const;
      });
      expect(keys.every(([first]) => first >= 0)).toBe(true);
      expect([...keys].sort(([a, x], [b, y]) => a - b || x.localeCompare(y))).toEqual(keys);
    });
  });
});

describe("a ladder's tracks", () => {
  it("part its rungs, each track in order, the one that begins lowest first", () => {
    holds(({ rungs }) => {
      const tracks = tracksOf(rungs);
      expect(tracks.flatMap((each) => each.rungs).sort((a, b) => a.id - b.id)).toEqual(rungs);
      for (const each of tracks) {
        expect(each.rungs.map(({ track }) => track)).toEqual(each.rungs.map(() => each.track));
        expect([...each.rungs].sort((a, b) => a.id - b.id)).toEqual(each.rungs);
      }
      const starts = tracks.map((each) => each.rungs[0]?.id ?? 0);
      expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    });
  });
});

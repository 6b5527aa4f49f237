import fc from "fast-check";
import { BEARING_RELATIONS, type Claim } from "../../src/analysis/holdings";
import { LevelScales } from "../../src/analysis/level";
import { type Demand as GraphDemand, RoleGraph, type Same } from "../../src/analysis/role-graph";
import type { Demand } from "../../src/analysis/strength";
import type { SkillLinkRow } from "../../src/catalog/concept-link";
import { Necessity, type RequirementRow } from "../../src/catalog/requirement";
import type { RoleOutline } from "../../src/catalog/role";
import type { SkillOutline } from "../../src/catalog/skill";
import type { SkillLevelRow, SkillScaleRow } from "../../src/catalog/skill-level";

const necessity = fc.constantFrom(...Object.values(Necessity));

/** What a role may ask of a skill: on one of two scales, or at no level. */
export const demand: fc.Arbitrary<Demand> = fc.oneof(
  fc.record({ necessity, scaleId: fc.constantFrom(1, 2), levelValue: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ necessity, scaleId: fc.constant(null), levelValue: fc.constant(null) }),
);

/** A small catalog: its graph, and what that was made of. */
export interface Catalog {
  roles: RoleOutline[];
  skills: SkillOutline[];
  demands: GraphDemand[];
  same: Same[];
  graph: RoleGraph;
}

/** Ids fall while places rise, so that one taken for the other shows. */
const ROLE_IDS = 100;
const SKILL_IDS = 50;
export const MOST_SKILLS = 8;

/** Ids of all skills that catalogs have. */
export const SKILLS = Array.from({ length: MOST_SKILLS }, (_, index) => SKILL_IDS - index);
const skillId = fc.constantFrom(...SKILLS);
const twoSkills = fc.uniqueArray(skillId, { minLength: 2, maxLength: 2 });

const role = fc.record({
  schemeId: fc.constantFrom(1, 2),
  groupId: fc.constantFrom(null, 7, 8),
  minYears: fc.constantFrom(null, 0, 2, 5),
});

/** Up to seven roles of two schemes that ask for up to eight skills, some of which match each other. */
export const catalog: fc.Arbitrary<Catalog> = fc
  .array(role, { minLength: 1, maxLength: 7 })
  .chain((roles) =>
    fc.record({
      roles: fc.constant(roles),
      demands: fc.uniqueArray(
        fc.record({
          role: fc.nat(roles.length - 1),
          skillId,
          demand,
          importance: fc.constantFrom(null, null, 0, 0.37, 0.5, 1),
          /** Of the role's groups of alternatives the one that it is in. */
          group: fc.constantFrom(null, null, null, 1, 2),
        }),
        { maxLength: 24, selector: (each) => `${each.role} ${each.skillId}` },
      ),
      same: fc.array(
        twoSkills.map(([fromId, toId]) => ({ fromId, toId }) as Same),
        { maxLength: 3 },
      ),
    }),
  )
  .map(({ roles: drawn, demands: asked, same }) => {
    const roles = drawn.map((each, index): RoleOutline => {
      const groupRef = each.groupId === null ? null : `g:${each.groupId}`;
      return { id: ROLE_IDS - index, ref: `r:${index}`, ...each, groupRef };
    });
    const skills = SKILLS.map((id, index): SkillOutline => ({ id, ref: `s:${index}`, status: "ACTIVE" }));
    const demands = asked.map((each): GraphDemand => {
      const alternativesId = each.group === null ? null : each.role * 10 + each.group;
      const { skillId, importance } = each;
      return { roleId: ROLE_IDS - each.role, skillId, importance, alternativesId, ...each.demand };
    });
    return { roles, skills, demands, same, graph: new RoleGraph(roles, skills, demands, same) };
  });

/** What a role of a catalog asks for, as rows. */
export const requirementsOf = ({ demands }: Catalog, roleId: number): RequirementRow[] =>
  demands
    .filter((each) => each.roleId === roleId)
    .map((each) => ({ type: "Requirement", ref: `${roleId}/${each.skillId}`, ...each }) as RequirementRow);

/** Which skills of a catalog count as one, found by spreading over their matches. */
export function classOf({ same }: Pick<Catalog, "same">, skillId: number): number[] {
  const found = new Set([skillId]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { fromId, toId } of same) {
      if (found.has(fromId) || found.has(toId)) found.add(fromId).add(toId);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Links of all relations that make a skill bear on another. */
export const links: fc.Arbitrary<SkillLinkRow[]> = fc.array(
  fc
    .record({ ends: twoSkills, relation: fc.constantFrom(...BEARING_RELATIONS) })
    .map(({ ends: [fromId, toId], relation }) => {
      return { fromId, toId, relation, necessity: null, confidence: null } as SkillLinkRow;
    }),
  { maxLength: 6 },
);

/** A claim of one skill or two, at no level, at a value, at the name of a step, or at what no scale has. */
export const claim: fc.Arbitrary<Claim> = fc.record({
  skillIds: fc.uniqueArray(skillId, { minLength: 1, maxLength: 2 }),
  level: fc.constantFrom(null, null, "0", "2", "4", "9", "expert", "Some day"),
});

/** The two scales of `demand`: the first has a name for its last step, the second for the third step of one skill. */
export const SCALES = new LevelScales(
  [
    { id: 1, title: "Grades", min: 0, max: 4 },
    { id: 2, title: "Ranks", min: 0, max: 4 },
  ] as SkillScaleRow[],
  [
    { scaleId: 1, skillId: null, value: 4, label: "Expert" },
    { scaleId: 2, skillId: SKILLS[0], value: 3, label: "Expert" },
  ] as SkillLevelRow[],
);

import fc from "fast-check";
import { type SkillFacet, skillFacets } from "../../src/analysis/skill-facets";
import { type SkillStat, SkillStatField, skillStats } from "../../src/analysis/skill-stats";
import { giniSimpson } from "../../src/analysis/skill-use";
import { Necessity } from "../../src/catalog/requirement";
import { emptyStore } from "../support/catalog";
import { holdOnly, type SmallCatalog, smallCatalog } from "../support/small-catalog";

const RUNS = { numRuns: 25 };
const refOf = (id: number) => `small:${id}`;

/** The statistics of a skill over some roles, counted by hand. */
function statOf(
  { skills, links, asked, roles }: SmallCatalog,
  skillId: number,
  among: SmallCatalog["roles"],
): SkillStat {
  const own = asked.filter((each) => each.skillId === skillId && among.some(({ id }) => id === each.roleId));
  const groups = own.map(({ roleId }) => roles.find(({ id }) => id === roleId)?.groupId ?? null);
  const sizes = [...new Set(groups)].map((group) => groups.filter((each) => each === group).length);
  const isActive = (id: number) => skills.some((skill) => skill.id === id && skill.status === "ACTIVE");
  const joined = links.filter(
    ({ fromId, toId, relation }) =>
      [fromId, toId].includes(skillId) && isActive(fromId) && isActive(toId) && relation !== "REPLACED_BY",
  );
  return {
    ...{
      skillId,
      ref: refOf(skillId),
      roles: own.length,
      groups: sizes.length,
      transversality: giniSimpson(sizes),
    },
    connections: own.length + joined.length,
    byNecessity: Object.values(Necessity)
      .map((necessity) => ({ necessity, roles: own.filter((each) => each.necessity === necessity).length }))
      .filter(({ roles: count }) => count > 0),
  };
}

describe("the statistics of skills", () => {
  it("are those of all active skills, in any order, and of the ones that some roles ask for", async () => {
    const store = await emptyStore();
    await fc.assert(
      fc.asyncProperty(smallCatalog, async (drawn) => {
        await holdOnly(store, drawn);
        const active = drawn.skills.filter(({ status }) => status === "ACTIVE").map(({ id }) => id);
        for (const field of Object.values(SkillStatField)) {
          for (const descending of [true, false]) {
            const { rows } = await skillStats(store, {}, { field, descending });
            const sign = descending ? -1 : 1;
            const order = active.map((id) => statOf(drawn, id, drawn.roles));
            order.sort((a, b) => sign * (a[field] - b[field]) || b.roles - a.roles || a.skillId - b.skillId);
            expect(rows).toEqual(order);
          }
        }
        const order = { field: SkillStatField.ROLES, descending: true };
        const among = drawn.roles.slice(0, 2);
        const { rows } = await skillStats(store, { roleIds: among.map(({ id }) => id) }, order);
        const stats = active.map((id) => statOf(drawn, id, among)).filter(({ roles }) => roles > 0);
        expect(new Set(rows)).toEqual(new Set(stats));
        const some = active.slice(0, 3);
        const kept = (await skillStats(store, { skillIds: some }, order)).rows;
        expect(new Set(kept.map(({ skillId }) => skillId))).toEqual(new Set(some));
      }),
      RUNS,
    );
  });
});

describe("the table of skills, role groups and necessities", () => {
  it("has each cell that roles fill, those of most roles first, and adds up to all requirements", async () => {
    const store = await emptyStore();
    await fc.assert(
      fc.asyncProperty(smallCatalog, async (drawn) => {
        await holdOnly(store, drawn);
        const groupOf = (roleId: number) => drawn.roles.find(({ id }) => id === roleId)?.groupId ?? null;
        const cells = new Map<string, SkillFacet>();
        for (const { roleId, skillId, necessity } of drawn.asked) {
          const groupId = groupOf(roleId);
          const key = `${skillId} ${groupId} ${necessity}`;
          const names = { skillRef: refOf(skillId), groupRef: groupId === null ? "" : refOf(groupId) };
          const roles = (cells.get(key)?.roles ?? 0) + 1;
          cells.set(key, { skillId, groupId, necessity, ...names, roles });
        }
        const strengths = Object.values(Necessity);
        const order = [...cells.values()].sort(
          (a, b) =>
            b.roles - a.roles ||
            a.skillId - b.skillId ||
            (a.groupId ?? 0) - (b.groupId ?? 0) ||
            strengths.indexOf(a.necessity) - strengths.indexOf(b.necessity),
        );
        const { rows } = await skillFacets(store, {});
        expect(rows).toEqual(order);
        expect(rows.reduce((sum, { roles }) => sum + roles, 0)).toBe(drawn.asked.length);
        const filter = { skillIds: [11, 12], groupIds: [21], necessities: [Necessity.REQUIRED] };
        expect((await skillFacets(store, filter)).rows).toEqual(
          order.filter(
            ({ skillId, groupId, necessity }) => skillId <= 12 && groupId === 21 && necessity === "REQUIRED",
          ),
        );
      }),
      RUNS,
    );
  });
});

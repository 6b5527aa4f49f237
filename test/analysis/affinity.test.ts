import fc from "fast-check";
import { type Affinity, affinities } from "../../src/analysis/affinity";
import { RoleGraph } from "../../src/analysis/role-graph";
import { giniSimpson, skillUse } from "../../src/analysis/skill-use";
import { Necessity } from "../../src/catalog/requirement";
import { type Catalog, catalog, MOST_SKILLS } from "./arbitrary";

const holds = (property: (catalog: Catalog) => void) =>
  fc.assert(fc.property(catalog, property), { numRuns: 200 });

/** The roles that ask for a skill, for all of some, or for anything. */
const rolesOf = ({ roles, demands }: Catalog, ...skillIds: number[]) =>
  roles.filter(({ id }) => {
    const asked = demands.filter(({ roleId }) => roleId === id).map(({ skillId }) => skillId);
    return asked.length > 0 && skillIds.every((skillId) => asked.includes(skillId));
  });

describe("skills that the same roles ask for", () => {
  it("are counted as roles name them, by cosine, then lift, then ref", () => {
    holds((drawn) => {
      const { graph, skills } = drawn;
      for (const { id } of skills) {
        const own = rolesOf(drawn, id);
        const schemes = own.map(({ schemeId }) => schemeId);
        const within = (roles: Catalog["roles"]) =>
          roles.filter(({ schemeId }) => schemes.includes(schemeId)).length;
        const all = within(rolesOf(drawn));
        const expected = skills.flatMap(({ id: other }): Affinity[] => {
          const both = rolesOf(drawn, id, other).length;
          if (other === id || both === 0) return [];
          const others = rolesOf(drawn, other);
          const chance = (own.length / all) * (within(others) / all);
          return [
            {
              skillId: other,
              roles: both,
              support: both / all,
              lift: both / all / chance,
              cosine: both / Math.sqrt(own.length * others.length),
            },
          ];
        });
        const byRef = (a: Affinity, b: Affinity) => b.skillId - a.skillId;
        const found = affinities(graph, id, MOST_SKILLS);
        expect([...found].sort(byRef)).toEqual(
          expected.sort(byRef).map(({ support, lift, cosine, ...rest }) => ({
            ...rest,
            support: expect.closeTo(support, 5),
            lift: expect.closeTo(lift, 5),
            cosine: expect.closeTo(cosine, 5),
          })),
        );
        expect(found).toEqual(
          [...found].sort((a, b) => b.cosine - a.cosine || b.lift - a.lift || byRef(a, b)),
        );
        expect(affinities(graph, id, 2)).toEqual(found.slice(0, 2));
      }
      expect(affinities(graph, 1, 10)).toEqual([]);
    });
  });

  it("are the same from both ends, where all roles are of one scheme", () => {
    holds(({ roles, skills, demands }) => {
      const oneScheme = roles.map((role) => ({ ...role, schemeId: 1 }));
      const graph = new RoleGraph(oneScheme, skills, demands);
      for (const { id } of skills) {
        for (const { skillId, ...numbers } of affinities(graph, id, MOST_SKILLS)) {
          const back = affinities(graph, skillId, MOST_SKILLS).find((each) => each.skillId === id);
          expect(back).toEqual({ skillId: id, ...numbers });
        }
      }
    });
  });

  it("are measured by chance in the schemes of the skill alone", () => {
    const skills = [1, 2].map((id) => ({ id, ref: `s:${id}`, status: "ACTIVE" as const }));
    const roles = [1, 1, 2, 2].map((schemeId, id) => {
      return { id, ref: `r:${id}`, schemeId, groupId: null, groupRef: null, minYears: null };
    });
    const asks = (roleId: number, skillId: number) => ({
      ...{ roleId, skillId, necessity: "REQUIRED" as const, importance: null },
      ...{ scaleId: null, levelValue: null, alternativesId: null },
    });
    // The first skill is asked for in the first scheme alone, the second in both, by one role of the first.
    const graph = new RoleGraph(roles, skills, [asks(0, 1), asks(0, 2), asks(1, 1), asks(2, 2), asks(3, 2)]);
    expect(affinities(graph, 1, 10)).toEqual([
      { skillId: 2, roles: 1, support: 0.5, lift: 1, cosine: 0.408248 },
    ]);
    expect(affinities(graph, 2, 10)).toEqual([
      { skillId: 1, roles: 1, support: 0.25, lift: 0.666667, cosine: 0.408248 },
    ]);
  });
});

describe("the use of a skill", () => {
  it("counts the roles that ask for it, their groups, and how strongly they ask", () => {
    holds((drawn) => {
      const { graph, skills, roles, demands } = drawn;
      for (const among of [() => true, ({ groupId }: Catalog["roles"][number]) => groupId === 7]) {
        skills.forEach(({ id }, skill) => {
          const own = rolesOf(drawn, id).filter(among);
          const groups = new Set(own.map(({ groupId }) => groupId));
          const ids = own.map((each) => each.id);
          const asked = demands.filter(({ skillId, roleId }) => skillId === id && ids.includes(roleId));
          const pairs = own.flatMap((a) => own.map((b) => a.groupId !== b.groupId));
          const isAmong = (place: number) => among(roles[place] as Catalog["roles"][number]);
          expect(skillUse(graph, skill, isAmong)).toEqual({
            skillId: id,
            roles: own.length,
            groups: groups.size,
            transversality: expect.closeTo(pairs.filter(Boolean).length / (pairs.length || 1), 5),
            byNecessity: Object.values(Necessity)
              .map((each) => ({
                necessity: each,
                roles: asked.filter(({ necessity }) => necessity === each).length,
              }))
              .filter((each) => each.roles > 0),
          });
        });
      }
    });
  });

  it("is spread by how likely two of its roles are in different groups", () => {
    expect([[], [4], [2, 2], [3, 1], [1, 1, 1]].map(giniSimpson)).toEqual([0, 0, 0.5, 0.375, 0.666667]);
  });
});

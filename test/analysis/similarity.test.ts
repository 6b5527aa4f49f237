import fc from "fast-check";
import { compareRequirements, requirementSimilarity } from "../../src/analysis/compare-requirements";
import { RoleGraph } from "../../src/analysis/role-graph";
import { nearestRoles, ruzicka, similarRoles } from "../../src/analysis/similarity";
import { weightOf } from "../../src/analysis/weight";
import { type Catalog, catalog, classOf, requirementsOf } from "./arbitrary";

const holds = (property: (catalog: Catalog) => void) =>
  fc.assert(fc.property(catalog, property), { numRuns: 300 });

/** The weights of what a role asks for, by skill. */
const weightsOf = (drawn: Catalog, roleId: number) =>
  new Map(requirementsOf(drawn, roleId).map((row) => [row.skillId, weightOf(row)]));

const shared = (a: Map<number, number>, b: Map<number, number>) =>
  [...a.keys()].filter((skill) => Math.min(a.get(skill) ?? 0, b.get(skill) ?? 0) > 0);

describe("similar roles", () => {
  it("share the lesser of the greater weights, where each skill stands for itself", () => {
    holds(({ roles, skills, demands }) => {
      const drawn = { roles, skills, demands, same: [], graph: new RoleGraph(roles, skills, demands) };
      for (const [place, role] of roles.entries()) {
        const own = weightsOf(drawn, role.id);
        const expected = roles.flatMap((other, otherPlace) => {
          const theirs = weightsOf(drawn, other.id);
          const all = new Set([...own.keys(), ...theirs.keys()]);
          const sum = (pick: typeof Math.min) =>
            [...all].reduce((total, skill) => total + pick(own.get(skill) ?? 0, theirs.get(skill) ?? 0), 0);
          const similarity = sum(Math.min) / sum(Math.max);
          return otherPlace !== place && similarity > 0
            ? [{ roleId: other.id, similarity, skills: shared(own, theirs) }]
            : [];
        });
        expected.sort((a, b) => b.similarity - a.similarity || b.roleId - a.roleId);
        const found = similarRoles(drawn.graph, role.id, roles.length);
        expect(
          found.map(({ roleId, similarity, sharedCount }) => ({ roleId, similarity, sharedCount })),
        ).toEqual(
          expected.map(({ roleId, similarity, skills }) => {
            return { roleId, similarity: expect.closeTo(similarity, 5), sharedCount: skills.length };
          }),
        );
        for (const [index, { sharedIds }] of found.entries()) {
          expect([...sharedIds].sort()).toEqual(expected[index]?.skills.sort());
        }
      }
    });
  });

  it("are as alike as the requirements of the two compared, also where skills match, and as many skills are shared", () => {
    holds((drawn) => {
      const sameAs = (skillId: number) => classOf(drawn, skillId)[0] as number;
      for (const { id } of drawn.roles) {
        const found = similarRoles(drawn.graph, id, drawn.roles.length);
        for (const other of drawn.roles) {
          if (other.id === id) continue;
          const similar = found.find(({ roleId }) => roleId === other.id);
          const [own, theirs] = [requirementsOf(drawn, id), requirementsOf(drawn, other.id)];
          const differences = compareRequirements(own, theirs, sameAs);
          expect(similar?.similarity ?? 0).toBeCloseTo(requirementSimilarity(differences) ?? 0, 5);
          const both = differences.filter(({ from, to }) => from && to && weightOf(from) && weightOf(to));
          expect(similar?.sharedCount ?? 0).toBe(both.length);
          expect(similar?.sharedIds ?? []).toHaveLength(both.length);
        }
      }
    });
  });

  it("are as alike the other way round, never the role itself, and the most alike come first", () => {
    holds(({ graph, roles }) => {
      const all = new Map(roles.map(({ id }) => [id, similarRoles(graph, id, roles.length)]));
      for (const [id, found] of all) {
        expect(found.map(({ roleId }) => roleId)).not.toContain(id);
        for (const { roleId, similarity, sharedCount } of found) {
          const back = all.get(roleId)?.find((each) => each.roleId === id);
          expect([back?.similarity, back?.sharedCount]).toEqual([similarity, sharedCount]);
          expect(similarity > 0 && similarity <= 1).toBe(true);
        }
        // Ids fall in the order of refs.
        const order = [...found].sort((a, b) => b.similarity - a.similarity || b.roleId - a.roleId);
        expect(found).toEqual(order);
        const ids = (similar: typeof found) => similar.map(({ roleId }) => roleId);
        expect(ids(similarRoles(graph, id, 2))).toEqual(ids(found).slice(0, 2));
      }
    });
  });

  it("show the skills that they share by weight, then the rarest, then by ref, as the first role names them", () => {
    holds((drawn) => {
      const { graph, roles } = drawn;
      for (const { id } of roles) {
        for (const { roleId, sharedIds } of similarRoles(graph, id, roles.length)) {
          const [own, theirs] = [weightsOf(drawn, id), weightsOf(drawn, roleId)];
          const keys = sharedIds.map((skillId) => {
            const same = classOf(drawn, skillId);
            const rarity = same.flatMap((each) => [
              ...graph.demandsFor(graph.skillAt(each) as number),
            ]).length;
            const alone = same.length === 1;
            const weight = Math.min(own.get(skillId) ?? 0, theirs.get(skillId) ?? 0);
            expect(own.has(skillId)).toBe(true);
            return { alone, weight, rarity, place: graph.skillAt(skillId) as number };
          });
          // Which of those that count as one is paired with which has its own test.
          const alone = keys.filter((key) => key.alone);
          const order = [...alone].sort(
            (a, b) => b.weight - a.weight || a.rarity - b.rarity || a.place - b.place,
          );
          expect(alone).toEqual(order);
        }
      }
    });
  });

  it("are found for all roles at once as for each", async () => {
    await fc.assert(
      fc.asyncProperty(catalog, fc.constantFrom(0, 0.25, 0.5), async ({ graph, roles }, least) => {
        const nearest = await nearestRoles(graph, 3, least);
        const told = nearest.map((each) =>
          each.map(({ role, similarity }) => ({ roleId: roles[role]?.id, similarity })),
        );
        const expected = roles.map(({ id }) =>
          similarRoles(graph, id, roles.length)
            .filter(({ similarity }) => similarity >= least)
            .slice(0, 3)
            .map(({ roleId, similarity }) => ({ roleId, similarity })),
        );
        expect(told).toEqual(expected);
      }),
    );
  });

  it("are not alike where neither asks for anything of weight", () => {
    expect([ruzicka(0, 0, 0), ruzicka(2, 2, 2), ruzicka(1, 2, 2)]).toEqual([0, 1, 0.333333]);
  });
});

describe("skills that count as one", () => {
  const skills = [1, 2, 3].map((id) => ({ id, ref: `s:${id}`, status: "ACTIVE" as const }));
  const roles = [10, 11].map((id) => {
    return { id, ref: `r:${id}`, schemeId: 1, groupId: null, groupRef: null, minYears: null };
  });
  const same = [
    { fromId: 1, toId: 2 },
    { fromId: 3, toId: 2 },
  ];
  const asks = (roleId: number, skillId: number, importance: number) => ({
    ...{ roleId, skillId, importance, necessity: "REQUIRED" as const },
    ...{ scaleId: null, levelValue: null, alternativesId: null },
  });
  const similar = (...demands: ReturnType<typeof asks>[]) =>
    similarRoles(new RoleGraph(roles, skills, demands, same), 10, 1).map(({ similarity, sharedIds }) => ({
      similarity,
      sharedIds,
    }));

  it("leave two roles that ask for the same several of them quite alike", () => {
    const both = [10, 11].flatMap((role) => [asks(role, 1, 1), asks(role, 2, 0.5)]);
    expect(similar(...both)).toEqual([{ similarity: 1, sharedIds: [1, 2] }]);
  });

  it("are shared once by a role that asks for one of them", () => {
    expect(similar(asks(10, 1, 0.5), asks(10, 2, 1), asks(11, 3, 1))).toEqual([
      { similarity: 0.666667, sharedIds: [2] },
    ]);
  });

  it("are shared by the very skill ahead of others", () => {
    expect(similar(asks(10, 1, 0.5), asks(10, 2, 1), asks(11, 1, 1))).toEqual([
      { similarity: 0.25, sharedIds: [1] },
    ]);
  });
});

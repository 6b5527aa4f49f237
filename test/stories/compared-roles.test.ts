import fc from "fast-check";
import { compareRoles } from "../../src/analysis/compare";
import { roleGraphOf } from "../../src/analysis/role-graph";
import { similarRoles } from "../../src/analysis/similarity";
import { emptyStore } from "../support/catalog";
import { holdOnly, type SmallCatalog, smallCatalog } from "../support/small-catalog";

describe("two roles of a store", () => {
  it("are as alike compared as they are listed as similar", async () => {
    const store = await emptyStore();
    await fc.assert(
      fc.asyncProperty(smallCatalog, async (drawn) => {
        await holdOnly(store, drawn);
        const graph = await roleGraphOf(store);
        for (const { id } of drawn.roles) {
          const [other] = similarRoles(graph, id, 1);
          if (!other) continue;
          const { similarity, requirements } = await compareRoles(store, id, other.roleId);
          const both = requirements.filter(
            ({ from, to }) => from && to && from.necessity !== "ACQUIRED" && to.necessity !== "ACQUIRED",
          );
          expect([similarity, both.length]).toEqual([other.similarity, other.sharedCount]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("share skills that match over any number of others", async () => {
    const store = await emptyStore();
    const match = (fromId: number, toId: number) =>
      ({ fromId, toId, relation: "EXACT_MATCH", necessity: null, confidence: 1 }) as const;
    const drawn: SmallCatalog = {
      skills: [11, 12, 13, 14].map((id) => ({ id, status: "ACTIVE" })),
      roles: [31, 32].map((id) => ({ id, groupId: null })),
      links: [match(11, 12), match(13, 12), match(13, 14)],
      asked: [
        { roleId: 31, skillId: 11, necessity: "REQUIRED" },
        { roleId: 32, skillId: 14, necessity: "REQUIRED" },
      ],
    };
    await holdOnly(store, drawn);
    const { similarity, requirements } = await compareRoles(store, 31, 32);
    expect(similarity).toBe(1);
    expect(requirements).toMatchObject([{ change: "SAME", from: { skillId: 11 }, to: { skillId: 14 } }]);
  });

  it("are compared in two statements where the graph is at hand", async () => {
    const store = await emptyStore();
    await holdOnly(store, { skills: [], roles: [{ id: 31, groupId: null }], links: [], asked: [] });
    await roleGraphOf(store);
    const before = store.statements;
    expect(await compareRoles(store, 31, 31)).toMatchObject({ similarity: 0, parts: [], requirements: [] });
    expect(store.statements - before).toBe(2);
  });
});

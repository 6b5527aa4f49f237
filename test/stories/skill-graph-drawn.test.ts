import fc from "fast-check";
import { rounded } from "../../src/analysis/score";
import { type SkillGraph, SkillRelation, skillGraph } from "../../src/analysis/skill-graph";
import { emptyStore } from "../support/catalog";
import { CENTER, holdOnly, type SmallCatalog, smallCatalog } from "../support/small-catalog";

const RUNS = { numRuns: 60 };
const ALL = Object.values(SkillRelation);

const request = fc.record({
  depth: fc.integer({ min: 1, max: 3 }),
  relations: fc.subarray(ALL),
  limit: fc.integer({ min: 1, max: 8 }),
});

/** A way from one skill to another, and the edge that shows it. */
interface Way {
  from: number;
  to: number;
  weight: number;
  edge: string;
}

const edgeName = (relation: string, from: number, to: number) => `${from} ${relation} ${to}`;
/** The name of an edge that has no direction. */
const pairName = (relation: string, a: number, b: number) =>
  edgeName(relation, Math.min(a, b), Math.max(a, b));
const nameOf = ({ fromId, toId, relation }: SkillGraph["edges"][number]) =>
  relation === "MATCH" || relation === "RELATED_BY_USE"
    ? pairName(relation, fromId, toId)
    : edgeName(relation, fromId, toId);

/** All ways over some relations. */
function waysOf({ links, asked, skills }: SmallCatalog, relations: readonly SkillRelation[]): Way[] {
  const wanted = (relation: SkillRelation) => relations.includes(relation);
  const bothWays = (from: number, to: number, weight: number, edge: string) => [
    { from, to, weight, edge },
    { from: to, to: from, weight, edge },
  ];
  const ofLinks = links.flatMap(({ fromId, toId, relation, necessity, confidence }): Way[] => {
    if (relation === "REPLACED_BY") return [];
    if (relation === "BROADER") {
      const up = edgeName("BROADER", fromId, toId);
      const edge = wanted("BROADER") ? up : edgeName("NARROWER", toId, fromId);
      return [
        ...(wanted("BROADER") ? [{ from: fromId, to: toId, weight: 0.7, edge }] : []),
        ...(wanted("NARROWER") ? [{ from: toId, to: fromId, weight: 0.7, edge }] : []),
      ];
    }
    if (relation === "REQUIRES") {
      const weight = necessity === "REQUIRED" ? 0.9 : 0.6;
      return wanted("REQUIRES") ? bothWays(fromId, toId, weight, edgeName(relation, fromId, toId)) : [];
    }
    return wanted("MATCH") ? bothWays(fromId, toId, confidence ?? 1, pairName("MATCH", fromId, toId)) : [];
  });
  const rolesFor = (id: number) => asked.filter(({ skillId }) => skillId === id).map(({ roleId }) => roleId);
  const byUse = skills.flatMap(({ id: from }) =>
    skills.flatMap(({ id: to }): Way[] => {
      const [own, theirs] = [rolesFor(from), rolesFor(to)];
      const both = own.filter((role) => theirs.includes(role)).length;
      if (from === to || both < 2) return [];
      const weight = rounded(both / Math.sqrt(own.length * theirs.length));
      return [{ from, to, weight, edge: pairName("RELATED_BY_USE", from, to) }];
    }),
  );
  const isActive = (id: number) => skills.some((skill) => skill.id === id && skill.status === "ACTIVE");
  const all = [...ofLinks, ...(wanted("RELATED_BY_USE") ? byUse : [])];
  return all.filter(({ from, to }) => isActive(from) && isActive(to));
}

/** The skills around the centre, level by level. */
function nodesOf(ways: readonly Way[], depth: number) {
  const nodes = new Map([[CENTER, { skillId: CENTER, depth: 0, weight: 1 }]]);
  for (let level = 1; level <= depth; level += 1) {
    const known = [...nodes.values()].filter((node) => node.depth === level - 1);
    const reached = ways.flatMap(({ from, to, weight }) => {
      const parent = known.find(({ skillId }) => skillId === from);
      return parent && !nodes.has(to)
        ? [{ skillId: to, depth: level, weight: rounded(parent.weight * weight) }]
        : [];
    });
    for (const node of reached.sort((a, b) => a.weight - b.weight)) nodes.set(node.skillId, node);
  }
  return [...nodes.values()].sort(
    (a, b) => b.weight - a.weight || a.depth - b.depth || a.skillId - b.skillId,
  );
}

describe("the graph around a skill", () => {
  it("has all that some relations lead to, and what joins them, each once", async () => {
    const store = await emptyStore();
    await fc.assert(
      fc.asyncProperty(smallCatalog, request, async (drawn, { depth, relations }) => {
        await holdOnly(store, drawn);
        const graph = await skillGraph(store, { centerId: CENTER, depth, relations, limit: 100 });
        const ways = waysOf(drawn, relations);
        const nodes = nodesOf(ways, depth);
        expect(graph).toMatchObject({ centerId: CENTER, nodes, totalNodes: nodes.length });
        const depths = new Map(nodes.map((node) => [node.skillId, node.depth]));
        const expected = new Map<string, number>();
        for (const { from, to, weight, edge } of ways) {
          if (!depths.has(from) || !depths.has(to)) continue;
          // Use is looked up from the skills that are gone on from.
          const isRim = depths.get(from) === depth && depths.get(to) === depth;
          if (isRim && edge.includes("RELATED_BY_USE")) continue;
          expected.set(edge, Math.max(expected.get(edge) ?? 0, weight));
        }
        const names = graph.edges.map((edge) => [nameOf(edge), edge.weight] as const);
        expect(new Map(names)).toEqual(expected);
        expect(names).toHaveLength(expected.size);
        const weights = graph.edges.map(({ weight }) => weight);
        expect([...weights].sort((a, b) => b - a)).toEqual(weights);
      }),
      RUNS,
    );
  });

  it("leaves out the lightest, and none that others hang on", async () => {
    const store = await emptyStore();
    await fc.assert(
      fc.asyncProperty(smallCatalog, request, async (drawn, { depth, relations, limit }) => {
        await holdOnly(store, drawn);
        const graph = await skillGraph(store, { centerId: CENTER, depth, relations, limit });
        const ways = waysOf(drawn, relations);
        const whole = nodesOf(ways, depth);
        expect(graph.nodes).toEqual(whole.slice(0, limit));
        expect(graph.totalNodes).toBeGreaterThanOrEqual(graph.nodes.length);
        expect(graph.totalNodes > graph.nodes.length).toBe(whole.length > limit);
        const kept = new Map(graph.nodes.map((node) => [node.skillId, node.depth]));
        for (const [skillId, at] of kept) {
          const isJoined = ways.some(({ from, to }) => to === skillId && kept.get(from) === at - 1);
          expect(isJoined).toBe(skillId !== CENTER);
        }
        for (const { fromId, toId } of graph.edges)
          expect([kept.has(fromId), kept.has(toId)]).toEqual([true, true]);
      }),
      RUNS,
    );
  });

  it("shows a match that is stated from both ends as one edge, by what is surest", async () => {
    const store = await emptyStore();
    const match = (fromId: number, toId: number, confidence: number) =>
      ({ fromId, toId, relation: "EXACT_MATCH", necessity: null, confidence }) as const;
    const skills = [11, 12].map((id) => ({ id, status: "ACTIVE" as const }));
    await holdOnly(store, { skills, roles: [], asked: [], links: [match(12, 11, 0.5), match(11, 12, 0.8)] });
    const { edges } = await skillGraph(store, { centerId: 11, depth: 1, relations: ["MATCH"], limit: 10 });
    expect(edges).toEqual([{ fromId: 11, toId: 12, relation: "MATCH", weight: 0.8 }]);
  });
});

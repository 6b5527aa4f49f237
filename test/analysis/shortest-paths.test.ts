import fc from "fast-check";
import { distancesFrom, type Graph, shortestPaths } from "../../src/analysis/shortest-paths";
import { type DrawnEdge, everyPath, leastCosts } from "./every-path";

/** Up to seven nodes; parallel edges and edges to themselves among theirs. */
const drawn = fc.integer({ min: 2, max: 7 }).chain((size) => {
  const node = fc.nat(size - 1);
  const edge = fc.record({ from: node, to: node, cost: fc.integer({ min: 1, max: 4 }) });
  return fc.record({
    size: fc.constant(size),
    edges: fc.array(edge, { maxLength: 24 }),
    ends: fc.uniqueArray(node, { minLength: 2, maxLength: 2 }),
    most: fc.integer({ min: 1, max: 10 }),
  });
});

const graphOf = (size: number, edges: readonly DrawnEdge[]): Graph => ({
  size,
  edgesFrom: (node) => edges.filter(({ from }) => from === node),
});

describe("the shortest paths", () => {
  it("are the first of all that visit no node twice", () => {
    fc.assert(
      fc.property(drawn, ({ size, edges, ends: [start = 0, end = 0], most }) => {
        // That one with fewer steps comes first is for the costs to say.
        const costly = edges.map((edge) => ({ ...edge, cost: edge.cost * 10 + 1 }));
        const found = shortestPaths(graphOf(size, costly), start, end, most);
        const all = everyPath(size, costly, start, end);
        expect(found.map(({ nodes, cost }) => ({ nodes, cost }))).toEqual(all.slice(0, most));
      }),
      { numRuns: 500 },
    );
  });

  it("leave a node for all others by each of the ways that lead to it", () => {
    // 0 leads by 1 or, dearly, by 2 to 3, and that to 5 at once or by 4.
    const edges = [
      [0, 1, 1],
      [0, 2, 10],
      [1, 3, 1],
      [2, 3, 1],
      [3, 5, 1],
      [3, 4, 1],
      [4, 5, 1],
    ].map(([from = 0, to = 0, cost = 0]) => ({ from, to, cost }));
    const found = shortestPaths(graphOf(6, edges), 0, 5, 10);
    expect(found.map(({ nodes, cost }) => [nodes.join(""), cost])).toEqual([
      ["0135", 3],
      ["01345", 4],
      ["0235", 12],
      ["02345", 13],
    ]);
  });

  it("cost what Floyd and Warshall say", () => {
    fc.assert(
      fc.property(drawn, ({ size, edges, ends: [start = 0] }) => {
        const costs = leastCosts(size, edges);
        const nodes = [...costs.keys()];
        const at = (from: number, to: number) => costs[from]?.[to] as number;
        for (const over of nodes) {
          for (const from of nodes) {
            for (const to of nodes) {
              (costs[from] as number[])[to] = Math.min(at(from, to), at(from, over) + at(over, to));
            }
          }
        }
        const expected = nodes.map((to) => (to === start ? 0 : at(start, to)));
        expect([...distancesFrom(graphOf(size, edges), start)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

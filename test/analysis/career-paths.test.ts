import fc from "fast-check";
import { type CareerPath, findPaths, type NoPath } from "../../src/analysis/career-paths";
import { type Step, StepSource } from "../../src/analysis/career-steps";
import { PathCost, stepCost } from "../../src/analysis/path-cost";
import { similarRoles } from "../../src/analysis/similarity";
import type { CareerMoveRow } from "../../src/catalog/career-move";
import { type Catalog, catalog } from "./arbitrary";
import { everyPath } from "./every-path";

const SOURCES = Object.values(StepSource);

/** Steps between the roles of a catalog, several of them between the same two. */
const asked = catalog
  .filter(({ roles }) => roles.length > 1)
  .chain((drawn) => {
    const role = fc.nat(drawn.roles.length - 1);
    const ends = fc
      .uniqueArray(role, { minLength: 2, maxLength: 2 })
      .map(([from = 0, to = 0]) => ({ from, to }));
    const step = fc.record({
      ends,
      source: fc.constantFrom(...SOURCES),
      typicalYears: fc.constantFrom(null, "some", "3–5 years", "7 years"),
    });
    return fc.record({
      drawn: fc.constant(drawn),
      ends,
      steps: fc.array(
        step.map(({ ends, source, typicalYears }): Step => {
          return {
            ...ends,
            source,
            ...(source === "STATED_MOVE" && { move: { typicalYears } as CareerMoveRow }),
          };
        }),
        { maxLength: 20 },
      ),
      cost: fc.constantFrom(...Object.values(PathCost)),
      first: fc.integer({ min: 1, max: 10 }),
    });
  });
type Asked = typeof asked extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const holds = (property: (asked: Asked) => void) => fc.assert(fc.property(asked, property), { numRuns: 300 });
const idAt = ({ roles }: Catalog, place: number) => roles[place]?.id as number;

function ask({ drawn, ends, steps, cost, first }: Asked): { paths: CareerPath[] } | NoPath {
  const from = drawn.roles.map((_, role) => steps.filter((step) => step.from === role));
  const request = {
    fromId: idAt(drawn, ends.from),
    toId: idAt(drawn, ends.to),
    cost,
    sources: SOURCES,
    first,
  };
  return findPaths(drawn.graph, from, request);
}

const costsOf = ({ drawn, steps, cost }: Asked) =>
  steps.map((step) => ({ from: step.from, to: step.to, cost: stepCost(drawn.graph, step, cost) }));

describe("career paths", () => {
  it("are the first of all that visit no role twice: the cheapest, with the fewest steps, by refs", () => {
    holds((each) => {
      const { drawn, ends, first } = each;
      const found = ask(each);
      const all = everyPath(drawn.roles.length, costsOf(each), ends.from, ends.to).slice(0, first);
      const told = "paths" in found ? found.paths : [];
      const nodes = told.map(({ steps }) => [idAt(drawn, ends.from), ...steps.map(({ toId }) => toId)]);
      expect(nodes).toEqual(all.map((path) => path.nodes.map((node) => idAt(drawn, node))));
      expect(told.map(({ totalCost }) => totalCost)).toEqual(all.map(({ cost }) => cost));
    });
  });

  it("are made of steps that join, each the cheapest between its roles, from the surest source", () => {
    holds((each) => {
      const { drawn, ends, steps, cost } = each;
      const found = ask(each);
      for (const path of "paths" in found ? found.paths : []) {
        let at = idAt(drawn, ends.from);
        for (const step of path.steps) {
          expect([step.fromId, idAt(drawn, step.from), idAt(drawn, step.to)]).toEqual([at, at, step.toId]);
          at = step.toId;
          const between = steps.filter(({ from, to }) => from === step.from && to === step.to);
          const least = Math.min(...between.map((one) => stepCost(drawn.graph, one, cost)));
          const cheapest = between.filter((one) => stepCost(drawn.graph, one, cost) === least);
          const surest = SOURCES.find((source) => cheapest.some((one) => one.source === source));
          expect([step.cost, step.source]).toEqual([least, surest]);
        }
        expect(at).toBe(idAt(drawn, ends.to));
        expect(path.steps.reduce((sum, step) => sum + step.cost, 0)).toBe(path.totalCost);
      }
    });
  });

  it("where there are none, tell why, and which roles come nearest", () => {
    holds((each) => {
      const { drawn, ends, steps } = each;
      const found = ask(each);
      if ("paths" in found) return expect(found.paths).not.toEqual([]);
      const edges = costsOf(each);
      const reached = drawn.roles.flatMap(({ id }, role) => {
        const [path] = role === ends.from ? [] : everyPath(drawn.roles.length, edges, ends.from, role);
        return path ? [{ id, ref: role, ...path, moves: path.nodes.length }] : [];
      });
      reached.sort((a, b) => a.cost - b.cost || a.moves - b.moves || a.ref - b.ref);
      const leads = steps.some(({ to }) => to === ends.to);
      expect(found.reason).toBe(
        reached.length === 0 ? "NOTHING_STARTS" : leads ? "NOT_REACHED" : "NOTHING_LEADS",
      );
      expect(found.reached).toBe(reached.length);
      const alike = similarRoles(drawn.graph, idAt(drawn, ends.to), 10).map(({ roleId }) => roleId);
      const ids = reached.map(({ id }) => id);
      const nearest = [...alike.filter((id) => ids.includes(id)), ...ids.filter((id) => !alike.includes(id))];
      expect(found.nearestIds).toEqual(nearest.slice(0, 5));
    });
  });

  it("lead to no role that is not in use", () => {
    holds((each) => {
      const { drawn, ends, cost } = each;
      for (const [fromId, toId] of [
        [idAt(drawn, ends.from), 1],
        [1, idAt(drawn, ends.to)],
      ] as const) {
        const request = { fromId, toId, cost, sources: SOURCES, first: 1 };
        const none = { reason: "NOT_IN_USE", fromId, toId, reached: 0, nearestIds: [], sources: SOURCES };
        expect(
          findPaths(
            drawn.graph,
            drawn.roles.map(() => []),
            request,
          ),
        ).toEqual(none);
      }
    });
  });
});

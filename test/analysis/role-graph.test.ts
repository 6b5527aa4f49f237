import fc from "fast-check";
import { RoleGraph } from "../../src/analysis/role-graph";
import { weightOf } from "../../src/analysis/weight";
import { type Catalog, catalog, classOf } from "./arbitrary";

const holds = (property: (catalog: Catalog) => void) => fc.assert(fc.property(catalog, property));
const places = ([start, end]: [number, number]) =>
  Array.from({ length: end - start }, (_, index) => start + index);
const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);

describe("the graph of roles and skills", () => {
  it("has every demand once, as it was stated, those of a role in the order of skills", () => {
    holds(({ graph, roles, demands, skills }) => {
      const order = skills.map(({ id }) => id);
      roles.forEach(({ id }, role) => {
        const stated = demands.filter(({ roleId }) => roleId === id);
        stated.sort((a, b) => order.indexOf(a.skillId) - order.indexOf(b.skillId));
        expect(places(graph.demandsOf(role)).map((place) => graph.demandAt(place))).toEqual(stated);
      });
      expect(graph.roleOf).toHaveLength(demands.length);
    });
  });

  it("leads from a skill to just the demands that lead to it, in the order of roles", () => {
    holds(({ graph, skills }) => {
      for (const [skill] of skills.entries()) {
        const leading = [...graph.skillOf.keys()].filter((place) => graph.skillOf[place] === skill);
        expect([...graph.demandsFor(skill)]).toEqual(leading);
        const roles = leading.map((place) => graph.roleOf[place] as number);
        expect([...roles].sort((a, b) => a - b)).toEqual(roles);
      }
    });
  });

  it("knows the places of ids, and leaves out what roles ask that it does not have", () => {
    holds(({ graph, roles, skills, demands }) => {
      expect(roles.map(({ id }) => graph.roleAt(id))).toEqual([...roles.keys()]);
      expect(skills.map(({ id }) => graph.skillAt(id))).toEqual([...skills.keys()]);
      const [first] = roles;
      const less = new RoleGraph(roles.slice(1), skills, demands);
      expect(less.roleAt(first?.id as number)).toBeUndefined();
      expect(less.roleOf).toHaveLength(demands.filter(({ roleId }) => roleId !== first?.id).length);
    });
  });

  it("adds up what each role asks for, and what of it is asked of a person, alternatives as one", () => {
    holds(({ graph, roles, demands }) => {
      roles.forEach(({ id }, role) => {
        const own = demands.filter(({ roleId }) => roleId === id);
        expect(graph.roleWeight[role]).toBe(sum(own.map(weightOf)));
        const asked = own.filter(({ necessity }) => necessity !== "ACQUIRED");
        const groups = new Set(asked.flatMap(({ alternativesId }) => alternativesId ?? []));
        const alone = asked.filter(({ alternativesId }) => alternativesId === null);
        const heaviest = [...groups].map((group) =>
          Math.max(...asked.filter(({ alternativesId }) => alternativesId === group).map(weightOf)),
        );
        expect(graph.askedCount[role]).toBe(alone.length + groups.size);
        expect(graph.askedWeight[role]).toBe(sum(alone.map(weightOf)) + sum(heaviest));
      });
    });
  });

  it("takes skills that match, directly or over others, for the first of them", () => {
    holds((drawn) => {
      const { graph, skills } = drawn;
      skills.forEach(({ id }, skill) => {
        const same = classOf(drawn, id).map((each) => graph.skillAt(each) as number);
        expect(graph.sameAs[skill]).toBe(Math.min(...same));
        expect(graph.isMatched(skill)).toBe(same.length > 1);
        const demands = same.flatMap((each) => [...graph.demandsFor(each)]).sort((a, b) => a - b);
        expect([...graph.demandsForSame(graph.sameAs[skill] as number)]).toEqual(demands);
      });
    });
  });
});

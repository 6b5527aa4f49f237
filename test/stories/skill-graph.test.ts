import { graphql } from "../gql";
import type { SkillRelation } from "../gql/graphql";
import { TestCatalog } from "../support/catalog";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";

const Graph = graphql(`
  query SkillsAround($center: String!, $depth: Int, $relations: [SkillRelation!], $limit: Int) {
    skillGraph(center: $center, depth: $depth, relations: $relations, limit: $limit) {
      center { id ref }
      nodes { skill { id ref } depth weight }
      edges { from to relation weight }
      truncated
      totalNodes
    }
  }
`);

const Together = graphql(`
  query SkillsAskedForTogether($ref: String!) {
    skill(ref: $ref) {
      relatedByUse(first: 100) { skill { ref } roles support lift cosine }
    }
  }
`);

/** Roles that ask for both skills, by the geometric mean of those that ask for each; to six decimals. */
const cosine = (both: number, one: number, other: number) =>
  Math.round((both / Math.sqrt(one * other)) * 1e6) / 1e6;

/** A graph with refs in the place of ids, those of the own catalog without their scheme. */
type Shown = {
  nodes: [ref: string, depth: number, weight: number][];
  edges: [from: string, relation: SkillRelation, to: string, weight: number][];
  truncated: boolean;
  totalNodes: number;
};

interface Around {
  depth?: number;
  relations?: SkillRelation[];
  limit?: number;
}

/** Asks for a graph, and holds it to what holds for every graph. */
async function around(catalog: TestCatalog, center: string, more: Around = {}): Promise<Shown> {
  const { skillGraph } = await catalog.ask(Graph, { center, ...more });
  const { nodes, edges, totalNodes, truncated } = skillGraph;
  const refs = new Map(nodes.map(({ skill }) => [skill.id, skill.ref.replace("rolegraph:", "")]));
  const refOf = (id: string) => {
    const ref = refs.get(id);
    if (ref === undefined) throw new Error("an edge ends outside the graph");
    return ref;
  };
  expect(nodes[0]).toEqual({ skill: skillGraph.center, depth: 0, weight: 1 });
  expect(refs.size).toBe(nodes.length);
  expect(nodes.length).toBe(Math.min(totalNodes, more.limit ?? 100));
  expect(truncated).toBe(nodes.length < totalNodes);
  for (const list of [nodes, edges]) {
    const weights = list.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  }
  // Every skill is joined to one of the depth before, by an edge that bears out its weight.
  const byId = new Map(nodes.map((node) => [node.skill.id, node]));
  for (const node of nodes.slice(1)) {
    const ways = edges.flatMap(({ from, to, weight }) => {
      const other = byId.get(from === node.skill.id ? to : to === node.skill.id ? from : "");
      return other?.depth === node.depth - 1 ? [other.weight * weight] : [];
    });
    expect(Math.max(...ways)).toBeCloseTo(node.weight, 5);
  }
  const keys = edges.map(({ from, to, relation }) => [...[from, to].sort(), relation].join(" "));
  expect(new Set(keys).size).toBe(keys.length);
  return {
    nodes: nodes.map(({ skill, depth, weight }) => [refOf(skill.id), depth, weight]),
    edges: edges.map(({ from, to, relation, weight }) => [refOf(from), relation, refOf(to), weight]),
    truncated,
    totalNodes,
  };
}

describe("an analyst who explores the skills around one", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it("goes up the hierarchy, down it, or both ways, three edges far", async () => {
    const center = "technical-documentation";
    const up = await around(catalog, center, { depth: 3, relations: ["BROADER"] });
    // 0.7, 0.7². Above communication stands a group, which is no skill.
    expect(up).toEqual({
      nodes: [
        [center, 0, 1],
        ["technical-writing", 1, 0.7],
        ["communication", 2, 0.49],
      ],
      edges: [
        [center, "BROADER", "technical-writing", 0.7],
        ["technical-writing", "BROADER", "communication", 0.7],
      ],
      ...{ truncated: false, totalNodes: 3 },
    });
    expect((await around(catalog, center, { depth: 1, relations: ["BROADER"] })).nodes.length).toBe(2);
    expect((await around(catalog, center, { depth: 3, relations: ["NARROWER"] })).nodes.length).toBe(1);
    const down = await around(catalog, "databases", { depth: 3, relations: ["NARROWER"] });
    expect(down.edges).toEqual([
      ["databases", "NARROWER", "nosql-databases", 0.7],
      ["databases", "NARROWER", "relational-databases", 0.7],
    ]);
    const both = await around(catalog, center, { depth: 3, relations: ["BROADER", "NARROWER"] });
    // Up to communication, and down again to its five others: 0.7³.
    expect(both.nodes.slice(3)).toEqual([
      ["explaining-technical-concepts", 3, 0.343],
      ["facilitation", 3, 0.343],
      ["negotiation", 3, 0.343],
      ["running-meetings", 3, 0.343],
      ["stakeholder-communication", 3, 0.343],
    ]);
    // With both asked for, each pair is drawn once, upwards.
    expect(both.edges.map(([, relation]) => relation)).toEqual(Array(7).fill("BROADER"));
  });

  it("leaves out the lightest where there are more than the limit, and says how many there are", async () => {
    const relations: SkillRelation[] = ["BROADER", "NARROWER"];
    const some = await around(catalog, "technical-documentation", { depth: 3, relations, limit: 4 });
    expect([some.nodes.map(([ref]) => ref), some.edges.length, some.truncated, some.totalNodes]).toEqual([
      ["technical-documentation", "technical-writing", "communication", "explaining-technical-concepts"],
      ...[3, true, 8],
    ]);
    const alone = await around(catalog, "kubernetes", { limit: 1 });
    expect(alone).toEqual({ nodes: [["kubernetes", 0, 1]], edges: [], truncated: true, totalNodes: 19 });
  });

  it("sees which skills are asked for together, how often, and how far beyond chance", async () => {
    const { skill } = await catalog.ask(Together, { ref: "kubernetes" });
    const related = new Map(
      skill?.relatedByUse.map((each) => [
        each.skill.ref.replace("rolegraph:", ""),
        { ...each, skill: undefined },
      ]),
    );
    // Two of the seven roles that ask for anything ask for Kubernetes: Lead Software Engineer and Software
    // Engineering Tech Lead. Of 29 and 44 skills they share 19, and 29 + 44 − 19 − 1 = 53 others are left.
    expect(related.size).toBe(53);
    // Docker: the same two. 2 / 7, (2 × 7) / (2 × 2), 2 / √(2 × 2).
    expect(related.get("docker")).toEqual({ roles: 2, support: 0.285714, lift: 3.5, cosine: 1 });
    // AWS: three roles, of them both. (2 × 7) / (2 × 3), 2 / √(2 × 3).
    expect(related.get("aws")).toEqual({ roles: 2, support: 0.285714, lift: 2.333333, cosine: 0.816497 });
    // Communication: five, both. (2 × 7) / (2 × 5), 2 / √(2 × 5).
    expect(related.get("communication")).toEqual({
      roles: 2,
      support: 0.285714,
      lift: 1.4,
      cosine: 0.632456,
    });
    // Negotiation: the Lead Software Engineer alone. 1 / 7, 7 / 2, 1 / √2.
    expect(related.get("negotiation")).toEqual({
      roles: 1,
      support: 0.142857,
      lift: 3.5,
      cosine: cosine(1, 2, 1),
    });
    // By cosine, of equal ones by lift, then by ref: cosine 1, 0.816497, then 0.707107 with lift 3.5 ahead of 1.75.
    expect([...related.keys()].slice(0, 14)).toEqual([
      ...["containerization", "docker", "go", "technical-expertise", "typescript"],
      ...["aws", "azure", "ci-cd", "cloud-platforms", "google-cloud", "java", "python"],
      ...["back-end-development", "c-plus-plus"],
    ]);
  });

  it("draws the skills that two roles or more ask for together, however many one role adds", async () => {
    const { nodes, edges, totalNodes } = await around(catalog, "kubernetes", {
      relations: ["RELATED_BY_USE"],
    });
    // The 18 that both roles ask for; by cosine with 2, 3, 4 and 5 roles.
    expect(nodes.slice(1).map(([ref, , weight]) => [ref, weight])).toEqual([
      ...["containerization", "docker", "go", "technical-expertise", "typescript"].map((ref) => [ref, 1]),
      ...["aws", "azure", "ci-cd", "cloud-platforms", "google-cloud", "java", "python"].map((ref) => [
        ref,
        0.816497,
      ]),
      ["microservices", cosine(2, 2, 4)],
      ...["code-review", "communication", "leadership", "mentoring", "programming-languages"].map((ref) => [
        ref,
        0.632456,
      ]),
    ]);
    expect(totalNodes).toBe(19);
    // What both roles ask for is asked for together, pair by pair: also those at the rim are joined.
    expect(edges.length).toBe((19 * 18) / 2);
    expect(edges).toContainEqual(["code-review", "RELATED_BY_USE", "communication", 1]);
    // What one role alone asks for is joined to nothing.
    expect(
      (await around(catalog, "test-driven-development", { relations: ["RELATED_BY_USE"] })).nodes,
    ).toHaveLength(1);
  });

  it("multiplies the weights on the way, and reaches farther with each depth", async () => {
    const by = (depth: number) =>
      around(catalog, "cross-team-coordination", { depth, relations: ["RELATED_BY_USE"] });
    const one = await by(1);
    // The three stand together in three roles, stakeholder communication in a fourth: 3 / √(3 × 4).
    expect(one.nodes).toEqual([
      ["cross-team-coordination", 0, 1],
      ["organizational-navigation", 1, 1],
      ["stakeholder-communication", 1, 0.866025],
    ]);
    expect(one.edges).toEqual([
      ["cross-team-coordination", "RELATED_BY_USE", "organizational-navigation", 1],
      ["cross-team-coordination", "RELATED_BY_USE", "stakeholder-communication", 0.866025],
      ["organizational-navigation", "RELATED_BY_USE", "stakeholder-communication", 0.866025],
    ]);
    const two = await by(2);
    // Technical Lead and Lead Software Developer share stakeholder communication and 13 others. Agile: two roles,
    // 0.866025 × 2 / √(4 × 2).
    expect(two.totalNodes).toBe(3 + 13);
    expect(two.nodes[3]).toEqual(["agile", 2, 0.612372]);
    // From those 13 on to everything that any two roles share.
    const three = await by(3);
    expect(three.nodes.slice(0, 3)).toEqual(one.nodes);
    expect(three.nodes.filter(([, depth]) => depth === 2)).toHaveLength(13);
    expect(three.totalNodes).toBeGreaterThan(two.totalNodes);
  });

  it("joins exactly the twenty strongest of each skill, whatever the depth", async () => {
    const { nodes, edges } = await around(catalog, "kubernetes", {
      ...{ depth: 3, limit: 250, relations: ["RELATED_BY_USE"] },
    });
    const expected = new Map<string, number>();
    const kept = new Set(nodes.map(([ref]) => ref));
    for (const ref of kept) {
      const { skill } = await catalog.ask(Together, { ref });
      const strongest = skill?.relatedByUse.filter(({ roles }) => roles >= 2).slice(0, 20) ?? [];
      for (const { skill: other, cosine: weight } of strongest) {
        const pair = [ref, other.ref.replace("rolegraph:", "")].sort();
        if (pair.every((each) => kept.has(each))) expected.set(pair.join(" "), weight);
      }
    }
    expect(new Map(edges.map(([from, , to, weight]) => [[from, to].sort().join(" "), weight]))).toEqual(
      expected,
    );
  });
});

describe("an analyst with ESCO and O*NET beside the own catalog", () => {
  const [MOOR, LINES] = ["a1", "a8"].map((key) => `esco:000000${key}-feed-4e55-8b0a-0123456789${key}`);
  const [BAKE, PROOF] = ["a6", "a7"].map((key) => `esco:000000${key}-feed-4e55-8b0a-0123456789${key}`);
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    await importFrom(catalog.store, "esco", [fixture("esco", "v1.1.1")]);
    await importFrom(catalog.store, "onet", [fixture("onet", "onet-1.1-text")]);
  });
  afterAll(() => catalog.stop());

  it("sees which skill needs which, from either end", async () => {
    const needs = ["RELATED_BY_USE", "BROADER", "MATCH"] as const;
    const edge = [MOOR, "REQUIRES", LINES, 0.9];
    expect(await around(catalog, MOOR as string, { relations: ["REQUIRES"] })).toEqual({
      nodes: [
        [MOOR, 0, 1],
        [LINES, 1, 0.9],
      ],
      ...{ edges: [edge], truncated: false, totalNodes: 2 },
    });
    const back = await around(catalog, LINES as string, { depth: 2, relations: ["REQUIRES"] });
    expect([back.nodes, back.edges]).toEqual([
      [
        [LINES, 0, 1],
        [MOOR, 1, 0.9],
      ],
      [edge],
    ]);
    for (const relation of needs) {
      expect((await around(catalog, MOOR as string, { relations: [relation] })).edges).toEqual([]);
    }
  });

  it("sees two skills joined by each relation that holds, and takes the heaviest way", async () => {
    const { nodes, edges } = await around(catalog, BAKE as string);
    expect(nodes).toEqual([
      [BAKE, 0, 1],
      [PROOF, 1, 0.9],
    ]);
    expect(edges).toEqual([
      [BAKE, "REQUIRES", PROOF, 0.9],
      [PROOF, "BROADER", BAKE, 0.7],
    ]);
  });

  it("crosses over to another scheme where skills match", async () => {
    const { nodes, edges } = await around(catalog, "c-sharp", { depth: 2, relations: ["MATCH", "BROADER"] });
    // The labels are the same: an exact match of confidence 1. The broader skill weighs 0.7 and has no match.
    expect(nodes).toEqual([
      ["c-sharp", 0, 1],
      ["onet:technology/c-sharp", 1, 1],
      ["programming-languages", 1, 0.7],
    ]);
    expect(edges).toEqual([
      ["c-sharp", "MATCH", "onet:technology/c-sharp", 1],
      ["c-sharp", "BROADER", "programming-languages", 0.7],
    ]);
  });
});

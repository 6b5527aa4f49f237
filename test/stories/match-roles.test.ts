import { graphql } from "../gql";
import type { MatchesOfAnEngineerQueryVariables } from "../gql/graphql";
import { TestCatalog } from "../support/catalog";

const HAVE = [
  "Java",
  "kubernetes",
  "rolegraph:code-review",
  "mentorship",
  "Cross-team coordination",
  "underwater basketry",
].map((skill) => ({ skill }));

const Matches = graphql(`
  query MatchesOfAnEngineer(
    $have: [SkillClaim!]!
    $years: Int
    $filter: RoleFilter
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    matchRoles(
      have: $have
      yearsOfExperience: $years
      filter: $filter
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      edges { cursor }
      nodes { role { ref } score met partlyMet missing parts { name value weight points } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      resolved { text skills { ref } }
      unresolved
    }
  }
`);

/*
 * 0.75 × what is met of the weights + 0.25 × the share of the five claims that the role asks for, or that bear on
 * what it asks for. Java also bears on programming languages, Kubernetes on containerization, by half.
 *
 *   role                 met                             in part                          of     claims
 *   lead s. engineer     K8s 1, J 0.2, review, mentor    languages 0.5, containers 0.5    14.6   4   3.0 / 14.6
 *   eng. manager         coordination 1                                                    3      1   1 / 3
 *   staff engineer       coordination 0.4                                                  1.2    1   0.4 / 1.2
 *   s. e. tech lead      J 0.2, K8s 0.2, review, mentor  languages 0.5, containers 0.2    20.6   4   1.9 / 20.6
 *   tech lead            J 0.2, review 0.4, mentor 1     languages 0.5                    23.9   3   2.1 / 23.9
 *   lead s. developer    review 0.4, mentor 1            languages 0.5                    21.8   3   1.9 / 21.8
 *   technical lead       review 0.4, mentor 0.4          languages 0.5                    28.8   3   1.3 / 28.8
 *
 * The Technical Lead's job teaches coordination: it is asked of nobody, and so is no claim that fits.
 */
const ORDER: [key: string, score: number, met: number, partlyMet: number, missing: number][] = [
  ["lead-software-engineer", 0.35411, 4, 2, 16],
  ["engineering-manager", 0.3, 1, 0, 2],
  ["staff-engineer", 0.3, 1, 0, 2],
  ["software-engineering-tech-lead", 0.269175, 4, 2, 31],
  ["tech-lead", 0.2159, 3, 1, 31],
  ["lead-software-developer", 0.215367, 2, 1, 26],
  ["technical-lead", 0.183854, 2, 1, 36],
];
const KEYS = ORDER.map(([key]) => key);

describe("an engineer who looks for roles that fit", () => {
  let catalog: TestCatalog;
  const match = async (more: Partial<MatchesOfAnEngineerQueryVariables> = {}) =>
    (await catalog.ask(Matches, { have: HAVE, ...more })).matchRoles;
  const keysOf = (nodes: { role: { ref: string } }[]) =>
    nodes.map(({ role }) => role.ref.replace("rolegraph:", ""));
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it("gets the best first, of equally good ones by ref, and no role that asks for none of the skills", async () => {
    const { totalCount, nodes, resolved, unresolved } = await match();
    expect(
      nodes.map((node) => [keysOf([node])[0], node.score, node.met, node.partlyMet, node.missing]),
    ).toEqual(ORDER);
    expect(totalCount).toBe(7);
    expect(unresolved).toEqual(["underwater basketry"]);
    expect(resolved.map(({ text, skills }) => [text, ...skills.map(({ ref }) => ref)])).toEqual([
      ["Java", "rolegraph:java"],
      ["kubernetes", "rolegraph:kubernetes"],
      ["rolegraph:code-review", "rolegraph:code-review"],
      ["mentorship", "rolegraph:mentoring"],
      ["Cross-team coordination", "rolegraph:cross-team-coordination"],
    ]);
  });

  it("sees what each score is made of", async () => {
    const { nodes } = await match();
    const parts = Object.fromEntries(nodes.map((node) => [keysOf([node])[0], node.parts]));
    const parted = (requirements: [number, number], skills: [number, number]) => [
      { name: "requirements", value: requirements[0], weight: 0.75, points: requirements[1] },
      { name: "skills", value: skills[0], weight: 0.25, points: skills[1] },
    ];
    // 3 / 14.6, 4 / 5.
    expect(parts["lead-software-engineer"]).toEqual(parted([0.205479, 0.15411], [0.8, 0.2]));
    // 1 / 3, 1 / 5.
    expect(parts["engineering-manager"]).toEqual(parted([0.333333, 0.25], [0.2, 0.05]));
    // 2.1 / 23.9, 3 / 5.
    expect(parts["tech-lead"]).toEqual(parted([0.087866, 0.0659], [0.6, 0.15]));
    for (const { score, parts: own } of nodes) {
      expect(own.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
    }
  });

  it("finds each role met as far as its skill gap says", async () => {
    const GapScore = graphql(`
      query GapScoreOfAnEngineer($have: [SkillClaim!]!, $role: String!) {
        skillGap(have: $have, role: $role) { score met { weight } partlyMet { weight } missing { weight } }
      }
    `);
    for (const { role, parts, met, partlyMet, missing } of (await match()).nodes) {
      const { skillGap } = await catalog.ask(GapScore, { have: HAVE, role: role.ref });
      expect(parts[0]?.value).toBe(skillGap.score);
      expect([met, partlyMet, missing]).toEqual([
        skillGap.met.length,
        skillGap.partlyMet.length,
        skillGap.missing.length,
      ]);
    }
  });

  it("falls behind where years of experience are short, and gains nothing by more than enough", async () => {
    const scores = async (years: number) =>
      Object.fromEntries((await match({ years })).nodes.map((node) => [keysOf([node])[0], node]));
    const two = await scores(2);
    // Five years are asked for, two are there: of 0.35411 a lack of 0.6 takes 0.3 × 0.6 = 18 %, 0.06374.
    expect(two["lead-software-engineer"]).toMatchObject({
      score: 0.29037,
      parts: [{}, {}, { name: "experience", value: 0.4, weight: 0.3, points: -0.06374 }],
    });
    // Two of four: of 0.269175 15 %, 0.040376.
    expect(two["software-engineering-tech-lead"]).toMatchObject({
      score: 0.228799,
      parts: [{}, {}, { name: "experience", value: 0.5, weight: 0.3, points: -0.040376 }],
    });
    // A role that states no years is judged without them, and comes out ahead.
    expect(two["engineering-manager"]?.parts).toHaveLength(2);
    expect(keysOf((await match({ years: 2 })).nodes)).toEqual([
      "engineering-manager",
      "staff-engineer",
      "lead-software-engineer",
      "software-engineering-tech-lead",
      "tech-lead",
      "lead-software-developer",
      "technical-lead",
    ]);
    const none = await scores(0);
    // All of five years are lacking: 30 % of 0.35411.
    expect(none["lead-software-engineer"]?.score).toBe(0.247877);
    for (const years of [5, 40]) {
      const enough = (await match({ years })).nodes;
      expect(keysOf(enough)).toEqual(KEYS);
      expect(enough[0]).toMatchObject({
        score: 0.35411,
        parts: [{}, {}, { name: "experience", value: 1, weight: 0.3, points: 0 }],
      });
    }
  });

  it("keeps only the roles that were asked for, in the same order", async () => {
    const kept = async (filter: MatchesOfAnEngineerQueryVariables["filter"]) => {
      const { nodes, totalCount } = await match({ filter });
      expect(totalCount).toBe(nodes.length);
      return keysOf(nodes);
    };
    expect(await kept({ scheme: "rolegraph" })).toEqual(KEYS);
    expect(await kept({ group: "technical-leadership-roles" })).toEqual([
      "lead-software-engineer",
      "software-engineering-tech-lead",
      "tech-lead",
      "lead-software-developer",
      "technical-lead",
    ]);
    expect(await kept({ group: "individual-contributor-roles" })).toEqual(["staff-engineer"]);
    // Four years at the least are asked for by one, five by two; who states none is left out.
    expect(await kept({ maxYears: 4 })).toEqual(["software-engineering-tech-lead"]);
    expect(await kept({ maxYears: 5 })).toEqual([
      "lead-software-engineer",
      "software-engineering-tech-lead",
      "technical-lead",
    ]);
    expect(await kept({ track: "MANAGEMENT" })).toEqual(["engineering-manager"]);
    expect(await kept({ skillsAllOf: ["kubernetes"] })).toEqual([
      "lead-software-engineer",
      "software-engineering-tech-lead",
    ]);
    expect(await kept({ text: "developer", statesExperience: true })).toEqual(["lead-software-developer"]);
    expect(await kept({ text: "architect" })).toEqual([]);
  });

  it("pages forwards and backwards through the same order, also between equally good ones", async () => {
    const forwards: string[] = [];
    let after: string | null | undefined;
    for (let page = 0; page < 4; page += 1) {
      const { nodes, pageInfo, totalCount } = await match({ first: 2, after });
      expect(totalCount).toBe(7);
      expect([pageInfo.hasPreviousPage, pageInfo.hasNextPage]).toEqual([page > 0, page < 3]);
      // The manager ends the first page, the staff engineer, who is as good, begins the second.
      forwards.push(...keysOf(nodes));
      after = pageInfo.endCursor;
    }
    expect(forwards).toEqual(KEYS);

    const backwards: string[] = [];
    let before: string | null | undefined;
    for (let page = 0; page < 3; page += 1) {
      const { nodes, pageInfo } = await match({ last: 3, before });
      expect([pageInfo.hasPreviousPage, pageInfo.hasNextPage]).toEqual([page < 2, page > 0]);
      backwards.unshift(...keysOf(nodes));
      before = pageInfo.startCursor;
    }
    expect(backwards).toEqual(KEYS);

    const { edges } = await match();
    const between = await match({ first: 100, after: edges[0]?.cursor, before: edges[4]?.cursor });
    expect(keysOf(between.nodes)).toEqual(KEYS.slice(1, 4));
    const end = await match({ first: 1, after: edges[6]?.cursor });
    expect([end.nodes, end.pageInfo.hasNextPage, end.pageInfo.startCursor]).toEqual([[], false, null]);
  });

  it("is told so where nothing fits, with the claims that were not understood", async () => {
    const have = [{ skill: "underwater basketry" }, { skill: "rolegraph:no-such-skill" }];
    expect(await match({ have })).toEqual({
      totalCount: 0,
      ...{ edges: [], nodes: [], resolved: [] },
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      unresolved: ["underwater basketry", "rolegraph:no-such-skill"],
    });
    // A skill that roles only teach is asked of nobody; of the three it is asked for by two others.
    const taught = await match({ have: [{ skill: "Organizational navigation" }] });
    expect(keysOf(taught.nodes)).toEqual(["engineering-manager", "staff-engineer"]);
  });
});

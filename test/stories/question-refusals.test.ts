import { graphql } from "../gql";
import { TestCatalog } from "../support/catalog";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";

const JAVA = '[{ skill: "Java" }]';
const claims = (count: number) => `[${'{ skill: "Java" }'.repeat(count)}]`;
const letters = (count: number) => "x".repeat(count);

/** What is asked, and the code and message of the answer; the message names what was wrong. */
type Refusal = [question: string, code: string, message: string];

const UNKNOWN: Refusal[] = [
  [
    'compareRoles(from: "nobody", to: "tech-lead") { similarity }',
    "NOT_FOUND",
    'There is no Role with the ref "nobody".',
  ],
  [
    'compareRoles(from: "tech-lead", to: "rolegraph:nobody") { similarity }',
    "NOT_FOUND",
    'There is no Role with the ref "rolegraph:nobody".',
  ],
  // A skill is no role.
  [
    'compareRoles(from: "java", to: "tech-lead") { similarity }',
    "NOT_FOUND",
    'There is no Role with the ref "java".',
  ],
  [
    `skillGap(have: ${JAVA}, role: "nobody") { score }`,
    "NOT_FOUND",
    'There is no Role with the ref "nobody".',
  ],
  [
    'careerPaths(from: "nobody", to: "tech-lead") { __typename }',
    "NOT_FOUND",
    'There is no Role with the ref "nobody".',
  ],
  [
    'careerPaths(from: "tech-lead", to: "nobody") { __typename }',
    "NOT_FOUND",
    'There is no Role with the ref "nobody".',
  ],
  ['skillGraph(center: "nothing") { totalNodes }', "NOT_FOUND", 'There is no Skill with the ref "nothing".'],
  [
    'skillStats(roleGroup: "nothing") { totalCount }',
    "NOT_FOUND",
    'There is no RoleGroup with the ref "nothing".',
  ],
  [
    'skillStats(filter: { group: "nothing" }) { totalCount }',
    "NOT_FOUND",
    'There is no SkillGroup or Skill with the ref "nothing".',
  ],
  [
    'skillFacets(filter: { skills: ["java", "nothing"] }) { totalCount }',
    "NOT_FOUND",
    'There is no Skill with the ref "nothing".',
  ],
  [
    'skillFacets(filter: { groups: ["nothing"] }) { totalCount }',
    "NOT_FOUND",
    'There is no RoleGroup with the ref "nothing".',
  ],
  [
    `matchRoles(have: ${JAVA}, filter: { group: "nothing" }) { totalCount }`,
    "NOT_FOUND",
    'There is no RoleGroup with the ref "nothing".',
  ],
  [
    `matchRoles(have: ${JAVA}, filter: { scheme: "nothing" }) { totalCount }`,
    "NOT_FOUND",
    'There is no scheme with the code "nothing".',
  ],
];

/** Asks the same of both questions about what somebody has. */
const ofClaims = (have: string, code: string, message: string): Refusal[] => [
  [`skillGap(have: ${have}, role: "tech-lead") { score }`, code, message],
  [`matchRoles(have: ${have}) { totalCount }`, code, message],
];

const CLAIMS: Refusal[] = [
  ...ofClaims("[]", "BAD_USER_INPUT", "have must name at least one skill."),
  ...ofClaims('[{ skill: "Java" }, { skill: " " }]', "BAD_USER_INPUT", "have[1].skill must not be blank."),
  ...ofClaims('[{ skill: "Java", level: "" }]', "BAD_USER_INPUT", "have[0].level must not be blank."),
  ...ofClaims(
    '[{ skill: "a\\u0000b" }]',
    "BAD_USER_INPUT",
    "have[0].skill must not hold the character U+0000.",
  ),
  ...ofClaims(claims(251), "LIMIT_EXCEEDED", "The number of values in have is at most 250, but is 251."),
  ...ofClaims(
    `[{ skill: "${letters(501)}" }]`,
    "LIMIT_EXCEEDED",
    "The length of have[0].skill is at most 500, but is 501.",
  ),
  ...ofClaims(
    `[{ skill: "Java", level: "${letters(501)}" }]`,
    "LIMIT_EXCEEDED",
    "The length of have[0].level is at most 500, but is 501.",
  ),
  [
    `matchRoles(have: ${JAVA}, yearsOfExperience: -1) { totalCount }`,
    "BAD_USER_INPUT",
    "yearsOfExperience must not be negative, but is -1.",
  ],
];

const PATH = 'careerPaths(from: "senior-engineer", to: "staff-engineer"';

const BOUNDS: Refusal[] = [
  [`${PATH}, first: 11) { __typename }`, "LIMIT_EXCEEDED", "first is at most 10, but is 11."],
  [`${PATH}, first: 0) { __typename }`, "BAD_USER_INPUT", "first must be at least 1, but is 0."],
  [
    // The same role, however its ref is written.
    'careerPaths(from: "tech-lead", to: "rolegraph:tech-lead") { __typename }',
    "BAD_USER_INPUT",
    "from and to are the same role.",
  ],
  [
    'skillGraph(center: "java", depth: 0) { totalNodes }',
    "BAD_USER_INPUT",
    "depth must be at least 1, but is 0.",
  ],
  ['skillGraph(center: "java", depth: 4) { totalNodes }', "LIMIT_EXCEEDED", "depth is at most 3, but is 4."],
  [
    'skillGraph(center: "java", limit: 0) { totalNodes }',
    "BAD_USER_INPUT",
    "limit must be at least 1, but is 0.",
  ],
  [
    'skillGraph(center: "java", limit: 251) { totalNodes }',
    "LIMIT_EXCEEDED",
    "limit is at most 250, but is 251.",
  ],
  ...["skillStats(", "skillFacets(", `matchRoles(have: ${JAVA}, `].flatMap((open): Refusal[] => [
    [
      `${open}first: 101) { nodes { roles: __typename } }`,
      "LIMIT_EXCEEDED",
      "first is at most 100, but is 101.",
    ],
    [
      `${open}last: 101) { nodes { roles: __typename } }`,
      "LIMIT_EXCEEDED",
      "last is at most 100, but is 101.",
    ],
    [
      `${open}first: -1) { nodes { roles: __typename } }`,
      "BAD_USER_INPUT",
      "first must not be negative, but is -1.",
    ],
    [`${open}first: 1, last: 1) { edges { cursor } }`, "BAD_USER_INPUT", "Pass first or last, not both."],
  ]),
  [
    'skill(ref: "java") { relatedByUse(first: 101) { roles } }',
    "LIMIT_EXCEEDED",
    "first is at most 100, but is 101.",
  ],
  [
    'skill(ref: "java") { relatedByUse(first: -1) { roles } }',
    "BAD_USER_INPUT",
    "first must not be negative, but is -1.",
  ],
  [
    'role(ref: "tech-lead") { similar(first: 101) { similarity } }',
    "LIMIT_EXCEEDED",
    "first is at most 100, but is 101.",
  ],
  [
    'role(ref: "tech-lead") { similar { sharedSkills(first: -1) { ref } } }',
    "BAD_USER_INPUT",
    "first must not be negative, but is -1.",
  ],
];

describe("a question that cannot be answered", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it.each([...UNKNOWN, ...CLAIMS, ...BOUNDS])(
    "is refused with its reason: %.90s",
    async (question, code, message) => {
      const { data, errors } = await catalog.post(`{ ${question} }`);
      expect(errors?.map((error) => [error.extensions.code, error.message])).toEqual([[code, message]]);
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    },
  );

  it.each([
    ["250 claims", `skillGap(have: ${claims(250)}, role: "tech-lead") { score }`],
    ["the longest claim", `matchRoles(have: [{ skill: "${letters(500)}" }]) { totalCount }`],
    ["ten paths", `${PATH}, first: 10) { __typename }`],
    ["the deepest and largest graph", 'skillGraph(center: "java", depth: 3, limit: 250) { totalNodes }'],
    ["no experience at all", `matchRoles(have: ${JAVA}, yearsOfExperience: 0) { totalCount }`],
    ["the longest page", "skillFacets(first: 100) { nodes { roles } }"],
    ["an empty page", "skillStats(first: 0) { nodes { roles } }"],
  ])("is answered at its bound: %s", async (_, question) => {
    const { status, errors } = await catalog.post(`{ ${question} }`);
    expect([status, errors]).toEqual([200, undefined]);
  });

  it("is refused a cursor that was changed, made up, or given out for another question or order", async () => {
    const Cursors = graphql(`
      query CursorsOfQuestions($have: [SkillClaim!]!) {
        matches: matchRoles(have: $have, first: 1) { pageInfo { endCursor } }
        stats: skillStats(first: 1) { pageInfo { endCursor } }
        byRoles: skillStats(first: 1, orderBy: { field: ROLES }) { pageInfo { endCursor } }
        ascending: skillStats(first: 1, orderBy: { field: TRANSVERSALITY, direction: ASC }) { pageInfo { endCursor } }
        facets: skillFacets(first: 1) { pageInfo { endCursor } }
        skills(first: 1) { pageInfo { endCursor } }
      }
    `);
    const given = await catalog.ask(Cursors, { have: [{ skill: "Java" }] });
    const cursorOf = ({ pageInfo }: { pageInfo: { endCursor?: string | null } }) =>
      pageInfo.endCursor as string;
    const questions = {
      matches: (after: string) => `matchRoles(have: ${JAVA}, after: "${after}") { nodes { score } }`,
      stats: (after: string) => `skillStats(after: "${after}") { nodes { roles } }`,
      facets: (after: string) => `skillFacets(after: "${after}") { nodes { roles } }`,
    };
    for (const [name, questionOf] of Object.entries(questions)) {
      const own = cursorOf(given[name as keyof typeof questions]);
      expect((await catalog.post(`{ ${questionOf(own)} }`)).errors).toBeUndefined();
      const others = Object.entries(given).flatMap(([key, value]) =>
        key !== name && typeof value === "object" ? [cursorOf(value)] : [],
      );
      const body = Buffer.from(own, "base64url").toString("utf8");
      const changed = Buffer.from(body.replace(/.\]$/, "0]")).toString("base64url");
      const wrong = [...others, changed, `${own}A`, own.slice(1), "", "no cursor"];
      expect(others).toHaveLength(5);
      for (const cursor of wrong) {
        const { errors } = await catalog.post(`{ ${questionOf(cursor)} }`);
        expect([name, cursor, ...(errors ?? []).map(({ extensions }) => extensions.code)]).toEqual([
          ...[name, cursor, "BAD_CURSOR"],
        ]);
      }
    }
  });
});

describe("a question about a role that a release dropped", () => {
  const [DECKHAND, DROPPED] = ["d1", "d4"].map((key) => `esco:000000${key}-feed-4e55-8b0a-0123456789${key}`);
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    await importFrom(catalog.store, "esco", [fixture("esco", "v1.1.0")]);
    await importFrom(catalog.store, "esco", [fixture("esco", "v1.1.1")]);
  });
  afterAll(() => catalog.stop());

  it("finds no career path from or to it, because it is no longer in use", async () => {
    const Dropped = graphql(`
      query PathOfDroppedRole($from: String!, $to: String!) {
        careerPaths(from: $from, to: $to) {
          __typename
          ... on NoPath { reason nearest { ref } }
        }
      }
    `);
    const ask = async (from?: string, to?: string) =>
      (await catalog.ask(Dropped, { from: from as string, to: to as string })).careerPaths;
    const answer = {
      __typename: "NoPath",
      reason: "ferry ticket seller is no longer in use.",
      nearest: [],
    };
    expect(await ask(DECKHAND, DROPPED)).toEqual(answer);
    expect(await ask(DROPPED, DECKHAND)).toEqual(answer);
  });

  it("still compares it and tells the gap to it, but matches nobody with it and finds nothing like it", async () => {
    const { compareRoles, skillGap, matchRoles, role } = await catalog.ask(
      graphql(`
        query QuestionsAboutDroppedRole($dropped: String!, $deckhand: String!) {
          compareRoles(from: $dropped, to: $deckhand) { from { ref status } similarity }
          skillGap(have: [{ skill: "moor a ferry" }], role: $dropped) { role { ref } resolved { skills { label } } }
          matchRoles(have: [{ skill: "moor a ferry" }, { skill: "speak Harbourish" }]) { nodes { role { ref } } }
          role(ref: $dropped) { similar { similarity } }
        }
      `),
      { dropped: DROPPED as string, deckhand: DECKHAND as string },
    );
    // What the release states no more is gone from it.
    expect(compareRoles).toEqual({ from: { ref: DROPPED, status: "DEPRECATED" }, similarity: 0 });
    expect(skillGap).toEqual({
      role: { ref: DROPPED },
      resolved: [{ skills: [{ label: "moor a ferry" }] }],
    });
    expect(matchRoles.nodes.map((node) => node.role.ref)).not.toContain(DROPPED);
    expect(matchRoles.nodes.map((node) => node.role.ref)).toContain(DECKHAND);
    expect(role?.similar).toEqual([]);
  });
});

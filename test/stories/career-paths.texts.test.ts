import { graphql } from "../gql";
import type { PathCost, StepSource } from "../gql/graphql";
import { SEEDS, TEXTS, TestCatalog } from "../support/catalog";

const Paths = graphql(`
  query PathsOfSeniorEngineer($from: String!, $to: String!, $cost: PathCost, $sources: [StepSource!], $first: Int) {
    careerPaths(from: $from, to: $to, cost: $cost, sources: $sources, first: $first) {
      ... on PathsFound {
        paths {
          totalCost
          steps {
            from { ref }
            to { ref }
            source
            statement
            move { kind track typicalYears evidence { start end quote document { ref text } } }
            rung { position }
            document { ref }
            similarity
            gained { label }
            raised { skill { label } from { necessity } to { necessity } }
            transferred { label }
            years
            cost
          }
        }
      }
      ... on NoPath { reason nearest { ref } }
    }
  }
`);

const COSTS: PathCost[] = ["FEWEST_MOVES", "LEAST_NEW_SKILLS", "LEAST_YEARS"];
const HINT = " Roles that ask for much the same skills count too where sources has SKILL_SIMILARITY.";
const TAUGHT = ["Cross-team coordination", "Organizational navigation", "Stakeholder communication"];

/** What a Technical Lead is asked for, those that count most first, then by ref: 22 required, 17 mentioned. */
const OF_TECHNICAL_LEAD = [
  ...["AI tool standards", "API design", "Code quality", "Communication", "Data consistency", "Debugging"],
  ...["Delegation", "Explaining technical concepts", "Full-stack development", "Holistic view"],
  ...["Programming languages", "Project delivery", "Project judgment", "Reliability", "Running meetings"],
  ...["Scalability", "Software architecture", "System design", "Technical debt management"],
  ...["Technical judgment", "Technical writing", "Technology stack"],
  ...["Agile", "Code review", "Conflict resolution", "Effort estimation", "Facilitation", "Giving feedback"],
  ...[
    "Incident response",
    "Influence",
    "Kanban",
    "Leadership",
    "Managing up",
    "Mentoring",
    "Risk assessment",
  ],
  ...["Scrum", "Technical credibility", "Technical planning", "Work breakdown"],
];

describe("a senior engineer who plans a career", () => {
  let catalog: TestCatalog;
  const ask = async (
    from: string,
    to: string,
    more: { cost?: PathCost; sources?: StepSource[]; first?: number } = {},
  ) => (await catalog.ask(Paths, { from, to, ...more })).careerPaths;
  const found = async (...args: Parameters<typeof ask>) => {
    const answer = await ask(...args);
    if (!("paths" in answer)) throw new Error("reason" in answer ? answer.reason : "no answer");
    return answer.paths;
  };
  /** The roles of each path with its cost, short. */
  const routes = async (...args: Parameters<typeof ask>) =>
    (await found(...args)).map(({ totalCost, steps }) => [
      totalCost,
      ...steps.map(({ from }) => from.ref.replace("rolegraph:", "")),
      steps.at(-1)?.to.ref.replace("rolegraph:", ""),
    ]);
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: SEEDS, texts: TEXTS });
  });
  afterAll(() => catalog.stop());

  it("sees the one way to Engineering Manager, with what each step takes and where it is stated", async () => {
    const [path, ...others] = await found("senior-engineer", "engineering-manager");
    expect([path?.totalCost, path?.steps.length, others]).toEqual([2, 2, []]);
    const [promotion, change] = path?.steps ?? [];
    expect({ ...promotion, move: undefined }).toEqual({
      from: { ref: "rolegraph:senior-engineer" },
      to: { ref: "rolegraph:technical-lead" },
      source: "STATED_MOVE",
      statement:
        "A senior engineer who already reviews and mentors gets the formal title, typically after 5–8 years of software engineering.",
      ...{ move: undefined, rung: null, document: null, similarity: null },
      // The senior engineer's text names no skill: all 39 are new. What the job teaches is asked of nobody.
      gained: OF_TECHNICAL_LEAD.map((label) => ({ label })),
      ...{ raised: [], transferred: [] },
      // The move states years, the senior engineer none: nobody says how many more it takes.
      ...{ years: null, cost: 1 },
    });
    expect(promotion?.move).toMatchObject({
      kind: "PROMOTION",
      track: "INDIVIDUAL_CONTRIBUTOR",
      typicalYears: "5–8 years of software engineering experience",
    });
    expect({ ...change, move: undefined }).toEqual({
      from: { ref: "rolegraph:technical-lead" },
      to: { ref: "rolegraph:engineering-manager" },
      source: "STATED_MOVE",
      statement: "The other career path is a move into engineering management.",
      ...{ move: undefined, rung: null, document: null, similarity: null, gained: [] },
      // What the next job requires this one teaches.
      transferred: TAUGHT.map((label) => ({ label })),
      ...{ raised: [], years: null, cost: 1 },
    });
    expect(change?.move).toMatchObject({ kind: "TRACK_CHANGE", track: "MANAGEMENT", typicalYears: null });
  });

  it("reads the very words that state each step", async () => {
    const paths = [
      ...(await found("senior-engineer", "engineering-manager")),
      ...(await found("senior-engineer", "staff-engineer")),
    ];
    const evidence = paths.flatMap(({ steps }) => steps.map(({ move }) => move?.evidence ?? []));
    expect(evidence.map((each) => each.map(({ start, end }) => [start, end]))).toEqual([
      [
        [4586, 4678],
        [4397, 4536],
      ],
      [[6917, 6951]],
      [
        [4586, 4678],
        [4397, 4536],
      ],
      [
        [6818, 6877],
        [6872, 6877],
        [7659, 7740],
      ],
    ]);
    for (const { start, end, quote, document } of evidence.flat()) {
      expect(document.ref).toBe("document:technical-lead");
      expect(quote).toBe(document.text?.slice(start, end));
    }
    expect(evidence[1]?.[0]?.quote).toBe("moving into engineering management");
    expect(evidence[3]?.[1]?.quote).toBe("staff");
    expect(evidence[0]?.[1]?.quote).toContain("5–8 years");
  });

  it("pays for the same way in moves, in new skills and in years", async () => {
    const costs = async (to: string) => {
      const all = await Promise.all(COSTS.map((cost) => found("senior-engineer", to, { cost })));
      return all.map((paths) =>
        paths.map(({ totalCost, steps }) => [totalCost, ...steps.map(({ cost }) => cost)]),
      );
    };
    // Skills: the 39 that a Technical Lead is asked for, then none: all three of the next role are taught on the job.
    // Years: nobody states those of a senior engineer, of a manager or of a staff engineer; each unknown counts as 2.
    const paid = [[[2, 1, 1]], [[39, 39, 0]], [[4, 2, 2]]];
    expect(await costs("engineering-manager")).toEqual(paid);
    expect(await costs("staff-engineer")).toEqual(paid);
  });

  it("brings along to Staff Engineer what the job before teaches", async () => {
    const [path] = await found("senior-engineer", "staff-engineer");
    expect(path?.steps.map(({ from, to, source }) => [from.ref, to.ref, source])).toEqual([
      ["rolegraph:senior-engineer", "rolegraph:technical-lead", "STATED_MOVE"],
      ["rolegraph:technical-lead", "rolegraph:staff-engineer", "STATED_MOVE"],
    ]);
    const [, step] = path?.steps ?? [];
    expect(step?.statement).toBe("Continuing on the individual contributor track leads toward staff roles.");
    expect(step?.transferred).toEqual(TAUGHT.map((label) => ({ label })));
    expect([step?.gained, step?.raised]).toEqual([[], []]);
  });

  it("is told that nothing leads on from a role", async () => {
    expect(await ask("engineering-manager", "staff-engineer")).toEqual({
      reason: `No career move, ladder or list of related occupations leads on from Engineering Manager.${HINT}`,
      nearest: [],
    });
    expect(await ask("engineering-manager", "staff-engineer", { sources: ["LADDER_RUNG"] })).toEqual({
      reason: `No ladder leads on from Engineering Manager.${HINT}`,
      nearest: [],
    });
  });

  it("is told that nothing leads to a role, and which roles within reach come nearest", async () => {
    expect(await ask("senior-engineer", "tech-lead")).toEqual({
      reason: `No career move, ladder or list of related occupations leads to Tech Lead.${HINT}`,
      // Only the Technical Lead asks for anything that a Tech Lead is asked for; the rest are two moves away, by ref.
      nearest: [
        "technical-lead",
        "architect",
        "engineering-manager",
        "principal-engineer",
        "staff-engineer",
      ].map((key) => ({ ref: `rolegraph:${key}` })),
    });
  });

  it("takes steps between roles that ask for much the same only when asked to", async () => {
    const sources: StepSource[] = ["SKILL_SIMILARITY"];
    // Both ask for the same three skills, one as required (3 × 1), the other in passing (3 × 0.4): 1.2 / 3.
    const [path] = await found("engineering-manager", "staff-engineer", {
      sources: ["STATED_MOVE", ...sources],
    });
    expect(path?.steps).toEqual([
      {
        from: { ref: "rolegraph:engineering-manager" },
        to: { ref: "rolegraph:staff-engineer" },
        source: "SKILL_SIMILARITY",
        statement: "Engineering Manager and Staff Engineer ask for much the same skills (similarity 0.4).",
        ...{ move: null, rung: null, document: null, similarity: 0.4 },
        ...{ gained: [], raised: [], transferred: TAUGHT.map((label) => ({ label })), years: null, cost: 1 },
      },
    ]);
    // Alike by 0.25 or more: Tech Lead with Lead Software Engineer (8.8 / 33.7) and Lead Software Developer
    // (11.2 / 35.5), this one with Software Engineering Tech Lead (9.5 / 34.5). Too little: 8.8 / 38.3, 7 / 32.8, 5.7 / 33.7.
    expect(await routes("lead-software-engineer", "software-engineering-tech-lead", { sources })).toEqual([
      [3, "lead-software-engineer", "tech-lead", "lead-software-developer", "software-engineering-tech-lead"],
    ]);
    // Of the 35 things that a Tech Lead is asked for 21 are new to a Lead Software Engineer. The languages (4) and the
    // platforms (3) are known by other members.
    const [back] = await found("lead-software-engineer", "tech-lead", { sources, cost: "LEAST_NEW_SKILLS" });
    expect([back?.totalCost, back?.steps[0]?.gained.length, back?.steps[0]?.raised.length]).toEqual([
      21, 21, 4,
    ]);
  });

  it("is told how many roles can be reached where the one that was asked for cannot", async () => {
    // No stated move starts from a Tech Lead, and no role is like a Technical Lead: 7.6 / 43 is the most.
    expect(
      await ask("tech-lead", "technical-lead", { sources: ["STATED_MOVE", "SKILL_SIMILARITY"] }),
    ).toEqual({
      reason: "Tech Lead leads to 3 roles over any number of moves, and Technical Lead is not among them.",
      nearest: ["lead-software-developer", "software-engineering-tech-lead", "lead-software-engineer"].map(
        (key) => ({
          ref: `rolegraph:${key}`,
        }),
      ),
    });
  });
});

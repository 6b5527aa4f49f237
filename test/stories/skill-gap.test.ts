import { graphql } from "../gql";
import { TestCatalog } from "../support/catalog";

/** What a senior engineer writes into a form: refs, names, other names, a slip of the pen, and one that is no skill. */
const SENIOR = [
  "rolegraph:java",
  "golang",
  "Kuberntes",
  "AWS",
  "rolegraph:code-review",
  "coding",
  "System design",
  "debugging",
  "TDD",
  "mentorship",
  "relational databases",
  "underwater basketry",
].map((skill) => ({ skill }));

const Gap = graphql(`
  query GapOfSeniorEngineer($have: [SkillClaim!]!, $role: String!) {
    skillGap(have: $have, role: $role) {
      role { ref }
      score
      parts { name value weight points }
      met { ...GapLine }
      partlyMet { ...GapLine }
      missing { ...GapLine }
      unknown { ...GapLine }
      unresolved
      resolved { text level skills { label } matched { text field rule } }
    }
  }

  fragment GapLine on GapItem {
    requirement { necessity skill { label } alternatives { label members { skill { label } } } }
    satisfiedBy { label }
    reason
    weight
  }
`);

/**
 * The five roles with what is met, met in part and missing of each, and the points of each necessity: what is rounded is
 * their sum so far, so that they add up to the score.
 */
const SCORES = [
  {
    // REQUIRED: 3 of 17 met and 3 in part, 4.5 of 17. PREFERRED: 0 of 3 × 0.7 = 2.1. MENTIONED: 1 of 9 × 0.4 = 3.6.
    // EXAMPLE: the languages, the cloud platforms and TDD of 6 × 0.2 = 1.2. 4.5 + 0.4 + 0.6 = 5.5 of 23.9.
    role: "rolegraph:tech-lead",
    counts: [7, 3, 25],
    score: 0.230126,
    parts: [
      { name: "REQUIRED", value: 0.264706, weight: 0.711297, points: 0.188285 },
      { name: "PREFERRED", value: 0, weight: 0.087866, points: 0 },
      { name: "MENTIONED", value: 0.111111, weight: 0.150628, points: 0.016736 },
      { name: "EXAMPLE", value: 0.5, weight: 0.050209, points: 0.025105 },
    ],
  },
  {
    // REQUIRED: 2 of 22 met and 3 in part, 3.5 of 22. MENTIONED: 2 of 17, 0.8 of 6.8. 4.3 of 28.8.
    role: "rolegraph:technical-lead",
    counts: [4, 3, 32],
    score: 0.149306,
    parts: [
      { name: "REQUIRED", value: 0.159091, weight: 0.763889, points: 0.121528 },
      { name: "MENTIONED", value: 0.117647, weight: 0.236111, points: 0.027778 },
    ],
  },
  {
    // REQUIRED, where the three cloud platforms are one thing: 3 of 10 met and 3 in part, 4.5 of 10. MENTIONED: 2 of
    // 11, 0.8 of 4.4. EXAMPLE: the six languages are one thing, 0.2 of 0.2. 5.5 of 14.6.
    role: "rolegraph:lead-software-engineer",
    counts: [6, 3, 13],
    score: 0.376712,
    parts: [
      { name: "REQUIRED", value: 0.45, weight: 0.684932, points: 0.308219 },
      { name: "MENTIONED", value: 0.181818, weight: 0.30137, points: 0.054795 },
      { name: "EXAMPLE", value: 1, weight: 0.013699, points: 0.013698 },
    ],
  },
  {
    // REQUIRED: 3 of 15 met and 1 in part, 3.5 of 15. PREFERRED: databases in part, 0.35 of 4 × 0.7 = 2.8. MENTIONED:
    // 2 of 10 met and 2 in part, 1.2 of 4. 5.05 of 21.8.
    role: "rolegraph:lead-software-developer",
    counts: [5, 4, 20],
    score: 0.231651,
    parts: [
      { name: "REQUIRED", value: 0.233333, weight: 0.688073, points: 0.16055 },
      { name: "PREFERRED", value: 0.125, weight: 0.12844, points: 0.016056 },
      { name: "MENTIONED", value: 0.3, weight: 0.183486, points: 0.055045 },
    ],
  },
  {
    // REQUIRED: 1 of 11 met and 3 in part, 2.5 of 11. MENTIONED, where full-stack and back-end are one thing: 4 of 22
    // met and 3 in part, 2.2 of 8.8. EXAMPLE: languages, platforms and Kubernetes of 4, 0.6 of 0.8. 5.3 of 20.6.
    role: "rolegraph:software-engineering-tech-lead",
    counts: [8, 6, 23],
    score: 0.257282,
    parts: [
      { name: "REQUIRED", value: 0.227273, weight: 0.533981, points: 0.121359 },
      { name: "MENTIONED", value: 0.25, weight: 0.427184, points: 0.106796 },
      { name: "EXAMPLE", value: 0.75, weight: 0.038835, points: 0.029127 },
    ],
  },
];

describe("a senior engineer who looks at the five lead roles", () => {
  let catalog: TestCatalog;
  const gapTo = async (role: string, have: { skill: string; level?: string }[] = SENIOR) =>
    (await catalog.ask(Gap, { have, role })).skillGap;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it("is told what each claim was taken to mean, and which one was not understood", async () => {
    const { resolved, unresolved } = await gapTo("tech-lead");
    expect(unresolved).toEqual(["underwater basketry"]);
    expect(
      resolved.map(({ text, level, skills, matched }) => {
        expect(level).toBeNull();
        return [
          text,
          ...skills.map(({ label }) => label),
          matched && [matched.text, matched.field, matched.rule],
        ];
      }),
    ).toEqual([
      ["rolegraph:java", "Java", null],
      ["golang", "Go", ["Golang", "ALTERNATIVE_LABEL", "EXACT"]],
      ["Kuberntes", "Kubernetes", ["Kubernetes", "PREFERRED_LABEL", "FUZZY"]],
      ["AWS", "AWS", ["AWS", "PREFERRED_LABEL", "EXACT"]],
      ["rolegraph:code-review", "Code review", null],
      ["coding", "Programming", ["coding", "ALTERNATIVE_LABEL", "EXACT"]],
      ["System design", "System design", ["System design", "PREFERRED_LABEL", "EXACT"]],
      ["debugging", "Debugging", ["Debugging", "PREFERRED_LABEL", "EXACT"]],
      ["TDD", "Test-driven development", ["TDD", "ALTERNATIVE_LABEL", "EXACT"]],
      ["mentorship", "Mentoring", ["mentorship", "ALTERNATIVE_LABEL", "EXACT"]],
      ["relational databases", "Relational databases", ["Relational databases", "PREFERRED_LABEL", "EXACT"]],
    ]);
  });

  it.each(SCORES)("gets the score of $role with its parts", async ({ role, counts, score, parts }) => {
    const gap = await gapTo(role);
    expect(gap.role).toEqual({ ref: role });
    expect([gap.met.length, gap.partlyMet.length, gap.missing.length]).toEqual(counts);
    expect(gap.unknown).toEqual([]);
    expect({ score: gap.score, parts: gap.parts }).toEqual({ score, parts });
    expect(gap.parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
  });

  it("reads what the Tech Lead asks for line by line, what is asked for most strongly first", async () => {
    const { met, partlyMet, missing } = await gapTo("tech-lead");
    expect(met.map(({ reason, weight }) => [reason, weight])).toEqual([
      ["System design is held.", 1],
      ["Mentoring is held.", 1],
      ["Programming is held.", 1],
      ["Code review is held.", 0.4],
      ["Test-driven development is held.", 0.2],
      ["Java is held. One of Java, Python, C# and JavaScript suffices.", 0.2],
      ["AWS is held. One of AWS, Azure and Google Cloud suffices.", 0.2],
    ]);
    expect(partlyMet.map(({ satisfiedBy, reason, weight }) => [satisfiedBy, reason, weight])).toEqual([
      [
        [{ label: "Java" }, { label: "Go" }],
        "Java and Go are held, which are narrower than Programming languages.",
        1,
      ],
      [[{ label: "AWS" }], "AWS is held, which is narrower than Cloud platforms.", 1],
      [
        [{ label: "Relational databases" }],
        "Relational databases is held, which is narrower than Databases.",
        1,
      ],
    ]);
    for (const { satisfiedBy } of missing) expect(satisfiedBy).toEqual([]);
    expect(missing.map(({ requirement }) => [requirement.skill.label, requirement.necessity])).toEqual([
      ...[
        "Software frameworks",
        "Microservices",
        "Leadership",
        "Strategic thinking",
        "Problem solving",
        "Project prioritization",
        "Task prioritization",
        "Risk assessment",
        "Team culture",
        "Architectural vision",
        "People leadership",
      ].map((label) => [label, "REQUIRED"]),
      ...["Security", "Compliance", "Operational monitoring"].map((label) => [label, "PREFERRED"]),
      ...[
        "Technical leadership",
        "Software development lifecycle",
        "Effort estimation",
        "Risk management",
        "Soft skills",
        "Communication",
        "Explaining technical concepts",
        "Conflict resolution",
      ].map((label) => [label, "MENTIONED"]),
      ...["Clean code", "CI/CD", "Infrastructure as code"].map((label) => [label, "EXAMPLE"]),
    ]);
    expect(missing[0]?.reason).toBe("Software frameworks is not held.");
  });

  it("reads what the Technical Lead asks for, and finds nothing that the job itself teaches", async () => {
    // The three that the job teaches are claimed here, and still in no list.
    const taught = ["Cross-team coordination", "Stakeholder communication", "Organizational navigation"];
    const { met, partlyMet, missing, unknown, score } = await gapTo("technical-lead", [
      ...SENIOR,
      ...taught.map((skill) => ({ skill })),
    ]);
    expect(met.map(({ reason }) => reason)).toEqual([
      "Debugging is held.",
      "System design is held.",
      "Mentoring is held.",
      "Code review is held.",
    ]);
    expect(partlyMet.map(({ reason }) => reason)).toEqual([
      "Java and Go are held, which are narrower than Programming languages.",
      "System design is held, which is broader than Scalability.",
      "System design is held, which is broader than Reliability.",
      // Claimed with what the job teaches: keeping stakeholders informed is one way of communicating.
      "Stakeholder communication is held, which is narrower than Communication.",
    ]);
    expect(missing.map(({ requirement }) => requirement.skill.label)).toEqual([
      "Technology stack",
      "Code quality",
      "Software architecture",
      "Full-stack development",
      "Technical debt management",
      "Project delivery",
      "Data consistency",
      "API design",
      "Technical writing",
      "Running meetings",
      "Explaining technical concepts",
      "Delegation",
      "Technical judgment",
      "Project judgment",
      "Holistic view",
      "AI tool standards",
      "Incident response",
      "Technical planning",
      "Work breakdown",
      "Effort estimation",
      "Risk assessment",
      "Agile",
      "Scrum",
      "Kanban",
      "Leadership",
      "Giving feedback",
      "Facilitation",
      "Managing up",
      "Conflict resolution",
      "Influence",
      "Technical credibility",
    ]);
    const named = [...met, ...partlyMet, ...missing, ...unknown].map(({ requirement }) => requirement);
    expect(named.map(({ skill }) => skill.label).filter((label) => taught.includes(label))).toEqual([]);
    expect(named.map(({ necessity }) => necessity)).not.toContain("ACQUIRED");
    // 4.3 as before, and half of the communication that is required: 4.8 / 28.8.
    expect(score).toBe(0.166667);
  });

  it("meets alternatives with any one of them, which count once", async () => {
    const { met, missing } = await gapTo("lead-software-engineer");
    const clouds = met.find(({ requirement }) => requirement.skill.label === "AWS");
    expect(clouds).toMatchObject({
      satisfiedBy: [{ label: "AWS" }],
      weight: 1,
      requirement: {
        alternatives: {
          members: [
            { skill: { label: "AWS" } },
            { skill: { label: "Azure" } },
            { skill: { label: "Google Cloud" } },
          ],
        },
      },
    });
    const others = missing.map(({ requirement }) => requirement.skill.label);
    for (const label of ["Azure", "Google Cloud", "Python", "Go"]) expect(others).not.toContain(label);

    // Another member of the group meets it as well.
    const azure = await gapTo("lead-software-engineer", [{ skill: "Azure" }]);
    expect(azure.met.map(({ reason }) => reason)).toEqual([
      "Azure is held. One of AWS, Azure and Google Cloud suffices.",
    ]);
    const none = await gapTo("lead-software-engineer", [{ skill: "Empathy" }]);
    expect(none.missing.map(({ reason }) => reason)).toContain(
      "None of AWS, Azure and Google Cloud is held.",
    );
  });

  it("scores nothing where a role names no skill, or where no claim is understood", async () => {
    expect(await gapTo("architect")).toMatchObject({ score: 0, parts: [], met: [], missing: [] });
    const lost = await gapTo("tech-lead", [{ skill: "underwater basketry" }]);
    expect([lost.score, lost.missing.length, lost.resolved]).toEqual([0, 35, []]);
  });

  it("counts a skill once that is claimed under several names", async () => {
    const names = ["Kubernetes", "K8s", "rolegraph:kubernetes", "kubernets"].map((skill) => ({ skill }));
    const { resolved, met } = await gapTo("lead-software-engineer", names);
    expect(resolved.map(({ text }) => text)).toEqual(["Kubernetes"]);
    expect(met.map(({ satisfiedBy }) => satisfiedBy)).toEqual([[{ label: "Kubernetes" }]]);
  });
});

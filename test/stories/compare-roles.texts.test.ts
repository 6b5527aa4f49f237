import { graphql } from "../gql";
import { SEEDS, TEXTS, TestCatalog } from "../support/catalog";

const LEAD = "rolegraph:tech-lead";
const TECHNICAL = "rolegraph:technical-lead";

const Comparison = graphql(`
  query TechLeadAgainstTechnicalLead($from: String!, $to: String!) {
    compareRoles(from: $from, to: $to) {
      from { ref }
      to { ref }
      matches { kind }
      similarity
      parts { name value weight points }
      requirements {
        change
        skill { label }
        from { role { ref } skill { label } necessity evidence { start end quote document { ref text } } }
        to { role { ref } skill { label } necessity evidence { start end quote document { ref text } } }
      }
      responsibilities {
        change
        similarity
        from { statement responsibility { label } }
        to { statement responsibility { label } }
      }
      experience { change from { scope minYears maxYears openEnded } to { scope minYears maxYears openEnded } }
      education { change from { level field orEquivalent necessity } to { level field orEquivalent necessity } }
      tracks { track from { to { label } kind } to { to { label } kind } }
      insights { kind from { statement } to { statement } }
      summary {
        sameRequirements
        changedRequirements
        requirementsOnlyFrom
        requirementsOnlyTo
        sameResponsibilities
        rewordedResponsibilities
        responsibilitiesOnlyFrom
        responsibilitiesOnlyTo
      }
    }
  }
`);

/** Skills that only the Tech Lead names, in the order of its text. */
const ONLY_LEAD = [
  ["Technical leadership", "MENTIONED"],
  ["Software development lifecycle", "MENTIONED"],
  ["Clean code", "EXAMPLE"],
  ["Test-driven development", "EXAMPLE"],
  ["CI/CD", "EXAMPLE"],
  ["Infrastructure as code", "EXAMPLE"],
  ["Risk management", "MENTIONED"],
  ["Java", "EXAMPLE"],
  ["Python", "EXAMPLE"],
  ["C#", "EXAMPLE"],
  ["JavaScript", "EXAMPLE"],
  ["Software frameworks", "REQUIRED"],
  ["Microservices", "REQUIRED"],
  ["Cloud platforms", "REQUIRED"],
  ["AWS", "EXAMPLE"],
  ["Azure", "EXAMPLE"],
  ["Google Cloud", "EXAMPLE"],
  ["Databases", "REQUIRED"],
  ["Soft skills", "MENTIONED"],
  ["Strategic thinking", "REQUIRED"],
  ["Problem solving", "REQUIRED"],
  ["Project prioritization", "REQUIRED"],
  ["Task prioritization", "REQUIRED"],
  ["Team culture", "REQUIRED"],
  ["Security", "PREFERRED"],
  ["Compliance", "PREFERRED"],
  ["Operational monitoring", "PREFERRED"],
  ["Programming", "REQUIRED"],
  ["Architectural vision", "REQUIRED"],
  ["People leadership", "REQUIRED"],
];

/** Skills that only the Technical Lead names, in the order of its text. */
const ONLY_TECHNICAL = [
  ["Incident response", "MENTIONED"],
  ["Technology stack", "REQUIRED"],
  ["Debugging", "REQUIRED"],
  ["Code quality", "REQUIRED"],
  ["Software architecture", "REQUIRED"],
  ["Full-stack development", "REQUIRED"],
  ["Technical debt management", "REQUIRED"],
  ["Project delivery", "REQUIRED"],
  ["Scalability", "REQUIRED"],
  ["Reliability", "REQUIRED"],
  ["Data consistency", "REQUIRED"],
  ["API design", "REQUIRED"],
  ["Technical planning", "MENTIONED"],
  ["Work breakdown", "MENTIONED"],
  ["Agile", "MENTIONED"],
  ["Scrum", "MENTIONED"],
  ["Kanban", "MENTIONED"],
  ["Giving feedback", "MENTIONED"],
  ["Facilitation", "MENTIONED"],
  ["Managing up", "MENTIONED"],
  ["Cross-team coordination", "ACQUIRED"],
  ["Stakeholder communication", "ACQUIRED"],
  ["Organizational navigation", "ACQUIRED"],
  ["Technical writing", "REQUIRED"],
  ["Running meetings", "REQUIRED"],
  ["Influence", "MENTIONED"],
  ["Delegation", "REQUIRED"],
  ["Technical credibility", "MENTIONED"],
  ["Technical judgment", "REQUIRED"],
  ["Project judgment", "REQUIRED"],
  ["Holistic view", "REQUIRED"],
  ["AI tool standards", "REQUIRED"],
];

/** What both do, by the Responsibility that their statements share. */
const SHARED_WORK = [
  ["Write code", "Carries significant coding responsibilities.", "Codes for part of the time."],
  [
    "Mentor engineers",
    "Gives mentorship to a team of developers or engineers.",
    "Mentors junior and mid-level engineers.",
  ],
  [
    "Mentor engineers",
    "Gives mentorship to a team of developers or engineers.",
    "Carries mentorship responsibilities.",
  ],
  ["Set technical standards", "Establishes coding standards.", "Sets the team's technical standards."],
  [
    "Set technical standards",
    "Establishes coding standards.",
    "Defines and enforces the team's technical standards.",
  ],
  ["Review code", "Takes part in code review.", "Reviews code."],
  [
    "Collaborate with stakeholders",
    "Works closely with project managers, product managers and further stakeholders.",
    "Works together with product managers and stakeholders.",
  ],
  ["Estimate effort", "Estimates effort.", "Gives realistic technical estimates."],
  [
    "Manage technical risk",
    "Manages technical risk.",
    "Spots technical risks in the plan ahead of the build.",
  ],
  ["Manage technical risk", "Manages technical risk.", "Has the team mitigate risks or account for them."],
];

/*
 * Requirements. The 40 of the Tech Lead weigh 17 × 1 + 3 × 0.7 + 9 × 0.4 + 11 × 0.2 = 24.9; the 42 of the Technical
 * Lead 22 × 1 + 17 × 0.4 + 3 × 0 = 28.8. Both name ten: two as required by both (2 × 1), three mentioned by both
 * (3 × 0.4), five required by the one and mentioned by the other (5 × 0.4); the lesser weights come to 5.2. The greater
 * ones are all weights but those counted twice: 24.9 + 28.8 − 5.2 = 48.5. 5.2 / 48.5 = 0.107216.
 * Responsibilities. 7 of 25 statements and 10 of 59 have a partner of the same Responsibility: 17 / 84 = 0.202381.
 * 0.6 × 0.107216 + 0.4 × 0.202381 = 0.064330 + 0.080952 = 0.145282.
 */
const SIMILARITY = {
  similarity: 0.145282,
  parts: [
    { name: "requirements", value: 0.107216, weight: 0.6, points: 0.06433 },
    { name: "responsibilities", value: 0.202381, weight: 0.4, points: 0.080952 },
  ],
};

describe("an HR partner who asks whether a Tech Lead and a Technical Lead are the same job", () => {
  let catalog: TestCatalog;
  const compare = async (from: string, to: string) =>
    (await catalog.ask(Comparison, { from, to })).compareRoles;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: SEEDS, texts: TEXTS });
  });
  afterAll(() => catalog.stop());

  it("learns how alike they are, and what that is made of", async () => {
    const { from, to, matches, similarity, parts } = await compare(LEAD, TECHNICAL);
    expect({ from, to, matches, similarity, parts }).toEqual({
      ...{ from: { ref: LEAD }, to: { ref: TECHNICAL }, matches: [] },
      ...SIMILARITY,
    });
  });

  it("sees every skill that either asks for, those of both with what each says", async () => {
    const { requirements, summary } = await compare(LEAD, TECHNICAL);
    const of = (change: string) => requirements.filter((each) => each.change === change);
    const sides = (change: string) =>
      of(change).map(({ skill, from, to }) => [skill.label, from?.necessity, to?.necessity]);
    expect(sides("SAME")).toEqual([
      ["Code review", "MENTIONED", "MENTIONED"],
      ["Effort estimation", "MENTIONED", "MENTIONED"],
      ["Programming languages", "REQUIRED", "REQUIRED"],
      ["System design", "REQUIRED", "REQUIRED"],
      ["Conflict resolution", "MENTIONED", "MENTIONED"],
    ]);
    expect(sides("CHANGED")).toEqual([
      ["Communication", "MENTIONED", "REQUIRED"],
      ["Explaining technical concepts", "MENTIONED", "REQUIRED"],
      ["Leadership", "REQUIRED", "MENTIONED"],
      ["Mentoring", "REQUIRED", "MENTIONED"],
      ["Risk assessment", "REQUIRED", "MENTIONED"],
    ]);
    expect(sides("ONLY_FROM")).toEqual(ONLY_LEAD.map(([label, necessity]) => [label, necessity, undefined]));
    expect(sides("ONLY_TO")).toEqual(
      ONLY_TECHNICAL.map(([label, necessity]) => [label, undefined, necessity]),
    );
    // 5 + 5 + 30 are the 40 of the one, 5 + 5 + 32 the 42 of the other.
    expect(summary).toMatchObject({
      sameRequirements: 5,
      changedRequirements: 5,
      requirementsOnlyFrom: 30,
      requirementsOnlyTo: 32,
    });
    expect(requirements).toHaveLength(5 + 5 + 30 + 32);
  });

  it("has the words of both documents behind a difference", async () => {
    const { requirements } = await compare(LEAD, TECHNICAL);
    const quotes = (label: string) => {
      const found = requirements.find(({ skill }) => skill.label === label);
      return [found?.from, found?.to].map((side) => side?.evidence.map(({ quote }) => quote));
    };
    expect(quotes("Code review")).toEqual([["code review"], ["Code review"]]);
    expect(quotes("Leadership")).toEqual([["Leadership"], ["Leadership skills"]]);
    for (const { from, to } of requirements) {
      for (const side of [from, to]) {
        if (!side) continue;
        expect(side.evidence.length).toBeGreaterThan(0);
        for (const { start, end, quote, document } of side.evidence) {
          expect(document.ref).toBe(side.role.ref.replace("rolegraph", "document"));
          expect(quote).toBe(document.text?.slice(start, end));
        }
      }
    }
  });

  it("sees what both do, and counts what only one of them does", async () => {
    const { responsibilities, summary } = await compare(LEAD, TECHNICAL);
    const both = responsibilities.filter(({ change }) => change === "SAME");
    expect(both.map(({ from, to }) => [from?.responsibility?.label, from?.statement, to?.statement])).toEqual(
      SHARED_WORK,
    );
    for (const { from, to } of both) expect(to?.responsibility).toEqual(from?.responsibility);
    // 7 of the Tech Lead's 25 and 10 of the Technical Lead's 59 are among the pairs: 18 and 49 stand alone.
    expect(summary).toMatchObject({
      sameResponsibilities: 10,
      rewordedResponsibilities: 0,
      responsibilitiesOnlyFrom: 18,
      responsibilitiesOnlyTo: 49,
    });
    for (const { change, similarity, from, to } of responsibilities) {
      expect([from !== null, to !== null]).toEqual([change !== "ONLY_TO", change !== "ONLY_FROM"]);
      if (change !== "SAME") expect(similarity).toBeNull();
    }
    // "Reviews code" has the trigrams of "reviews" and "code" (8 + 5), "Takes part in code review" those of its words
    // (6 + 5 + 3 + 5 + 7); both have those of "code" and six of "review": 2 × 11 / (13 + 26).
    expect(both.find(({ to }) => to?.statement === "Reviews code.")?.similarity).toBe(0.564103);
  });

  it("sees that one text is silent on years, school and careers, and what the other says", async () => {
    const { experience, education, tracks } = await compare(LEAD, TECHNICAL);
    const only = { change: "ONLY_TO", from: null };
    expect(experience).toEqual([
      { ...only, to: { scope: "software engineering", minYears: 5, maxYears: 8, openEnded: false } },
      { ...only, to: { scope: "senior engineer", minYears: null, maxYears: null, openEnded: true } },
      { ...only, to: { scope: "production", minYears: null, maxYears: null, openEnded: false } },
    ]);
    expect(education).toEqual([
      {
        ...only,
        to: { level: "BACHELOR", field: "Computer Science", orEquivalent: true, necessity: "MENTIONED" },
      },
    ]);
    const promotion = (label: string) => ({ to: { label }, kind: "PROMOTION" });
    expect(tracks).toEqual([
      {
        track: "INDIVIDUAL_CONTRIBUTOR",
        from: [],
        to: ["Staff Engineer", "Principal Engineer", "Architect"].map(promotion),
      },
      {
        track: "MANAGEMENT",
        from: [],
        to: [{ to: { label: "Engineering Manager" }, kind: "TRACK_CHANGE" }],
      },
    ]);
  });

  it("reads what else is said of each, side by side by matter", async () => {
    const { insights } = await compare(LEAD, TECHNICAL);
    expect(insights.map(({ kind, from, to }) => [kind, from.length, to.length])).toEqual([
      ["SUMMARY", 5, 3],
      ["LEVEL", 1, 2],
      ["PEOPLE_MANAGEMENT", 2, 8],
      ["COLLABORATOR", 3, 8],
      ["EMPLOYER", 0, 5],
      ["CERTIFICATION", 0, 2],
      ["OUTLOOK", 0, 15],
      ["COMPENSATION", 0, 1],
      ["AI_IMPACT", 0, 13],
      ["WORK_TIME", 0, 7],
      ["MENTORING", 1, 6],
      ["MISCONCEPTION", 0, 1],
      ["FAILURE_MODE", 0, 8],
      ["FAQ", 0, 5],
      ["PRACTICE", 4, 21],
    ]);
    const matter = (kind: string) => insights.find((each) => each.kind === kind);
    expect(matter("LEVEL")).toEqual({
      kind: "LEVEL",
      from: [{ statement: "Ranks as a senior engineer." }],
      to: [
        { statement: "Is an experienced engineer." },
        { statement: "Typically stays at the level of an individual contributor." },
      ],
    });
    expect(matter("COLLABORATOR")?.from.map(({ statement }) => statement)).toEqual([
      "Product managers",
      "Project managers",
      "Other stakeholders",
    ]);
    expect(matter("COMPENSATION")?.to).toEqual([
      { statement: "Pay in total holds its own against that of senior engineers." },
    ]);
  });

  it("gets the mirror image the other way round", async () => {
    const [there, back] = await Promise.all([compare(LEAD, TECHNICAL), compare(TECHNICAL, LEAD)]);
    expect([back.similarity, back.parts]).toEqual([SIMILARITY.similarity, SIMILARITY.parts]);
    const MIRRORED: Record<string, string> = { ONLY_FROM: "ONLY_TO", ONLY_TO: "ONLY_FROM" };
    const mirrored = <Item extends { change: string; from?: unknown; to?: unknown }>(items: Item[]) =>
      items.map((item) => ({
        ...item,
        change: MIRRORED[item.change] ?? item.change,
        from: item.to,
        to: item.from,
      }));
    const sorted = (items: unknown[]) => items.map((item) => JSON.stringify(item)).sort();
    const keys = (items: { change: string; from?: unknown; to?: unknown }[]) =>
      sorted(items.map(({ change, from, to }) => [change, from, to]));
    expect(keys(back.requirements)).toEqual(keys(mirrored(there.requirements)));
    expect(keys(back.responsibilities)).toEqual(keys(mirrored(there.responsibilities)));
    expect(back.experience).toEqual(mirrored(there.experience));
    expect(back.education).toEqual(mirrored(there.education));
    const swapped = <Item extends { from: unknown[]; to: unknown[] }>(items: Item[]) =>
      items.map((item) => ({ ...item, from: item.to, to: item.from }));
    expect(back.insights).toEqual(swapped(there.insights));
    expect(back.tracks).toEqual(swapped(there.tracks));
    expect(back.summary).toEqual({
      ...{ sameRequirements: 5, changedRequirements: 5, requirementsOnlyFrom: 32, requirementsOnlyTo: 30 },
      ...{ sameResponsibilities: 10, rewordedResponsibilities: 0 },
      ...{ responsibilitiesOnlyFrom: 49, responsibilitiesOnlyTo: 18 },
    });
  });

  it("is told that a role is wholly like itself", async () => {
    const { similarity, summary } = await compare(LEAD, LEAD);
    expect([similarity, summary.sameRequirements, summary.sameResponsibilities]).toEqual([1, 40, 25]);
  });
});

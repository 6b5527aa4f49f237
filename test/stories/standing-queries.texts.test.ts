import { graphql } from "../gql";
import type { BothSidesQueryVariables, FactFilter, RoleFilter } from "../gql/graphql";
import { SEEDS, TEXTS, TestCatalog } from "../support/catalog";

const Roles = graphql(`
  query StandingRoles($filter: RoleFilter) {
    roles(filter: $filter, first: 100) { totalCount nodes { label } }
  }
`);

const Facts = graphql(`
  query StandingFacts($filter: FactFilter) {
    facts(filter: $filter, first: 100) {
      totalCount
      nodes {
        role { label }
        statement
        ... on Requirement { skill { label } necessity }
        evidence { confidence }
      }
    }
  }
`);

const Sides = graphql(`
  query BothSides($kind: InsightKind, $group: String) {
    disagreements(kind: $kind, group: $group) {
      totalCount
      nodes {
        subject { __typename ref }
        kind
        roles { label }
        affirming { ...Statement }
        denying { ...Statement }
      }
    }
  }
  fragment Statement on Insight {
    role { label }
    statement
    stance
    evidence { quote start end document { ref text } }
  }
`);

/** What HR asks again and again, each answered by one request. */
describe("an HR department with the five texts attached", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: SEEDS, texts: TEXTS });
  });
  afterAll(() => catalog.stop());

  const refusal = ({ errors }: { errors?: { message: string; extensions: { code: string } }[] }) =>
    errors?.map(({ message, extensions }) => `${extensions.code}: ${message}`);
  const roles = async (filter: RoleFilter) =>
    (await catalog.ask(Roles, { filter })).roles.nodes.map(({ label }) => label);
  const facts = async (filter: FactFilter) => (await catalog.ask(Facts, { filter })).facts.nodes;
  const requirements = async (filter: FactFilter) =>
    (await facts({ kind: ["REQUIREMENT"], ...filter })).map((fact) =>
      "skill" in fact ? `${fact.role.label}: ${fact.skill.label} ${fact.evidence[0]?.confidence}` : fact,
    );

  it("finds the roles that require one skill and not another, within some years", async () => {
    // All five require languages. Of these, the two named tech lead require databases too; the developer's text only
    // expects them, and names no number of years. The engineer's asks for 5 years or more, the technical lead's for 5 to 8.
    const languages: RoleFilter = {
      skillsAllOf: ["programming-languages"],
      skillsNoneOf: ["databases"],
      skillNecessity: ["REQUIRED"],
    };
    expect(await roles({ ...languages, maxYears: 7 })).toEqual(["Lead Software Engineer", "Technical Lead"]);
    expect(await roles({ ...languages, maxYears: 4 })).toEqual([]);
    expect(await roles(languages)).toEqual([
      "Lead Software Developer",
      "Lead Software Engineer",
      "Technical Lead",
    ]);
    expect(await roles({ ...languages, skillNecessity: null })).toEqual([
      "Lead Software Engineer",
      "Technical Lead",
    ]);
  });

  it("leaves out the roles that name any of several skills, and none where it lists no skills", async () => {
    const leads = { group: "technical-leadership-roles" };
    expect(await roles({ ...leads, skillsNoneOf: ["scala", "c-sharp", "agile"] })).toEqual([
      "Lead Software Engineer",
    ]);
    expect(await roles({ ...leads, skillsNoneOf: [] })).toHaveLength(5);
    expect(refusal(await catalog.post(Roles, { filter: { skillsNoneOf: ["java", "jva"] } }))).toEqual([
      'NOT_FOUND: There is no Skill with the ref "jva".',
    ]);
  });

  it("finds the roles that state no experience, and those that state some, with years or without", async () => {
    // The text on the Tech Lead has no word on it. The developer's has "several years", which is no number.
    const leads = { group: "technical-leadership-roles" };
    expect(await roles({ ...leads, statesExperience: false })).toEqual(["Tech Lead"]);
    expect(await roles({ statesExperience: true })).toEqual([
      "Lead Software Developer",
      "Lead Software Engineer",
      "Software Engineering Tech Lead",
      "Technical Lead",
    ]);
    expect(await roles({ statesExperience: null })).toHaveLength(11);
    expect(await roles({ statesExperience: false, maxYears: 80 })).toEqual([]);
  });

  it("reads the facts of a document, whatever roles they are about, and some of them", async () => {
    const document = "technical-lead";
    const { totalCount } = (await catalog.ask(Facts, { filter: { document } })).facts;
    const [{ count } = { count: 0 }] = await catalog.store.rows<{ count: number | string }>(
      `SELECT COUNT(DISTINCT e."factId") AS "count" FROM evidence e JOIN document d ON d.id = e."documentId"
       WHERE d.ref = 'document:technical-lead'`,
    );
    expect(totalCount).toBe(Number(count));
    expect((await facts({ document, kind: ["EDUCATION"] })).map(({ statement }) => statement)).toEqual([
      "Typically a bachelor's degree in Computer Science, or as much professional experience.",
    ]);
    // What it says of a senior engineer in doubt: two duties only of those who move up, and a rotation at some companies.
    expect((await facts({ document, confidenceBelow: 0.8 })).map(({ role }) => role.label)).toEqual([
      "Senior Engineer",
      "Senior Engineer",
      "Senior Engineer",
      "Technical Lead",
      "Technical Lead",
    ]);
    expect(await facts({ document, role: "tech-lead" })).toEqual([]);
  });

  it("finds the requirements that the words bear out less than fully", async () => {
    // Qualities of the product that stand for skills; bare lists in brackets; and skills that the words stand beside.
    const below = [
      "Lead Software Developer: Maintainability 0.8",
      "Lead Software Developer: Performance 0.8",
      "Lead Software Developer: Security 0.8",
      "Lead Software Engineer: AWS 0.8",
      "Lead Software Engineer: Azure 0.8",
      "Lead Software Engineer: Docker 0.8",
      "Lead Software Engineer: Google Cloud 0.8",
      "Lead Software Engineer: Kubernetes 0.8",
      "Software Engineering Tech Lead: Compliance 0.8",
      "Software Engineering Tech Lead: Scalability 0.8",
      "Software Engineering Tech Lead: Security 0.8",
      "Technical Lead: Delegation 0.8",
      "Technical Lead: Full-stack development 0.8",
    ];
    expect(await requirements({ confidenceBelow: 0.9 })).toEqual(below);
    expect(await requirements({ confidenceBelow: 0.8 })).toEqual([]);
    // "Equally important" takes the sentence before it to be a requirement.
    expect(await requirements({ confidenceBelow: 1, role: "software-engineering-tech-lead" })).toEqual([
      "Software Engineering Tech Lead: Compliance 0.8",
      "Software Engineering Tech Lead: Scalability 0.8",
      "Software Engineering Tech Lead: Security 0.8",
      "Software Engineering Tech Lead: Soft skills 0.9",
    ]);
    expect(await requirements({ confidenceBelow: 1, document: "tech-lead" })).toEqual([]);
    expect(
      await requirements({ confidenceBelow: 1, necessity: ["REQUIRED"], role: "technical-lead" }),
    ).toEqual(["Technical Lead: Delegation 0.8", "Technical Lead: Full-stack development 0.8"]);
    expect(await requirements({ confidenceBelow: 0 })).toEqual([]);
  });

  it.each([-0.1, 1.5])("is refused a confidence of %p", async (confidenceBelow) => {
    expect(refusal(await catalog.post(Facts, { filter: { confidenceBelow } }))).toEqual([
      `BAD_USER_INPUT: A confidence is from 0 to 1, but is ${confidenceBelow}.`,
    ]);
  });

  it("sees where the sources disagree on managing people, each side in its own words", async () => {
    const { data, statements } = await catalog.count(Sides, {});
    const [disagreement, ...others] = data.disagreements.nodes;
    expect([others, data.disagreements.totalCount]).toEqual([[], 1]);
    expect(disagreement).toMatchObject({
      subject: { __typename: "RoleGroup", ref: "rolegraph:technical-leadership-roles" },
      kind: "PEOPLE_MANAGEMENT",
      roles: [{ label: "Lead Software Engineer" }, { label: "Technical Lead" }],
    });
    const side = (insights: (typeof data.disagreements.nodes)[number]["affirming"] = []) =>
      insights.map(({ role, statement, stance, evidence }) => [
        role.label,
        statement,
        stance,
        ...evidence.map(({ quote, start, end, document }) => {
          expect(quote).toBe(document.text?.slice(start, end));
          return quote;
        }),
      ]);
    const engineer = "Lead Software Engineer";
    expect(side(disagreement?.affirming)).toEqual([
      [
        engineer,
        "Manages engineering teams.",
        "AFFIRMS",
        "managing engineering teams",
        "leading a team of developers",
      ],
    ]);
    const lead = "Technical Lead";
    expect(side(disagreement?.denying)).toEqual([
      [
        lead,
        "Is usually no formal people manager.",
        "DENIES",
        "Usually not in the formal people-management sense",
      ],
      [
        lead,
        "Typically conducts no performance reviews.",
        "DENIES",
        "typically don't conduct performance reviews",
      ],
      [lead, "Typically makes no compensation decisions.", "DENIES", "make compensation decisions"],
      [lead, "Typically has no direct HR authority.", "DENIES", "have direct HR authority"],
      [
        lead,
        "People management belongs to the Engineering Manager.",
        "DENIES",
        "That work belongs to the Engineering Manager",
      ],
    ]);
    // The page, which is the whole; both sides; the roles; evidence; documents; texts.
    expect(statements).toBe(6);
  });

  it("takes no side where a source takes none: a possibility, a way to lead, a level, another position", async () => {
    const { facts: page } = await catalog.ask(
      graphql(`
        query SilentInsights {
          facts(filter: { insightKind: [PEOPLE_MANAGEMENT] }, first: 100) {
            nodes { role { label } statement ... on Insight { stance } }
          }
        }
      `),
    );
    const stances = page.nodes.map((fact) => [
      fact.role.label,
      "stance" in fact ? fact.stance : undefined,
      fact.statement,
    ]);
    expect(
      stances.filter(([, stance]) => stance === null).map(([role, , text]) => `${role}: ${text}`),
    ).toEqual([
      "Lead Software Developer: Is a leader of people.",
      "Lead Software Developer: May not be a formal people manager.",
      "Software Engineering Tech Lead: Has to influence without direct authority.",
      "Tech Lead: Asks for leadership of people, beside coding and architecture.",
      "Tech Lead: Is not pure management: coding and architecture stay with the role.",
      "Technical Lead: Leads by technical credibility and influence.",
      "Technical Lead: Some companies have a tech lead manager position, which does manage people.",
      "Technical Lead: Typically remains an individual contributor.",
    ]);
    expect(stances.filter(([role]) => role === "Engineering Manager").map(([, stance]) => stance)).toEqual([
      "AFFIRMS",
      "AFFIRMS",
    ]);
  });

  it("narrows disagreements to a kind and to what lies in a group", async () => {
    const count = async (variables: BothSidesQueryVariables) =>
      (await catalog.ask(Sides, variables)).disagreements.totalCount;
    expect(await count({ group: "software-engineering-roles" })).toBe(1);
    expect(await count({ group: "technical-leadership-roles" })).toBe(1);
    expect(await count({ group: "engineering-management-roles" })).toBe(0);
    expect(await count({ kind: "MENTORING" })).toBe(0);
    expect(await count({ kind: null })).toBe(1);
    expect(refusal(await catalog.post(Sides, { group: "tech-lead" }))).toEqual([
      'NOT_FOUND: There is no RoleGroup with the ref "tech-lead".',
    ]);
  });
});

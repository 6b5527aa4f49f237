import { readSettings } from "../../src/config/settings";
import { graphql } from "../gql";
import { SEEDS, TEXTS, TestCatalog } from "../support/catalog";

/** The values that docs/decisions/0007-reading-the-sources.md gives a meaning. */
const CONFIDENCES = [1, 0.9, 0.8, 0.7];

/** The questions that the catalog is for, each answered by one request, exactly as the documents say. */
describe("a reader with the five texts attached", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: SEEDS, texts: TEXTS });
  });
  afterAll(() => catalog.stop());

  it("learns which roles name Kubernetes, and how strongly", async () => {
    const { skill } = await catalog.ask(
      graphql(`
        query KubernetesUsers {
          skill(ref: "kubernetes") {
            requirements {
              totalCount
              nodes { role { ref } necessity alternatives { label } evidence { quote document { ref } } }
            }
          }
        }
      `),
    );
    expect(skill?.requirements).toEqual({
      totalCount: 2,
      nodes: [
        {
          role: { ref: "rolegraph:lead-software-engineer" },
          necessity: "REQUIRED",
          alternatives: null,
          evidence: [{ quote: "Kubernetes", document: { ref: "document:lead-software-engineer" } }],
        },
        {
          role: { ref: "rolegraph:software-engineering-tech-lead" },
          necessity: "EXAMPLE",
          alternatives: null,
          evidence: [{ quote: "Kubernetes", document: { ref: "document:software-engineering-tech-lead" } }],
        },
      ],
    });
  });

  it("learns the years that each role asks for, with silence kept as null", async () => {
    const { roles } = await catalog.ask(
      graphql(`
        query YearsByRole {
          roles(filter: { group: "technical-leadership-roles" }) {
            nodes { ref experience { minYears maxYears openEnded scope band { code } evidence { quote } } }
          }
        }
      `),
    );
    const years = Object.fromEntries(
      roles.nodes.map(({ ref, experience }) => [
        ref.replace("rolegraph:", ""),
        experience.map(({ minYears, maxYears, openEnded, band, evidence }) => [
          minYears,
          maxYears,
          openEnded,
          band?.code ?? null,
          ...evidence.map(({ quote }) => quote),
        ]),
      ]),
    );
    expect(years).toEqual({
      "lead-software-developer": [
        [null, null, false, null, "several years of hands-on development experience"],
        [null, null, false, null, "a few years in a senior or tech lead capacity"],
      ],
      "lead-software-engineer": [
        [
          5,
          null,
          true,
          "experienced",
          "significant professional software development experience (often 5+ years",
        ],
        [null, null, false, null, "time in a senior or mentoring capacity"],
      ],
      "software-engineering-tech-lead": [
        [
          4,
          7,
          true,
          "experienced",
          "at least four to seven years of professional software engineering experience",
        ],
      ],
      "tech-lead": [],
      "technical-lead": [
        [5, 8, false, "experienced", "5-8 years", "5–8 years of software engineering experience"],
        [null, null, true, null, "at least a few years as a senior engineer"],
        [null, null, false, null, "Production experience"],
      ],
    });
  });

  it("learns which skills all five lead roles name", async () => {
    const { skills } = await catalog.ask(
      graphql(`
        query SkillsOfAllFive($roles: [String!]!) {
          skills(filter: { usedByAllOf: $roles }) { totalCount nodes { label } }
        }
      `),
      {
        roles: [
          "lead-software-engineer",
          "lead-software-developer",
          "software-engineering-tech-lead",
          "tech-lead",
          "technical-lead",
        ],
      },
    );
    expect(skills).toEqual({
      totalCount: 5,
      nodes: [
        { label: "Code review" },
        { label: "Communication" },
        { label: "Leadership" },
        { label: "Mentoring" },
        { label: "Programming languages" },
      ],
    });
  });

  it("learns what only the Tech Lead names", async () => {
    const { skills } = await catalog.ask(
      graphql(`
        query SkillsOfTechLeadAlone($others: [String!]!) {
          skills(filter: { usedByRole: "tech-lead", usedByNoneOf: $others }) { nodes { label } }
        }
      `),
      {
        others: [
          "lead-software-engineer",
          "lead-software-developer",
          "software-engineering-tech-lead",
          "technical-lead",
        ],
      },
    );
    expect(skills.nodes.map(({ label }) => label)).toEqual([
      "Architectural vision",
      "C#",
      "Clean code",
      "Infrastructure as code",
      "Operational monitoring",
      "People leadership",
      "Project prioritization",
      "Risk management",
      "Software development lifecycle",
      "Task prioritization",
      "Team culture",
      "Test-driven development",
    ]);
  });

  it("learns which moves lead out of Technical Lead, on which track", async () => {
    const { role } = await catalog.ask(
      graphql(`
        query MovesOfTechnicalLead {
          role(ref: "technical-lead") {
            out: moves { to { label } track kind evidence { quote } }
            management: moves(track: MANAGEMENT) { to { label } }
            in: moves(direction: IN) { from { label } kind typicalYears }
            both: moves(direction: BOTH) { kind }
          }
        }
      `),
    );
    expect(role?.out).toEqual([
      {
        to: { label: "Staff Engineer" },
        track: "INDIVIDUAL_CONTRIBUTOR",
        kind: "PROMOTION",
        evidence: [
          { quote: "continuing on the individual contributor track toward staff" },
          { quote: "staff" },
          { quote: "the responsibilities are a clear indicator of readiness for staff-level promotion" },
        ],
      },
      {
        to: { label: "Principal Engineer" },
        track: "INDIVIDUAL_CONTRIBUTOR",
        kind: "PROMOTION",
        evidence: [{ quote: "principal" }, { quote: "continuing on the individual contributor track" }],
      },
      {
        to: { label: "Architect" },
        track: "INDIVIDUAL_CONTRIBUTOR",
        kind: "PROMOTION",
        evidence: [
          { quote: "architecture roles" },
          { quote: "continuing on the individual contributor track" },
        ],
      },
      {
        to: { label: "Engineering Manager" },
        track: "MANAGEMENT",
        kind: "TRACK_CHANGE",
        evidence: [{ quote: "moving into engineering management" }],
      },
    ]);
    expect(role?.management).toEqual([{ to: { label: "Engineering Manager" } }]);
    expect(role?.in).toEqual([
      {
        from: { label: "Senior Engineer" },
        kind: "PROMOTION",
        typicalYears: "5–8 years of software engineering experience",
      },
      { from: { label: "Senior Engineer" }, kind: "ROTATION", typicalYears: null },
    ]);
    expect(role?.both).toHaveLength(6);
  });

  it("learns what share of the time a Technical Lead codes", async () => {
    const { role } = await catalog.ask(
      graphql(`
        query TimeOfTechnicalLead {
          role(ref: "technical-lead") {
            insights(kinds: [WORK_TIME]) { min max unit evidence { quote } }
          }
        }
      `),
    );
    const shares = role?.insights.filter(({ unit }) => unit === "percent of working time");
    expect(shares).toEqual([
      {
        min: 40,
        max: 60,
        unit: "percent of working time",
        evidence: [{ quote: "most Tech Leads spend 40–60% of their time coding" }],
      },
      {
        min: 20,
        max: 30,
        unit: "percent of working time",
        evidence: [
          {
            quote:
              "Tech Leads who drop below 20–30% coding often find they lose touch with day-to-day implementation realities",
          },
        ],
      },
    ]);
  });

  it("sees both sides where the documents disagree on managing people", async () => {
    const { facts } = await catalog.ask(
      graphql(`
        query PeopleManagers {
          facts(filter: { insightKind: [PEOPLE_MANAGEMENT], document: "lead-software-developer" }) {
            nodes { statement evidence { quote } }
          }
          manages: facts(filter: { insightKind: [PEOPLE_MANAGEMENT], role: "lead-software-engineer" }) {
            nodes { evidence { quote } }
          }
        }
      `),
    );
    expect(facts.nodes).toEqual([
      { statement: "Is a leader of people.", evidence: [{ quote: "people leader" }] },
      {
        statement: "May not be a formal people manager.",
        evidence: [{ quote: "they may not be a formal people manager" }],
      },
    ]);
  });

  it("reads a document whole, and finds every quote where its evidence says", async () => {
    const Page = graphql(`
      query EvidencePage($after: String) {
        documents { nodes { ref length sha256 text } }
        facts(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { id evidence { start end quote method confidence document { ref text } } }
        }
      }
    `);
    let after: string | null | undefined;
    let seen = 0;
    do {
      const { documents, facts } = await catalog.ask(Page, { after });
      for (const { length, text } of documents.nodes) expect(text).toHaveLength(length);
      for (const fact of facts.nodes) {
        expect(fact.evidence.length).toBeGreaterThan(0);
        for (const { start, end, quote, document, method, confidence } of fact.evidence) {
          expect(quote).toBe(document.text?.slice(start, end));
          expect(quote).toBe(quote?.trim());
          expect(method).toBe("CURATED");
          expect(CONFIDENCES).toContain(confidence);
        }
        seen += 1;
      }
      after = facts.pageInfo.hasNextPage ? facts.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toBe((await catalog.store.rows("SELECT 1 FROM fact")).length);
  });

  it("is refused an answer that would repeat the texts without bound", async () => {
    const query = `{ documents { nodes { evidence(first: 98) { nodes { document {
      evidence(first: 98) { nodes { document { text } } } } } } } } }`;
    const before = catalog.store.statements;
    const refused = await catalog.post(query);
    expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([400, "COST_EXCEEDED"]);
    expect(catalog.store.statements).toBe(before);
    // Where the cost is not limited, the answer still is.
    const { limits } = readSettings({});
    const lenient = await TestCatalog.over(catalog.store, { limits: { ...limits, cost: 2 ** 31 - 1 } });
    const { status, data, errors } = await lenient.post(query);
    expect([status, data, errors?.[0]?.extensions.code]).toEqual([400, null, "LIMIT_EXCEEDED"]);
    await lenient.server.stop();
  });
});

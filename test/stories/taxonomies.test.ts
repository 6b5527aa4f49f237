import { graphql } from "../gql";
import { contentsOf, TestCatalog } from "../support/catalog";
import { importFrom } from "../support/imports";
import { fixture } from "../support/items";

const FIRST = fixture("esco", "v1.1.0");
const NEXT = fixture("esco", "v1.1.1");
const DECKHAND = "esco:000000d1-feed-4e55-8b0a-0123456789d1";
const MOOR = "esco:000000a1-feed-4e55-8b0a-0123456789a1";

const Gone = graphql(`
  query GoneWithARelease {
    role(ref: "esco:000000d4-feed-4e55-8b0a-0123456789d4") {
      id
      status
      label
      requirements { totalCount }
    }
    roles(filter: { scheme: "esco" }) { nodes { label } }
    changes(since: 2, filter: { scheme: ["esco"], kind: [DEPRECATED], ref: ["esco:000000d4-feed-4e55-8b0a-0123456789d4"] }) {
      nodes { revision breaking concept { label } }
    }
  }
`);

/** Small releases of our own in the publishers' shapes. */
describe("someone who works with public taxonomies", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    await importFrom(catalog.store, "esco", [FIRST]);
    await importFrom(catalog.store, "esco", [fixture("esco", "labels-fr-v1.0")]);
    await importFrom(catalog.store, "onet", [fixture("onet", "onet-1.1-text")]);
    await importFrom(catalog.store, "gdad", [fixture("gdad", "roles.csv"), fixture("gdad", "skills.csv")]);
  });
  afterAll(() => catalog.stop());

  it("reads an occupation by its code, with its group, its kinds, and the file and row behind each requirement", async () => {
    const { role } = await catalog.ask(
      graphql(`
        query OccupationByCode {
          role(ref: "esco:8350.1") {
            ref
            code
            uri
            label
            altLabels
            group { ref label parent { label } }
            broader { label }
            narrower { label }
            requirements(first: 2) {
              totalCount
              nodes {
                statement
                necessity
                skill { label kind reuseLevel }
                evidence { row start end quote method confidence document { ref title } }
              }
            }
          }
        }
      `),
    );
    const cited = { quote: null, method: "IMPORTED", confidence: 1 };
    const document = {
      ref: "document:esco-1.1.0/occupationSkillRelations.csv",
      title: "ESCO v1.1.0: occupationSkillRelations.csv",
    };
    expect(role).toEqual({
      ref: DECKHAND,
      code: "8350.1",
      uri: "http://data.europa.eu/esco/occupation/000000d1-feed-4e55-8b0a-0123456789d1",
      label: "ferry deckhand",
      altLabels: ["deck crew member", "ferry hand"],
      group: { ref: "esco:isco/C8350", label: "Ferry deck crews", parent: { label: "Ferry crews" } },
      broader: [],
      narrower: [{ label: "ferry ticket seller" }, { label: "senior ferry deckhand" }],
      requirements: {
        totalCount: 3,
        nodes: [
          {
            statement: "ferry deckhand: requires moor a ferry.",
            necessity: "REQUIRED",
            skill: { label: "moor a ferry", kind: "COMPETENCE", reuseLevel: "OCCUPATION_SPECIFIC" },
            evidence: [{ ...cited, row: 2, start: 46, end: 217, document }],
          },
          {
            statement: "ferry deckhand: requires tidal tables.",
            necessity: "REQUIRED",
            skill: { label: "tidal tables", kind: "KNOWLEDGE", reuseLevel: "SECTOR_SPECIFIC" },
            evidence: [{ ...cited, row: 3, start: 218, end: 382, document }],
          },
        ],
      },
    });
  });

  it("finds an imported fact's evidence again by its id, and all of a file's in the order of its rows", async () => {
    const { document } = await catalog.ask(
      graphql(`
        query EvidenceOfAFile {
          document(ref: "document:esco-1.1.0/occupationSkillRelations.csv") {
            roles { label }
            evidence(first: 3) { totalCount nodes { id row fact { role { label } } } }
          }
          facts(filter: { document: "document:esco-1.1.0/occupationSkillRelations.csv" }) { totalCount }
        }
      `),
    );
    expect(document?.evidence.totalCount).toBe(7);
    expect(document?.evidence.nodes.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(document?.roles.map(({ label }) => label)).toEqual([
      "ferry deckhand",
      "ferry ticket seller",
      "senior ferry deckhand",
      "sourdough baker",
    ]);
    const ids = document?.evidence.nodes.map(({ id }) => id) ?? [];
    const { nodes } = await catalog.ask(
      graphql(`query EvidenceById($ids: [ID!]!) { nodes(ids: $ids) { id ... on Evidence { row } } }`),
      { ids },
    );
    expect(nodes).toEqual(ids.map((id, index) => ({ id, row: index + 2 })));
  });

  it("filters skills by collection, and sees which skills need which", async () => {
    const { skills, collections, none } = await catalog.ask(
      graphql(`
        query SkillsByCollection {
          skills(filter: { collection: ["esco:green"] }) {
            nodes { label collections { ref } requires { label } }
          }
          none: skills(filter: { collection: ["esco:green"], usedByRole: "esco:7512.1" }) { totalCount }
          collections(scheme: "esco") { ref label members { totalCount } }
        }
      `),
    );
    expect(skills.nodes).toEqual([
      { label: "moor a ferry", collections: [{ ref: "esco:green" }], requires: [{ label: "mooring lines" }] },
      { label: "tidal tables", collections: [{ ref: "esco:green" }], requires: [] },
    ]);
    expect(none.totalCount).toBe(0);
    expect(collections.map(({ ref, members }) => [ref, members.totalCount])).toEqual([
      ["esco:digcomp", 1],
      ["esco:digital", 1],
      ["esco:green", 2],
      ["esco:language", 1],
      ["esco:research", 1],
      ["esco:transversal", 1],
    ]);
    const unknown = await catalog.post(
      graphql(`query UnknownCollection { skills(filter: { collection: ["esco:blue"] }) { totalCount } }`),
    );
    expect(unknown.errors?.[0]).toMatchObject({
      message: 'There is no Collection with the ref "esco:blue".',
      extensions: { code: "NOT_FOUND" },
    });
  });

  it("reads labels in another language, and is told where it is the scheme's own instead", async () => {
    const { role, scheme } = await catalog.ask(
      graphql(`
        query LabelsInFrench($ref: String!) {
          role(ref: $ref) {
            french: label(language: "FR")
            said: localizedLabel(language: "fr") { text language fallback }
            missing: localizedLabel(language: "sv") { text language fallback }
          }
          scheme(code: "esco") { version languages attribution }
        }
      `),
      { ref: DECKHAND },
    );
    expect(role).toEqual({
      french: "matelot de bac/matelote de bac",
      said: { text: "matelot de bac/matelote de bac", language: "fr", fallback: false },
      missing: { text: "ferry deckhand", language: "en", fallback: true },
    });
    expect(scheme).toMatchObject({ version: "1.1.0", languages: ["en", "fr"] });
    expect(scheme?.attribution).toMatch(
      /^This service uses the ESCO classification of the European Commission\./,
    );
  });

  it("reads O*NET's importance, levels, technologies, tasks, job zone and education", async () => {
    const { role } = await catalog.ask(
      graphql(`
        query OnetOccupation {
          role(ref: "onet:53-5099.02") {
            label
            group { ref }
            requirements(filter: { skillKind: [KNOWLEDGE, TECHNOLOGY] }) {
              nodes {
                importance
                inDemand
                level { value scale { ref min max } }
                skill { ref label collections { label } }
              }
            }
            responsibilities { nodes { statement taskType responsibility { roles { label } } } }
            experience { statement band { code minYears maxYears } }
            education { level share necessity }
          }
        }
      `),
    );
    const level = (value: number) => ({ value, scale: { ref: "onet:level", min: 0, max: 7 } });
    expect(role).toEqual({
      label: "Ferry Pilots",
      group: { ref: "onet:53-0000" },
      requirements: {
        nodes: [
          {
            importance: 0.85,
            inDemand: null,
            level: level(5.05),
            skill: { ref: "onet:2.C.1", label: "Tides", collections: [] },
          },
          {
            importance: null,
            inDemand: false,
            level: null,
            skill: {
              ref: "onet:technology/tideplot",
              label: "TidePlot",
              collections: [{ label: "Hot technologies" }],
            },
          },
          {
            importance: null,
            inDemand: false,
            level: null,
            skill: { ref: "onet:technology/plus-plus", label: "++", collections: [] },
          },
        ],
      },
      responsibilities: {
        nodes: [
          {
            statement: "Coil the heavy ropes, after each landing.",
            taskType: null,
            responsibility: { roles: [{ label: "Ferry Deckhands" }, { label: "Ferry Pilots" }] },
          },
        ],
      },
      experience: [
        {
          statement: "Ferry Pilots: 4 years or more of specific vocational preparation.",
          band: { code: "job-zone-5", minYears: 4, maxYears: null },
        },
      ],
      education: [
        { level: "BACHELOR", share: null, necessity: "MENTIONED" },
        { level: "MASTER", share: 0.3, necessity: "MENTIONED" },
      ],
    });
  });

  it("renders a ladder, its rungs in order on their tracks, with the level and criteria of each skill", async () => {
    const { ladder, ladders, role, levels } = await catalog.ask(
      graphql(`
        query LadderOfPilots {
          ladders(scheme: "gdad", first: 2) { totalCount nodes { ref label } pageInfo { hasNextPage } }
          ladder(ref: "gdad:ferry-pilot") {
            label
            group { label }
            rungs { position track role { ref } }
          }
          role(ref: "gdad:lead-pilot") { rung { position track ladder { ref } } }
          levels: role(ref: "gdad:pilot") {
            requirements { nodes { necessity skill { label } level { value label criteria scale { ref } } } }
          }
        }
      `),
    );
    expect(ladders.totalCount).toBe(3);
    expect(ladders.pageInfo.hasNextPage).toBe(true);
    expect(ladder).toEqual({
      label: "Ferry pilot",
      group: { label: "Ferries" },
      rungs: [
        { position: 1, track: "INDIVIDUAL_CONTRIBUTOR", role: { ref: "gdad:apprentice" } },
        { position: 2, track: "INDIVIDUAL_CONTRIBUTOR", role: { ref: "gdad:pilot" } },
        { position: 3, track: "INDIVIDUAL_CONTRIBUTOR", role: { ref: "gdad:lead-pilot" } },
        { position: 4, track: "MANAGEMENT", role: { ref: "gdad:lead-pilot-management" } },
        { position: 5, track: "INDIVIDUAL_CONTRIBUTOR", role: { ref: "gdad:head-of-pilotage" } },
      ],
    });
    expect(role?.rung).toEqual({
      position: 3,
      track: "INDIVIDUAL_CONTRIBUTOR",
      ladder: { ref: "gdad:ferry-pilot" },
    });
    expect(levels?.requirements.nodes).toEqual(
      ["Steering", "Looking out"].map((label) => ({
        necessity: "REQUIRED",
        skill: { label },
        level: {
          value: 2,
          label: "Working",
          criteria: `You can:\n- ${label.toLowerCase()} as working\n- and more`,
          scale: { ref: "gdad:skill-level" },
        },
      })),
    );
  });

  it("looks up a code only where no ref is meant, and only for its type", async () => {
    const answer = await catalog.ask(
      graphql(`
        query Codes {
          group: concept(ref: "esco:8350") { __typename ref }
          noRole: role(ref: "esco:8350") { ref }
          noSkill: skill(ref: "onet:53-5099.02") { ref }
          none: concept(ref: "esco:9999.9") { ref }
          filtered: skills(filter: { usedByRole: "esco:8350.1" }) { totalCount }
        }
      `),
    );
    expect(answer).toEqual({
      group: { __typename: "RoleGroup", ref: "esco:isco/C8350" },
      noRole: null,
      noSkill: null,
      none: null,
      filtered: { totalCount: 3 },
    });
  });

  it("upgrades to the next release: what is gone is deprecated, in the feed, and resolves as before", async () => {
    const before = await catalog.ask(Gone);
    expect(before.role).toMatchObject({ status: "ACTIVE", requirements: { totalCount: 1 } });
    const report = await importFrom(catalog.store, "esco", [NEXT]);
    const after = await catalog.ask(Gone);
    expect(after.role).toEqual({ ...before.role, status: "DEPRECATED", requirements: { totalCount: 0 } });
    expect(after.roles.nodes).not.toContainEqual({ label: before.role?.label });
    expect(after.changes.nodes).toEqual([
      { revision: report.revision, breaking: true, concept: { label: before.role?.label } },
    ]);
    const { role } = await catalog.ask(
      graphql(`
        query CitesTheNewRelease($ref: String!) {
          role(ref: $ref) { requirements { nodes { evidence { document { ref } } } } }
        }
      `),
      { ref: DECKHAND },
    );
    expect(role?.requirements.nodes[0]?.evidence[0]?.document.ref).toBe(
      "document:esco-1.1.1/occupationSkillRelations.csv",
    );
    const stored = await contentsOf(catalog.store);
    expect((await importFrom(catalog.store, "esco", [NEXT])).revision).toBeNull();
    expect(await contentsOf(catalog.store)).toEqual(stored);
  });

  it("gets nothing of an input that stops half-way, and the whole of it in the next attempt", async () => {
    const stored = await contentsOf(catalog.store);
    const broken = importFrom(catalog.store, "esco", [FIRST], { maxProblems: 3 });
    await expect(broken).rejects.toThrow(/^the input has 8 problems, more than 3\n/);
    expect(await contentsOf(catalog.store)).toEqual(stored);
    const { skill } = await catalog.ask(
      graphql(`query StillThere($ref: String!) { skill(ref: $ref) { status requiredBy { label } } }`),
      { ref: MOOR },
    );
    expect(skill?.status).toBe("ACTIVE");
  });
});

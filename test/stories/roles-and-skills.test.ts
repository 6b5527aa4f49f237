import { graphql } from "../gql";
import type { RoleFilter, RoleOrder, SkillFilter } from "../gql/graphql";
import { type Answer, TestCatalog } from "../support/catalog";

const Roles = graphql(`
  query FilteredRoles($filter: RoleFilter, $orderBy: RoleOrder) {
    roles(filter: $filter, orderBy: $orderBy, first: 100) { nodes { label } }
  }
`);

const Skills = graphql(`
  query FilteredSkills($filter: SkillFilter) {
    skills(filter: $filter, first: 100) { nodes { label } }
  }
`);

describe("someone who looks for roles and skills", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  /** The labels that the answer gives, or its errors as lines. */
  const outcome = <Result>(
    { data, errors }: Answer<Result>,
    nodesOf: (data: Result) => { label: string }[],
  ) => {
    if (errors) return errors.map(({ message, extensions }) => `${extensions.code}: ${message}`);
    return data ? nodesOf(data).map(({ label }) => label) : [];
  };
  const roles = async (filter: RoleFilter, orderBy?: RoleOrder) =>
    outcome(await catalog.post(Roles, { filter, orderBy }), (data) => data.roles.nodes);
  const skills = async (filter: SkillFilter) =>
    outcome(await catalog.post(Skills, { filter }), (data) => data.skills.nodes);

  it("finds a role by its ref, with or without the scheme, and null where there is none", async () => {
    const answer = await catalog.ask(
      graphql(`
        query RoleByRef {
          short: role(ref: "tech-lead") { ref label status code uri replacedBy { ref } group { ref parent { ref parent { ref } } } }
          whole: role(ref: "rolegraph:tech-lead") { label }
          concept(ref: "rolegraph:tech-lead") { __typename label }
          none: role(ref: "nobody") { label }
          wrongType: role(ref: "java") { label }
        }
      `),
    );
    expect(answer).toEqual({
      short: {
        ref: "rolegraph:tech-lead",
        label: "Tech Lead",
        status: "ACTIVE",
        code: null,
        uri: null,
        replacedBy: [],
        group: {
          ref: "rolegraph:technical-leadership-roles",
          parent: { ref: "rolegraph:software-engineering-roles", parent: null },
        },
      },
      whole: { label: "Tech Lead" },
      concept: { __typename: "Role", label: "Tech Lead" },
      none: null,
      wrongType: null,
    });
  });

  it("keeps roles that resemble each other apart", async () => {
    expect(await roles({ text: "lead" })).toEqual([
      "Lead Software Developer",
      "Lead Software Engineer",
      "Software Engineering Tech Lead",
      "Tech Lead",
      "Tech Lead Manager",
      "Technical Lead",
    ]);
  });

  it("filters roles by text in any label, whatever its case, and takes wildcards literally", async () => {
    expect(await roles({ text: "ARCHITECTURE role" })).toEqual(["Architect"]);
    expect(await roles({ text: "Técnh" })).toEqual([]);
    expect(await roles({ text: "Têch Lead" })).toContain("Tech Lead");
    expect(await roles({ text: "%" })).toEqual([]);
    expect(await roles({ text: "_" })).toEqual([]);
    expect(await roles({ text: "'; DROP TABLE concept; --" })).toEqual([]);
  });

  it("filters roles by group at any depth", async () => {
    expect(await roles({ group: "software-engineering-roles" })).toHaveLength(11);
    expect(await roles({ group: "engineering-management-roles" })).toEqual([
      "Engineering Manager",
      "Tech Lead Manager",
    ]);
  });

  it("filters roles by all or any of some skills, and by how strongly they are asked for", async () => {
    expect(await roles({ skillsAllOf: ["kubernetes", "docker"] })).toEqual([
      "Lead Software Engineer",
      "Software Engineering Tech Lead",
    ]);
    expect(await roles({ skillsAllOf: ["kubernetes", "docker"], skillNecessity: ["REQUIRED"] })).toEqual([
      "Lead Software Engineer",
    ]);
    expect(await roles({ skillsAnyOf: ["scala", "c-sharp"] })).toEqual([
      "Software Engineering Tech Lead",
      "Tech Lead",
    ]);
    expect(await roles({ skillsAllOf: ["scala", "c-sharp"] })).toEqual([]);
    expect(await roles({ skillsAllOf: ["java", "java"] })).toHaveLength(3);
    expect(await roles({ skillsAnyOf: [] })).toEqual([]);
  });

  it("filters roles by the years they ask for, without guessing for those that are silent", async () => {
    expect(await roles({ maxYears: 3 })).toEqual([]);
    expect(await roles({ maxYears: 4 })).toEqual(["Software Engineering Tech Lead"]);
    expect(await roles({ maxYears: 5 })).toEqual([
      "Lead Software Engineer",
      "Software Engineering Tech Lead",
      "Technical Lead",
    ]);
  });

  it("filters roles by track", async () => {
    expect(await roles({ track: "MANAGEMENT" })).toEqual(["Engineering Manager"]);
    expect(await roles({ track: "INDIVIDUAL_CONTRIBUTOR" })).toEqual([
      "Architect",
      "Principal Engineer",
      "Senior Engineer",
      "Staff Engineer",
      "Technical Lead",
    ]);
  });

  it("orders roles by label, by years and by how much they ask for", async () => {
    expect((await roles({ scheme: "rolegraph" }, { field: "LABEL", direction: "DESC" })).slice(0, 2)).toEqual(
      ["Technical Lead", "Tech Lead Manager"],
    );
    expect((await roles({}, { field: "MIN_YEARS" })).slice(0, 4)).toEqual([
      "Software Engineering Tech Lead",
      "Lead Software Engineer",
      "Technical Lead",
      "Architect",
    ]);
    expect((await roles({}, { field: "REQUIREMENT_COUNT", direction: "DESC" })).slice(0, 3)).toEqual([
      "Software Engineering Tech Lead",
      "Technical Lead",
      "Tech Lead",
    ]);
  });

  it("is told of a ref or scheme in a filter that is none, instead of getting an empty answer", async () => {
    expect(await roles({ skillsAllOf: ["java", "jva"] })).toEqual([
      'NOT_FOUND: There is no Skill with the ref "jva".',
    ]);
    expect(await roles({ group: "tech-lead" })).toEqual([
      'NOT_FOUND: There is no RoleGroup with the ref "tech-lead".',
    ]);
    expect(await roles({ scheme: "escoo" })).toEqual([
      'NOT_FOUND: There is no scheme with the code "escoo".',
    ]);
    expect(await roles({ text: " " })).toEqual(["BAD_USER_INPUT: The filter's text must not be blank."]);
    for (const text of ["´", "\u0301"]) {
      expect(await roles({ text })).toEqual(["BAD_USER_INPUT: The filter's text must not be blank."]);
    }
    expect(await roles({ text: "a\u0000" })).toEqual([
      "BAD_USER_INPUT: The filter's text must not hold the character U+0000.",
    ]);
    expect(await roles({ text: "x".repeat(501) })).toEqual([
      "LIMIT_EXCEEDED: The length of the filter's text is at most 500, but is 501.",
    ]);
    expect(await roles({ skillsAnyOf: Array.from({ length: 251 }, () => "java") })).toEqual([
      "LIMIT_EXCEEDED: The number of values in skillsAnyOf is at most 250, but is 251.",
    ]);
    expect(await skills({ usedByRole: "nobody" })).toEqual([
      'NOT_FOUND: There is no Role with the ref "nobody".',
    ]);
  });

  it("filters skills by text in any name, kind, group at any depth and role", async () => {
    expect(await skills({ text: "gcp" })).toEqual(["Google Cloud"]);
    expect(await skills({ text: "js" })).toEqual(["JavaScript"]);
    expect(await skills({ text: "continuous integration" })).toEqual(["CI/CD"]);
    expect(await skills({ group: "databases" })).toEqual(["NoSQL databases", "Relational databases"]);
    expect(
      await skills({ group: "technical-skills", kind: ["TECHNOLOGY"], usedByRole: "tech-lead" }),
    ).toEqual(["AWS", "Azure", "C#", "Google Cloud", "Java", "JavaScript", "Python"]);
  });

  it("walks up and down the skills' hierarchy", async () => {
    const { skill } = await catalog.ask(
      graphql(`
        query SkillUpAndDown {
          skill(ref: "java") {
            kind
            broader {
              ... on Skill {
                label
                narrower(first: 3) { totalCount nodes { ... on Skill { label } } }
                broader { ... on SkillGroup { label broader { label broader { label } } } }
              }
            }
          }
        }
      `),
    );
    expect(skill).toEqual({
      kind: "TECHNOLOGY",
      broader: [
        {
          label: "Programming languages",
          narrower: { totalCount: 8, nodes: [{ label: "C#" }, { label: "C++" }, { label: "Go" }] },
          broader: [
            { label: "Languages and frameworks", broader: [{ label: "Technical skills", broader: [] }] },
          ],
        },
      ],
    });
  });

  it("reads alternatives as one group of which any member will do", async () => {
    const { role } = await catalog.ask(
      graphql(`
        query Alternatives {
          role(ref: "lead-software-engineer") {
            requirements(filter: { skills: ["go", "aws"] }) {
              totalCount
              nodes { necessity alternatives { label members { skill { label } } } }
            }
          }
        }
      `),
    );
    expect(role?.requirements).toEqual({
      totalCount: 2,
      nodes: [
        {
          necessity: "EXAMPLE",
          alternatives: {
            label: "programming languages",
            members: ["Java", "Python", "JavaScript", "TypeScript", "C++", "Go"].map((label) => ({
              skill: { label },
            })),
          },
        },
        {
          necessity: "REQUIRED",
          alternatives: {
            label: "cloud platforms",
            members: ["AWS", "Azure", "Google Cloud"].map((label) => ({ skill: { label } })),
          },
        },
      ],
    });
  });

  it("filters requirements by necessity and kind of skill", async () => {
    const { role } = await catalog.ask(
      graphql(`
        query RequirementsByKind {
          role(ref: "lead-software-developer") {
            preferred: requirements(filter: { necessity: [PREFERRED] }) { nodes { skill { label } } }
            soft: requirements(filter: { necessity: [REQUIRED], skillKind: [TRANSVERSAL] }, last: 2) {
              totalCount
              nodes { skill { label } }
            }
          }
        }
      `),
    );
    expect(role?.preferred.nodes.map(({ skill }) => skill.label)).toEqual([
      "Cloud-native architecture",
      "APIs",
      "Microservices",
      "Databases",
    ]);
    expect(role?.soft).toEqual({
      totalCount: 11,
      nodes: [{ skill: { label: "Technical leadership" } }, { skill: { label: "Project delivery" } }],
    });
  });

  it("finds the roles of an experience band, a role group and a shared responsibility", async () => {
    const answer = await catalog.ask(
      graphql(`
        query RolesOfThings {
          experienceBands { code minYears maxYears roles { totalCount nodes { label } } }
          roleGroups(scheme: "rolegraph", parent: "software-engineering-roles") {
            nodes { label children { label } roles { nodes { label } } }
          }
          responsibilities(first: 100) { nodes { label roles { ref } statements { totalCount } } }
        }
      `),
    );
    expect(answer.experienceBands.map(({ code, roles }) => [code, roles.totalCount])).toEqual([
      ["entry", 0],
      ["early", 0],
      ["experienced", 3],
      ["seasoned", 0],
      ["veteran", 0],
    ]);
    expect(answer.roleGroups.nodes[0]).toEqual({
      label: "Engineering management roles",
      children: [],
      roles: { nodes: [{ label: "Engineering Manager" }, { label: "Tech Lead Manager" }] },
    });
    for (const responsibility of answer.responsibilities.nodes) {
      expect([responsibility.label, responsibility.roles.length >= 2]).toEqual([responsibility.label, true]);
    }
    const review = answer.responsibilities.nodes.find(({ label }) => label === "Review code");
    expect([review?.roles.length, review?.statements.totalCount]).toEqual([5, 5]);
  });

  it("answers in the language asked for, or else in the scheme's own", async () => {
    const { skill } = await catalog.ask(
      graphql(`
        query Languages {
          skill(ref: "kubernetes") {
            label
            english: label(language: "EN")
            french: label(language: "fr")
            altLabels
            englishAltLabels: altLabels(language: "EN")
            frenchAltLabels: altLabels(language: "fr")
            description(language: "fr")
            scheme { code languages roleCount skillCount }
          }
        }
      `),
    );
    expect(skill).toMatchObject({
      label: "Kubernetes",
      english: "Kubernetes",
      french: "Kubernetes",
      altLabels: ["K8s"],
      englishAltLabels: ["K8s"],
      frenchAltLabels: [],
      description: "The Kubernetes container orchestrator.",
      scheme: { code: "rolegraph", languages: ["en"], roleCount: 11 },
    });
  });

  it("filters facts by role, type, necessity, kind and document", async () => {
    const { byKind, byNecessity, byDocument } = await catalog.ask(
      graphql(`
        query FilteredFacts {
          byKind: facts(filter: { role: "technical-lead", kind: [EDUCATION, CAREER_MOVE] }) {
            nodes { __typename role { ref } }
          }
          byNecessity: facts(filter: { necessity: [ACQUIRED] }) {
            nodes { ... on Requirement { skill { label } role { label } } }
          }
          byDocument: facts(filter: { document: "technical-lead", role: "engineering-manager" }) { totalCount }
        }
      `),
    );
    expect(byKind.nodes.map(({ __typename }) => __typename)).toEqual([
      "EducationRequirement",
      "CareerMove",
      "CareerMove",
      "CareerMove",
      "CareerMove",
    ]);
    expect(byNecessity.nodes).toEqual(
      ["Cross-team coordination", "Organizational navigation", "Stakeholder communication"].map((label) => ({
        skill: { label },
        role: { label: "Technical Lead" },
      })),
    );
    expect(byDocument.totalCount).toBe(7);
  });
});

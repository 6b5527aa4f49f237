import { graphql } from "../gql";
import type { SkillFacetsOfCatalogQueryVariables, SkillStatsOfCatalogQueryVariables } from "../gql/graphql";
import { TestCatalog } from "../support/catalog";

/*
 * Seven of the eleven roles ask for skills, in three groups: the five lead roles, the Staff Engineer (individual
 * contributors) and the Engineering Manager (management). Only three skills leave the first group:
 *
 *   cross-team coordination     Technical Lead, Staff Engineer, Engineering Manager    1 − 3 × (1/3)² = 0.666667
 *   organizational navigation   the same
 *   stakeholder communication   these and the Lead Software Developer                  1 − (2/4)² − 2 × (1/4)² = 0.625
 *
 * Of the 104 skills one, prioritization, is asked for by nobody: only the two that are narrower are.
 */
const Stats = graphql(`
  query SkillStatsOfCatalog(
    $filter: SkillFilter
    $roleGroup: String
    $orderBy: SkillStatOrder
    $first: Int
    $after: String
    $last: Int
  ) {
    skillStats(filter: $filter, roleGroup: $roleGroup, orderBy: $orderBy, first: $first, after: $after, last: $last) {
      totalCount
      nodes { skill { ref } roles groups transversality connections }
      pageInfo { endCursor }
    }
  }
`);

const Facets = graphql(`
  query SkillFacetsOfCatalog($filter: SkillFacetFilter, $first: Int, $after: String) {
    skillFacets(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes { skill { ref } group { ref } necessity roles }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const key = ({ ref }: { ref: string }) => ref.replace("rolegraph:", "");

describe("an analyst who asks how skills are used", () => {
  let catalog: TestCatalog;
  const stats = async (variables: SkillStatsOfCatalogQueryVariables = {}) => {
    const { totalCount, nodes, pageInfo } = (await catalog.ask(Stats, variables)).skillStats;
    const rows = nodes.map(({ skill, roles, groups, transversality, connections }) => [
      ...[key(skill), roles, groups, transversality, connections],
    ]);
    return { totalCount, rows, pageInfo };
  };
  const facets = async (filter?: SkillFacetsOfCatalogQueryVariables["filter"]) => {
    const rows: [skill: string, group: string, necessity: string, roles: number][] = [];
    let after: string | null | undefined;
    do {
      const { skillFacets } = await catalog.ask(Facets, { filter, first: 100, after });
      for (const { skill, group, necessity, roles } of skillFacets.nodes) {
        rows.push([key(skill), group ? key(group) : "", necessity, roles]);
      }
      after = skillFacets.pageInfo.hasNextPage ? skillFacets.pageInfo.endCursor : undefined;
    } while (after);
    return rows;
  };
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it("sees the most transversal skills first", async () => {
    const { totalCount, rows } = await stats({ first: 5 });
    expect(totalCount).toBe(104);
    // Name, roles, groups, transversality, connections: the roles and the links to other skills. Above stakeholder
    // communication stands communication.
    expect(rows).toEqual([
      ["cross-team-coordination", 3, 3, 0.666667, 3],
      ["organizational-navigation", 3, 3, 0.666667, 3],
      ["stakeholder-communication", 4, 3, 0.625, 5],
      // All in one group: those that more roles ask for first, then by ref. Communication has six narrower skills.
      ["code-review", 5, 1, 0, 5],
      ["communication", 5, 1, 0, 11],
    ]);
  });

  it("sees the most asked for, and those that nobody asks for", async () => {
    const most = await stats({ orderBy: { field: "ROLES" }, first: 9 });
    expect(most.rows.map(([ref, roles]) => [ref, roles])).toEqual([
      ...["code-review", "communication", "leadership", "mentoring", "programming-languages"].map((ref) => [
        ref,
        5,
      ]),
      ...["conflict-resolution", "microservices", "stakeholder-communication", "system-design"].map((ref) => [
        ref,
        4,
      ]),
    ]);
    const least = await stats({ orderBy: { field: "ROLES", direction: "ASC" }, first: 2 });
    expect(least.rows).toEqual([
      ["prioritization", 0, 0, 0, 2],
      ["ai-tool-standards", 1, 1, 0, 1],
    ]);
  });

  it("sees those in most groups, and those joined to most and to fewest others", async () => {
    const groups = await stats({ orderBy: { field: "GROUPS" }, first: 4 });
    expect(groups.rows.map(([ref, roles, count]) => [ref, roles, count])).toEqual([
      ["stakeholder-communication", 4, 3],
      ["cross-team-coordination", 3, 3],
      ["organizational-navigation", 3, 3],
      ["code-review", 5, 1],
    ]);
    const joined = await stats({ orderBy: { field: "CONNECTIONS" }, first: 4 });
    expect(joined.rows.map(([ref, roles, , , connections]) => [ref, roles, connections])).toEqual([
      ["programming-languages", 5, 5 + 8],
      ["communication", 5, 5 + 6],
      ["leadership", 5, 5 + 3],
      ["system-design", 4, 4 + 4],
    ]);
    const isolated = await stats({ orderBy: { field: "CONNECTIONS", direction: "ASC" }, first: 3 });
    expect(isolated.rows.map(([ref, roles, , , connections]) => [ref, roles, connections])).toEqual([
      ["ai-tool-standards", 1, 1],
      ["back-end-development", 1, 1],
      ["continuous-learning", 1, 1],
    ]);
    const last = await stats({ orderBy: { field: "CONNECTIONS" }, last: 1 });
    expect(last.rows[0]?.[4]).toBe(1);
  });

  it("keeps the skills that pass a filter, and pages through them", async () => {
    const technologies = await stats({ filter: { kind: ["TECHNOLOGY"] }, first: 100 });
    expect(technologies.rows.map(([ref, roles]) => [ref, roles])).toEqual([
      ...["aws", "azure", "google-cloud", "java", "python"].map((ref) => [ref, 3]),
      ...["docker", "go", "javascript", "kubernetes", "typescript"].map((ref) => [ref, 2]),
      ...["c-plus-plus", "c-sharp", "scala"].map((ref) => [ref, 1]),
    ]);
    const first = await stats({ filter: { kind: ["TECHNOLOGY"] }, first: 7 });
    const rest = await stats({ filter: { kind: ["TECHNOLOGY"] }, first: 7, after: first.pageInfo.endCursor });
    expect([...first.rows, ...rest.rows]).toEqual(technologies.rows);
    expect([first.totalCount, rest.totalCount]).toEqual([13, 13]);
  });

  it("counts only the roles of a group, at any depth, and keeps what these ask for", async () => {
    // The Staff Engineer's three; with one role there is no spread.
    expect(await stats({ roleGroup: "individual-contributor-roles" })).toMatchObject({
      totalCount: 3,
      rows: [
        ["cross-team-coordination", 1, 1, 0, 1],
        ["organizational-navigation", 1, 1, 0, 1],
        ["stakeholder-communication", 1, 1, 0, 2],
      ],
    });
    // All three groups stand below this one: all that is asked for, as without a group.
    const all = await stats({ roleGroup: "software-engineering-roles", first: 3 });
    expect(all.totalCount).toBe(103);
    expect(all.rows).toEqual((await stats({ first: 3 })).rows);
    // Of the lead roles two ask for stakeholder communication, one because it teaches it.
    const below = await stats({
      ...{ roleGroup: "technical-leadership-roles", filter: { group: "communication" } },
      orderBy: { field: "ROLES" },
    });
    expect(below.rows.map(([ref, roles]) => [ref, roles])).toEqual([
      ["explaining-technical-concepts", 2],
      ["facilitation", 2],
      ["stakeholder-communication", 2],
      ["negotiation", 1],
      ["running-meetings", 1],
      ["technical-documentation", 1],
      ["technical-writing", 1],
    ]);
  });

  it("reads the same on the page of a skill, with how strongly roles ask for it", async () => {
    const { communication, unused } = await catalog.ask(
      graphql(`
        query UsageOfSkills {
          communication: skill(ref: "stakeholder-communication") { usage { ...Used } }
          unused: skill(ref: "prioritization") { usage { ...Used } relatedByUse { roles } }
        }

        fragment Used on SkillUsage { roles groups transversality byNecessity { necessity roles } }
      `),
    );
    expect(communication?.usage).toEqual({
      ...{ roles: 4, groups: 3, transversality: 0.625 },
      byNecessity: [
        { necessity: "REQUIRED", roles: 1 },
        { necessity: "MENTIONED", roles: 2 },
        { necessity: "ACQUIRED", roles: 1 },
      ],
    });
    expect(unused).toEqual({
      usage: { roles: 0, groups: 0, transversality: 0, byNecessity: [] },
      relatedByUse: [],
    });
  });

  it("counts every requirement once in the table of skills, groups and necessities", async () => {
    const rows = await facets();
    const { roles } = await catalog.ask(
      graphql(`query RequirementCounts { roles(first: 100) { nodes { requirements { totalCount } } } }`),
    );
    const requirements = roles.nodes.reduce((sum, role) => sum + role.requirements.totalCount, 0);
    // 40 + 42 + 29 + 29 + 44 of the lead roles, 3 + 3 of the others.
    expect(requirements).toBe(190);
    expect(rows.reduce((sum, [, , , count]) => sum + count, 0)).toBe(190);
    expect(new Set(rows.map(([skill, group, necessity]) => [skill, group, necessity].join())).size).toBe(
      rows.length,
    );
    expect(rows.slice(0, 4)).toEqual([
      ["code-review", "technical-leadership-roles", "MENTIONED", 5],
      ["programming-languages", "technical-leadership-roles", "REQUIRED", 5],
      ["system-design", "technical-leadership-roles", "REQUIRED", 4],
      ["cloud-platforms", "technical-leadership-roles", "REQUIRED", 3],
    ]);
    const byGroup = (group: string) =>
      rows.filter((row) => row[1] === group).reduce((sum, [, , , count]) => sum + count, 0);
    expect(
      ["technical-leadership-roles", "individual-contributor-roles", "engineering-management-roles"].map(
        byGroup,
      ),
    ).toEqual([184, 3, 3]);
  });

  it("cuts the table by skills, by groups at any depth and by necessities", async () => {
    expect(await facets({ skills: ["stakeholder-communication"] })).toEqual([
      ["stakeholder-communication", "engineering-management-roles", "REQUIRED", 1],
      ["stakeholder-communication", "individual-contributor-roles", "MENTIONED", 1],
      ["stakeholder-communication", "technical-leadership-roles", "MENTIONED", 1],
      ["stakeholder-communication", "technical-leadership-roles", "ACQUIRED", 1],
    ]);
    expect(await facets({ groups: ["software-engineering-roles"] })).toEqual(await facets());
    expect(
      await facets({
        groups: ["individual-contributor-roles"],
        skills: ["agile", "organizational-navigation"],
      }),
    ).toEqual([["organizational-navigation", "individual-contributor-roles", "MENTIONED", 1]]);
    // Three that the Technical Lead's job teaches; of the preferred three are the Tech Lead's, four the Developer's.
    expect(
      (await facets({ necessity: ["ACQUIRED", "PREFERRED"] })).map(([skill, , necessity]) => [
        skill,
        necessity,
      ]),
    ).toEqual([
      ["apis", "PREFERRED"],
      ["cloud-native-architecture", "PREFERRED"],
      ["compliance", "PREFERRED"],
      ["cross-team-coordination", "ACQUIRED"],
      ["databases", "PREFERRED"],
      ["microservices", "PREFERRED"],
      ["operational-monitoring", "PREFERRED"],
      ["organizational-navigation", "ACQUIRED"],
      ["security", "PREFERRED"],
      ["stakeholder-communication", "ACQUIRED"],
    ]);
    expect(await facets({ skills: ["prioritization"] })).toEqual([]);
  });

  it("finds the roles that are most like one, with what they share", async () => {
    const { lead, manager, architect } = await catalog.ask(
      graphql(`
        query RolesLikeOne {
          lead: role(ref: "tech-lead") { similar(first: 3) { ...Alike } }
          manager: role(ref: "engineering-manager") { similar { ...Alike } }
          architect: role(ref: "architect") { similar { similarity } }
        }

        fragment Alike on RoleSimilarity { role { ref } similarity sharedCount sharedSkills(first: 3) { ref } }
      `),
    );
    const rows = (list: NonNullable<typeof manager>["similar"] | undefined) =>
      list?.map(({ role, similarity, sharedCount, sharedSkills }) => [
        ...[key(role), similarity, sharedCount],
        ...sharedSkills.map(key),
      ]);
    // The Tech Lead weighs 24.9. Lead Software Developer: 21.8, 11.2 shared, 11.2 / 35.5. Lead Software Engineer: 17.6,
    // 8.8, 8.8 / 33.7. Software Engineering Tech Lead: 22.2, 8.8, 8.8 / 38.3. Of the skills that weigh most those that
    // the fewest roles ask for come first.
    expect(rows(lead?.similar)).toEqual([
      ["lead-software-developer", 0.315493, 16, "programming", "software-frameworks", "strategic-thinking"],
      ["lead-software-engineer", 0.261128, 18, "cloud-platforms", "software-frameworks", "microservices"],
      ["software-engineering-tech-lead", 0.229765, 19, "cloud-platforms", "databases", "leadership"],
    ]);
    // 3 × 0.4 of 3 × 1; and one skill that is required here and mentioned there: 0.4 / (3 + 21.8 − 0.4). What the
    // Technical Lead's job teaches weighs nothing.
    expect(rows(manager?.similar)).toEqual([
      [
        "staff-engineer",
        0.4,
        3,
        "cross-team-coordination",
        "organizational-navigation",
        "stakeholder-communication",
      ],
      ["lead-software-developer", 0.016393, 1, "stakeholder-communication"],
    ]);
    expect(architect?.similar).toEqual([]);
  });
});

import { graphql } from "../gql";
import { TestCatalog } from "../support/catalog";

/** However many rows a query reaches, it takes a number of SQL statements that its shape decides. */
describe("a deep query", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it("reads a role page in 11 statements", async () => {
    const { data, statements } = await catalog.count(
      graphql(`
        query RolePageCount {
          role(ref: "technical-lead") {
            label
            group { label }
            responsibilities(first: 100) {
              totalCount
              nodes { statement responsibility { label } evidence { start end quote document { title } } }
            }
            requirements(first: 100) {
              totalCount
              nodes {
                necessity
                skill { label }
                alternatives { label }
                evidence { start end quote document { title } }
              }
            }
            experience { statement band { label } evidence { quote document { title } } }
            moves { to { label } track evidence { quote document { title } } }
          }
        }
      `),
    );
    expect(data.role?.responsibilities.totalCount).toBe(data.role?.responsibilities.nodes.length);
    expect(data.role?.requirements.nodes.length).toBeGreaterThan(40);
    // The role; its group; responsibilities; requirements; other facts; skills and target roles; shared
    // responsibilities; bands; evidence; documents; their texts.
    expect(statements).toBe(11);
  });

  it("reads all roles with everything in 16 statements", async () => {
    const { data, statements } = await catalog.count(
      graphql(`
        query AllRolesCount {
          roles(first: 100) {
            totalCount
            nodes {
              label
              altLabels
              scheme { code }
              replacedBy { ref }
              group { label }
              documents { title }
              responsibilities(first: 100) {
                totalCount
                nodes { statement responsibility { label } evidence { quote document { title } } }
              }
              requirements(first: 100) {
                totalCount
                nodes {
                  necessity
                  skill { label }
                  alternatives { label }
                  evidence { quote document { title } }
                }
              }
              experience { statement band { label } evidence { quote document { title } } }
              education { level evidence { quote document { title } } }
              moves { to { label } evidence { quote document { title } } }
              insights { kind statement evidence { quote document { title } } }
            }
          }
        }
      `),
    );
    expect(data.roles.nodes).toHaveLength(11);
    expect(statements).toBe(16);
  });

  it("goes from a skill to roles, moves, roles and skills in 7 statements", async () => {
    const { data, statements } = await catalog.count(
      graphql(`
        query SkillToSkills {
          skill(ref: "code-review") {
            requirements(first: 100) {
              nodes {
                role {
                  moves { to { requirements(first: 100) { nodes { skill { label } } } } }
                }
              }
            }
          }
        }
      `),
    );
    const reached = data.skill?.requirements.nodes.flatMap(({ role }) =>
      role.moves.flatMap(({ to }) => to.requirements.nodes.map(({ skill }) => skill.label)),
    );
    expect(reached).toEqual([
      "Cross-team coordination",
      "Stakeholder communication",
      "Organizational navigation",
      "Cross-team coordination",
      "Stakeholder communication",
      "Organizational navigation",
    ]);
    // The skill; requirements; roles; facts; target roles; their requirements; skills.
    expect(statements).toBe(7);
  });

  it("reads the skill tree three levels deep in 5 statements, whatever its width", async () => {
    const { data, statements } = await catalog.count(
      graphql(`
        query SkillTreeCount {
          skillGroups(scheme: "rolegraph") {
            nodes {
              label
              narrower(first: 100) {
                nodes {
                  ... on SkillGroup {
                    label
                    narrower(first: 100) {
                      nodes {
                        ... on Skill { label narrower(first: 100) { nodes { ... on Skill { label } } } }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      `),
    );
    expect(data.skillGroups.nodes.map(({ label }) => label)).toEqual([
      "Technical skills",
      "Transversal skills",
    ]);
    expect(statements).toBe(5);
  });

  it("takes as many statements for one role as for all, at every depth", async () => {
    const Query = graphql(`
      query RolesOfWidth($first: Int!) {
        roles(first: $first) {
          nodes {
            requirements(first: 50) {
              nodes {
                skill {
                  broader { ... on Skill { label } ... on SkillGroup { label } }
                  requirements(first: 20) { totalCount nodes { role { label experience { minYears } } } }
                }
                evidence { document { ref roles { label } } fact { statement } }
              }
            }
          }
        }
      }
    `);
    const five = await catalog.count(Query, { first: 5 });
    const all = await catalog.count(Query, { first: 11 });
    expect(five.data.roles.nodes).toHaveLength(5);
    expect(all.data.roles.nodes).toHaveLength(11);
    expect(all.statements).toBe(five.statements);
  });

  it("counts without reading a page, and reads a page without counting", async () => {
    const count = await catalog.count(graphql(`query OnlyCount { skills { totalCount } }`));
    expect([count.data.skills.totalCount > 100, count.statements]).toEqual([true, 1]);
    const page = await catalog.count(graphql(`query OnlyPage { skills(first: 2) { nodes { label } } }`));
    expect(page.statements).toBe(1);
    const both = await catalog.count(
      graphql(`query CountAndPage { skills(first: 2) { totalCount nodes { label } } }`),
    );
    expect(both.statements).toBe(2);
  });
});

import { graphql } from "../gql";
import { SEEDS, seedStore, TestCatalog } from "../support/catalog";

const Everything = graphql(`
  query EveryTypeOfNode {
    schemes { __typename id }
    roles(first: 1) { nodes { __typename id } }
    roleGroups(scheme: "rolegraph", first: 1) { nodes { __typename id } }
    skills(first: 1) { nodes { __typename id } }
    skillGroups(scheme: "rolegraph", first: 1) { nodes { __typename id } }
    responsibilities(first: 1) { nodes { __typename id } }
    experienceBands { __typename id }
    documents(first: 1) { nodes { __typename id } }
    role(ref: "technical-lead") {
      responsibilities(first: 1) { nodes { __typename id } }
      requirements(first: 1) { nodes { __typename id evidence { __typename id } } }
      experience { __typename id }
      education { __typename id }
      moves { __typename id }
      insights(kinds: [COMPENSATION]) { __typename id }
    }
    skill(ref: "java") { requirements(first: 1) { nodes { alternatives { __typename id } } } }
  }
`);

const Nodes = graphql(`
  query NodesById($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }
`);

/** Every object of an answer that has an id. */
function identified(value: unknown): { __typename: string; id: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(identified);
  return "id" in value ? [value as { __typename: string; id: string }, ...below] : below;
}

describe("a client that keeps ids", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it("finds every type of node again", async () => {
    const seen = identified(await catalog.ask(Everything));
    const types = new Set(seen.map(({ __typename }) => __typename));
    expect([...types].sort()).toEqual([
      "AlternativeGroup",
      "CareerMove",
      "Document",
      "EducationRequirement",
      "Evidence",
      "ExperienceBand",
      "ExperienceRequirement",
      "Insight",
      "Requirement",
      "Responsibility",
      "ResponsibilityStatement",
      "Role",
      "RoleGroup",
      "Scheme",
      "Skill",
      "SkillGroup",
    ]);
    const { nodes } = await catalog.ask(Nodes, { ids: seen.map(({ id }) => id) });
    expect(nodes).toEqual(seen.map(({ __typename, id }) => ({ __typename, id })));
  });

  it("finds them in a store that was built anew, with other row numbers", async () => {
    const seen = identified(await catalog.ask(Everything));
    const other = await TestCatalog.start();
    try {
      // A row number that is taken shifts all that follow when the catalog is emptied and seeded again.
      await other.store.rows("DELETE FROM evidence");
      await other.store.rows("DELETE FROM fact WHERE id > 10");
      await other.store.rows("UPDATE fact SET id = id + 5000");
      await seedStore(other.store, SEEDS);
      expect(identified(await other.ask(Everything))).toEqual(seen);
      const rows = "SELECT MIN(id) AS id FROM fact";
      expect(await other.store.rows(rows)).not.toEqual(await catalog.store.rows(rows));
    } finally {
      await other.stop();
    }
  });

  it("gets null for an id that is none, in its place", async () => {
    const encode = (text: string) => Buffer.from(text).toString("base64url");
    const role = encode("Role:rolegraph:tech-lead");
    const ids = [
      "",
      "nonsense",
      encode("Role:rolegraph:nobody"),
      encode("Skill:rolegraph:tech-lead"),
      encode("__proto__:x"),
      encode("constructor:x"),
      `${role}!!`,
      role,
    ];
    const { nodes } = await catalog.ask(Nodes, { ids });
    expect(nodes).toEqual([null, null, null, null, null, null, null, { __typename: "Role", id: role }]);
  });

  it("may ask for 100 ids at most", async () => {
    const answer = await catalog.post(Nodes, { ids: Array.from({ length: 101 }, () => "x") });
    expect(answer.errors?.[0]).toMatchObject({
      message: "The number of values in ids is at most 100, but is 101.",
      extensions: { code: "LIMIT_EXCEEDED" },
    });
  });
});

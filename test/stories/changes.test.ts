import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { graphql } from "../gql";
import { copyFixture, FIXTURE_ROLE, seedStore, TestCatalog } from "../support/catalog";

const Changes = graphql(`
  query Changes($since: Int!, $filter: ChangeFilter, $first: Int, $after: String) {
    catalog { revision }
    changes(since: $since, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id revision kind breaking ref concept { __typename ref label } fields { name before after } }
    }
  }
`);

/** A client that keeps a copy asks what changed since the revision that it knows. */
describe("someone who follows the catalog", () => {
  let catalog: TestCatalog;
  let seeds: string;
  beforeAll(async () => {
    ({ seeds } = copyFixture());
    catalog = await TestCatalog.start({ seeds });
    const role = path.join(seeds, FIXTURE_ROLE);
    const skills = path.join(seeds, "catalog/skills.yaml");
    writeFileSync(
      role,
      readFileSync(role, "utf8")
        .replace("skill: Tides\n    necessity: REQUIRED", "skill: Tides\n    necessity: PREFERRED")
        .replace("to: Harbour Master", "to: Deckhand"),
    );
    writeFileSync(
      skills,
      readFileSync(skills, "utf8").replace("label: Tides", "label: Tides\n  altLabels: [Ebb and flow]"),
    );
    await seedStore(catalog.store, seeds);
  });
  afterAll(() => catalog.stop());

  it("reads every concept of the first revision as added, and none of its parts", async () => {
    const { changes } = await catalog.ask(Changes, { since: 0, first: 100, filter: { kind: ["ADDED"] } });
    const concepts = changes.nodes.filter(({ concept }) => concept !== null);
    expect(new Set(changes.nodes.map(({ revision }) => revision))).toEqual(new Set([1]));
    expect(concepts.map(({ ref }) => ref)).toContain("rolegraph:ferry-pilot");
    expect(concepts.every(({ fields }) => fields.length === 0)).toBe(true);
    expect(changes.nodes.map(({ ref }) => ref)).toContain("document:ferry-pilot");
  });

  it("reads what an edit changed, with the values before and after, and whether it breaks", async () => {
    const { catalog: now, changes } = await catalog.ask(Changes, { since: 1 });
    expect(now.revision).toBe(2);
    const pilot = {
      revision: 2,
      ref: "rolegraph:ferry-pilot",
      concept: { __typename: "Role", ref: "rolegraph:ferry-pilot", label: "Ferry Pilot" },
    };
    expect(changes.nodes.map(({ id: _id, ...change }) => change)).toEqual([
      {
        revision: 2,
        kind: "CHANGED",
        breaking: false,
        ref: "rolegraph:tides",
        concept: { __typename: "Skill", ref: "rolegraph:tides", label: "Tides" },
        fields: [{ name: "altLabels@en", before: null, after: "Ebb and flow" }],
      },
      {
        ...pilot,
        kind: "CHANGED",
        breaking: true,
        fields: [{ name: "requirements[rolegraph:tides].necessity", before: "REQUIRED", after: "PREFERRED" }],
      },
      {
        ...pilot,
        kind: "LINK_ADDED",
        breaking: false,
        fields: [{ name: "moves", before: null, after: "rolegraph:deckhand" }],
      },
      {
        ...pilot,
        kind: "LINK_REMOVED",
        breaking: true,
        fields: [{ name: "moves", before: "rolegraph:harbour-master", after: null }],
      },
    ]);
  });

  it("filters by kind, scheme, thing and whether it breaks", async () => {
    const refs = async (filter: object) =>
      (await catalog.ask(Changes, { since: 1, filter })).changes.nodes.map(
        ({ kind, ref }) => `${kind} ${ref}`,
      );
    expect(await refs({ kind: ["LINK_REMOVED", "DEPRECATED"] })).toEqual([
      "LINK_REMOVED rolegraph:ferry-pilot",
    ]);
    expect(await refs({ breaking: false, ref: ["rolegraph:tides"] })).toEqual(["CHANGED rolegraph:tides"]);
    expect(await refs({ scheme: ["rolegraph"] })).toHaveLength(4);
    expect(await refs({ scheme: ["document", "role"] })).toEqual([]);
    expect(await refs({ scheme: [] })).toEqual([]);
  });

  it("pages through them, and finds each again by its id", async () => {
    const all = (await catalog.ask(Changes, { since: 0, first: 100 })).changes;
    const seen: string[] = [];
    let after: string | null | undefined = null;
    do {
      const page: typeof all = (await catalog.ask(Changes, { since: 0, first: 3, after })).changes;
      expect(page.totalCount).toBe(all.totalCount);
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all.nodes.map(({ id }) => id));
    const { nodes } = await catalog.ask(
      graphql(`query ChangesById($ids: [ID!]!) { nodes(ids: $ids) { id ... on Change { kind ref } } }`),
      { ids: seen.slice(0, 5) },
    );
    expect(nodes).toEqual(all.nodes.slice(0, 5).map(({ id, kind, ref }) => ({ id, kind, ref })));
  });

  it("is told that a revision cannot be negative", async () => {
    const answer = await catalog.post(Changes, { since: -1 });
    expect(answer.errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ["BAD_USER_INPUT", "since must not be negative, but is -1."],
    ]);
  });
});

import { graphql } from "../gql";
import { TestCatalog } from "../support/catalog";
import { ask, claims, HAVE, limited, NODES, PAGE, refusalOf, strings } from "../support/limits";

const explosive = `query($n: Int) { roles(first: $n) { nodes { requirements(first: $n) { nodes { skill {
  requirements(first: $n) { nodes { role { requirements(first: $n) { nodes { skill {
    requirements(first: $n) { nodes { role { requirements(first: $n) { nodes { id } } } } } } } } } } }
} } } } } }`;

describe("the cost of a query", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it("is one that lists multiply, whatever says how long they are", async () => {
    const costOf = async (query: string, variables?: object) =>
      (await catalog.postWhole(query, variables as never)).extensions.cost.requested;
    const page =
      "query($n: Int) { roles(first: $n) { nodes { requirements(first: 10) { nodes { skill { label } } } } } }";
    // The connection; for each role, itself, its connection, and ten requirements with their skills.
    expect(await costOf(page, { n: 3 })).toBe(1 + 3 * (1 + 1 + 10 * 2));
    expect(await costOf(page, { n: 0 })).toBe(1);
    expect(await costOf(page)).toBe(1 + 20 * 22);
    expect(await costOf(page, { n: null })).toBe(1 + 20 * 22);
    expect(await costOf(page.replace("$n: Int", "$n: Int = 5"))).toBe(1 + 5 * 22);
    expect(await costOf("{ skills(last: 7) { totalCount edges { cursor node { label } } } }")).toBe(8);
    expect(await costOf("{ skills { totalCount pageInfo { endCursor } } }")).toBe(1);
    expect(await costOf(NODES, { ids: strings(7) })).toBe(7);
    expect(await costOf('{ nodes(ids: "x") { id } }')).toBe(1);
    expect(
      await costOf('{ role(ref: "tech-lead") { experience { minYears } similar(first: 4) { similarity } } }'),
    ).toBe(1 + 2 + 50 + 4);
    expect(await costOf('{ skillGraph(center: "java", depth: 2, limit: 30) { nodes { depth } } }')).toBe(230);
    expect(await costOf('{ skillGraph(center: "java") { nodes { depth } edges { weight } } }')).toBe(300);
    expect(await costOf(HAVE, { have: claims(9) })).toBe(59);
    expect(await costOf("{ __typename }")).toBe(0);
  });

  it("counts neither what is left out, nor more than one of the types that an object may have", async () => {
    const costOf = async (query: string, variables?: object) =>
      (await catalog.postWhole(query, variables as never)).extensions.cost.requested;
    const optional = `query($yes: Boolean!, $no: Boolean = false) {
      a: catalog @include(if: $yes) { revision }
      b: catalog @skip(if: $yes) { revision }
      c: catalog @include(if: $no) { revision }
      ... @skip(if: true) { d: catalog { revision } }
      ...E @include(if: true)
    } fragment E on Query { e: catalog { revision } }`;
    expect(await costOf(optional, { yes: true })).toBe(2);
    expect(await costOf(optional, { yes: false, no: true })).toBe(3);
    const typed = `{ node(id: "x") {
      ... on Role { moves { kind } }
      ... on Skill { broader { __typename } scheme { code } }
      ... on Concept { scheme { code } }
    } }`;
    expect(await costOf(typed)).toBe(1 + 5 + 1);
  });

  it("refuses before it runs what is above, naming both, and says so beside the error", async () => {
    const page = "query($n: Int) { roles(first: $n) { nodes { ref } } }";
    const other = await limited({ cost: 11 });
    expect(await other.postWhole(page, { n: 10 } as never)).toMatchObject({
      status: 200,
      extensions: { cost: { requested: 11, limit: 11, statements: 1 } },
    });
    expect(await refusalOf(other, [page, { n: 11 }])).toEqual([
      400,
      [["COST_EXCEEDED", "The query's cost is at most 11, but is 12."]],
    ]);
    expect(await other.postWhole(page, { n: 11 } as never)).toMatchObject({
      extensions: { cost: { requested: 12, limit: 11, statements: 0 } },
    });
  });

  it("refuses what would grow without bound, and lets the same through with small pages", async () => {
    const insights = `{ role(ref: "technical-lead") { ${"insights { role { ".repeat(7)}ref${" } }".repeat(7)} } }`;
    expect(await refusalOf(catalog, [explosive, { n: 100 }])).toEqual([
      400,
      [["COST_EXCEEDED", "The query's cost is at most 150000, but is 1030303030201."]],
    ]);
    expect((await refusalOf(catalog, insights))[1]).toMatchObject([["COST_EXCEEDED", expect.any(String)]]);
    expect((await ask(catalog, [explosive, { n: 3 }])).status).toBe(200);
  });

  it("does not keep a query from the answer that its own faults get", async () => {
    expect(await ask(catalog, "{ catalog {")).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
      extensions: { cost: { requested: null, limit: 150_000, statements: 0 } },
    });
    expect(await ask(catalog, [PAGE, { n: "x" }])).toMatchObject({
      errors: [{ message: expect.stringContaining('Variable "$n" got invalid value "x"') }],
      extensions: { cost: { requested: null, statements: 0 } },
    });
  });

  it("is told in the schema wherever a field costs otherwise than by its type", async () => {
    const { __type } = await catalog.ask(
      graphql(`query DescribedCosts { __type(name: "Query") { fields { name description } } }`),
    );
    const described = (name: string) => __type?.fields?.find((field) => field.name === name)?.description;
    expect(described("search")).toMatch(/ Costs 50\.$/);
    expect(described("matchRoles")).toMatch(/ Costs 100, and 2 for each skill in `have`\.$/);
    expect(described("skill")).not.toMatch(/Costs/);
  });

  it("stands beside each answer, with how many statements it took, of this request alone", async () => {
    const query = (first: number) => `{ skills(first: ${first}) { totalCount nodes { label } } }`;
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) => ask(catalog, query(index + 1))),
    );
    expect(answers.map(({ extensions }) => extensions.cost.statements)).toEqual([2, 2, 2, 2, 2]);
    // What is asked again and again is kept in the end, and takes none.
    const again: object[] = [];
    for (let count = 0; count < 3; count += 1) again.push((await ask(catalog, query(1))).extensions.cost);
    expect(again).toMatchObject([2, 2, 0].map((statements) => ({ requested: 2, statements })));
  });
});

import { getIntrospectionQuery } from "graphql";
import { TestCatalog } from "../support/catalog";
import {
  type Asked,
  ask,
  claims,
  HAVE,
  limited,
  NODES,
  PAGE,
  refusalOf,
  strings,
  times,
} from "../support/limits";

const literals = (count: number) => JSON.stringify(strings(count));

/** A query of so many levels of fields. */
const nested = (levels: number) =>
  `{ ladder(ref: "x") { rungs { ${"below { ".repeat(levels - 4)} role { ref } ${"}".repeat(levels - 4)} } } }`;

/** Spreads one fragment 2^doublings times. */
const doubled = (doublings: number, field: string) =>
  `{ ...F${doublings} } ${times(doublings, "")} ${Array.from(
    { length: doublings },
    (_, index) => `fragment F${index + 1} on Query { ...F${index} ...F${index} }`,
  ).join(" ")} fragment F0 on Query { ${field} }`;

/** A query at its limit, the same beyond it, and what is said of the latter. */
type Bound = [what: string, at: Asked, above: Asked, code: string, message: string];

const REFS = "query($refs: [String!]) { roles(filter: { skillsAnyOf: $refs }) { totalCount } }";
const FILTER = "query($filter: RoleFilter) { roles(filter: $filter) { totalCount } }";

const BOUNDS: Bound[] = [
  ["depth", nested(30), nested(31), "LIMIT_EXCEEDED", "The query's depth is at most 30, but is 31."],
  [
    "root fields",
    `{ ${times(50, "a{}: __typename")} }`,
    `{ ...F } fragment F on Query { ${times(51, "a{}: __typename")} }`,
    "LIMIT_EXCEEDED",
    "The number of root fields is at most 50, but is 51.",
  ],
  [
    "aliases",
    `{ catalog { ${times(200, "a{}: revision")} } }`,
    `{ catalog { ...F ...F a: revision } } fragment F on Catalog { ${times(100, "a{}: revision")} }`,
    "LIMIT_EXCEEDED",
    "The number of aliases is at most 200, but is 201.",
  ],
  [
    "directives",
    `{ catalog { ${times(50, "revision @include(if: true)")} } }`,
    `{ catalog { ...F @skip(if: false) } } fragment F on Catalog { ${times(50, "revision @include(if: true)")} }`,
    "LIMIT_EXCEEDED",
    "The number of directives is at most 50, but is 51.",
  ],
  [
    "a list of refs, written out",
    `{ roles(filter: { skillsAnyOf: ${literals(250)} }) { totalCount } }`,
    `{ roles(filter: { skillsAnyOf: ${literals(251)} }) { totalCount } }`,
    "LIMIT_EXCEEDED",
    "The number of values in skillsAnyOf is at most 250, but is 251.",
  ],
  [
    "a list of refs as a variable",
    [REFS, { refs: strings(250) }],
    [REFS, { refs: strings(251) }],
    "LIMIT_EXCEEDED",
    "The number of values in refs is at most 250, but is 251.",
  ],
  [
    "a list within a variable",
    [FILTER, { filter: { skillsNoneOf: strings(250) } }],
    [FILTER, { filter: { skillsNoneOf: strings(251) } }],
    "LIMIT_EXCEEDED",
    "The number of values in skillsNoneOf is at most 250, but is 251.",
  ],
  [
    "a list of kinds",
    `{ suggest(prefix: "x", kinds: [${times(250, "SKILL")}]) { text } }`,
    `{ suggest(prefix: "x", kinds: [${times(251, "SKILL")}]) { text } }`,
    "LIMIT_EXCEEDED",
    "The number of values in kinds is at most 250, but is 251.",
  ],
  [
    "skills held",
    [HAVE, { have: claims(250) }],
    [HAVE, { have: claims(251) }],
    "LIMIT_EXCEEDED",
    "The number of values in have is at most 250, but is 251.",
  ],
  [
    "ids, written out",
    `{ nodes(ids: ${literals(100)}) { id } }`,
    `{ nodes(ids: ${literals(101)}) { id } }`,
    "LIMIT_EXCEEDED",
    "The number of values in ids is at most 100, but is 101.",
  ],
  [
    "ids as a variable",
    [NODES, { ids: strings(100) }],
    [NODES, { ids: strings(101) }],
    "LIMIT_EXCEEDED",
    "The number of values in ids is at most 100, but is 101.",
  ],
  [
    "a page",
    "{ skills(last: 100) { nodes { ref } } }",
    "{ skills(last: 101) { nodes { ref } } }",
    "LIMIT_EXCEEDED",
    "last is at most 100, but is 101.",
  ],
  [
    "a page as a variable",
    [PAGE, { n: 100 }],
    [PAGE, { n: 101 }],
    "LIMIT_EXCEEDED",
    "first is at most 100, but is 101.",
  ],
  [
    "a list that is no connection",
    '{ suggest(prefix: "x", first: 100) { text } }',
    '{ suggest(prefix: "x", first: 101) { text } }',
    "LIMIT_EXCEEDED",
    "first is at most 100, but is 101.",
  ],
];

describe("a limit of queries", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it.each(BOUNDS)(
    "lets through what is at it, and refuses more before it runs: %s",
    async (_, at, above, code, message) => {
      const { status, errors } = await ask(catalog, at);
      // Some of the values name nothing, which is found out when the query runs.
      expect([status, errors?.filter((error) => /EXCEEDED/.test(error.extensions.code)) ?? []]).toEqual([
        200,
        [],
      ]);
      expect(await refusalOf(catalog, above)).toEqual([400, [[code, message]]]);
    },
  );

  it("of tokens stops the parser", async () => {
    // A list of so many values that eleven of them come to 2,915 tokens.
    const suggest = `a{}: suggest(prefix: "x", kinds: [${times(250, "SKILL")}]) { text }`;
    const tokens = (count: number) =>
      `{ ${times(11, suggest)} catalog { ${times(count - 2920, "revision")} } }`;
    expect((await ask(catalog, tokens(3000))).status).toBe(200);
    expect(await refusalOf(catalog, tokens(3001))).toEqual([
      400,
      [["LIMIT_EXCEEDED", "The number of tokens is at most 3000, but is more."]],
    ]);
  });

  it("counts fragments where they are spread, and nesting them takes no time", async () => {
    expect(await refusalOf(catalog, doubled(24, "catalog { revision }"))).toEqual([
      400,
      [["LIMIT_EXCEEDED", `The number of root fields is at most 50, but is ${2 ** 24}.`]],
    ]);
    const deep = doubled(24, "ref")
      .replaceAll(" on Query", " on Role")
      .replace("{ ...F24 }", '{ role(ref: "x") { ...F24 } }');
    expect(await ask(catalog, deep)).toMatchObject({ status: 200, extensions: { cost: { requested: 1 } } });
    const variable = doubled(24, "requirements(first: $n) { nodes { id } }")
      .replaceAll(" on Query", " on Role")
      .replace("{ ...F24 }", 'query($n: Int) { role(ref: "x") { ...F24 } }');
    expect(await refusalOf(catalog, [variable, { n: 1 }])).toEqual([
      400,
      [["COST_EXCEEDED", `The query's cost is at most 150000, but is ${1 + 2 ** 24 * 2}.`]],
    ]);
  });

  it("lets GraphiQL read the schema, and nobody walk it in circles", async () => {
    const { status, errors } = await ask(
      catalog,
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }),
    );
    expect([status, errors]).toEqual([200, undefined]);
    const circle = `{ __schema { types { ${"fields { type { ".repeat(9)} name ${"} }".repeat(9)} } } }`;
    expect((await refusalOf(catalog, circle))[0]).toBe(400);
    const chain = `{ __schema { types { ${"possibleTypes { ".repeat(3)} name ${"}".repeat(3)} } } }`;
    expect((await refusalOf(catalog, chain))[0]).toBe(400);
  });

  it("on the nodes of an answer holds where a query costs less than it gives", async () => {
    const other = await limited({ cost: 2 ** 31 - 1 });
    const insights = `{ role(ref: "technical-lead") { ${"insights { role { ".repeat(6)}ref${" } }".repeat(6)} } }`;
    expect(await ask(other, insights)).toMatchObject({
      status: 400,
      data: null,
      errors: [
        {
          message: expect.stringMatching(/^The number of nodes in an answer is at most 50000, but is \d+\.$/),
          extensions: { code: "LIMIT_EXCEEDED" },
        },
      ],
    });
  });
});

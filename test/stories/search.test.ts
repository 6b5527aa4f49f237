import { graphql } from "../gql";
import type { SearchQueryVariables } from "../gql/graphql";
import { importHarbour } from "../search/harbour";
import { FIXTURE_SEEDS, TestCatalog } from "../support/catalog";

const Search = graphql(`
  query Search($query: String!, $kinds: [ConceptKind!], $filter: SearchFilter, $language: String, $first: Int, $after: String) {
    search(query: $query, kinds: $kinds, filter: $filter, language: $language, first: $first, after: $after) {
      nodes {
        score
        node {
          ... on Concept { ref }
          ... on Responsibility { label }
        }
        matched { text field rule language }
      }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }
`);

const CountHits = graphql(`
  query CountHits($query: String!, $filter: SearchFilter) {
    search(query: $query, filter: $filter, first: 1) {
      nodes { node { __typename } }
      totalCount
      facets { name values { value label count } }
    }
  }
`);

const Suggest = graphql(`
  query Suggest($prefix: String!, $kinds: [ConceptKind!], $language: String, $first: Int) {
    suggest(prefix: $prefix, kinds: $kinds, language: $language, first: $first) {
      text
      node {
        ... on Concept { ref }
        ... on Responsibility { label }
      }
      matched { text field rule language }
    }
  }
`);

const ResolveTitle = graphql(`
  query ResolveTitle($title: String!, $first: Int) {
    resolveTitle(title: $title, first: $first) {
      role { ref }
      confidence
      candidates { role { ref } confidence matched { text field rule language } }
    }
  }
`);

type Rest = Omit<SearchQueryVariables, "query">;

const nameOf = (node: { ref?: string; label?: string }) => node.ref ?? `"${node.label}"`;

describe("someone who searches", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS });
    await importHarbour(catalog.store);
  });
  afterAll(() => catalog.stop());

  const search = async (query: string, rest: Rest = {}) =>
    (await catalog.ask(Search, { query, ...rest })).search;
  const refs = async (query: string, rest?: Rest) =>
    (await search(query, rest)).nodes.map(({ node }) => nameOf(node));
  /** What was found, and why. */
  const reasons = async (query: string, rest?: Rest) =>
    (await search(query, rest)).nodes.map(
      ({ node, matched: { rule, field, text, language } }) =>
        `${nameOf(node)} by ${rule} ${field} "${text}" in ${language}`,
    );
  const fault = async (operation: { toString: () => string }, variables: object) => {
    const { data, errors } = await catalog.post(operation.toString(), variables);
    return [data ?? null, errors?.[0]?.extensions.code, errors?.[0]?.message];
  };

  it("finds what was misspelt", async () => {
    expect(await refs("kuberntes")).toEqual(["harbour:kubernetes"]);
    expect(await refs("databse administrator")).toEqual(["harbour:dba"]);
    expect(await refs("databaseadministrator")).toEqual(["harbour:dba"]);
    expect(await refs("bow line knot")).toEqual(["harbour:bowline"]);
    expect(await refs("bowlinek not")).toEqual(["harbour:bowline"]);
    expect(await refs("maet")).toEqual(["harbour:mate"]);
    expect(await refs("xyzzy")).toEqual([]);
  });

  it("is told which text matched, and how", async () => {
    expect(await reasons("KUBERNETES!")).toEqual([
      'harbour:kubernetes by EXACT PREFERRED_LABEL "Kubernetes" in en',
    ]);
    expect(await reasons("k8s")).toEqual(['harbour:kubernetes by EXACT ALTERNATIVE_LABEL "K8s" in en']);
    expect(await reasons("1st mate")).toEqual(['harbour:mate by EXACT HIDDEN_LABEL "1st mate" in en']);
    expect(await reasons("lead")).toEqual([
      'harbour:lead by PREFIX PREFERRED_LABEL "lead software engineer" in en',
    ]);
    expect(await reasons("kube")).toEqual([
      'harbour:kubernetes by PREFIX PREFERRED_LABEL "Kubernetes" in en',
    ]);
    expect(await reasons("bowline tie")).toEqual([
      'harbour:bowline by WORD ALTERNATIVE_LABEL "tie a bowline" in en',
    ]);
    expect(await reasons("premier officer")).toEqual([
      'harbour:mate by FUZZY ALTERNATIVE_LABEL "premier officier" in fr',
    ]);
    expect(await reasons("cargo")).toEqual([
      'harbour:mate by WORD DESCRIPTION "Stands watch and sees to the cargo." in en',
    ]);
    expect(await reasons("tiennent")).toEqual([
      'harbour:knots by WORD DESCRIPTION "Cordes qui tiennent bon." in fr',
    ]);
    expect(await reasons("log")).toEqual(['"Keep the log" by WORD PREFERRED_LABEL "Keep the log" in en']);
  });

  it("finds a code and a ref", async () => {
    expect(await reasons("C11.1")).toEqual(['harbour:mate by EXACT CODE "C11.1" in null']);
    expect(await reasons("c11")).toEqual(['harbour:deck by EXACT CODE "C11" in null']);
    expect(await reasons("harbour:C11")).toEqual(['harbour:deck by EXACT CODE "C11" in null']);
    expect(await refs("rolegraph:C11")).toEqual([]);
    expect(await reasons("rolegraph:deckhand")).toEqual([
      'rolegraph:deckhand by EXACT CODE "rolegraph:deckhand" in null',
    ]);
  });

  it("gets the best first: names, misspelt names, labels by how much more they say, then descriptions", async () => {
    expect(await reasons("manage test")).toEqual([
      'harbour:tests by FUZZY PREFERRED_LABEL "manage tests" in en',
      'harbour:test-runs by PREFIX PREFERRED_LABEL "manage test runs" in en',
    ]);
    expect(await reasons("rope")).toEqual([
      'harbour:knots by PREFIX PREFERRED_LABEL "rope knots" in en',
      '"Check every rope before the ferry leaves" by WORD PREFERRED_LABEL "Check every rope before the ferry leaves" in en',
      'rolegraph:knots by PREFIX ALTERNATIVE_LABEL "ropework" in en',
    ]);
    expect(await refs("manage tests")).toEqual(["harbour:tests", '"Manage tests"']);
    const { nodes } = await search("software");
    expect(nodes.map(({ node, score }) => [nameOf(node), score])).toEqual([
      ["harbour:engineer", 0.6238],
      ["harbour:lead", 0.4975],
    ]);
    const [ropes] = (await search("ropes")).nodes.slice(-1);
    expect([ropes && nameOf(ropes.node), ropes?.matched.field, ropes?.score]).toEqual([
      "harbour:tests",
      "DESCRIPTION",
      0.125,
    ]);
  });

  it("does not find what is deprecated", async () => {
    expect(await refs("sails")).toEqual([]);
    expect(await refs("harbour:old")).toEqual([]);
  });

  it("keeps to kinds, schemes, groups at any depth, collections and languages", async () => {
    expect(await refs("deck")).toEqual([
      "harbour:deck",
      "harbour:mate",
      "harbour:deckhand",
      "rolegraph:deckhand",
    ]);
    expect(await refs("deck", { kinds: ["ROLE_GROUP"] })).toEqual(["harbour:deck"]);
    expect(await refs("deck", { filter: { scheme: ["rolegraph"] } })).toEqual(["rolegraph:deckhand"]);
    expect(await refs("deck", { filter: { group: "harbour:crews" } })).toEqual([
      "harbour:deck",
      "harbour:mate",
      "harbour:deckhand",
    ]);
    expect(await refs("bowline", { filter: { group: "harbour:seamanship" } })).toEqual(["harbour:bowline"]);
    expect(await refs("deck", { filter: { collection: ["harbour:night"] } })).toEqual(["harbour:mate"]);
    expect(await refs("deck", { filter: { language: "FR" } })).toEqual(["harbour:mate"]);
    expect(await refs("deck", { kinds: [] })).toEqual([]);
    expect(await refs("rope", { kinds: ["RESPONSIBILITY"], filter: { scheme: ["harbour"] } })).toEqual([
      '"Check every rope before the ferry leaves"',
    ]);
    expect(await refs("rope", { kinds: ["RESPONSIBILITY"], filter: { scheme: ["rolegraph"] } })).toEqual([]);
  });

  it("is told of a filter that names nothing", async () => {
    expect(await fault(Search, { query: "deck", filter: { group: "harbour:nowhere" } })).toEqual([
      null,
      "NOT_FOUND",
      'There is no RoleGroup or SkillGroup or Skill with the ref "harbour:nowhere".',
    ]);
    expect(await fault(Search, { query: "deck", filter: { scheme: ["port"] } })).toEqual([
      null,
      "NOT_FOUND",
      'There is no scheme with the code "port".',
    ]);
  });

  it("searches in one language", async () => {
    expect(await reasons("second", { language: "fr" })).toEqual([
      'harbour:mate by EXACT PREFERRED_LABEL "second" in fr',
    ]);
    expect(await reasons("kubernetes", { language: "fr" })).toEqual([
      'harbour:kubernetes by EXACT PREFERRED_LABEL "Kubernetes" in fr',
    ]);
    expect(await refs("rope knots", { language: "fr" })).toEqual([]);
    expect(await refs("cargo", { language: "fr" })).toEqual([]);
    expect(await refs("tiennent", { language: "en" })).toEqual([]);
    expect(await refs("every rope", { language: "en" })).toEqual([
      '"Check every rope before the ferry leaves"',
    ]);
    expect(await refs("every rope", { language: "fr" })).toEqual([]);
  });

  it("sees how the hits are spread, in numbers that the filters bear out", async () => {
    const { totalCount, facets } = (await catalog.ask(CountHits, { query: "deck" })).search;
    expect(totalCount).toBe(4);
    expect(facets).toEqual([
      {
        name: "kind",
        values: [
          { value: "ROLE", label: "Roles", count: 3 },
          { value: "ROLE_GROUP", label: "Role groups", count: 1 },
        ],
      },
      {
        name: "scheme",
        values: [
          { value: "harbour", label: "Harbour", count: 3 },
          { value: "rolegraph", label: "Ferry catalog", count: 1 },
        ],
      },
      {
        name: "group",
        values: [
          { value: "harbour:crews", label: "Crews", count: 3 },
          { value: "harbour:deck", label: "Deck crews", count: 2 },
          { value: "rolegraph:boat-crew", label: "Boat crew", count: 1 },
        ],
      },
      { name: "collection", values: [{ value: "harbour:night", label: "Night work", count: 1 }] },
    ]);
    for (const { value, count } of facets[2]?.values ?? []) {
      const { search } = await catalog.ask(CountHits, { query: "deck", filter: { group: value } });
      expect([value, search.totalCount]).toEqual([value, count]);
    }
  });

  it("pages through all hits, each once, and cannot make up a cursor", async () => {
    const all = await refs("software", { first: 100 });
    expect(all).toEqual(["harbour:engineer", "harbour:lead"]);
    const paged: string[] = [];
    let after: string | null | undefined;
    do {
      const { nodes, pageInfo } = await search("software", { first: 1, after });
      expect(pageInfo.hasPreviousPage).toBe(paged.length > 0);
      paged.push(...nodes.map(({ node }) => nameOf(node)));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(all);
    expect(await fault(Search, { query: "a", after: "x" })).toEqual([
      null,
      "BAD_CURSOR",
      "The cursor is not one that this connection gave out.",
    ]);
    expect((await fault(Search, { query: "a", first: 101 }))[1]).toBe("LIMIT_EXCEEDED");
  });

  it("gets suggestions while writing", async () => {
    const suggested = async (prefix: string, rest: object = {}) =>
      (await catalog.ask(Suggest, { prefix, ...rest })).suggest.map(
        ({ text, node, matched }) => `${text} (${nameOf(node)}, ${matched.rule})`,
      );
    expect(await suggested("ku")).toEqual(["Kubernetes (harbour:kubernetes, PREFIX)"]);
    expect(await suggested("kubrnet")).toEqual(["Kubernetes (harbour:kubernetes, FUZZY)"]);
    expect(await suggested("soft")).toEqual([
      "software engineer (harbour:engineer, PREFIX)",
      "lead software engineer (harbour:lead, WORD)",
    ]);
    expect(await suggested("manage t")).toEqual([
      "manage tests (harbour:tests, PREFIX)",
      "manage test runs (harbour:test-runs, PREFIX)",
      'Manage tests ("Manage tests", WORD)',
    ]);
    expect(await suggested("manage t", { first: 1 })).toEqual(["manage tests (harbour:tests, PREFIX)"]);
    expect(await suggested("deck", { kinds: ["ROLE_GROUP"] })).toEqual(["Deck crews (harbour:deck, PREFIX)"]);
    expect(await suggested("sec", { language: "fr" })).toEqual(["second (harbour:mate, PREFIX)"]);
    expect(await suggested("mate ")).toEqual(["mate (harbour:mate, EXACT)"]);
    expect(await suggested(" ")).toEqual([]);
    expect((await fault(Suggest, { prefix: "ku", first: 101 }))[1]).toBe("LIMIT_EXCEEDED");
  });

  it("gets the role that a job title means, or roles that it may mean", async () => {
    const resolved = async (title: string) => {
      const { role, confidence, candidates } = (await catalog.ask(ResolveTitle, { title })).resolveTitle;
      const likely = candidates.map(
        (each) => `${each.role.ref} ${each.confidence} by ${each.matched.rule} "${each.matched.text}"`,
      );
      return [role?.ref ?? null, confidence, ...likely];
    };
    expect(await resolved("Lead SWE")).toEqual([
      "harbour:lead",
      1,
      'harbour:lead 1 by WORD "lead software engineer"',
      'harbour:engineer 0.85 by WORD "software engineer"',
    ]);
    expect(await resolved("Sr. Backend Dev")).toEqual([
      "harbour:web",
      0.85,
      'harbour:web 0.85 by WORD "back end developer"',
    ]);
    expect(await resolved("Software Engineer II (m/f/d) - Bremen")).toEqual([
      "harbour:engineer",
      0.9,
      'harbour:engineer 0.9 by WORD "software engineer"',
      'harbour:lead 0.765 by WORD "lead software engineer"',
    ]);
    expect((await resolved("Databse Adminstrator")).slice(0, 3)).toEqual([
      "harbour:dba",
      0.95,
      'harbour:dba 0.95 by FUZZY "database administrator"',
    ]);
    expect(await resolved("PM")).toEqual([
      null,
      null,
      'harbour:products 1 by WORD "product manager"',
      'harbour:projects 1 by WORD "project manager"',
    ]);
    expect((await resolved("Deckhand")).slice(0, 3)).toEqual([
      "rolegraph:deckhand",
      1,
      'rolegraph:deckhand 1 by EXACT "Deckhand"',
    ]);
    expect(await resolved("Zookeeper")).toEqual([null, null]);
  });

  it("may write anything", async () => {
    for (const query of [
      '"',
      "* AND (",
      "NEAR(a b)",
      "-rope",
      "'; DROP TABLE concept; --",
      "💥",
      "a\u0000b",
      "%_",
      "\\",
    ]) {
      expect([query, (await catalog.post(Search, { query })).errors]).toEqual([query, undefined]);
      expect([query, (await catalog.post(Suggest, { prefix: query })).errors]).toEqual([query, undefined]);
      expect([query, (await catalog.post(ResolveTitle, { title: query })).errors]).toEqual([
        query,
        undefined,
      ]);
    }
    expect(await refs("rope knots")).toEqual(["harbour:knots"]);
    expect(await fault(Search, { query: "x".repeat(10_000) })).toEqual([
      null,
      "LIMIT_EXCEEDED",
      "The length of the text to search for is at most 500, but is 10000.",
    ]);
    expect(await fault(Search, { query: " " })).toEqual([
      null,
      "BAD_USER_INPUT",
      "The text to search for must not be blank.",
    ]);
  });

  it("costs a fixed number of statements, and more only for what more is asked", async () => {
    const cost = async (query: string) => (await catalog.count(Search, { query })).statements;
    // A look, a page, why its hits matched where that is asked, and the concepts; where the text is nobody's name, the vocabulary too,
    // and where it is in no label either, the labels that may be meant.
    expect(await cost("kubernetes")).toBe(4);
    expect(await cost("kuberntes")).toBe(6);
    expect(await cost("software")).toBe(5);
    // The responsibilities as well.
    expect(await cost("rope")).toBe(6);
    const counted = await catalog.count(CountHits, { query: "kubernetes" });
    expect(counted.statements).toBe(4);
    expect((await catalog.count(Suggest, { prefix: "ku" })).statements).toBe(4);
    expect((await catalog.count(ResolveTitle, { title: "lead software engineer" })).statements).toBe(4);
  });
});

import {
  type ExecutionResult,
  execute,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { Deadline } from "../../src/catalog/deadline";
import { MAX_ALL_COMPILED_FIELDS, MAX_COMPILED_FIELDS, MAX_FORMS } from "../../src/config/limits";
import { createContext, type GraphContext } from "../../src/graph/context";
import { graphSchema } from "../../src/graph/schema";
import { EntityCache } from "../../src/loaders/entity-cache";
import { compiledSize } from "../../src/server/compiled-size";
import { type Operation, Operations } from "../../src/server/operations";
import { TestCatalog } from "../support/catalog";
import { catalogValues } from "../support/catalog-values";
import { DocumentGenerator, type GeneratedRequest } from "../support/document-generator";
import { importFixtures } from "../support/every-taxonomy";

/** Answers that are compared: all that CI has the time for, a sample elsewhere, or as many as are asked for. */
const REQUESTS = Number(process.env.ROLEGRAPH_TEST_QUERIES ?? (process.env.CI ? 10_000 : 1_000));
const SEED = Number(process.env.ROLEGRAPH_TEST_SEED ?? 21_112_026);
/** Milliseconds for one of them, on a machine that is busy with others. */
const REQUEST_MS = 60;
/** Bytes of a cache that is full soon, so that what is asked for is there at times and not at others. */
const SMALL_CACHE = 300_000;
/** Bytes of a cache that all that was read once stays in. */
const LARGE_CACHE = 256_000_000;

const schema = graphSchema();

/** Shared by all requests, so that what is kept for one of them has to be right for the others. */
const operations = new Operations(schema, LARGE_CACHE);

/** An operation that is known, as if Apollo had seen it. */
function operationOf(query: string, operationName?: string): [Operations, Operation] {
  const document = parse(query);
  const definition = getOperationAST(document, operationName) as OperationDefinitionNode;
  operations.add(query, operationName, document, definition, { cost: () => 0 });
  return [operations, operations.find(query, operationName) as Operation];
}

/** The request, and where variables of it are switches, the same once more with all of them the other way. */
function withSwitches(request: GeneratedRequest): GeneratedRequest[] {
  const entries = Object.entries(request.variables);
  if (!entries.some(([, value]) => typeof value === "boolean")) return [request];
  const switched = entries.map(([name, value]) => [name, typeof value === "boolean" ? !value : value]);
  return [request, { ...request, variables: Object.fromEntries(switched) }];
}

/** The variables as both executors take them; undefined where they are refused before either runs. */
function coercedOf({ query, operationName, variables }: GeneratedRequest) {
  const { variableDefinitions = [] } = getOperationAST(
    parse(query),
    operationName,
  ) as OperationDefinitionNode;
  return getVariableValues(schema, variableDefinitions, variables).coerced;
}

describe("a compiled query", () => {
  let catalog: TestCatalog;
  let revision: number;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    await importFixtures(catalog.store);
    revision = await catalog.store.revision();
  });
  afterAll(() => catalog.stop());

  async function within(
    run: (context: GraphContext) => ExecutionResult | Promise<ExecutionResult>,
    cache?: EntityCache,
  ): Promise<ExecutionResult> {
    const snapshot = catalog.store.snapshot({ revision });
    const context = createContext(snapshot.store, "request", new Deadline(60_000), cache);
    try {
      return await run(context);
    } finally {
      await snapshot.release();
    }
  }

  const interpret = ({ query, operationName, variables }: GeneratedRequest) => {
    const document = parse(query);
    return within((contextValue) =>
      execute({ schema, document, operationName, variableValues: variables, contextValue }),
    );
  };

  const newCache = () => new EntityCache(revision, SMALL_CACHE, { hits: 0, misses: 0 });

  /** What a compiled query answers, without a cache, and twice with one; undefined where it is left to graphql-js. */
  async function compiled(
    { query, operationName, variables }: GeneratedRequest,
    coerced: Record<string, unknown>,
    cache = newCache(),
    [operations, operation] = operationOf(query, operationName),
  ): Promise<ExecutionResult[] | undefined> {
    const run = operations.compile(operation, coerced);
    if (!run) return undefined;
    const answers: ExecutionResult[] = [];
    for (const each of [undefined, cache, cache]) {
      answers.push(await within((context) => run(undefined, context, variables), each));
    }
    return answers;
  }

  /** What is written of an answer whose rows are at hand, where it can be. */
  async function written(
    { variables }: GeneratedRequest,
    coerced: Record<string, unknown>,
    cache: EntityCache,
    [operations, operation]: [Operations, Operation],
  ): Promise<string | undefined> {
    await within(
      (context) => operations.compile(operation, coerced)?.(undefined, context, variables) ?? {},
      cache,
    );
    let json: string | undefined;
    await within((context) => {
      operation.writer.isReady = true;
      json = operations.write(operation, context, coerced, revision);
      return {};
    }, cache);
    return json;
  }

  /** Why a request is not compiled; undefined where it has to be. */
  function whyNot(request: GeneratedRequest, { conditions }: Operation): string | undefined {
    if (conditions.some((name) => request.variables[name] === null)) return "a switch is null";
    const document = parse(request.query);
    const definition = getOperationAST(document, request.operationName) as OperationDefinitionNode;
    const size = compiledSize(schema, document, definition, MAX_COMPILED_FIELDS);
    return size > MAX_COMPILED_FIELDS ? "it is too large" : undefined;
  }

  /** Compared as text, because the order of names counts. */
  const bytesOf = ({ data, errors }: ExecutionResult) => (errors ? "errors" : JSON.stringify(data));

  it(
    `answers as graphql-js does, byte for byte, to ${REQUESTS} requests of every kind`,
    async () => {
      const generator = new DocumentGenerator(schema, await catalogValues(catalog.store), SEED);
      const cache = newCache();
      const everything = new EntityCache(revision, LARGE_CACHE, { hits: 0, misses: 0 });
      const seen = { compared: 0, withErrors: 0, invalid: 0, written: 0 };
      let count = 0;
      for (; seen.compared < REQUESTS; count += 1) {
        const request = generator.nextRequest();
        const [fault] = validate(schema, parse(request.query));
        if (fault) {
          // graphql-js allows no lists of the schema's own types within each other.
          expect(fault.message).toBe("Maximum introspection depth exceeded");
          seen.invalid += 1;
          continue;
        }
        const known = operationOf(request.query, request.operationName);
        for (const each of withSwitches(request)) {
          const expected = await interpret(each);
          const answer = bytesOf(expected);
          const coerced = coercedOf(each);
          const answers = coerced && (await compiled(each, coerced, cache, known));
          if (expected.errors) seen.withErrors += 1;
          else if (answers) seen.compared += 1;
          else expect({ count, each, why: whyNot(each, known[1]) }).not.toMatchObject({ why: undefined });
          const json = coerced && (await written(each, coerced, everything, known));
          if (json !== undefined) {
            seen.written += 1;
            expect({ count, each, answer: json }).toEqual({ count, each, answer });
          }
          for (const one of answers ?? []) {
            expect({ count, each, answer: bytesOf(one) }).toEqual({ count, each, answer });
          }
        }
      }
      expect(count).toBeLessThan(REQUESTS);
      expect(seen.withErrors).toBeGreaterThan(REQUESTS * 0.005);
      // Searches and questions over the catalog have to wait for statements each time.
      expect(seen.written).toBeGreaterThan(REQUESTS * 0.2);
      expect(seen.invalid).toBeLessThan(REQUESTS * 0.01);
    },
    30_000 + REQUESTS * REQUEST_MS,
  );

  const TECH_LEAD = 'role(ref: "rolegraph:tech-lead")';
  it.each<[string, string, Record<string, unknown>?]>([
    ["a field that is skipped where it stands first", `{ ${TECH_LEAD} { ref @skip(if: true) label ref } }`],
    [
      "a fragment that is left out once and spread again",
      `query ($no: Boolean!) { ${TECH_LEAD} { ...R @include(if: $no) label ...R } } fragment R on Role { ref }`,
      { no: false },
    ],
    [
      "a fragment under a condition here and under none there",
      `query ($no: Boolean!) { a: ${TECH_LEAD} { ...R @include(if: $no) } b: ${TECH_LEAD} { ...R } } fragment R on Role { ref }`,
      { no: false },
    ],
    [
      "a field that is asked for twice, once under a condition with a fragment below",
      `query ($no: Boolean!) { ${TECH_LEAD} { scheme @include(if: $no) { ... { code } } scheme { title } } }`,
      { no: false },
    ],
    [
      "names that are alike once they are joined",
      `{ a_b: skills(first: 1) { c: totalCount } b: skills(first: 1) { c_a: pageInfo { hasNextPage } } }`,
    ],
    [
      "a variable with a default where null may not stand",
      `query ($first: Int! = 2) { skills(first: $first) { nodes { ref } } }`,
    ],
    [
      "a default of an input object whose variable is left out",
      `query ($down: OrderDirection) { skills(first: 3, orderBy: {field: LABEL, direction: $down}) { nodes { ref } } }`,
    ],
    [
      "a filter whose variable is null",
      `query ($kinds: [SkillKind!]) { skills(first: 3, filter: {kind: $kinds}) { nodes { ref } } }`,
      { kinds: null },
    ],
    [
      "single values for lists",
      `query ($kinds: [SkillKind!]) { skills(first: 3, filter: {kind: $kinds, collection: "esco:digital"}) { nodes { ref } } }`,
      { kinds: "KNOWLEDGE" },
    ],
    ["an object all of whose fields are left out", `{ ${TECH_LEAD} { ref @skip(if: true) } }`],
  ])("answers %s", async (_what, query, variables = {}) => {
    const request = { query, operationName: undefined, variables };
    const answers = await compiled(request, coercedOf(request) as Record<string, unknown>);
    const { data, errors } = await interpret(request);
    expect(errors).toBeUndefined();
    expect(answers?.map(bytesOf)).toEqual(Array(3).fill(JSON.stringify(data)));
  });

  it("is refused where a list's item is null that must not be, as by graphql-js", async () => {
    const query = `query ($ref: String = "x") { skills(filter: {collection: [$ref]}) { totalCount } }`;
    const request = { query, operationName: undefined, variables: { ref: null } };
    expect((await interpret(request)).errors?.[0]?.message).toBe(
      `Argument "filter" has invalid value {collection: [$ref]}.`,
    );
    expect(await compiled(request, { ref: null })).toBeUndefined();
  });

  it("is not asked where a switch is null, which graphql-js refuses, nor answers others with that", async () => {
    const query = `query ($no: Boolean = true) { a: __typename ${TECH_LEAD} { ref label @skip(if: $no) } }`;
    const known = operationOf(query);
    const ask = async (no: boolean | null) => {
      const request = { query, operationName: undefined, variables: { no } };
      const coerced = coercedOf(request) as Record<string, unknown>;
      const expected = bytesOf(await interpret(request));
      const cache = newCache();
      const answers = await compiled(request, coerced, cache, known);
      expect(answers?.map(bytesOf)).toEqual(no === null ? undefined : Array(3).fill(expected));
      expect(await written(request, coerced, cache, known)).toBe(no === null ? undefined : expected);
    };
    for (const no of [null, false, true, null, false]) await ask(no);
  });

  it("is not made of names that objects have a meaning of their own for", async () => {
    const query = `{ __proto__: catalog { revision } }`;
    const request = { query, operationName: undefined, variables: {} };
    expect(bytesOf(await interpret(request))).toBe(`{"__proto__":{"revision":${revision}}}`);
    expect(await compiled(request, {})).toBeUndefined();
  });
});

describe("what is compiled", () => {
  const sizeOf = (query: string) => {
    const document = parse(query);
    return compiledSize(schema, document, document.definitions[0] as OperationDefinitionNode, 1_000_000);
  };

  it("is counted for every type that an object can be of", () => {
    expect(sizeOf("{ catalog { revision } }")).toBe(3);
    expect(sizeOf('{ concept(ref: "x") { ref } }')).toBe(6);
    expect(sizeOf('{ concept(ref: "x") { replacedBy { ref } } }')).toBe(27);
  });

  it("is no query that would take many times its length", () => {
    const nested = `{ concept(ref: "x") { ${"ref replacedBy { ".repeat(5)} ref ${"} ".repeat(5)} } }`;
    expect(sizeOf(nested)).toBeGreaterThan(MAX_COMPILED_FIELDS);
    const [operations, operation] = operationOf(nested);
    expect(operations.compile(operation, {})).toBeUndefined();
  });

  it("is no query whose spreads multiply, which is counted in no time", () => {
    const spread = (_: unknown, index: number) =>
      `fragment F${index} on Role { ...F${index + 1} ...F${index + 1} }`;
    const fragments = Array.from({ length: 24 }, spread).join(" ");
    const query = `{ role(ref: "x") { ...F0 } } ${fragments} fragment F24 on Role { ref }`;
    expect(sizeOf(query)).toBeGreaterThan(2 ** 24);
    const [operations, operation] = operationOf(query);
    expect(operations.compile(operation, {})).toBeUndefined();
  });

  it("has no more forms than switches make that people use", () => {
    const names = Array.from({ length: 5 }, (_, index) => `$s${index}`);
    const query = `query (${names.map((name) => `${name}: Boolean!`).join(", ")}) {
      catalog { ${names.map((name, index) => `r${index}: revision @skip(if: ${name})`).join(" ")} revision }
    }`;
    const [operations, operation] = operationOf(query);
    const forms = Array.from({ length: 2 ** names.length }, (_, form) =>
      operations.compile(
        operation,
        Object.fromEntries(names.map((name, index) => [name.slice(1), Boolean(form & (1 << index))])),
      ),
    );
    expect(forms.filter(Boolean).length).toBe(MAX_FORMS);
    expect(new Set(forms).size).toBe(MAX_FORMS + 1);
  });

  it("is bounded for all queries together, however many forms each of them has", () => {
    const operations = new Operations(schema, LARGE_CACHE);
    const switches = ["$a", "$b", "$c"];
    const known = Array.from({ length: 30 }, (_, index) => {
      const text = `query ($q: Boolean = true, ${switches.map((name) => `${name}: Boolean!`).join(", ")}) {
        n${index}: __typename
        ... @skip(if: $q) { concept(ref: "x") { replacedBy { ref label status ${switches
          .map((name, at) => `s${at}: status @include(if: ${name})`)
          .join(" ")} } } }
      }`;
      const document = parse(text);
      const definition = document.definitions[0] as OperationDefinitionNode;
      expect(validate(schema, document)).toEqual([]);
      operations.add(text, undefined, document, definition, { cost: () => 0 });
      return operations.find(text, undefined) as Operation;
    });
    // Each begins with the smallest form.
    for (const q of [true, false]) {
      for (const operation of known) {
        for (let form = 0; form < 2 ** switches.length; form += 1) {
          const values = switches.map((name, at) => [name.slice(1), Boolean(form & (1 << at))]);
          operations.compile(operation, { q, ...Object.fromEntries(values) });
          const size = known.reduce((sum, { forms }) => sum + forms.size, 0);
          expect(size).toBe(operations.size);
          expect(size).toBeLessThanOrEqual(MAX_ALL_COMPILED_FIELDS);
        }
      }
    }
    expect(operations.size).toBeGreaterThan(MAX_ALL_COMPILED_FIELDS / 2);
  });
});

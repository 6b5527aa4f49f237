import { connect } from "node:net";
import { FIXTURE_SEEDS, TestCatalog } from "../support/catalog";
import { codesOf, getGraph, postGraph } from "../support/http";

const QUERY = { query: "{ catalog { revision } }" };
const DATA = { data: { catalog: { revision: 1 } } };

describe("a client of a server that shows less", () => {
  let catalog: TestCatalog;
  let url: string;
  beforeAll(async () => {
    const settings = { introspection: false, graphiql: false };
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, settings });
    url = catalog.server.url;
  });
  afterAll(() => catalog.stop());

  it("cannot ask for the schema, nor guess it from what an error proposes", async () => {
    const refusalOf = async (query: string) => {
      const answer = await postGraph(url, { query });
      const { errors } = answer.body as { errors: { message: string }[] };
      return [answer.status, codesOf(answer)?.[0], errors[0]?.message];
    };
    expect(await refusalOf("{ __schema { queryType { name } } }")).toEqual([
      400,
      "BAD_USER_INPUT",
      'GraphQL introspection has been disabled, but the requested query contained the field "__schema".',
    ]);
    expect((await refusalOf('{ __type(name: "Role") { name } }'))[0]).toBe(400);
    expect(await refusalOf("{ catalog { revison } }")).toEqual([
      400,
      "BAD_USER_INPUT",
      'Cannot query field "revison" on type "Catalog".',
    ]);
    expect((await postGraph(url, { query: "{ catalog { __typename } }" })).body).toEqual({
      data: { catalog: { __typename: "Catalog" } },
    });
  });

  it("finds no playground", async () => {
    for (const path of ["/", "/graphiql", "/graphiql/"]) expect((await fetch(url + path)).status).toBe(404);
  });

  it("is refused a batch", async () => {
    const answer = await postGraph(url, [QUERY]);
    expect([answer.status, answer.body]).toEqual([
      400,
      {
        errors: [
          {
            message: "This server takes one operation in a request; a list of them is refused.",
            extensions: { code: "BAD_USER_INPUT" },
          },
        ],
      },
    ]);
  });
});

describe("a client of a server that takes batches", () => {
  let catalog: TestCatalog;
  let url: string;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, settings: { batching: true } });
    url = catalog.server.url;
  });
  afterAll(() => catalog.stop());

  it("gets the answers in their order, each with its own errors", async () => {
    const answer = await postGraph(url, [QUERY, { query: "{ nothing }" }, { query: "{ __typename }" }]);
    expect(answer.body).toEqual([
      DATA,
      { errors: [expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } })] },
      { data: { __typename: "Query" } },
    ]);
  });

  it("is refused one that is too long, before anything runs", async () => {
    expect((await postGraph(url, Array(10).fill(QUERY))).body).toEqual(Array(10).fill(DATA));
    const before = catalog.store.statements;
    const answer = await postGraph(url, Array(11).fill(QUERY));
    expect([answer.status, answer.body]).toEqual([
      400,
      {
        errors: [
          {
            message: "The number of operations in a batch is at most 10, but is 11.",
            extensions: { code: "LIMIT_EXCEEDED" },
          },
        ],
      },
    ]);
    expect(catalog.store.statements).toBe(before);
    expect((await postGraph(url, [])).status).toBe(400);
    expect((await getGraph(url, QUERY)).body).toEqual(DATA);
  });
});

describe("a client whose requests are not HTTP", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS });
  });
  afterAll(() => catalog.stop());

  /** Sends bytes as they are, and gives the status, the headers and the body that come back. */
  async function send(text: string) {
    const { hostname, port } = new URL(catalog.server.url);
    const socket = connect(Number(port), hostname);
    socket.write(text);
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    const [head = "", body = ""] = Buffer.concat(chunks).toString().split("\r\n\r\n");
    const [first = "", ...headers] = head.split("\r\n");
    return { status: Number(first.split(" ")[1]), headers, body };
  }

  const query = "GET /graphql?query={catalog{revision}} HTTP/1.1\r\nconnection: close\r\n";

  it.each([
    ["headers that never end", `${query}host: x\r\n${"a: b\r\n".repeat(10_000)}`, 431, "LIMIT_EXCEEDED"],
    ["a line that is no header", `${query}host: x\r\nno header\r\n\r\n`, 400, "BAD_USER_INPUT"],
    ["another protocol", "\u0016\u0003\u0001\u0002\u0000\r\n\r\n", 400, "BAD_USER_INPUT"],
    [
      "two lengths",
      `${query}host: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n`,
      400,
      "BAD_USER_INPUT",
    ],
    ["a host that is none", `${query}host: a b\r\n\r\n`, 400, "BAD_USER_INPUT"],
    ["a host that is no address", `${query}host: 1.2.3.4.5\r\n\r\n`, 400, "BAD_USER_INPUT"],
    ["no host", `${query}\r\n`, 400, "BAD_USER_INPUT"],
    ["no host in HTTP/1.0", `GET /graphql?query={catalog{revision}} HTTP/1.0\r\n\r\n`, 400, "BAD_USER_INPUT"],
  ])("gets a JSON error for %s", async (_what, text, status, code) => {
    const answer = await send(text);
    expect(answer.status).toBe(status);
    expect(answer.headers).toContain("content-type: application/json; charset=utf-8");
    expect(answer.headers).toContain("x-content-type-options: nosniff");
    expect(JSON.parse(answer.body)).toEqual({
      errors: [{ message: expect.any(String), extensions: { code } }],
    });
  });
});

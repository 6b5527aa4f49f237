import { connect } from "node:net";
import { graphql } from "../gql";
import { TestCatalog } from "../support/catalog";

const JSON_TYPE = { "content-type": "application/json" };

describe("a client over HTTP", () => {
  let catalog: TestCatalog;
  let url: string;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
    url = catalog.server.url;
  });
  afterAll(() => catalog.stop());

  const post = async (body: string, headers: Record<string, string> = JSON_TYPE) => {
    const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
    const { extensions, ...answer } = (await response.json()) as { extensions?: object };
    return { status: response.status, headers: response.headers, body: answer };
  };

  it("asks by POST and by GET alike", async () => {
    const query = "query Name($ref: String!) { role(ref: $ref) { label } }";
    const variables = { ref: "tech-lead" };
    const wanted = { data: { role: { label: "Tech Lead" } } };
    expect(await post(JSON.stringify({ query, variables }))).toMatchObject({ status: 200, body: wanted });
    const search = new URLSearchParams({
      query,
      variables: JSON.stringify(variables),
      operationName: "Name",
    });
    const response = await fetch(`${url}/graphql?${search}`);
    expect([response.status, await response.json()]).toMatchObject([200, wanted]);
  });

  it("gets the media type that it accepts", async () => {
    const accept = "application/graphql-response+json";
    const { headers } = await post('{"query":"{ catalog { revision } }"}', { ...JSON_TYPE, accept });
    expect(headers.get("content-type")).toBe("application/graphql-response+json; charset=utf-8");
  });

  it("gets one code for every fault of a query, and what is wrong", async () => {
    const codeOf = async (query: string, variables?: object) => {
      const { status, body } = await post(JSON.stringify({ query, variables }));
      const { errors } = body as { errors: { message: string; extensions: object }[] };
      return [status, errors[0]?.extensions, errors[0]?.message];
    };
    const badInput = { code: "BAD_USER_INPUT" };
    expect(await codeOf("{ catalog {")).toEqual([400, badInput, "Syntax Error: Expected Name, found <EOF>."]);
    expect(await codeOf("{ catalog { revison } }")).toEqual([
      400,
      badInput,
      'Cannot query field "revison" on type "Catalog". Did you mean "revision"?',
    ]);
    expect(await codeOf("query($r: String!) { role(ref: $r) { label } }", { r: 7 })).toEqual([
      400,
      badInput,
      'Variable "$r" got invalid value 7; String cannot represent a non string value: 7',
    ]);
    expect(await codeOf("{ skills(first: 101) { totalCount nodes { label } } }")).toEqual([
      400,
      { code: "LIMIT_EXCEEDED" },
      "first is at most 100, but is 101.",
    ]);
  });

  it("gets no INTERNAL error for what lies in the request", async () => {
    const codeOf = async (body: object) => {
      const answer = (await post(JSON.stringify(body))).body as {
        errors: { message: string; extensions: object }[];
      };
      return [answer.errors[0]?.message, answer.errors[0]?.extensions];
    };
    const badInput = { code: "BAD_USER_INPUT" };
    expect(await codeOf({ query: "mutation { a }" })).toEqual([
      "Schema is not configured to execute mutation operation.",
      badInput,
    ]);
    expect(await codeOf({ extensions: { persistedQuery: { version: 1, sha256Hash: "0" } } })).toEqual([
      "PersistedQueryNotFound",
      { code: "NOT_FOUND" },
    ]);
    const query =
      "query($d: OrderDirection) { roles(orderBy: { field: LABEL, direction: $d }) { totalCount } }";
    expect((await post(JSON.stringify({ query, variables: { d: null } }))).body).toEqual({
      data: { roles: { totalCount: 11 } },
    });
  });

  it("is refused a query that is too long, too deep or too wide, before it runs", async () => {
    const refusalOf = async (query: string, variables?: object) => {
      const before = catalog.store.statements;
      const { status, body } = await post(JSON.stringify({ query, variables }));
      const { errors } = body as { errors: { message: string; extensions: { code: string } }[] };
      expect(catalog.store.statements).toBe(before);
      return [status, errors[0]?.extensions.code, errors[0]?.message];
    };
    const nested = (levels: number) =>
      `{role(ref:"x"){group{${"parent{".repeat(levels)}ref${"}".repeat(levels + 3)}`;
    expect(await refusalOf(nested(40))).toEqual([
      400,
      "LIMIT_EXCEEDED",
      "The query's depth is at most 30, but is 43.",
    ]);
    expect((await refusalOf(nested(900)))[1]).toBe("LIMIT_EXCEEDED");
    expect(await refusalOf(`{${"catalog{revision}".repeat(1000)}}`)).toEqual([
      400,
      "LIMIT_EXCEEDED",
      "The number of tokens is at most 3000, but is more.",
    ]);
    const aliases = Array.from({ length: 51 }, (_, i) => `a${i}: catalog { revision }`).join(" ");
    expect(await refusalOf(`{ ...F } fragment F on Query { ${aliases} }`)).toEqual([
      400,
      "LIMIT_EXCEEDED",
      "The number of root fields is at most 50, but is 51.",
    ]);
  });

  it("gets JSON errors for requests that are not GraphQL", async () => {
    const refusal = (status: number, code: string) => ({
      status,
      body: { errors: [{ message: expect.any(String), extensions: { code } }] },
    });
    expect(await post("{ not json")).toMatchObject(refusal(400, "BAD_USER_INPUT"));
    expect(await post("{}")).toMatchObject(refusal(400, "BAD_USER_INPUT"));
    expect(await post("[]")).toMatchObject(refusal(400, "BAD_USER_INPUT"));
    expect(await post("x", { "content-type": "text/plain" })).toMatchObject(refusal(415, "BAD_USER_INPUT"));
    expect(
      await post("query=%7Bcatalog%7Brevision%7D%7D", {
        "content-type": "application/x-www-form-urlencoded",
      }),
    ).toMatchObject(refusal(415, "BAD_USER_INPUT"));
    const put = await fetch(`${url}/graphql`, { method: "PUT" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, POST"]);
    expect(await put.json()).toEqual(refusal(405, "BAD_USER_INPUT").body);
    const garbled = await fetch(`${url}/%ff`);
    expect([garbled.status, await garbled.json()]).toEqual([400, refusal(400, "BAD_USER_INPUT").body]);
    const missing = await fetch(`${url}/nowhere?secret=1`);
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { errors: [{ message: "There is nothing at GET /nowhere.", extensions: { code: "NOT_FOUND" } }] },
    ]);
  });

  it("never sees the inside of a fault of the server, but gets the id to ask about", async () => {
    const broken = await TestCatalog.start();
    try {
      await broken.store.rows("DROP TABLE evidence");
      const { status, data, errors } = await broken.post(
        `{ role(ref: "tech-lead") { label requirements(first: 1) { nodes { evidence { start } } } } }`,
      );
      expect([status, data]).toEqual([200, { role: null }]);
      expect(errors).toEqual([
        {
          message: "Something went wrong in the server. Its log tells more under the request id.",
          locations: [{ line: 1, column: 67 }],
          path: ["role", "requirements", "nodes", 0, "evidence"],
          extensions: { code: "INTERNAL", requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        },
      ]);
    } finally {
      await broken.stop();
    }
  });

  it("finds the process alive and ready, and every answer marked with a request id", async () => {
    const live = await fetch(`${url}/livez`);
    expect([live.status, await live.json()]).toEqual([200, { status: "ok" }]);
    expect(live.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: "ok", revision: 1 }]);
  });

  it("finds the process not ready where its store does not answer", async () => {
    const broken = await TestCatalog.start();
    try {
      await broken.store.rows("DROP TABLE revision");
      const ready = await fetch(`${broken.server.url}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([503, { status: "unavailable" }]);
    } finally {
      await broken.stop();
    }
  });

  it("opens GraphiQL, which loads nothing from elsewhere", async () => {
    for (const path of ["/", "/graphiql"]) {
      const response = await fetch(`${url}${path}?query=x`, { redirect: "manual" });
      expect([response.status, response.headers.get("location")]).toEqual([302, "/graphiql/?query=x"]);
    }
    const page = await fetch(`${url}/graphiql/`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
    const links = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      expect(link).toMatch(/^\/graphiql\//);
      const asset = await fetch(url + link);
      expect([link, asset.status]).toEqual([link, 200]);
    }
  });

  it("is answered to the end when the server stops meanwhile", async () => {
    const other = await TestCatalog.start();
    const { hostname, port } = new URL(other.server.url);
    const socket = connect(Number(port), hostname);
    const body = '{"query":"{ catalog { revision } }"}';
    const received: string[] = [];
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.on("data", (chunk) => received.push(String(chunk)));
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    // The server has the head of the request, and not yet its body, when it is told to stop.
    await new Promise((resolve) => socket.write(body.slice(0, 5), () => setTimeout(resolve, 100)));
    const stopped = other.server.stop();
    socket.write(body.slice(5));
    await Promise.all([stopped, closed]);
    expect(received.join("")).toContain('{"data":{"catalog":{"revision":1}}');
    await expect(fetch(`${other.server.url}/livez`)).rejects.toThrow();
    await other.store.close();
  });

  it("may introspect the schema", async () => {
    const { __schema } = await catalog.ask(
      graphql(`query Introspection { __schema { queryType { name } mutationType { name } } }`),
    );
    expect(__schema).toEqual({ queryType: { name: "Query" }, mutationType: null });
  });
});

import { connect, type Socket } from "node:net";
import { TestCatalog } from "../support/catalog";
import { ask, limited } from "../support/limits";

/** What a server answered on a socket until it closed it. */
async function received(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  socket.on("error", () => {});
  await new Promise((resolve) => socket.on("close", resolve));
  return text;
}

describe("a limit of requests and connections", () => {
  let catalog: TestCatalog;
  beforeAll(async () => {
    catalog = await TestCatalog.start();
  });
  afterAll(() => catalog.stop());

  it("on a body is one of bytes", async () => {
    const query = "{ catalog { revision } }";
    const post = (bytes: number, chunked = false) => {
      const body = JSON.stringify({ query }).padEnd(bytes);
      return fetch(`${catalog.server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: chunked ? new Blob([body]).stream() : body,
        duplex: "half",
      } as RequestInit);
    };
    const before = catalog.store.statements;
    for (const [response, value] of [
      [await post(262_145), "262145"],
      [await post(262_145, true), "more"],
    ] as const) {
      const message = `The number of bytes of the body is at most 262144, but is ${value}.`;
      expect([response.status, await response.json()]).toEqual([
        400,
        { errors: [{ message, extensions: { code: "LIMIT_EXCEEDED" } }] },
      ]);
    }
    expect(catalog.store.statements).toBe(before);
    expect((await post(262_144)).status).toBe(200);
  });

  it("on a request's time stops it, and gives one error", async () => {
    const other = await limited({ requestMs: 1 });
    const levels =
      "requirements(first: 50) { nodes { skill { requirements(first: 10) { nodes { role { ref } } } } } }";
    const { status, data, errors, extensions } = await ask(
      other,
      `{ roles(first: 11) { nodes { ${levels} } } }`,
    );
    expect([status, data]).toEqual([400, null]);
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^The time of a request in milliseconds is at most 1, but is \d+\.$/),
        extensions: { code: "LIMIT_EXCEEDED" },
      },
    ]);
    expect(extensions.cost.statements).toBeLessThan(5);
    expect((await fetch(`${other.server.url}/readyz`)).status).toBe(200);
  });

  it("on headers and bodies that come too slowly ends the connection with JSON", async () => {
    const other = await limited({ headersMs: 100, receiveMs: 200 });
    const { hostname, port } = new URL(other.server.url);
    const starts = [
      "POST /graphql HTTP/1.1\r\nhost: x\r\n",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{",
    ];
    for (const start of starts) {
      const socket = connect(Number(port), hostname);
      socket.write(start);
      const answer = await received(socket);
      expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n(.+\r\n)*content-type: application\/json/);
      expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toEqual({
        errors: [
          {
            message: "A request's headers have to come within 100 ms, and all of it within 200 ms.",
            extensions: { code: "LIMIT_EXCEEDED" },
          },
        ],
      });
    }
    expect((await ask(other, "{ catalog { revision } }")).status).toBe(200);
  });

  it("on connections closes those above it, and lets others in once one has gone", async () => {
    const other = await limited({ connections: 2 });
    const { hostname, port } = new URL(other.server.url);
    const open = async () => {
      const socket = connect(Number(port), hostname);
      await new Promise((resolve) => socket.on("connect", resolve));
      return socket;
    };
    const [first, second] = [await open(), await open()];
    expect(await received(await open())).toBe("");
    first.destroy();
    second.destroy();
    const answered = async () => {
      try {
        return (await ask(other, "{ catalog { revision } }")).status;
      } catch {
        return undefined;
      }
    };
    let status: number | undefined;
    while (status === undefined) status = await answered();
    expect(status).toBe(200);
  });

  it("on what is no HTTP, or has too long headers, answers with JSON too", async () => {
    const { hostname, port } = new URL(catalog.server.url);
    for (const [start, status, code] of [
      ["nonsense\r\n\r\n", "400 Bad Request", "BAD_USER_INPUT"],
      [
        `GET /livez HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(20_000)}\r\n\r\n`,
        "431 Request Header Fields Too Large",
        "LIMIT_EXCEEDED",
      ],
    ]) {
      const socket = connect(Number(port), hostname);
      socket.write(start as string);
      const answer = await received(socket);
      expect(answer.split("\r\n")[0]).toBe(`HTTP/1.1 ${status}`);
      expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toEqual({
        errors: [{ message: expect.any(String), extensions: { code } }],
      });
    }
    expect((await fetch(`${catalog.server.url}/livez`)).status).toBe(200);
  });
});

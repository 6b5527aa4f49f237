import { connect } from "node:net";
import {
  AttackedServer,
  expectHarmless,
  query,
  type Report,
  type Sent,
  UNHARMED,
} from "../../support/attack";
import { times } from "../../support/limits";

/** Seconds that the rounds of one attack take, and a start on a busy machine. */
jest.setTimeout(60_000);

const QUERY = "{ catalog { revision } }";
const BAD = "400 BAD_USER_INPUT";
const LIMIT = "400 LIMIT_EXCEEDED";

const raw = (body: string | Buffer): Sent => ({ body });
const typed = (type: string): Sent => ({ headers: { "content-type": type }, body: `{"query":"${QUERY}"}` });
const get = (parameters: Record<string, string>): Sent => ({
  method: "GET",
  path: `/graphql?${new URLSearchParams(parameters)}`,
  headers: {},
});
const whole = Buffer.from(JSON.stringify({ query: QUERY }));

/** Texts that mean something to SQL, to a full-text index, or to a regular expression. */
const SYNTAX = [
  "' OR 1=1 --",
  '"',
  "NEAR(a b)",
  "*",
  "label : x",
  "(a+)+$",
  "\0",
  "\ud800",
  `${"a".repeat(499)}!`,
];

/** A text in searches, filters, ids and refs at once; what it does in each argument there is, another story tells. */
const EVERYWHERE = `query($s: String!, $id: ID!, $have: [SkillClaim!]!) {
  search(query: $s, first: 3) { totalCount }
  suggest(prefix: $s, first: 3) { text }
  resolveTitle(title: $s, first: 3) { candidates { __typename } }
  roles(filter: { text: $s }, first: 3) { totalCount }
  skills(filter: { text: $s }, first: 3) { totalCount }
  role(ref: $s) { id }
  skill(ref: $s) { id }
  node(id: $id) { id }
  skillGap(have: $have, role: "tech-lead") { unresolved }
}`;
const everywhere = (text: string) => query(EVERYWHERE, { s: text, id: text, have: [{ skill: text }] });

const cursor = (text: string) =>
  query("query($c: String) { skills(first: 2, after: $c) { nodes { ref } } }", { c: text });

const ATTACKS: [name: string, sent: (index: number) => Sent, outcomes: string[]][] = [
  ["a batch where there are none", () => raw(JSON.stringify(Array(10).fill({ query: QUERY }))), [BAD]],
  ["a mutation by GET", () => get({ query: "mutation { __typename }" }), ["405 BAD_USER_INPUT"]],
  [
    "the content types of forms",
    (index) =>
      typed(
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"][
          index % 3
        ] as string,
      ),
    ["415 BAD_USER_INPUT"],
  ],
  [
    "keys of prototypes among the variables",
    () =>
      raw(
        `{"query":"query($f: RoleFilter) { roles(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"text":"x"},"constructor":{"prototype":{"text":"x"}}}}}`,
      ),
    [BAD],
  ],
  ["bytes that are no UTF-8", () => raw(Buffer.from(`{"query":"{ \xff\xfe }"}`, "latin1")), [BAD]],
  ["bodies cut off", (index) => raw(whole.subarray(0, 1 + (index % (whole.length - 1)))), [BAD]],
  ["a body that is too long", () => raw(Buffer.alloc(262_145, "x")), [LIMIT]],
  ["brackets as deep as a body is long", () => raw("[".repeat(262_144)), [LIMIT]],
  [
    "variables as deep as a body is long",
    () => raw(`{"query":"${QUERY}","variables":{"v":${"[".repeat(131_000)}${"]".repeat(131_000)}}}`),
    [LIMIT],
  ],
  [
    "too many headers",
    () => ({
      headers: Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`x-${index}`, "y".repeat(30)])),
      body: whole,
    }),
    ["431 LIMIT_EXCEEDED"],
  ],
  [
    "cursors that are none",
    (index) => cursor(["x", "", "eyJ9", "a".repeat(200_000)][index % 4] as string),
    ["200 BAD_CURSOR"],
  ],
  [
    "ids that are none",
    () => query("query($i: [ID!]!) { nodes(ids: $i) { id } }", { i: Array(100).fill("x".repeat(2_000)) }),
    ["200 data"],
  ],
  [
    "syntax in every text",
    (index) => everywhere(SYNTAX[index % SYNTAX.length] as string),
    ["200 BAD_USER_INPUT", "200 data"],
  ],
  [
    "a thousand operations by name",
    () =>
      raw(
        JSON.stringify({ query: times(150, "query Q{} { __typename }"), operationName: "x".repeat(200_000) }),
      ),
    [BAD],
  ],
];

describe("honest clients hardly notice", () => {
  let server: AttackedServer;
  beforeAll(async () => {
    server = await AttackedServer.start({
      ROLEGRAPH_LIMIT_HEADERS_MS: "1000",
      ROLEGRAPH_LIMIT_RECEIVE_MS: "1500",
    });
  });
  afterAll(async () => {
    expect(await server.stop()).toEqual(UNHARMED);
  });

  it.each(ATTACKS)("%s", async (_, sent, outcomes) => {
    const report = await server.endure(sent);
    expectHarmless(report, outcomes);
  });

  it("senders that never come to an end", async () => {
    const { hostname, port } = new URL(server.url);
    const slow = Array.from({ length: 500 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on("error", () => {});
      socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n");
      const ended = socket.setEncoding("utf8").toArray();
      const timer = setInterval(() => socket.write("x: y\r\n"), 100);
      return ended
        .then(
          (chunks: string[]) => chunks.join("").split("\r\n")[0],
          () => "reset",
        )
        .finally(() => clearInterval(timer));
    });
    const report = await server.endure(() => query(QUERY));
    expectHarmless(report, ["200 data"]);
    // Who still writes while the server closes may lose the answer.
    for (const answer of await Promise.all(slow))
      expect(["HTTP/1.1 408 Request Timeout", "reset", ""]).toContain(answer);
  });
});

describe("where batches are taken, honest clients hardly notice", () => {
  it("ten operations in one request, over and over", async () => {
    const server = await AttackedServer.start({ ROLEGRAPH_BATCHING: "on" });
    const operation = { query: '{ role(ref: "tech-lead") { requirements { nodes { skill { label } } } } }' };
    const report: Report = await server.endure(() => raw(JSON.stringify(Array(10).fill(operation))));
    expectHarmless(report, ["200 data"]);
    expect(await server.stop()).toEqual(UNHARMED);
  });
});

import type { Sent } from "./attack";
import { randomNumbers } from "./query-generator";

/** What the generated requests are made of. */
export interface FuzzPool {
  /** Valid queries. */
  queries: string[];
  /** Ids and cursors as the server gives them out. */
  ids: string[];
  cursors: string[];
}

/** Texts that mean something to an engine, a parser or a shell; none holds what would count as a leak in an answer. */
export const ODD_TEXTS = [
  "",
  " ",
  "'",
  '"',
  "\\",
  "%",
  "_",
  "\0",
  "a\0b",
  "\ud800",
  "\udfff tail",
  "💥",
  "ﬁ",
  "İ",
  "\u202e",
  "\ufeff",
  "NEAR(a b)",
  'a AND "b',
  "x -y*",
  "^x",
  "{a b}: c",
  "label:x",
  "*",
  "((((((",
  "(a+)+$",
  "[",
  "x'); DROP TABLE role;--",
  "' OR 1=1 --",
  "1; SELECT 1",
  "$1",
  ":key",
  "?1",
  "$(x)",
  "../../etc/passwd",
  "%00",
  "__proto__",
  "constructor",
  "true",
  "null",
  "-1",
  "1e400",
  "rolegraph:",
  ":",
  "x".repeat(501),
  "é".repeat(400),
  "a ".repeat(250),
];

const ODD_NUMBERS = [-1, 0, 1, 1.5, 101, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 1e21, 1e308, -0];

const TOKENS = [
  "{", "}", "(", ")", "[", "]", ":", "!", "$", "@", "...", "=", "|", "&", '"', '"""', "#", ",", "\\",
  "query", "mutation", "subscription", "fragment", "on", "null", "true", "-1", "1e999", "0x1", "__typename",
  "__schema", "@include(if: true)", "@skip(if: null)", "@defer", "$x", "...F", "first: 101", "\u0000", "é", "\ud83d",
]; // biome-ignore format: one long list

/** Queries with a variable `$v` where any value may stand. */
const WITH_VARIABLE = [
  "query($v: String!) { role(ref: $v) { id label } }",
  "query($v: String!) { skill(ref: $v) { id usage { roles } } }",
  "query($v: String!) { search(query: $v, first: 3) { totalCount nodes { __typename } } }",
  "query($v: String!) { suggest(prefix: $v) { text } }",
  "query($v: String!) { resolveTitle(title: $v) { candidates { __typename } } }",
  "query($v: ID!) { node(id: $v) { id } }",
  "query($v: [ID!]!) { nodes(ids: $v) { id } }",
  "query($v: Int) { skills(first: $v) { nodes { ref } } }",
  "query($v: String) { skills(first: 2, after: $v) { nodes { ref } } }",
  "query($v: String) { roles(last: 2, before: $v) { nodes { ref } } }",
  "query($v: RoleFilter) { roles(filter: $v, first: 2) { totalCount } }",
  "query($v: SkillFilter) { skills(filter: $v, first: 2) { totalCount } }",
  'query($v: SearchFilter) { search(query: "lead", filter: $v, first: 2) { totalCount } }',
  'query($v: [SkillClaim!]!) { skillGap(have: $v, role: "tech-lead") { score } }',
  "query($v: [SkillClaim!]!) { matchRoles(have: $v, first: 2) { totalCount } }",
  'query($v: String!) { compareRoles(from: $v, to: "tech-lead") { similarity } }',
  'query($v: String!) { careerPaths(from: "senior-engineer", to: $v) { __typename } }',
  'query($v: Int) { skillGraph(center: "kubernetes", depth: $v) { totalNodes } }',
  "query($v: Boolean!) { catalog { revision @include(if: $v) } }",
];

/** Fields of inputs, and what an object has from its prototype, which one of a client's may have in its place. */
const KEYS = [
  "text",
  "scheme",
  "skillsAnyOf",
  "group",
  "kinds",
  "skill",
  "level",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "toLocaleString",
  "toJSON",
  "valueOf",
  "then",
  "length",
  "x",
  "",
];

const HEADERS: [name: string, values: string[]][] = [
  ["content-type", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
    "application/json; charset=utf-16", "application/graphql", "application/json;;", "x", "application/JSON"]],
  ["accept", ["", "text/html", "*/*;q=0", "application/graphql-response+json", "image/png, ,;q=x", "x".repeat(500)]],
  ["accept-encoding", ["br;q=0, gzip", "zstd", "gzip;q=0.000", ",,,", "identity;q=0", `br${" ".repeat(900)};q=x`]],
  ["content-encoding", ["gzip", "br", "x"]],
  ["authorization", ["Bearer", "Bearer x", "Basic eDp4", `Bearer ${"x".repeat(4_000)}`, "Bearer rg_00000000_x"]],
  ["host", ["", "x y", "[::1", "example.org:99999", "a".repeat(300), "é"]],
  ["origin", ["null", "https://evil.example", "x"]],
  ["if-none-match", ["*", 'W/"1-0.1.0"', '"', "x".repeat(2_000)]],
  ["x-forwarded-for", ["1.2.3.4", "'", "::ffff:1.2.3.4, x"]],
  ["traceparent", ["00-0-0-0", "x", `00-${"0".repeat(32)}-${"0".repeat(16)}-01`]],
  ["cookie", ["a=b; ".repeat(200)]],
  ["x-http-method-override", ["DELETE"]],
]; // biome-ignore format: one long list

/** Text as a URL can hold it. */
const wellFormed = (text: string) => Buffer.from(text).toString();

/** Makes requests, valid, mutated and hostile: the same seed and number give the same request. */
export class FuzzGenerator {
  private random = randomNumbers(0);

  constructor(
    private readonly pool: FuzzPool,
    private readonly seed: number,
  ) {}

  request(number: number): Sent {
    this.random = randomNumbers(Math.imul(this.seed, 0x9e3779b1) + number);
    const kinds: (() => Sent)[] = [
      () => this.post({ query: this.pick(this.pool.queries) }),
      () => this.post({ query: this.mutatedText(this.pick(this.pool.queries)) }),
      () => this.post({ query: this.mutatedTokens(this.pick(this.pool.queries)) }),
      () => this.post({ query: this.pick(WITH_VARIABLE), variables: { v: this.value(3) } }),
      () => this.post({ query: this.pick(WITH_VARIABLE), variables: { v: this.text() } }),
      () => this.post(this.envelope()),
      () => ({ body: this.brokenBytes(JSON.stringify({ query: this.pick(this.pool.queries) })) }),
      () => this.get(),
      () => this.withHeaders(this.chance(0.5) ? this.get() : this.post({ query: this.pick(WITH_VARIABLE) })),
      () => this.withMethod(),
    ];
    return this.pick(kinds)();
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }

  private chance(probability: number): boolean {
    return this.random() < probability;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private post(body: unknown): Sent {
    return { body: JSON.stringify(body) };
  }

  private text(): string {
    const token = this.pick(this.chance(0.5) ? this.pool.ids : this.pool.cursors);
    if (this.chance(0.3)) return token;
    if (this.chance(0.4)) return this.mutatedText(token);
    return this.chance(0.7) ? this.pick(ODD_TEXTS) : this.pick(ODD_TEXTS) + this.pick(ODD_TEXTS);
  }

  private value(depth: number): unknown {
    const kinds: (() => unknown)[] = [
      () => this.text(),
      () => this.pick(ODD_NUMBERS),
      () => this.pick([null, true, false, [], {}]),
    ];
    if (depth > 0) {
      const many = () => (this.chance(0.05) ? 260 : 1 + this.below(4));
      kinds.push(
        () => Array.from({ length: many() }, () => this.value(depth - 1)),
        // Made from text, because `__proto__` would be no key of a literal's own.
        () => JSON.parse(`{${this.entries(depth)}}`),
        () => this.deep(),
      );
    }
    return this.pick(kinds)();
  }

  private entries(depth: number): string {
    const one = () => `${JSON.stringify(this.pick(KEYS))}:${JSON.stringify(this.value(depth - 1))}`;
    return Array.from({ length: 1 + this.below(3) }, one).join();
  }

  private deep(): unknown {
    const levels = 1 + this.below(200);
    const open = this.chance(0.5) ? "[" : '{"text":';
    return JSON.parse(`${open.repeat(levels)}1${(open === "[" ? "]" : "}").repeat(levels)}`);
  }

  private mutatedText(text: string): string {
    let mutated = text;
    for (let count = 1 + this.below(4); count > 0; count -= 1) {
      const at = this.below(mutated.length + 1);
      const end = at + this.below(20);
      const [before, slice, after] = [mutated.slice(0, at), mutated.slice(at, end), mutated.slice(end)];
      mutated = this.pick([
        before + after,
        before + slice + slice + after,
        after + slice + before,
        before + this.pick(TOKENS) + slice + after,
        before + String.fromCharCode(this.below(0x3000)) + after,
        before,
      ]);
    }
    return mutated;
  }

  private mutatedTokens(text: string): string {
    const tokens = text.match(/\w+|"(?:[^"\\]|\\.)*"|\.\.\.|[^\s\w]/g) ?? [];
    for (let count = 1 + this.below(3); count > 0; count -= 1) {
      const at = this.below(tokens.length);
      const other = this.below(tokens.length);
      const mutations = [
        () => tokens.splice(at, 1),
        () => tokens.splice(at, 0, tokens[other] ?? ""),
        () => tokens.splice(at, 1, this.pick(TOKENS)),
        () => tokens.splice(at, 1, JSON.stringify(this.text())),
        () => tokens.splice(at, 1, String(this.pick(ODD_NUMBERS))),
      ];
      this.pick(mutations)();
    }
    return tokens.join(" ");
  }

  /** A body of other shapes than a client's. */
  private envelope(): unknown {
    const query = this.pick(this.pool.queries);
    const hash = "a".repeat(64);
    return this.pick<() => unknown>([
      () => this.value(3),
      () => ({ query: this.value(2) }),
      () => ({ query, variables: this.value(3) }),
      () => ({ query, operationName: this.value(1) }),
      () => ({ query, extensions: this.value(3) }),
      () => ({ extensions: { persistedQuery: { version: this.value(0), sha256Hash: this.value(1) } } }),
      () => ({ query, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
      () => ({ documentId: this.value(1), query }),
      () => Array.from({ length: 1 + this.below(12) }, () => ({ query })),
      () =>
        JSON.parse(`{"query":${JSON.stringify(query)},"__proto__":{"query":1},"variables":{"__proto__":{}}}`),
      () => ({ query: `mutation ${query}` }),
      () => ({ query: `subscription ${query}` }),
    ])();
  }

  private brokenBytes(text: string): Buffer {
    const bytes = Buffer.from(text);
    const at = this.below(bytes.length);
    return this.pick<() => Buffer>([
      () => bytes.subarray(0, at),
      () => Buffer.concat([bytes.subarray(0, at), Buffer.from([this.below(256)]), bytes.subarray(at)]),
      () => Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe, 0xc0]), bytes.subarray(at)]),
      () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
      () => Buffer.from(text, "utf16le"),
      () => Buffer.alloc(0),
      () => Buffer.from("[".repeat(1 + this.below(2_000))),
      () => Buffer.concat([bytes, bytes]),
    ])();
  }

  private get(): Sent {
    const query = this.chance(0.5) ? this.pick(this.pool.queries) : this.pick(WITH_VARIABLE);
    const params: [string, string][] = [["query", this.chance(0.3) ? this.mutatedText(query) : query]];
    if (this.chance(0.5)) params.push(["variables", JSON.stringify({ v: this.value(2) })]);
    if (this.chance(0.2)) params.push(["variables", this.mutatedText('{"v":1}')]);
    if (this.chance(0.2)) params.push(["extensions", JSON.stringify(this.value(2))]);
    if (this.chance(0.2)) params.push(["operationName", this.text()]);
    if (this.chance(0.1)) params.push(["query", "{ catalog { revision } }"]);
    const search = params
      .map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`)
      .join("&");
    return { method: "GET", path: `/graphql?${search}${this.chance(0.1) ? "%zz" : ""}`, headers: {} };
  }

  private withHeaders(sent: Sent): Sent {
    const headers: Record<string, string> = { "content-type": "application/json" };
    for (let count = 1 + this.below(3); count > 0; count -= 1) {
      const [name, values] = this.pick(HEADERS);
      // Node's client sends no other characters.
      headers[name] = this.pick(values).replace(/[^\x20-\x7e]/g, "?");
    }
    return { ...sent, headers };
  }

  private withMethod(): Sent {
    const method = this.pick([
      "GET",
      "PUT",
      "PATCH",
      "DELETE",
      "OPTIONS",
      "HEAD",
      "POST",
      "TRACE",
      "PROPFIND",
    ]);
    const path = this.pick(["/graphql", "/graphql/", "/graphql/x", "//graphql", "/", "/livez", "/readyz", "/%2e%2e/x",
      "/graphql?%", "/graphql?query=%zz", "/%zz", "/graphql;x", "/GRAPHQL", "/graphiql/../../package.json"]); // biome-ignore format: one list
    const body =
      method === "GET" || method === "HEAD" ? undefined : JSON.stringify({ query: "{ __typename }" });
    return { method, path, body };
  }
}

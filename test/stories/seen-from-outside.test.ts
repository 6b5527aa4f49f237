import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import path from "node:path";
import { graphql } from "../gql";
import { FIXTURE_SEEDS, seedStore, TestCatalog } from "../support/catalog";
import { newDatabase, SERVER_URL } from "../support/database";
import { samplesOf, waysOf } from "../support/metrics";
import { newFolder, ROOT, RolegraphProcess, refused, rolegraph, SERVING } from "../support/process";

const Pilot = graphql(`
  query WatchedPilot($ref: String!) {
    role(ref: $ref) { label requirements { nodes { skill { label } } } }
  }
`);

describe("an operator who reads metrics", () => {
  let catalog: TestCatalog;
  beforeEach(async () => {
    catalog = await TestCatalog.start({ seeds: FIXTURE_SEEDS, settings: { metricsPort: 0 } });
  });
  afterEach(async () => {
    await catalog.server.stop();
    // A test may have closed it already.
    await catalog.store.close().catch(() => {});
  });

  const scrape = async () => {
    const response = await fetch(catalog.server.metricsUrl ?? "");
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    return samplesOf(await response.text());
  };

  it("sees operations by outcome, documents kept, statements and the revision", async () => {
    const before = (await scrape()).get("rolegraph_sql_statements_total") ?? 0;
    const { extensions } = await catalog.postWhole(Pilot, { ref: "ferry-pilot" });
    await catalog.ask(Pilot, { ref: "deckhand" });
    expect((await catalog.post("{ nothing }")).status).toBe(400);
    await catalog.post(`{ ${Array.from({ length: 51 }, (_, index) => `a${index}: __typename`).join(" ")} }`);
    expect(await waysOf(catalog)).toEqual({
      apollo: 1,
      lane: 1,
      "apollo BAD_USER_INPUT": 1,
      "apollo LIMIT_EXCEEDED": 1,
    });
    const samples = await scrape();
    expect(samples.get('rolegraph_cache_hits_total{cache="documents"}')).toBe(1);
    expect(samples.get('rolegraph_cache_misses_total{cache="documents"}')).toBe(3);
    // One more is the scrape's own, which reads the revision.
    expect(samples.get("rolegraph_sql_statements_total")).toBe(catalog.store.statements);
    expect((samples.get("rolegraph_sql_statements_total") ?? 0) - before).toBeGreaterThan(
      extensions.cost.statements,
    );
    expect(samples.get("rolegraph_revision")).toBe(1);
    expect(samples.get("rolegraph_database_up")).toBe(1);
    expect(samples.get("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThan(0);
    expect(samples.get("process_resident_memory_bytes")).toBeGreaterThan(0);
  });

  it("sees HTTP requests by route and class of status, and no more series for addresses that nobody serves", async () => {
    const { url } = catalog.server;
    await catalog.ask(Pilot, { ref: "ferry-pilot" });
    for (const path of ["/readyz", "/a", "/b?c=d", `/${"e".repeat(1_000)}`]) await fetch(url + path);
    await fetch(`${url}/graphql`, { method: "POST", headers: { "content-type": "text/plain" }, body: "{}" });
    const counts = [...(await scrape())].filter(([name]) =>
      name.startsWith("rolegraph_http_request_duration_seconds_count"),
    );
    expect(Object.fromEntries(counts)).toEqual({
      'rolegraph_http_request_duration_seconds_count{route="/graphql",status="2xx"}': 1,
      'rolegraph_http_request_duration_seconds_count{route="/graphql",status="4xx"}': 1,
      'rolegraph_http_request_duration_seconds_count{route="/readyz",status="2xx"}': 1,
      'rolegraph_http_request_duration_seconds_count{route="none",status="4xx"}': 3,
    });
  });

  it("sees a new revision at the next scrape, and that the database is away without losing the rest", async () => {
    await seedStore(catalog.store, `${FIXTURE_SEEDS}/../../../seeds`);
    expect((await scrape()).get("rolegraph_revision")).toBe(2);
    await catalog.store.close();
    const samples = await scrape();
    expect(samples.has("rolegraph_revision")).toBe(false);
    expect(samples.get("rolegraph_database_up")).toBe(0);
    expect(samples.has("process_cpu_seconds_total")).toBe(true);
  });

  it("finds every metric that the page for operators names", async () => {
    await catalog.ask(Pilot, { ref: "ferry-pilot" });
    const page = readFileSync(path.join(ROOT, "docs/operations.md"), "utf8");
    const named = new Set(page.match(/\b(?:rolegraph_(?!restored)|nodejs_|process_)[a-z0-9_]+/g));
    expect(named.size).toBeGreaterThan(8);
    const served = [...(await scrape()).keys()].map((sample) => sample.replace(/\{.*/, ""));
    const missing = [...named].filter(
      (name) => !served.some((each) => each === name || each === `${name}_count`),
    );
    expect(missing).toEqual([]);
  });

  it("finds them neither at the public address nor elsewhere at their own", async () => {
    expect((await fetch(`${catalog.server.url}/metrics`)).status).toBe(404);
    expect((await fetch(new URL("/", catalog.server.metricsUrl))).status).toBe(404);
  });
});

describe("an operator who starts a server", () => {
  it("reads where the metrics are, and after the stop nobody listens there", async () => {
    const env = { ...SERVING, ROLEGRAPH_METRICS_PORT: "0" };
    const served = new RolegraphProcess(["serve", "--no-seed"], { cwd: newFolder(), env });
    const [, metricsUrl = ""] = await served.printed(/^Metrics: {2}(http:\/\/127\.0\.0\.1:\d+\/metrics)\n/m);
    expect((await fetch(metricsUrl)).status).toBe(200);
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
    await expect(fetch(metricsUrl)).rejects.toThrow();
  });

  it("reads one line where the port for metrics is in use", async () => {
    const other = createTcpServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const env = { ...SERVING, ROLEGRAPH_METRICS_PORT: String(port) };
    const { code, stderr } = await rolegraph(["serve", "--no-seed"], { cwd: newFolder(), env });
    const line = `Metrics cannot be served on port ${port} of 127.0.0.1: listen EADDRINUSE: address already in use 127.0.0.1:${port}`;
    expect({ code, stderr }).toEqual({ code: 1, stderr: refused(line).stderr });
    await new Promise((resolve) => other.close(resolve));
  });

  it.each([
    ["ROLEGRAPH_METRICS_PORT", "70000", "must be a whole number from 0 to 65535"],
    ["ROLEGRAPH_SLOW_MS", "1s", "must be a whole number of milliseconds"],
    ["OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318", "must be an http:// or https:// URL"],
  ])("reads one line where %s is %s", async (name, value, rule) => {
    const env = { ...SERVING, [name]: value };
    expect(await rolegraph(["serve"], { cwd: newFolder(), env })).toEqual(
      refused(`${name} ${rule}, but is "${value}"`),
    );
  });
});

describe("an operator who looks for slow operations", () => {
  /** The log's lines of a server that answers one operation. */
  async function logOf(env: Record<string, string>): Promise<{ level: number; [field: string]: unknown }[]> {
    const served = new RolegraphProcess(["serve", "--no-seed"], {
      cwd: newFolder(),
      env: { ...SERVING, ...env },
    });
    const url = await served.url();
    const query = "query Secretive($ref: String!) { role(ref: $ref) { label } catalog { revision } }";
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables: { ref: "somebody-s-secret" } }),
    });
    expect(await response.json()).toMatchObject({ data: { role: null, catalog: { revision: 0 } } });
    const { stdout } = await served.stop();
    expect(stdout).not.toContain("somebody-s-secret");
    const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
    const requestId = response.headers.get("x-request-id");
    return lines.map((line) => JSON.parse(line)).filter(({ reqId }) => reqId === requestId);
  }
  // sha256 of the query's text, its first 16 digits.
  const document = "31fd9dac1c685cca";
  const slow = { level: 40, document, operation: "Secretive", statements: 3, way: "apollo", outcome: "ok" };

  it("reads one line with its document's hash, its time and its statements, and never its variables", async () => {
    const lines = await logOf({ ROLEGRAPH_SLOW_MS: "1" });
    expect(lines).toEqual([
      expect.objectContaining({ ...slow, msg: "slow operation", ms: expect.any(Number) }),
    ]);
  });

  it("reads its text as well where the log is to debug", async () => {
    const lines = await logOf({ ROLEGRAPH_SLOW_MS: "1", LOG_LEVEL: "debug" });
    const messages = lines.map(({ msg }) => msg);
    expect(messages).toEqual(["slow operation", "the slow operation's text", "answered"]);
    expect(lines[1]).toMatchObject({
      level: 20,
      document,
      text: "query Secretive($ref: String!) { role(ref: $ref) { label } catalog { revision } }",
    });
  });

  it("reads nothing where all were fast enough, or where it is turned off", async () => {
    expect(await logOf({ ROLEGRAPH_SLOW_MS: "60000" })).toEqual([]);
    expect(await logOf({ ROLEGRAPH_SLOW_MS: "0" })).toEqual([]);
  });
});

interface SpanRecord {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
  status: { code: number };
}

/** A collector of traces, as OpenTelemetry's own takes them. */
class Collector {
  readonly spans: SpanRecord[] = [];
  readonly services = new Set<string>();
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      this.take(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }

  private take({ resourceSpans }: { resourceSpans: ResourceSpans[] }): void {
    for (const { resource, scopeSpans } of resourceSpans) {
      const name = resource.attributes.find(({ key }) => key === "service.name")?.value.stringValue;
      this.services.add(name ?? "");
      for (const { spans } of scopeSpans) this.spans.push(...spans);
    }
  }
}

interface ResourceSpans {
  resource: { attributes: SpanRecord["attributes"] };
  scopeSpans: { spans: SpanRecord[] }[];
}

const attributesOf = ({ attributes }: SpanRecord) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));

describe("an operator who collects traces", () => {
  const collector = new Collector();
  let endpoint: string;
  beforeAll(async () => {
    endpoint = await collector.start();
  });
  afterAll(() => collector.stop());
  beforeEach(() => {
    collector.spans.length = 0;
  });

  /** A server of the seeds that sends its traces to the collector. */
  async function traced(env: Record<string, string> = {}): Promise<RolegraphProcess> {
    const surroundings = { PORT: "0", ROLEGRAPH_DATABASE_URL: await newDatabase() };
    return new RolegraphProcess(["serve"], {
      cwd: newFolder(),
      env: { ...surroundings, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...env },
    });
  }

  const post = (url: string, traceparent: string, body: object) =>
    fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", traceparent },
      body: JSON.stringify(body),
    });

  const operations = () => collector.spans.filter(({ kind }) => kind === 2);
  const statements = () => collector.spans.filter(({ kind }) => kind === 3);

  it("finds an operation below its caller's span, with its statements below it, once the server has stopped", async () => {
    const served = await traced({ OTEL_SERVICE_NAME: "catalog-of-the-port" });
    const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    const parentSpanId = "00f067aa0ba902b7";
    const query = "query Traced($ref: String!) { role(ref: $ref) { label } }";
    const response = await post(await served.url(), `00-${traceId}-${parentSpanId}-01`, {
      query,
      variables: { ref: "tech-lead" },
    });
    expect(await response.json()).toMatchObject({ data: { role: { label: "Tech Lead" } } });
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });

    expect([...collector.services]).toEqual(["catalog-of-the-port"]);
    const [operation, ...others] = operations();
    expect(others).toEqual([]);
    expect(operation).toMatchObject({ name: "query", traceId, parentSpanId, status: { code: 0 } });
    expect(attributesOf(operation as SpanRecord)).toEqual({
      "graphql.operation.name": "Traced",
      "graphql.operation.type": "query",
      "rolegraph.document.hash": "176fcb8cb7389773",
      "rolegraph.cost": 1,
      "rolegraph.statements": 1,
      "rolegraph.revision": 1,
      "rolegraph.way": "apollo",
      "rolegraph.outcome": "ok",
    });
    const system = SERVER_URL ? "postgresql" : "sqlite";
    expect(
      statements().map((span) => [
        span.name,
        span.traceId,
        span.parentSpanId,
        attributesOf(span)["db.system.name"],
      ]),
    ).toEqual([["SELECT", traceId, operation?.spanId, system]]);
    expect(attributesOf(statements()[0] as SpanRecord)["db.query.text"]).toMatch(
      /^SELECT c\.\* FROM concept c WHERE /,
    );
    expect(JSON.stringify(collector.spans)).not.toContain("tech-lead");
  });

  it("finds nothing of a caller whose own trace is not kept", async () => {
    const served = await traced();
    const unsampled = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
    const response = await post(await served.url(), unsampled, { query: "{ catalog { revision } }" });
    expect(await response.json()).toMatchObject({ data: { catalog: { revision: 1 } } });
    expect(await served.stop()).toMatchObject({ code: 0, stderr: "" });
    expect(collector.spans).toEqual([]);
  });

  it("finds a trace of its own where the caller names none, or names nonsense, and sees what was refused", async () => {
    const served = await traced();
    const url = await served.url();
    for (const traceparent of ["", "nonsense", `00-${"0".repeat(32)}-${"0".repeat(16)}-01`]) {
      expect((await post(url, traceparent, { query: "{ nothing }" })).status).toBe(400);
    }
    await served.stop();
    expect(operations().map(({ parentSpanId }) => parentSpanId ?? "")).toEqual(["", "", ""]);
    expect(new Set(operations().map(({ traceId }) => traceId)).size).toBe(3);
    for (const span of operations()) {
      expect(span.name).toBe("GraphQL");
      expect(attributesOf(span)["rolegraph.outcome"]).toBe("BAD_USER_INPUT");
    }
    expect(operations().map(({ status }) => status.code)).toEqual([0, 0, 0]);
  });

  it("finds a span for each operation of a batch", async () => {
    const served = await traced({ ROLEGRAPH_BATCHING: "on" });
    const batch = [1, 2, 3].map((n) => ({ query: `query B${n} { catalog { revision } }` }));
    expect((await post(await served.url(), "", batch)).status).toBe(200);
    const { stdout } = await served.stop();
    expect(
      operations()
        .map((span) => attributesOf(span)["graphql.operation.name"])
        .sort(),
    ).toEqual(["B1", "B2", "B3"]);
    expect(stdout).not.toContain("ended Span");
  });

  it("and whose collector is away still has a server that answers, says so in its log, and stops", async () => {
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" };
    const served = await traced(env);
    const response = await fetch(`${await served.url()}/graphql?query=%7B__typename%7D`);
    expect(await response.json()).toMatchObject({ data: { __typename: "Query" } });
    const { code, stdout } = await served.stop();
    expect(code).toBe(0);
    expect(stdout).toContain("ECONNREFUSED");
    expect(collector.spans).toEqual([]);
  });
});

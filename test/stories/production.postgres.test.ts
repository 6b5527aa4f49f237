import { newDatabase } from "../support/database";
import { codesOf, postGraph, readAnswer } from "../support/http";
import { fixture } from "../support/items";
import { LoadBalancer, SERVED_BY } from "../support/load-balancer";
import { ask, newFolder, RolegraphProcess, rolegraph, type Surroundings } from "../support/process";
import { RedisProcess } from "../support/redis";

/** Minutes that a start, an import and a load take on a busy machine. */
jest.setTimeout(120_000);

/** Cost units a minute, as in compose.yaml: far more than the load spends, whose answers are kept, and pay 1 each. */
const RATE = 60_000;
/** Ten times the proxy's interval of looking at readiness, because both share a busy machine. */
const DRAIN_MS = 1_000;
/** Milliseconds after an answer until a client of the load asks again. */
const PAUSE_MS = 20;
const QUERY = `{ catalog { revision } roles(first: 20) { nodes { id label requirements { nodes { necessity } } } } }`;
/** A question that costs some tenths of the rate, another one for each number, so that no kept answer makes it cheap. */
const large = (number: number) => ({
  query: "query($n: Int) { roles(first: 100) { nodes { requirements(first: $n) { nodes { necessity } } } } }",
  variables: { n: 100 - number },
});

/** The topology of compose.yaml as plain processes: PostgreSQL, Redis, two servers and a proxy. */
class Topology {
  private constructor(
    readonly surroundings: Surroundings,
    readonly servers: RolegraphProcess[],
    readonly urls: string[],
    readonly proxy: LoadBalancer,
    private readonly redis: RedisProcess,
  ) {}

  static async start(): Promise<Topology> {
    const redis = await RedisProcess.start();
    const env = {
      PORT: "0",
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      ROLEGRAPH_DATABASE_URL: await newDatabase(),
      ROLEGRAPH_REDIS_URL: redis.url,
      ROLEGRAPH_RATE: String(RATE),
      ROLEGRAPH_TRUST_PROXY: "loopback",
      ROLEGRAPH_DRAIN_MS: String(DRAIN_MS),
      ROLEGRAPH_METRICS_PORT: "0",
    };
    const surroundings = { cwd: newFolder(), env, hangsAfterMs: 110_000 };
    const servers = [1, 2].map(() => new RolegraphProcess(["serve"], surroundings));
    const urls = await Promise.all(servers.map((server) => server.url()));
    return new Topology(surroundings, servers, urls, await LoadBalancer.to(urls), redis);
  }

  async stop(): Promise<void> {
    await this.proxy.stop();
    await Promise.all(this.servers.map((server) => server.stop()));
    await this.redis.signal("SIGKILL");
  }
}

interface Seen {
  status: number;
  by: string | null;
  body: unknown;
}

/** Clients that ask the proxy, one question after the other, until they are stopped. */
class Load {
  readonly seen: Seen[] = [];
  private going = true;
  private readonly clients: Promise<void>[];

  constructor(
    private readonly url: string,
    private readonly method: "GET" | "POST",
  ) {
    this.clients = Array.from({ length: 8 }, () => this.ask());
  }

  /** Waits until so many more are answered. */
  async more(count: number): Promise<void> {
    const wanted = this.seen.length + count;
    while (this.seen.length < wanted) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async stop(): Promise<void> {
    this.going = false;
    await Promise.all(this.clients);
  }

  private async ask(): Promise<void> {
    while (this.going) {
      const response = await (this.method === "POST"
        ? ask(this.url, QUERY)
        : fetch(`${this.url}/graphql?query=${encodeURIComponent(QUERY)}`));
      const body = response.ok ? (await readAnswer(response)).body : await response.text();
      this.seen.push({ status: response.status, by: response.headers.get(SERVED_BY), body });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

describe("a client of two servers behind a proxy", () => {
  let topology: Topology;
  beforeEach(async () => {
    topology = await Topology.start();
  });
  afterEach(() => topology.stop());

  it("gets the same from both, and from both what an import has written within a second", async () => {
    const { urls, surroundings, proxy } = topology;
    const answers = async () =>
      Promise.all(urls.map(async (url) => (await readAnswer(await ask(url, QUERY))).body));
    const [first, second] = await answers();
    expect(first).toMatchObject({ data: { catalog: { revision: 1 } } });
    expect(second).toEqual(first);
    const load = new Load(proxy.url, "GET");
    await load.more(20);
    expect(await rolegraph(["import", "esco", fixture("esco/v1.1.0")], surroundings)).toMatchObject({
      code: 0,
      stderr: "",
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const [third, fourth] = await answers();
    expect(third).toMatchObject({ data: { catalog: { revision: 2 } } });
    expect(fourth).toEqual(third);
    await load.more(20);
    await load.stop();
    // Every answer is of one revision or of the other, whoever gave it.
    const known = new Map([
      [1, JSON.stringify(first)],
      [2, JSON.stringify(third)],
    ]);
    for (const { status, body } of load.seen) {
      const { revision } = (body as { data: { catalog: { revision: number } } }).data.catalog;
      expect([status, JSON.stringify(body)]).toEqual([200, known.get(revision)]);
    }
    expect(new Set(load.seen.map(({ by }) => by))).toEqual(new Set(urls));
  });

  it("who has spent its rate with one of them is refused by the other", async () => {
    const { urls } = topology;
    const [first, second] = urls as [string, string];
    // As the proxy says whose request it is.
    const from = (address: string) => ({ "x-forwarded-for": address });
    const spender = from("203.0.113.7");
    const statuses: number[] = [];
    while (!statuses.includes(429) && statuses.length < 20)
      statuses.push((await postGraph(first, large(statuses.length), spender)).status);
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200]);
    expect(statuses.at(-1)).toBe(429);
    const limited = await postGraph(second, large(50), spender);
    expect([limited.status, codesOf(limited)]).toEqual([429, ["LIMIT_EXCEEDED"]]);
    expect((await postGraph(second, large(51), from("203.0.113.8"))).status).toBe(200);
  });

  // By POST, which the proxy sends once: only that the server says in time that it is not ready keeps them safe.
  it("loses no request where one of them is stopped", async () => {
    const { urls, servers, proxy } = topology;
    const load = new Load(proxy.url, "POST");
    await load.more(40);
    expect(await servers[0]?.stop()).toMatchObject({ code: 0, stderr: "" });
    const before = load.seen.length;
    await load.more(40);
    await load.stop();
    expect(load.seen.filter(({ status }) => status !== 200)).toEqual([]);
    expect(proxy.misses).toBe(0);
    expect(new Set(load.seen.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(load.seen.slice(before + 8).map(({ by }) => by))).toEqual(new Set([urls[1]]));
  });

  it("is answered by the other where one of them is killed", async () => {
    const { urls, servers, proxy } = topology;
    const load = new Load(proxy.url, "GET");
    await load.more(40);
    expect((await servers[0]?.stop("SIGKILL"))?.code).toBe(null);
    const before = load.seen.length;
    await load.more(40);
    await load.stop();
    expect(load.seen.filter(({ status }) => status !== 200)).toEqual([]);
    expect(new Set(load.seen.slice(before + 8).map(({ by }) => by))).toEqual(new Set([urls[1]]));
  });
});

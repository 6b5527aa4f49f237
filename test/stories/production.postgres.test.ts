import { newDatabase } from "../support/database";
import { readAnswer } from "../support/http";
import { fixture } from "../support/items";
import { LoadBalancer, SERVED_BY } from "../support/load-balancer";
import { ask, newFolder, RolegraphProcess, rolegraph, type Surroundings } from "../support/process";

/** Minutes that a start, an import and a load take on a busy machine. */
jest.setTimeout(120_000);

const REDIS_URL = "redis://127.0.0.1:6379";
const QUERY = `{ catalog { revision } roles(first: 20) { nodes { id label requirements { nodes { necessity } } } } }`;

/** The topology of compose.yaml as plain processes: PostgreSQL, Redis, two servers and a proxy. */
class Topology {
  private constructor(
    readonly surroundings: Surroundings,
    readonly servers: RolegraphProcess[],
    readonly urls: string[],
    readonly proxy: LoadBalancer,
  ) {}

  static async start(): Promise<Topology> {
    const env = {
      PORT: "0",
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      ROLEGRAPH_DATABASE_URL: await newDatabase(),
      ROLEGRAPH_REDIS_URL: REDIS_URL,
      ROLEGRAPH_METRICS_PORT: "0",
    };
    const surroundings = { cwd: newFolder(), env, hangsAfterMs: 110_000 };
    const servers = [1, 2].map(() => new RolegraphProcess(["serve"], surroundings));
    const urls = await Promise.all(servers.map((server) => server.url()));
    return new Topology(surroundings, servers, urls, await LoadBalancer.to(urls));
  }

  async stop(): Promise<void> {
    await this.proxy.stop();
    await Promise.all(this.servers.map((server) => server.stop()));
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

  constructor(private readonly url: string) {
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
      const response = await fetch(`${this.url}/graphql?query=${encodeURIComponent(QUERY)}`);
      const body = response.ok ? (await readAnswer(response)).body : await response.text();
      this.seen.push({ status: response.status, by: response.headers.get(SERVED_BY), body });
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
    const load = new Load(proxy.url);
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

  it("loses no request where one of them is stopped", async () => {
    const { urls, servers, proxy } = topology;
    const load = new Load(proxy.url);
    await load.more(40);
    expect(await servers[0]?.stop()).toMatchObject({ code: 0, stderr: "" });
    const before = load.seen.length;
    await load.more(40);
    await load.stop();
    expect(load.seen.filter(({ status }) => status !== 200)).toEqual([]);
    expect(new Set(load.seen.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(load.seen.slice(before + 8).map(({ by }) => by))).toEqual(new Set([urls[1]]));
  });

  it("is answered by the other where one of them is killed", async () => {
    const { urls, servers, proxy } = topology;
    const load = new Load(proxy.url);
    await load.more(40);
    expect((await servers[0]?.stop("SIGKILL"))?.code).toBe(null);
    const before = load.seen.length;
    await load.more(40);
    await load.stop();
    expect(load.seen.filter(({ status }) => status !== 200)).toEqual([]);
    expect(new Set(load.seen.slice(before + 8).map(({ by }) => by))).toEqual(new Set([urls[1]]));
  });
});

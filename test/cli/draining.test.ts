import { connect } from "node:net";
import { Load } from "../support/load";
import { newFolder, RolegraphProcess, SERVING } from "../support/process";

const QUERY = "{ catalog { revision } roles { nodes { label requirements { nodes { skill { label } } } } } }";

/** Milliseconds for which the server goes on, and within which it has ended, whatever is under way. */
const DRAIN_MS = 1_500;
const GRACE_MS = 6_500;
const ENDED_MS = 3_000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function served(drainMs: number) {
  const env = { ...SERVING, LOG_LEVEL: "fatal", ROLEGRAPH_DRAIN_MS: String(drainMs) };
  const server = new RolegraphProcess(["serve"], { cwd: newFolder(), env, hangsAfterMs: 60_000 });
  return { server, url: await server.url() };
}

const readiness = async (url: string) => (await fetch(`${url}/readyz`)).status;

describe("a server that is told to stop while clients ask", () => {
  it("is not ready first, and loses no request of a balancer that turns away then", async () => {
    const { server, url } = await served(DRAIN_MS);
    const load = new Load(url, QUERY, { connections: 12, pauseMs: 0 });
    const good = (await load.until(0, ({ status }) => status === 200)).body;
    expect(await readiness(url)).toBe(200);
    const ended = server.stop("SIGTERM");
    await server.printed(/^stopping on SIGTERM\n/m);
    while ((await readiness(url)) === 200) await sleep(5);
    const notReady = Date.now();
    await load.until(notReady, ({ status }) => status === 200);
    const outcomes = await load.stop();
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
    expect(new Set(outcomes.map(({ status, body }) => `${status} ${body}`))).toEqual(
      new Set([`200 ${good}`]),
    );
    expect(load.since(notReady).every(({ headers }) => headers.connection === "close")).toBe(true);
    await expect(readiness(url)).rejects.toThrow();
  }, 60_000);

  it("answers whole what it has taken, also to clients that never turn away", async () => {
    const { server, url } = await served(300);
    const load = new Load(url, QUERY, { connections: 12, pauseMs: 0 });
    const good = (await load.until(0, ({ status }) => status === 200)).body;
    await sleep(300);
    const told = Date.now();
    expect(await server.stop("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
    await load.until(told, ({ status }) => status === "ECONNREFUSED");
    const outcomes = await load.stop();
    const answered = outcomes.filter(({ status }) => typeof status === "number");
    expect(new Set(answered.map(({ status, body }) => `${status} ${body}`))).toEqual(
      new Set([`200 ${good}`]),
    );
    // Before it stopped listening nobody failed; from then on the system turns clients away before the server sees them.
    expect(outcomes.filter(({ status, at }) => status !== 200 && at < told + 300)).toEqual([]);
    const failures = new Set(outcomes.filter(({ status }) => status !== 200).map(({ status }) => status));
    expect(["ECONNREFUSED", "ECONNRESET"]).toEqual(expect.arrayContaining([...failures]));
  }, 60_000);

  it("ends nevertheless where a request takes longer than the grace", async () => {
    const { server, url } = await served(0);
    const slow = connect(Number(new URL(url).port), "127.0.0.1");
    const closed = new Promise((resolve) => slow.on("close", resolve));
    slow.on("error", () => {});
    slow.write(
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{",
    );
    await sleep(200);
    const told = Date.now();
    expect(await server.stop("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
    await closed;
    const took = Date.now() - told;
    expect(took).toBeGreaterThan(GRACE_MS - 500);
    expect(took).toBeLessThan(GRACE_MS + ENDED_MS);
  }, 60_000);

  it("waits for nobody where a person stops it, and ends at once at the second signal", async () => {
    const { server, url } = await served(60_000);
    const told = Date.now();
    const first = server.stop("SIGTERM");
    await server.printed(/^stopping on SIGTERM\n/m);
    while ((await readiness(url)) === 200) await sleep(5);
    expect((await server.stop("SIGTERM")).code).toBe(null);
    await first;
    const other = await served(60_000);
    expect(await other.server.stop("SIGINT")).toMatchObject({ code: 0, stderr: "" });
    expect(Date.now() - told).toBeLessThan(30_000);
  }, 60_000);
});

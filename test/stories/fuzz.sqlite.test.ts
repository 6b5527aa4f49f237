import http from "node:http";
import { graphSchema } from "../../src/graph/schema";
import { type Answer, AttackedServer, type Sent, send, UNHARMED } from "../support/attack";
import { TestCatalog } from "../support/catalog";
import { catalogValues } from "../support/catalog-values";
import { FuzzGenerator, type FuzzPool } from "../support/fuzz";
import { QueryGenerator } from "../support/query-generator";

/** How many requests, and from which seed they are made: CONTRIBUTING.md tells how to ask for more. */
const REQUESTS = Number(process.env.ROLEGRAPH_FUZZ_REQUESTS ?? 100_000);
const SEED = Number(process.env.ROLEGRAPH_FUZZ_SEED ?? 1);
const CONNECTIONS = 8;
/** MiB between the last two quarters, several times what is seen on two cores: what the collector leaves for later. */
const GROWTH_MIB = 30;
/** MiB that the server takes at most with its caches full, which is some 450. */
const MOST_MIB = 600;
/** Several times what the requests take on two cores. */
jest.setTimeout(120_000 + REQUESTS * 20);

const KNOWN_CODES = new Set([
  "BAD_USER_INPUT",
  "BAD_CURSOR",
  "NOT_FOUND",
  "LIMIT_EXCEEDED",
  "COST_EXCEEDED",
  "UNAUTHENTICATED",
  "FORBIDDEN",
]);

/** What only the inside of the server would say; no generated request does. */
const LEAK =
  /node_modules|\.[jt]s:\d+|\/(dist|src)\/|(Type|Range|Reference|Sqlite|Syntax|QueryFailed)Error|SQLITE_|fts5|no such (table|column)|is not a function|Cannot (read|set) propert|undefined is not|stacktrace|FST_ERR|concept_(text|link)|api_key/;

/** What is wrong with an answer; undefined where nothing is. */
function faultOf({ status, headers, text }: Answer, sent: Sent): string | undefined {
  if (typeof status !== "number") return `no answer: ${status}`;
  if (status >= 500) return "a fault of the server";
  if (!headers["x-request-id"] && status !== 431) return "no request id";
  const leak = LEAK.exec(text)?.[0];
  if (leak && !`${sent.path} ${sent.body}`.includes(leak)) return `a leak: ${leak}`;
  if (text === "" || !/json/.test(headers["content-type"] ?? "")) return undefined;
  try {
    const answers = [JSON.parse(text)].flat();
    const errors: { extensions?: { code?: string } }[] = answers.flatMap((each) => each.errors ?? []);
    const unknown = errors.find((error) => !KNOWN_CODES.has(error.extensions?.code ?? ""));
    return unknown && `an unknown code: ${JSON.stringify(unknown)}`;
  } catch {
    return "no JSON";
  }
}

async function poolOf(catalog: TestCatalog): Promise<FuzzPool> {
  const values = await catalogValues(catalog.store);
  const generator = new QueryGenerator(graphSchema(), values, SEED);
  const page =
    "query { skills(first: 1) { pageInfo { endCursor } } roles(first: 1) { pageInfo { endCursor } } }";
  const { data } = await catalog.postWhole<Record<string, { pageInfo: { endCursor: string } }>, object>(page);
  return {
    queries: Array.from({ length: 500 }, () => generator.next().text),
    ids: values.ids.slice(0, 500),
    cursors: Object.values(data ?? {}).map(({ pageInfo }) => pageInfo.endCursor),
  };
}

const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe("whatever is sent", () => {
  let server: AttackedServer;
  let pool: FuzzPool;
  beforeAll(async () => {
    const catalog = await TestCatalog.start();
    pool = await poolOf(catalog);
    await catalog.stop();
    server = await AttackedServer.start();
  });

  it("is answered in the contract's codes, tells nothing of the inside, and takes no memory", async () => {
    const generator = new FuzzGenerator(pool, SEED);
    const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    const faults: string[] = [];
    const memory: number[] = [];
    const statuses: Record<string, number> = {};
    let next = 0;
    const client = async () => {
      while (next < REQUESTS && faults.length < 10) {
        const number = next++;
        if (number % Math.ceil(REQUESTS / 100) === 0) memory.push(server.residentMiB);
        const sent = generator.request(number);
        const answer = await send(server.url, agent, sent);
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        const fault = faultOf(answer, sent);
        if (fault === undefined) continue;
        const { method, path, headers, body } = sent;
        const shown = JSON.stringify({ method, path, headers, body: body?.toString() });
        faults.push(
          `ROLEGRAPH_FUZZ_SEED=${SEED}, request ${number}: ${fault}\n${shown}\n${answer.status} ${answer.text.slice(0, 300)}`,
        );
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, client));
    agent.destroy();
    expect(faults.join("\n\n")).toBe("");
    // Each kind has come about.
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(["200", "400", "404", "405"]));
    // The first half fills caches; then it stays as it is, but for what the collector has not got to yet.
    const { length } = memory;
    const third = mean(memory.slice(length / 2, (length * 3) / 4));
    const fourth = mean(memory.slice((length * 3) / 4));
    expect(fourth - third).toBeLessThan(GROWTH_MIB);
    expect(Math.max(...memory)).toBeLessThan(MOST_MIB);
    expect(await server.stop()).toEqual(UNHARMED);
  });
});

import { createApiKey } from "../../src/catalog/api-key";
import { openStore } from "../../src/catalog/database";
import { newDatabase } from "../support/database";
import { bearer, postGraph } from "../support/http";
import { newFolder, RolegraphProcess } from "../support/process";
import { RedisProcess } from "../support/redis";

const QUERY = { query: "{ catalog { revision } }" };

describe("a client of several servers that share a Redis", () => {
  let redis: RedisProcess;
  let urls: string[];
  let servers: RolegraphProcess[];
  const keys: Record<string, string>[] = [];
  const logs: string[] = [];

  beforeAll(async () => {
    redis = await RedisProcess.start();
    const database = await newDatabase();
    const store = await openStore(database);
    await store.migrate();
    for (const rate of [4, 20, 4, 4, 4, 4, 4, 4]) {
      const { key } = await createApiKey(store, { name: "x", scopes: ["read"], rate });
      keys.push(bearer(key));
    }
    await store.close();
    const env = { PORT: "0", ROLEGRAPH_DATABASE_URL: database, ROLEGRAPH_REDIS_URL: redis.url };
    const place = { cwd: newFolder(), env };
    servers = [1, 2].map(() => new RolegraphProcess(["serve", "--no-seed"], place));
    urls = await Promise.all(servers.map((server) => server.url()));
  });
  afterAll(async () => {
    for (const server of servers) {
      const { code, stdout } = await server.stop();
      expect(code).toBe(0);
      logs.push(stdout);
    }
    // Each server lost Redis twice in these stories, and said so once each time, and once each time that it was back.
    for (const log of logs) {
      const count = (text: string) => log.split(text).length - 1;
      expect([count("Redis does not answer"), count("Redis answers again")]).toEqual([2, 2]);
    }
    await redis.signal("SIGKILL");
  });

  /** A key that no story has asked with. */
  const newKey = () => keys.shift() as Record<string, string>;

  /** Asks the servers by turns, and gives the statuses. */
  async function statuses(key: Record<string, string>, count: number): Promise<number[]> {
    const found: number[] = [];
    for (let asked = 0; asked < count; asked += 1) {
      found.push((await postGraph(urls[asked % urls.length] as string, QUERY, key)).status);
    }
    return found;
  }

  const counted = [200, 200, 200, 200, 429, 429];
  /** Where each server counts for itself. */
  const apart = [200, 200, 200, 200, 200, 200, 200, 200, 429, 429];

  it("has one rate for all of them", async () => {
    const key = newKey();
    expect(await statuses(key, 6)).toEqual(counted);
    const { status, headers } = await postGraph(urls[1] as string, QUERY, key);
    expect([status, ["14", "15"].includes(headers.get("retry-after") ?? "")]).toEqual([429, true]);
  });

  it("pays all of a flood that comes at once", async () => {
    const key = newKey();
    const asked = Array.from({ length: 60 }, (_, index) => postGraph(urls[index % 2] as string, QUERY, key));
    const answered = (await Promise.all(asked)).filter(({ status }) => status === 200);
    expect(answered).toHaveLength(20);
  });

  it.each([
    ["is gone", "SIGKILL", undefined],
    ["hangs", "SIGSTOP", "SIGCONT"],
  ] as const)(
    "is answered while Redis %s, held to its rate by each, and by all of them after",
    async (_what, off, on) => {
      const [known, other, later] = [newKey(), newKey(), newKey()];
      expect(await statuses(known, 4)).toEqual([200, 200, 200, 200]);
      await redis.signal(off);
      // What each server has seen of it counts.
      expect(await statuses(known, 2)).toContain(429);
      expect(await statuses(other, 10)).toEqual(apart);
      await (on ? redis.signal(on) : redis.start());
      // Within the time in which it is tried again.
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      expect(await statuses(later, 6)).toEqual(counted);
    },
  );
});

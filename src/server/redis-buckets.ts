import { type CommandParser, createClient, defineScript } from "@redis/client";
import type { FastifyBaseLogger } from "fastify";
import { REDIS_CONNECT_MS, REDIS_PING_MS, REDIS_RETRY_MS, REDIS_TIMEOUT_MS } from "../config/limits";
import type { SharedBuckets, Taken } from "./rate";

const PREFIX = "rolegraph:rate:";

/** What `Rate` does in memory, by the clock of Redis, so that all processes have one. Gives milliseconds. */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local full = math.max(now, tonumber(redis.call('GET', KEYS[1]) or now))
local toll, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local wait = full - now + math.min(toll, window) - window
if wait > 0 then
  return {math.ceil(wait), math.ceil(full - now)}
end
full = full + toll
redis.call('SET', KEYS[1], string.format('%.3f', full), 'PX', math.ceil(full - now))
return {0, math.ceil(full - now)}`;

const take = defineScript({
  SCRIPT: TAKE,
  NUMBER_OF_KEYS: 1,
  parseCommand(parser: CommandParser, id: string, toll: number, window: number) {
    parser.pushKey(PREFIX + id);
    parser.push(String(toll), String(window));
  },
  transformReply: (reply: unknown): Taken => {
    const [wait, fullIn] = reply as [number, number];
    return { wait, fullIn };
  },
});

/** The outcome of some work, which fails where it takes longer; the client's own time-out ends with the sending. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Buckets in Redis. While it does not answer `isUp` is false, which is logged once, and so is its coming back. Waits at
 * most a moment for the first connection.
 */
export async function redisBuckets(url: string, log: FastifyBaseLogger): Promise<SharedBuckets> {
  const client = createClient({
    url,
    scripts: { take },
    disableOfflineQueue: true,
    // A connection on which nothing comes, not even the answer to a ping, is given up with all that waits on it.
    pingInterval: REDIS_PING_MS,
    socket: {
      connectTimeout: REDIS_CONNECT_MS,
      reconnectStrategy: REDIS_RETRY_MS,
      socketTimeout: 2 * REDIS_PING_MS,
    },
  });
  let isLost = false;
  let restUntil = 0;
  const lost = (error: unknown) => {
    // It may be there and hang, so that the next requests do not each wait for it.
    restUntil = performance.now() + REDIS_RETRY_MS;
    if (isLost) return;
    isLost = true;
    log.warn({ err: error }, "Redis does not answer; each process counts the rates of clients for itself");
  };
  const found = () => {
    if (isLost) log.warn("Redis answers again; the rates of clients are counted together");
    isLost = false;
  };
  client.on("error", lost);
  await within(REDIS_CONNECT_MS, client.connect()).catch(lost);
  return {
    get isUp() {
      return client.isReady && performance.now() >= restUntil;
    },
    async take(id, toll, window) {
      try {
        const taken = await within(REDIS_TIMEOUT_MS, client.take(id, toll, window));
        found();
        return taken;
      } catch (error) {
        lost(error);
        throw error;
      }
    },
    close: () => {
      if (client.isOpen) client.destroy();
    },
  };
}

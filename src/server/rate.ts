import { LRUCache } from "lru-cache";
import { MAX_COUNTED_CLIENTS } from "../config/limits";
import type { Client } from "./key-ring";
import { Refusal } from "./refusal";

/** Milliseconds in which a client earns its rate, and the most that it can save up. */
const WINDOW_MS = 60_000;

/** What became of an attempt to take from a client's bucket, in milliseconds. */
export interface Taken {
  /** Until the bucket has enough; 0 where it had and the cost is taken. */
  wait: number;
  /** Until the bucket is full. */
  fullIn: number;
}

/** Buckets that several processes share. */
export interface SharedBuckets {
  /** False while they cannot be reached. */
  readonly isUp: boolean;
  /** As `Rate` does in memory: takes `toll` milliseconds of earning. @throws where the buckets cannot be reached. */
  take(id: string, toll: number, window: number): Promise<Taken>;
  close(): void;
}

/**
 * Holds each client to its cost units a minute: a bucket of one minute's units, which fills by and by. What costs more
 * than the bucket holds is let through once it is full, and the next one waits the longer.
 *
 * A bucket is one number, the time at which it will be full, so that nothing has to be done while nobody asks.
 */
export class Rate {
  private readonly fullAt = new LRUCache<string, number>({ max: MAX_COUNTED_CLIENTS });

  /** `unitsAMinute` is for clients without a rate of their own; 0 is no limit. */
  constructor(
    private readonly unitsAMinute: number,
    private readonly shared?: SharedBuckets,
  ) {}

  /** Takes a cost from the client's bucket. Gives 0, or the whole seconds until it may try again. */
  charge(client: Client, cost: number): number | Promise<number> {
    const units = this.unitsOf(client);
    if (units === 0) return 0;
    const toll = (cost * WINDOW_MS) / units;
    if (!this.shared?.isUp) return this.take(client.id, toll);
    return this.shared.take(client.id, toll, WINDOW_MS).then(
      ({ wait, fullIn }) => {
        // So that this process knows who has to wait, and goes on from here where the buckets cannot be reached.
        this.fullAt.set(client.id, performance.now() + fullIn);
        return seconds(wait);
      },
      () => this.take(client.id, toll),
    );
  }

  /** Whole seconds until the client can pay for anything, as far as this process knows; 0 where it can now. */
  wait(client: Client): number {
    const units = this.unitsOf(client);
    if (units === 0) return 0;
    return seconds(waitFor(this.fullIn(client.id), WINDOW_MS / units));
  }

  /** Why a client who has to wait is refused. */
  refusal(client: Client, wait: number): Refusal {
    const message = `The rate is at most ${this.unitsOf(client)} cost units a minute. Ask again in ${wait} s.`;
    return new Refusal("LIMIT_EXCEEDED", 429, message, { "retry-after": String(wait) });
  }

  private unitsOf(client: Client): number {
    return client.rate ?? this.unitsAMinute;
  }

  private fullIn(id: string): number {
    return Math.max(0, (this.fullAt.get(id) ?? 0) - performance.now());
  }

  private take(id: string, toll: number): number {
    const fullIn = this.fullIn(id);
    const wait = waitFor(fullIn, toll);
    if (wait === 0) this.fullAt.set(id, performance.now() + fullIn + toll);
    return seconds(wait);
  }
}

const seconds = (ms: number) => Math.ceil(ms / 1000);

/** Milliseconds until a bucket, full in so many, has what takes `toll` to earn; a full bucket has enough for anything. */
function waitFor(fullIn: number, toll: number): number {
  return Math.max(0, fullIn + Math.min(toll, WINDOW_MS) - WINDOW_MS);
}

import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { MAX_ASKED_ONCE } from "../config/limits";
import type { Body } from "./body";

/** Bytes that an entry takes beside its body. */
const ENTRY_BYTES = 500;

/** Whole answers to what is asked repeatedly, of the newest revision. */
export class AnswerCache {
  hits = 0;
  misses = 0;
  private readonly answers: LRUCache<string, Body> | undefined;
  private readonly askedOnce = new LRUCache<string, true>({ max: MAX_ASKED_ONCE });
  private revision = -1;

  /** @param maxBytes of answers that are kept, compressed ones included; 0 keeps none */
  constructor(maxBytes: number) {
    if (maxBytes > 0) {
      this.answers = new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ size }) => size + ENTRY_BYTES });
    }
  }

  get(revision: number, key: string): Body | undefined {
    const body = this.revision === revision ? this.answers?.get(key) : undefined;
    if (body) this.hits += 1;
    else this.misses += 1;
    return body;
  }

  /** Keeps an answer where it was asked for before; its body is made only then. */
  offer(revision: number, key: string, make: () => Body): void {
    if (!this.answers || revision < this.revision) return;
    if (revision > this.revision) {
      this.answers.clear();
      this.askedOnce.clear();
      this.revision = revision;
    }
    if (this.askedOnce.has(key)) this.answers.set(key, make());
    else this.askedOnce.set(key, true);
  }
}

/** Characters of a key that is kept as it is; a hash of it takes longer to make than it takes to compare. */
const MAX_PLAIN_KEY = 500;

/** A short key for all that an answer depends on, apart from the revision. */
export function answerKey(scope: string, operation: number, variables: string): string {
  const key = `${scope} ${operation} ${variables}`;
  return key.length <= MAX_PLAIN_KEY ? key : createHash("sha256").update(key).digest("base64");
}

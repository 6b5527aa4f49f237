import type { FastifyReply, FastifyRequest } from "fastify";
import type { MaybePromise } from "../catalog/maybe-promise";
import { whenReady } from "../catalog/maybe-promise";
import { readRevision } from "../catalog/revision";
import type { Store } from "../catalog/store";
import type { Settings } from "../config/settings";
import { type Body, encodingFor } from "./body";
import { Outbox } from "./outbox";

/** What an answer depends on beside its URL, so that caches on the way tell clients apart. */
const VARY = "Accept, Accept-Encoding, Authorization";

/** Sends whole answers, so that clients and caches on the way can keep them and ask whether they still hold. */
export class Answering {
  private readonly outbox = new Outbox();
  /** What tells the newest revision's answers from all others. */
  private newest: { revision: number; tag: string } | undefined;

  /** @param version of this program: another one may answer the same question differently */
  constructor(
    private readonly settings: Pick<Settings, "access" | "maxAge">,
    private readonly version: string,
  ) {}

  /** True where all is known that an answer to this request needs. */
  isReady({ method }: FastifyRequest, revision: number): boolean {
    return method !== "GET" || this.tagOf(revision) !== undefined;
  }

  /**
   * Makes the revision's tag, once, as the store has it at the request. Its number alone would not do: a catalog that was
   * restored to what it was before publishes the same numbers again.
   */
  async learn(request: FastifyRequest, revision: number, store: Store): Promise<void> {
    if (this.isReady(request, revision)) return;
    // An answer may go without a tag, but not be lost because the store failed behind it.
    const row = await readRevision(store).catch(() => undefined);
    if (row?.id !== revision) return;
    const publishedAt = Date.parse(row.publishedAt).toString(36);
    this.newest = { revision, tag: `"${revision}-${publishedAt}-${this.version}"` };
  }

  /** True where the client of a GET has the answer of this revision already. */
  isKnown({ method, headers }: FastifyRequest, revision: number): boolean {
    const tags = headers["if-none-match"];
    const tag = this.tagOf(revision);
    return method === "GET" && tag !== undefined && Boolean(tags?.includes(tag));
  }

  /** Tells the client that what it has still holds. */
  sendNotModified(request: FastifyRequest, reply: FastifyReply, revision: number): FastifyReply {
    return this.marked(request, reply, revision).code(304).send();
  }

  /** Sends an answer without errors. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    revision: number,
    contentType: string,
    body: Body,
  ): MaybePromise<FastifyReply> {
    if (request.method === "GET") this.marked(request, reply, revision);
    reply.header("content-type", contentType);
    if (!body.isLong) return reply.send(body.bytes);
    if (request.method !== "GET") vary(reply);
    const encoding = encodingFor(request.headers["accept-encoding"]);
    if (encoding) reply.header("content-encoding", encoding);
    return whenReady(body.in(encoding), (bytes) => {
      this.outbox.hold(reply.raw, bytes.length);
      return reply.send(bytes);
    });
  }

  /** Sends an answer with errors, which nobody is to keep. */
  sendFaulty(reply: FastifyReply, text: string): FastifyReply {
    this.outbox.hold(reply.raw, text.length);
    return reply.header("cache-control", "no-store").send(text);
  }

  private tagOf(revision: number): string | undefined {
    return this.newest?.revision === revision ? this.newest.tag : undefined;
  }

  /** One revision gives the same answer to the same URL, in whichever encoding: so the tag is a weak one. */
  private marked({ headers }: FastifyRequest, reply: FastifyReply, revision: number): FastifyReply {
    vary(reply);
    const tag = this.tagOf(revision);
    if (tag !== undefined) reply.header("etag", `W/${tag}`);
    // What a key was needed for, or was sent along with, nobody may get out of a cache that others share.
    const { access, maxAge } = this.settings;
    const isOpen = access === "open" && headers.authorization === undefined;
    return reply.header("cache-control", `${isOpen ? "public" : "private"}, max-age=${maxAge}`);
  }
}

function vary(reply: FastifyReply): void {
  const others = reply.getHeader("vary");
  reply.header("vary", others === undefined ? VARY : `${others}, ${VARY}`);
}

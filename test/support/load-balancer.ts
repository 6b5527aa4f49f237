import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** Milliseconds between two looks at whether a server is ready, and in which it has to say so. */
const HEALTH_EVERY_MS = 100;
const HEALTH_WITHIN_MS = 2_000;

/** Milliseconds for which another server is tried. */
const TRY_FOR_MS = 5_000;

/** The header in which the proxy says who answered. */
export const SERVED_BY = "x-served-by";

/**
 * A proxy as operators put in front of several servers: by turns, to those that are ready, over connections that stay
 * open. A request that got no answer goes to the next server where it was a GET or nobody took it.
 */
export class LoadBalancer {
  /** How often a server that counted as ready gave a request no answer. */
  misses = 0;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly ready = new Set<string>();
  private readonly server: Server;
  private readonly looking: NodeJS.Timeout;
  private turns = 0;

  private constructor(private readonly targets: string[]) {
    this.server = createServer((incoming, outgoing) => this.take(incoming, outgoing));
    this.looking = setInterval(() => this.look(), HEALTH_EVERY_MS);
  }

  /** Begins once all targets are ready. */
  static async to(targets: string[]): Promise<LoadBalancer> {
    const proxy = new LoadBalancer(targets);
    await new Promise<void>((resolve) => proxy.server.listen(0, "127.0.0.1", resolve));
    while (proxy.ready.size < targets.length) await proxy.look();
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    clearInterval(this.looking);
    this.agent.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async look(): Promise<void> {
    await Promise.all(
      this.targets.map(async (target) => {
        const signal = AbortSignal.timeout(HEALTH_WITHIN_MS);
        const ok = await fetch(`${target}/readyz`, { signal }).then(
          (response) => response.ok,
          () => false,
        );
        if (ok) this.ready.add(target);
        else this.ready.delete(target);
      }),
    );
  }

  private async take(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = Buffer.concat(await incoming.toArray());
    const until = Date.now() + TRY_FOR_MS;
    for (;;) {
      const candidates = this.targets.filter((target) => this.ready.has(target));
      const target = candidates[this.turns++ % candidates.length];
      try {
        if (!target) throw Object.assign(new Error("no server is ready"), { code: "ECONNREFUSED" });
        return await this.forward(target, incoming, body, outgoing);
      } catch (error) {
        if (target) {
          this.ready.delete(target);
          this.misses += 1;
        }
        const untaken = (error as { code?: string }).code === "ECONNREFUSED";
        if (outgoing.headersSent || Date.now() > until || !(untaken || incoming.method === "GET")) {
          if (outgoing.headersSent) outgoing.destroy();
          else outgoing.writeHead(502).end();
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
  }

  private forward(
    target: string,
    { method, url, headers, socket }: IncomingMessage,
    body: Buffer,
    outgoing: ServerResponse,
  ): Promise<void> {
    const { "x-forwarded-for": before, ...rest } = headers;
    const client = [before, socket.remoteAddress].flat().filter(Boolean).join(", ");
    const forwarded = { ...rest, "x-forwarded-for": client };
    return new Promise((resolve, reject) => {
      const options = { method, headers: forwarded, agent: this.agent };
      const onward = request(`${target}${url}`, options, async (answer) => {
        try {
          const chunks = await answer.toArray();
          const { connection, ...kept } = answer.headers;
          outgoing.writeHead(answer.statusCode ?? 502, { ...kept, [SERVED_BY]: target });
          outgoing.end(Buffer.concat(chunks));
          resolve();
        } catch (error) {
          reject(error);
        }
      });
      onward.on("error", reject).end(body);
    });
  }
}

import http from "node:http";
import { withoutCost } from "./http";

/** What came of one request. */
export interface Outcome {
  /** The HTTP status, or the code of the error where no whole answer came: "ECONNREFUSED". */
  status: number | string;
  /** The answer but for what it cost. */
  body: string;
  headers: http.IncomingHttpHeaders;
  /** When it was asked, in milliseconds of the clock. */
  at: number;
  /** True where the connection had carried a request before. */
  reused: boolean;
}

/** Asks a server a query and gives what came of it, whatever that is. */
function askOnce(url: string, agent: http.Agent, query: string): Promise<Outcome> {
  const at = Date.now();
  return new Promise((resolve) => {
    const request = http.request(`${url}/graphql`, {
      method: "POST",
      agent,
      headers: { "content-type": "application/json" },
    });
    const fail = (error: NodeJS.ErrnoException) =>
      resolve({
        status: error.code ?? error.message,
        body: "",
        headers: {},
        at,
        reused: request.reusedSocket,
      });
    request.on("error", fail);
    request.on("response", (response) => {
      response
        .setEncoding("utf8")
        .toArray()
        .then((chunks) => {
          const { statusCode = 0, headers } = response;
          const body = JSON.stringify(withoutCost(JSON.parse(chunks.join(""))));
          resolve({ status: statusCode, body, headers, at, reused: request.reusedSocket });
        }, fail);
    });
    request.end(JSON.stringify({ query }));
  });
}

/** Clients that keep asking on connections that they keep open. */
export class Load {
  readonly outcomes: Outcome[] = [];
  private readonly agent = new http.Agent({ keepAlive: true });
  private readonly clients: Promise<void>[];
  private going = true;

  constructor(
    url: string,
    query: string,
    { connections = 8, pauseMs = 10 }: { connections?: number; pauseMs?: number } = {},
  ) {
    this.clients = Array.from({ length: connections }, async () => {
      while (this.going) {
        this.outcomes.push(await askOnce(url, this.agent, query));
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    });
  }

  /** What came of the requests that were asked from a moment on. */
  since(at: number): Outcome[] {
    return this.outcomes.filter((outcome) => outcome.at >= at);
  }

  /** Resolves once an answer that fits came of a request asked from a moment on. */
  async until(at: number, fits: (outcome: Outcome) => boolean): Promise<Outcome> {
    for (;;) {
      const found = this.since(at).find(fits);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Lets the requests under way end, and asks no more. */
  async stop(): Promise<Outcome[]> {
    this.going = false;
    await Promise.all(this.clients);
    this.agent.destroy();
    return this.outcomes;
  }
}

import { readFileSync } from "node:fs";
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { HonestClient, p99 } from "./honest-client";
import { newFolder, RolegraphProcess, rolegraph, SERVING } from "./process";

/** A request as an attacker sends it: the body goes as it is. */
export interface Sent {
  method?: string;
  path?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
}

export interface Answer {
  /** The HTTP status, or the code of the error where no answer came: "ECONNRESET". */
  status: number | string;
  headers: http.IncomingHttpHeaders;
  text: string;
  ms: number;
}

const JSON_TYPE = { "content-type": "application/json" };

/** A GraphQL request as a body of JSON. */
export const query = (text: string, variables?: unknown): Sent => ({
  body: JSON.stringify({ query: text, variables }),
});

function decoded(bytes: Buffer, { "content-encoding": encoding }: http.IncomingHttpHeaders): string {
  if (bytes.length === 0 || encoding === undefined) return bytes.toString();
  return (encoding === "br" ? brotliDecompressSync : gunzipSync)(bytes).toString();
}

/** Sends one request and gives what came of it, whatever that is. */
export function send(url: string, agent: http.Agent, sent: Sent): Promise<Answer> {
  const { method = "POST", path = "/graphql", headers = JSON_TYPE, body } = sent;
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const ended = (status: number | string, text = "", answered: http.IncomingHttpHeaders = {}) =>
      resolve({ status, headers: answered, text, ms: performance.now() - startedAt });
    const fail = (error: NodeJS.ErrnoException) => ended(error.code ?? error.message);
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const { hostname, port } = new URL(url);
    const request = http.request({ hostname, port, path, method, agent, headers: { ...length, ...headers } });
    request.on("error", fail);
    request.on("response", (response) => {
      const { statusCode = 0, headers: answered } = response;
      response
        .toArray()
        .then((chunks) => ended(statusCode, decoded(Buffer.concat(chunks), answered), answered))
        .catch(fail);
    });
    request.end(body);
  });
}

/** What an answer comes to: "400 LIMIT_EXCEEDED", "200 data", "200 data NOT_FOUND"; each code once. */
export function outcomeOf({ status, text }: Answer): string {
  if (typeof status === "string") return status;
  const parts = [String(status)];
  try {
    const answers = [JSON.parse(text)].flat();
    const errors = answers.flatMap((each) => each.errors ?? []);
    if (answers.some(({ data }) => data != null)) parts.push("data");
    parts.push(...new Set<string>(errors.map((error) => error.extensions?.code ?? "no code")));
  } catch {
    parts.push("no JSON");
  }
  return parts.join(" ");
}

/**
 * Milliseconds below which a quiet p99 is taken for as much. It is 4 to 10 ms on two idle cores. There the largest
 * documents that the limits allow take 20 to 30 ms to parse and validate in one piece, and whoever asks meanwhile waits
 * so long; where the own document is new, for its turn as well. With such documents p99 is 20 to 55 ms, with other
 * attacks 5 to 25 ms. Where other work takes the processor, the pieces take longer, as the server's own waiting shows.
 */
const QUIET_FLOOR_MS = 30;
const QUIET_MS = 1_000;
const ATTACK_MS = 1_500;
/** Milliseconds of questions before the first round, so that the quiet p99 is not that of a server just started. */
const WARM_MS = 1_000;
/**
 * Of how many rounds one has to be good. What is loaded or compiled for the first time takes its time once, and where
 * other work takes the processor from the attackers and the honest client, the server's own waiting does not show it.
 */
const ROUNDS = 5;
/** Connections of an attacker, each of which has one request under way. */
const CONNECTIONS = 4;

/** MiB that a server takes at most, its caches full and the collector behind. */
const MOST_MIB = 500;

/** What became of an attack. */
export interface Report {
  /** Each outcome of a hostile request once. */
  outcomes: string[];
  /** The slowest of them in all rounds, in milliseconds. */
  slowest: number;
  /** The honest client's p99 during the attack, as multiple of that before, in the best round. */
  ratio: number;
  /** What honest clients got in place of answers. */
  faults: string[];
  /** MiB that the server takes in the end. */
  residentMiB: number;
}

/** How a server ended, and the faults that it had logged. */
interface Said {
  code: number | null;
  stderr: string;
  faults: string[];
}

/** What `stop` gives of a server that withstood everything. */
export const UNHARMED: Said = { code: 0, stderr: "", faults: [] };

/** Whether a line is of the log, and of level error or worse. */
function isFault(line: string): boolean {
  return line.startsWith("{") && JSON.parse(line).level >= 50;
}

/** A server of its own process with the settings of production, and one honest client. */
export class AttackedServer {
  private honestClient: HonestClient | undefined;

  private constructor(
    readonly url: string,
    private readonly process: RolegraphProcess,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<AttackedServer> {
    const surroundings = {
      cwd: newFolder(),
      env: { ...SERVING, NODE_ENV: "production", LOG_LEVEL: "error", ...env },
      hangsAfterMs: 1_200_000,
    };
    await rolegraph(["migrate"], surroundings);
    await rolegraph(["seed"], surroundings);
    const process = new RolegraphProcess(["serve"], surroundings);
    const url = await process.url();
    return new AttackedServer(url, process);
  }

  /** MiB of memory that the process has of its own. */
  get residentMiB(): number {
    const status = readFileSync(`/proc/${this.process.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  }

  /** Nanoseconds for which its main thread has run, and for which it has waited for a processor. */
  private get scheduled(): { ran: number; waited: number } {
    const [ran = 0, waited = 0] = readFileSync(`/proc/${this.process.pid}/schedstat`, "utf8")
      .split(" ")
      .map(Number);
    return { ran, waited };
  }

  private async honest(): Promise<HonestClient> {
    if (this.honestClient) return this.honestClient;
    this.honestClient = new HonestClient(this.url);
    await this.honestClient.during(() => pause(WARM_MS));
    return this.honestClient;
  }

  /** Lets an attacker send the requests over and over, and an honest client ask meanwhile. */
  async endure(sent: (index: number) => Sent): Promise<Report> {
    const outcomes = new Set<string>();
    const faults: string[] = [];
    const honest = await this.honest();
    let ratio = Number.POSITIVE_INFINITY;
    let slowest = 0;
    for (let round = 0; round < ROUNDS && ratio > 2; round += 1) {
      const quiet = await honest.during(() => pause(QUIET_MS));
      const before = this.scheduled;
      const attacked = await honest.during(() =>
        this.attack(sent, ATTACK_MS, (answer) => {
          outcomes.add(outcomeOf(answer));
          slowest = Math.max(slowest, answer.ms);
        }),
      );
      const after = this.scheduled;
      // How much longer its work took than it would have with a processor of its own.
      const slowdown = 1 + (after.waited - before.waited) / (after.ran - before.ran);
      faults.push(...quiet.faults, ...attacked.faults);
      ratio = Math.min(ratio, p99(attacked) / Math.max(p99(quiet), QUIET_FLOOR_MS * slowdown));
    }
    return { outcomes: [...outcomes].sort(), slowest, ratio, faults, residentMiB: this.residentMiB };
  }

  /** Sends requests over a few connections until the time is over. */
  attack(
    sent: (index: number) => Sent,
    ms: number,
    answered: (answer: Answer, index: number) => void,
  ): Promise<void> {
    const end = performance.now() + ms;
    return this.sendWhile(() => performance.now() < end, sent, answered);
  }

  /** Sends so many requests over a few connections. */
  flood(
    sent: (index: number) => Sent,
    requests: number,
    answered: (answer: Answer, index: number) => void,
  ): Promise<void> {
    return this.sendWhile((index) => index < requests, sent, answered);
  }

  private async sendWhile(
    goesOn: (index: number) => boolean,
    sent: (index: number) => Sent,
    answered: (answer: Answer, index: number) => void,
  ): Promise<void> {
    const agent = new http.Agent({ keepAlive: true });
    let next = 0;
    const attacker = async () => {
      while (goesOn(next)) {
        const index = next++;
        answered(await send(this.url, agent, sent(index)), index);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, attacker));
    agent.destroy();
  }

  /** Ends it, and gives what it had to say: a server without faults of its own says nothing. */
  async stop(): Promise<Said> {
    await this.honestClient?.stop();
    const { code, stdout, stderr } = await this.process.stop();
    return { code, stderr, faults: stdout.split("\n").filter(isFault) };
  }
}

/** An attack that came to nothing: the answers are these, nobody waited, and the memory is bounded. */
export function expectHarmless(report: Report, outcomes: string[]): void {
  expect({ outcomes: report.outcomes, faults: report.faults }).toEqual({ outcomes, faults: [] });
  expect(report.slowest).toBeLessThan(1_000);
  expect(report.ratio).toBeLessThanOrEqual(2);
  expect(report.residentMiB).toBeLessThan(MOST_MIB);
}

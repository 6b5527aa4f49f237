import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { ErrorCode } from "../catalog/errors";
import type { Store } from "../catalog/store";
import { MAX_LOGGED_NAME } from "../config/limits";
import type { Settings } from "../config/settings";
import { type CacheCounts, Metrics } from "./metrics";
import { type MetricsEndpoint, serveMetrics } from "./metrics-endpoint";
import { type OperationSpan, Tracing } from "./tracing";

/** How an operation was answered: from a whole answer kept, by a document prepared before, or by Apollo's pipeline. */
export type Way = "cache" | "lane" | "apollo";

/** "ok", or the code of an operation's first error. */
export type Outcome = "ok" | ErrorCode;

/** What is known of an operation once it is answered; what is missing is not known on its way. */
export interface AnsweredOperation {
  way: Way;
  outcome: Outcome;
  /** "query", as the document has it. */
  type?: string;
  name?: string | null;
  /** The document's text. */
  document?: string;
  /** In units, as reckoned before it ran. */
  cost?: number;
  revision?: number;
  /** SQL statements that it ran. */
  statements: number;
}

/** One operation under way. */
export interface OperationWatch {
  /** As `performance.now()` has it. */
  startedAt: number;
  /** Is told of the operation's statements; undefined where no traces are made. */
  span: OperationSpan | undefined;
}

/** A document as logs and traces name it: the first 16 digits of its SHA-256, which many documents never share. */
export const documentHash = (document: string) =>
  createHash("sha256").update(document).digest("hex").slice(0, 16);

/** All that is seen of the server from outside: metrics, traces and the log of slow operations. */
export class Telemetry {
  private constructor(
    private readonly slowMs: number,
    private readonly metrics: Metrics | undefined,
    private readonly tracing: Tracing | undefined,
    private readonly endpoint: MetricsEndpoint | undefined,
  ) {}

  /**
   * Starts what the settings ask for.
   * @throws MetricsRefused where the address of the metrics cannot be listened on.
   */
  static async start(store: Store, settings: Settings, log: FastifyBaseLogger): Promise<Telemetry> {
    const { metricsHost, metricsPort, slowMs, traceEndpoint, serviceName } = settings;
    const metrics = metricsPort === null ? undefined : new Metrics(store);
    const endpoint = metrics && (await serveMetrics(metrics, metricsHost, metricsPort ?? 0));
    const warn = (text: string) => log.warn(text);
    const tracing =
      traceEndpoint === null ? undefined : await Tracing.start(store, traceEndpoint, serviceName, warn);
    return new Telemetry(slowMs, metrics, tracing, endpoint);
  }

  /** Where Prometheus reads; undefined where no metrics are kept. */
  get metricsUrl(): string | undefined {
    return this.endpoint?.url;
  }

  /** Has a cache's hits and misses counted among the metrics, under a name. */
  watchCache(name: string, cache: CacheCounts): void {
    this.metrics?.watchCache(name, cache);
  }

  /** Counts what the application answers over HTTP. */
  watchResponses(app: FastifyInstance): void {
    const { metrics } = this;
    if (!metrics) return;
    app.addHook("onResponse", (request, reply, done) => {
      metrics.responded(request.routeOptions.url ?? "none", reply.statusCode, reply.elapsedTime);
      done();
    });
  }

  /** Begins to watch an operation; the request's snapshot takes its span, so that the span is told of its statements. */
  begin(headers: IncomingHttpHeaders): OperationWatch {
    return { startedAt: performance.now(), span: this.tracing?.begin(headers) };
  }

  /** Ends the watch of an operation, however it was answered; `log` names the request. */
  answered(watch: OperationWatch, operation: AnsweredOperation, log: FastifyBaseLogger): void {
    const ms = performance.now() - watch.startedAt;
    const { way, outcome, cost } = operation;
    this.metrics?.answered({ way, outcome, ms, cost });
    if (this.slowMs > 0 && ms >= this.slowMs) reportSlow(operation, ms, log);
    if (watch.span) endSpan(watch.span, operation);
  }

  /** Sends what traces are left and stops listening; called once nothing more is answered. */
  async stop(): Promise<void> {
    await Promise.all([this.endpoint?.close(), this.tracing?.stop()]);
  }
}

const shownName = (name: string | null | undefined) => name?.slice(0, MAX_LOGGED_NAME);

/** Never logs variables, which may be personal; the text goes to the debug log alone. */
function reportSlow(
  { way, outcome, name, document, cost, statements }: AnsweredOperation,
  ms: number,
  log: FastifyBaseLogger,
): void {
  const hash = document === undefined ? undefined : documentHash(document);
  const operation = shownName(name);
  log.warn(
    { document: hash, operation, ms: Math.round(ms), cost, statements, way, outcome },
    "slow operation",
  );
  log.debug({ document: hash, text: document }, "the slow operation's text");
}

function endSpan(
  span: OperationSpan,
  { way, outcome, type, name, document, cost, revision, statements }: AnsweredOperation,
): void {
  span.end(
    type ?? "GraphQL",
    {
      "graphql.operation.name": shownName(name),
      "graphql.operation.type": type,
      "rolegraph.document.hash": document === undefined ? undefined : documentHash(document),
      "rolegraph.cost": cost,
      "rolegraph.statements": statements,
      "rolegraph.revision": revision,
      "rolegraph.way": way,
      "rolegraph.outcome": outcome,
    },
    outcome === "INTERNAL" || outcome === "UNAVAILABLE",
  );
}

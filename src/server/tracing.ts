import type { IncomingHttpHeaders } from "node:http";
import type { Context, Span, TraceAPI, Tracer } from "@opentelemetry/api";
import type { StatementEnd, Store } from "../catalog/store";
import { TRACE_TIMEOUT_MS } from "../config/limits";

type Attributes = Record<string, string | number | undefined>;

/** https://www.w3.org/TR/trace-context/#traceparent-header */
const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-|$)/;

/** The kinds of spans, as OpenTelemetry numbers them; its own enum would load the package. */
const SERVER = 1;
const CLIENT = 2;
const ERROR = 2;

/** The span of one operation, with one below it for each of its statements. */
export class OperationSpan {
  constructor(
    private readonly tracer: Tracer,
    private readonly span: Span,
    private readonly context: Context,
    private readonly databaseSystem: string,
  ) {}

  /** Begins the span of a statement. Its text has parameters by name, and never their values. */
  began(sql: string): StatementEnd {
    const operation = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? "SQL";
    const attributes = { "db.system.name": this.databaseSystem, "db.query.text": sql };
    const span = this.tracer.startSpan(operation, { kind: CLIENT, attributes }, this.context);
    return () => span.end();
  }

  /** Ends it with what is known by then; `failed` says that the fault is the server's. */
  end(name: string, attributes: Attributes, failed: boolean): void {
    this.span.updateName(name);
    this.span.setAttributes(attributes);
    if (failed) this.span.setStatus({ code: ERROR });
    this.span.end();
  }
}

/** Makes OpenTelemetry's spans and sends them to a collector. */
export class Tracing {
  private constructor(
    private readonly api: TraceAPI,
    private readonly root: Context,
    private readonly tracer: Tracer,
    private readonly databaseSystem: string,
    /** Sends what is left, and nothing after that. */
    readonly stop: () => Promise<void>,
  ) {}

  /**
   * Sends spans to `<endpoint>/v1/traces` as JSON over HTTP. OpenTelemetry is loaded only here, so that it costs
   * nothing where there is no endpoint; it reads its other OTEL_ variables (headers, sampler, batches) by itself.
   */
  static async start(store: Store, endpoint: string, serviceName: string, warn: (text: string) => void) {
    const [api, sdk, exporter, resources] = await Promise.all([
      import("@opentelemetry/api"),
      import("@opentelemetry/sdk-trace-base"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
    ]);
    const say = (text: string, ...rest: unknown[]) => warn([text, ...rest].map(String).join(" "));
    const silent = () => {};
    const logger = { error: say, warn: say, info: silent, debug: silent, verbose: silent };
    api.diag.setLogger(logger, { logLevel: api.DiagLogLevel.WARN, suppressOverrideMessage: true });
    const url = `${endpoint.replace(/\/$/, "")}/v1/traces`;
    const provider = new sdk.BasicTracerProvider({
      resource: resources.resourceFromAttributes({ "service.name": serviceName }),
      spanProcessors: [
        new sdk.BatchSpanProcessor(new exporter.OTLPTraceExporter({ url, timeoutMillis: TRACE_TIMEOUT_MS })),
      ],
    });
    const system = store.engine.kind === "postgres" ? "postgresql" : "sqlite";
    // A collector that is away at the end must not hold up the stop.
    const stop = () => provider.shutdown().catch((error) => warn(`traces are lost: ${error}`));
    return new Tracing(api.trace, api.ROOT_CONTEXT, provider.getTracer("rolegraph"), system, stop);
  }

  /** Begins the span of an operation, below the caller's where the headers name it; none where it is not sampled. */
  begin(headers: IncomingHttpHeaders): OperationSpan | undefined {
    const { api, tracer } = this;
    const context = this.callerOf(headers);
    const span = tracer.startSpan("GraphQL", { kind: SERVER }, context);
    if (!span.isRecording()) return undefined;
    return new OperationSpan(tracer, span, api.setSpan(context, span), this.databaseSystem);
  }

  private callerOf({ traceparent }: IncomingHttpHeaders): Context {
    const [, traceId, spanId, flags] = TRACEPARENT.exec(String(traceparent ?? "")) ?? [];
    if (!traceId || !spanId || !flags) return this.root;
    const traceFlags = Number.parseInt(flags, 16);
    const caller = { traceId, spanId, traceFlags, isRemote: true };
    return this.api.isSpanContextValid(caller) ? this.api.setSpanContext(this.root, caller) : this.root;
  }
}

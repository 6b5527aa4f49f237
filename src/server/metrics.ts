import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { readRevisionInTime } from "../catalog/revision";
import type { Store } from "../catalog/store";
import type { Outcome, Way } from "./telemetry";

/** How often a cache had what it was asked for. Metrics read the numbers when they are scraped. */
export interface CacheCounts {
  readonly hits: number;
  readonly misses: number;
}

/** Seconds that answers are sorted by: from one out of memory to one that is cut off. */
const DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** Cost units that operations are sorted by. */
const COSTS = [1, 10, 100, 1_000, 10_000, 100_000];

/** A series that is bound to its labels, so that they are not put together anew for every request. */
type Series = { observe: (value: number) => void };

/**
 * What Prometheus reads of one server, in a registry of its own. Labels take only values that the server itself gives,
 * so that no client can add to the number of series. What others count already is read at the scrape.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly caches = new Map<string, CacheCounts>();
  private readonly series = new Map<string, Series>();
  private readonly responses = new Histogram({
    name: "rolegraph_http_request_duration_seconds",
    help: "HTTP requests by route and class of status.",
    labelNames: ["route", "status"],
    buckets: DURATIONS,
    registers: [this.registry],
  });
  private readonly operations = new Histogram({
    name: "rolegraph_operation_duration_seconds",
    help: "GraphQL operations by the way on which they were answered and their outcome: ok, or the first error's code.",
    labelNames: ["way", "outcome"],
    buckets: DURATIONS,
    registers: [this.registry],
  });
  private readonly costs = new Histogram({
    name: "rolegraph_operation_cost",
    help: "Cost of GraphQL operations, in units, as reckoned before they run.",
    buckets: COSTS,
    registers: [this.registry],
  });

  private readonly up = new Gauge({
    name: "rolegraph_database_up",
    help: "1 where the database answered at the scrape, else 0.",
    registers: [this.registry],
  });
  private readonly revision = new Gauge({
    name: "rolegraph_revision",
    help: "The catalog's revision; absent where the database does not answer.",
    registers: [this.registry],
  });

  constructor(private readonly store: Store) {
    collectDefaultMetrics({ register: this.registry });
    this.readCountsAtScrape();
  }

  /** Has a cache's counts scraped under a name. */
  watchCache(name: string, cache: CacheCounts): void {
    this.caches.set(name, cache);
  }

  /** Counts an HTTP request; `route` is the pattern that it met, never its path. */
  responded(route: string, statusCode: number, ms: number): void {
    const status = `${Math.floor(statusCode / 100)}xx`;
    const key = `${route} ${status}`;
    this.seriesOf(key, () => this.responses.labels({ route, status })).observe(ms / 1_000);
  }

  /** Counts an operation that is answered. */
  answered({ way, outcome, ms, cost }: { way: Way; outcome: Outcome; ms: number; cost?: number }): void {
    const key = `${way} ${outcome}`;
    this.seriesOf(key, () => this.operations.labels({ way, outcome })).observe(ms / 1_000);
    if (cost !== undefined) this.costs.observe(cost);
  }

  /** All metrics in Prometheus' text format, and its media type. */
  async scrape(): Promise<{ type: string; text: string }> {
    await this.readRevision();
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private seriesOf(key: string, bind: () => Series): Series {
    let series = this.series.get(key);
    if (!series) {
      series = bind();
      this.series.set(key, series);
    }
    return series;
  }

  private async readRevision(): Promise<void> {
    try {
      this.revision.set((await readRevisionInTime(this.store)).id);
      this.up.set(1);
    } catch {
      this.revision.remove();
      this.up.set(0);
    }
  }

  private readCountsAtScrape(): void {
    const { caches, store } = this;
    const registers = [this.registry];
    new Counter({
      name: "rolegraph_sql_statements_total",
      help: "SQL statements run since the start.",
      registers,
      collect() {
        this.reset();
        this.inc(store.statements);
      },
    });
    for (const counted of ["hits", "misses"] as const) {
      new Counter({
        name: `rolegraph_cache_${counted}_total`,
        help: `How often a cache ${counted === "hits" ? "had" : "lacked"} what it was asked for.`,
        labelNames: ["cache"],
        registers,
        collect() {
          this.reset();
          for (const [cache, counts] of caches) this.inc({ cache }, counts[counted]);
        },
      });
    }
  }
}

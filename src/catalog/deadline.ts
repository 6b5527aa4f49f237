import { badInput, type CatalogError, limitExceeded } from "./errors";

/**
 * The time by which a request has to be done, and whether somebody still waits for it. Whatever works on the request
 * asks it before each step; once a step was refused, the request as a whole is.
 */
export class Deadline {
  private readonly begun = performance.now();
  private reason: CatalogError | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stop: (() => void) | undefined;

  constructor(private readonly limitMs: number) {}

  /** Milliseconds that are left, at least 1. */
  get remainingMs(): number {
    return Math.max(1, Math.ceil(this.limitMs - this.elapsedMs));
  }

  /** True where nothing more is to be done. */
  get isOver(): boolean {
    // A timer alone would not do: it cannot run while the process computes.
    if (!this.reason && this.elapsedMs > this.limitMs) {
      this.reason = limitExceeded(
        "The time of a request in milliseconds",
        this.limitMs,
        Math.ceil(this.elapsedMs),
      );
    }
    return this.reason !== undefined;
  }

  /** @throws LIMIT_EXCEEDED where the time is over; BAD_USER_INPUT, which nobody reads, where the client is gone. */
  check(): void {
    if (this.isOver) throw this.reason;
  }

  /** Why the request was stopped, or nothing where none of its steps was refused. */
  refusal(): CatalogError | undefined {
    return this.reason;
  }

  /** Ends the request at once: its client went away. */
  abandon(): void {
    this.reason ??= badInput("The client went away.");
    const { stop } = this;
    this.settle();
    stop?.();
  }

  /** Has `stop` called once the time is over, or the client gone, unless the request is settled before. */
  whenOver(stop: () => void): void {
    this.stop = stop;
    if (this.reason) {
      this.abandon();
      return;
    }
    const fire = () => {
      // Timers may come a little early.
      if (this.isOver) stop();
      else this.timer = setTimeout(fire, this.remainingMs).unref();
    };
    this.timer = setTimeout(fire, this.remainingMs).unref();
  }

  /** Nothing is left to stop. */
  settle(): void {
    clearTimeout(this.timer);
    this.stop = undefined;
  }

  private get elapsedMs(): number {
    return performance.now() - this.begun;
  }
}

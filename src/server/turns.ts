/**
 * Lets requests that hold the process for milliseconds in one piece begin one at a time, the clients by turns. In between
 * the process sees to what else has come, so that nobody waits for all that somebody else has sent on many connections.
 */
export class Turns {
  /** Who waits, by client; the one whose turn is next stands first. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private isTaken = false;

  /** Resolves once it is the client's turn; undefined where it is at once. */
  take(client: string): Promise<void> | undefined {
    if (!this.isTaken) {
      this.begin();
      return undefined;
    }
    return new Promise((resolve) => {
      const line = this.waiting.get(client);
      if (line) line.push(resolve);
      else this.waiting.set(client, [resolve]);
    });
  }

  private begin(): void {
    this.isTaken = true;
    setImmediate(() => this.next());
  }

  private next(): void {
    this.isTaken = false;
    for (const [client, line] of this.waiting) {
      this.waiting.delete(client);
      const resume = line.shift();
      if (line.length > 0) this.waiting.set(client, line);
      this.begin();
      resume?.();
      return;
    }
  }
}

import { connect, createServer, type Server, type Socket } from "node:net";

/** A way to a database server that a test can cut and mend, or hold, so that nothing comes through and nobody is told. */
export class Wire {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;
  private isHeld = false;

  private constructor(private readonly target: URL) {}

  static async to(databaseUrl: string): Promise<Wire> {
    const wire = new Wire(new URL(databaseUrl));
    await wire.mend();
    return wire;
  }

  /** The database's URL by this way. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = "127.0.0.1";
    url.port = String(this.port);
    return url.href;
  }

  /** Breaks the connections there are, and refuses new ones. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Lets nothing pass, on connections old and new, until it is let go. */
  hold(): void {
    this.isHeld = true;
    for (const socket of this.sockets) socket.pause();
  }

  letGo(): void {
    this.isHeld = false;
    for (const socket of this.sockets) socket.resume();
  }

  async mend(): Promise<void> {
    const { hostname, port } = this.target;
    const server = createServer((socket) => {
      const other = connect(Number(port || 5432), hostname);
      for (const [from, to] of [
        [socket, other],
        [other, socket],
      ] as const) {
        this.sockets.add(from);
        from.on("error", () => to.destroy()).on("close", () => this.sockets.delete(from));
        from.pipe(to);
        if (this.isHeld) from.pause();
      }
    });
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    const address = server.address();
    if (address && typeof address === "object") this.port = address.port;
    this.server = server;
  }
}

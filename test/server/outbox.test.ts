import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Outbox } from "../../src/server/outbox";

/** Bytes of each answer; the outbox has room for three. */
const LENGTH = 100_000;

describe("answers that clients do not take", () => {
  let server: Server;
  let url: string;
  beforeEach(async () => {
    const outbox = new Outbox(3 * LENGTH);
    // "/taken" is sent at once; what else is asked for stays, as if its client did not read.
    server = createServer((request, response) => {
      outbox.hold(response, request.url === "/short" ? 1_000 : LENGTH);
      response.flushHeaders();
      if (request.url === "/taken") response.end("x".repeat(LENGTH));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  /** Asks, and resolves once the answer has begun; tells whether it was given up since. */
  async function ask(path: string) {
    const client = { path, isGivenUp: false };
    await new Promise<void>((resolve) => {
      get(`${url}${path}`, { agent: false }, (response) => {
        response.resume().on("error", () => {
          client.isGivenUp = true;
        });
        resolve();
      });
    });
    return client;
  }

  const givenUp = async (clients: { path: string; isGivenUp: boolean }[]) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return clients.filter(({ isGivenUp }) => isGivenUp).map(({ path }) => path);
  };

  it("are given up, the oldest first, where they come to more than the server can hold", async () => {
    const clients = [await ask("/1"), await ask("/2"), await ask("/short"), await ask("/3")];
    expect(await givenUp(clients)).toEqual([]);
    clients.push(await ask("/4"));
    expect(await givenUp(clients)).toEqual(["/1"]);
    clients.push(await ask("/5"), await ask("/6"));
    expect(await givenUp(clients)).toEqual(["/1", "/2", "/3"]);
  });

  it("make room once they are taken", async () => {
    const clients = [await ask("/1")];
    for (let count = 0; count < 10; count += 1) clients.push(await ask("/taken"));
    clients.push(await ask("/2"), await ask("/3"));
    expect(await givenUp(clients)).toEqual([]);
  });
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Metrics } from "./metrics";

/** The address for metrics cannot be listened on; its message is all that the user needs. */
export class MetricsRefused extends Error {}

/** A listener that serves metrics and nothing else. */
export interface MetricsEndpoint {
  /** Where the metrics are: "http://127.0.0.1:9464/metrics". */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves metrics at /metrics on an address of their own, so that what the public can reach never has them.
 * @throws MetricsRefused where the address cannot be listened on.
 */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<MetricsEndpoint> {
  const server = createServer((request, response) => {
    if (request.url?.split("?")[0] !== "/metrics") return response.writeHead(404).end();
    metrics.scrape().then(
      ({ type, text }) => response.writeHead(200, { "content-type": type }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", ({ message }) => {
      reject(new MetricsRefused(`Metrics cannot be served on port ${port} of ${host}: ${message}`));
    });
    server.listen(port, host, resolve);
  });
  const { address, family, port: bound } = server.address() as AddressInfo;
  const name = family === "IPv6" ? `[${address}]` : address;
  return {
    url: `http://${name}:${bound}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import http from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** An answer as it comes over the line. */
export interface RawAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** The body as it was sent, compressed where the headers say so. */
  bytes: Buffer;
  /** The body's text. */
  text: string;
}

const DECODERS: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

export interface GraphRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

/** Sends a request with just the headers that are named, and reads the answer as it is. */
export function rawRequest(
  url: string,
  { method = "GET", headers = {}, body }: { method?: string; headers?: object; body?: string } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers: { ...headers } }, (response) => {
      const read = async () => {
        const bytes = Buffer.concat(await response.toArray());
        const { statusCode: status = 0, headers } = response;
        const decode = DECODERS[headers["content-encoding"] ?? ""];
        const text = (decode && bytes.length > 0 ? decode(bytes) : bytes).toString("utf8");
        resolve({ status, headers, bytes, text });
      };
      read().catch(reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** Posts a request to a server's graph. */
export function rawPost(
  url: string,
  request: GraphRequest | string,
  headers: object = {},
): Promise<RawAnswer> {
  return rawRequest(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof request === "string" ? request : JSON.stringify(request),
  });
}

/** The URL under which a GET asks the same. */
export function graphUrl(url: string, { query, operationName, variables }: GraphRequest): string {
  const params = new URLSearchParams({ query });
  if (operationName !== undefined) params.set("operationName", operationName);
  if (variables) params.set("variables", JSON.stringify(variables));
  return `${url}/graphql?${params}`;
}

/** Asks a server's graph by GET. */
export function rawGet(url: string, request: GraphRequest, headers: object = {}): Promise<RawAnswer> {
  return rawRequest(graphUrl(url, request), { headers });
}

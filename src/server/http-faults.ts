import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { badInput, CatalogError, limitExceeded } from "../catalog/errors";
import { LINGER_MS } from "../config/limits";
import type { Limits } from "../config/settings";

/** An error outside of GraphQL in the shape of one within. */
export const errorBody = (message: string, extensions: object) => ({ errors: [{ message, extensions }] });

/** A body that is refused for its length, which is not a number where the client does not say it ahead. */
export function bodyTooLarge(limit: number, bytes: number): CatalogError {
  const what = "The number of bytes of the body";
  if (bytes > limit) return limitExceeded(what, limit, bytes);
  return new CatalogError("LIMIT_EXCEEDED", `${what} is at most ${limit}, but is more.`);
}

function faultOf(code: string | undefined, { headersMs, receiveMs }: Limits): [number, CatalogError] {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const message = `A request's headers have to come within ${headersMs} ms, and all of it within ${receiveMs} ms.`;
    return [408, new CatalogError("LIMIT_EXCEEDED", message)];
  }
  if (code === "HPE_HEADER_OVERFLOW") {
    return [431, new CatalogError("LIMIT_EXCEEDED", "The request's headers are too long.")];
  }
  return [400, badInput("The request is no HTTP.")];
}

/** Answers what Node cannot read as a request, or does not want to wait for, with JSON; then the connection ends. */
export function answerFault(
  error: NodeJS.ErrnoException,
  socket: Socket,
  limits: Limits,
  headers: Readonly<Record<string, string>>,
): void {
  // What follows on the connection cannot be read either, and one answer is enough.
  if (socket.writableEnded) return;
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, { code, message }] = faultOf(error.code, limits);
  const body = JSON.stringify(errorBody(message, { code }));
  const head = {
    ...headers,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
  // To close at once would lose the answer of a client that still sends.
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

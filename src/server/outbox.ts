import type { ServerResponse } from "node:http";
import { MAX_UNSENT_BYTES } from "../config/limits";

/** Bytes from which an answer counts. Node reads no further request of a connection where as much waits to be sent. */
const COUNTED_FROM = 16 * 1024;

/**
 * The answers that their clients have not taken yet. Whoever reads slowly, or not at all, has the server hold them; where
 * they come to more than it can hold, those that have waited longest are given up, with their connections. Clients who
 * read are never among these, since they are done in milliseconds.
 */
export class Outbox {
  /** By age. */
  private readonly unsent = new Map<ServerResponse, number>();
  private bytes = 0;

  constructor(private readonly maxBytes = MAX_UNSENT_BYTES) {}

  /** Holds an answer of so many bytes until it is sent, or its connection closed. */
  hold(response: ServerResponse, bytes: number): void {
    if (bytes < COUNTED_FROM) return;
    this.unsent.set(response, bytes);
    this.bytes += bytes;
    response.once("close", () => this.drop(response));
    for (const oldest of this.unsent.keys()) {
      if (this.bytes <= this.maxBytes || oldest === response) break;
      this.drop(oldest);
      oldest.destroy();
    }
  }

  private drop(response: ServerResponse): void {
    this.bytes -= this.unsent.get(response) ?? 0;
    this.unsent.delete(response);
  }
}

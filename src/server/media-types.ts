import { LRUCache } from "lru-cache";
import { MAX_ACCEPT_HEADERS } from "../config/limits";

/** Which media type Apollo answers to which `Accept` header, as seen from its answers. */
export class MediaTypes {
  private readonly known = new LRUCache<string, string>({ max: MAX_ACCEPT_HEADERS });

  /** The media type of a good answer; undefined where it was not seen lately. */
  for(accept: string | undefined): string | undefined {
    return this.known.get(accept ?? "");
  }

  /** Remembers the media type of a good answer. */
  learn(accept: string | undefined, mediaType: string): void {
    this.known.set(accept ?? "", mediaType);
  }
}

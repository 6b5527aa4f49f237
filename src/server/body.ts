import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MaybePromise } from "../catalog/maybe-promise";
import { COMPRESSED_FROM_BYTES } from "../config/limits";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export type Encoding = "br" | "gzip";

/** Of eleven; better ones take more time than the bytes that they save. */
const BROTLI_QUALITY = 4;

/** Async, because a promise of Node's own is none of this realm's where code runs in another one, as tests do. */
async function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return toGzip(bytes);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return toBrotli(bytes, { params });
}

/** The bytes of an answer, and of its compressed forms, each of which is made once. */
export class Body {
  private readonly compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(readonly bytes: Buffer) {}

  /** Bytes that all its forms take, about. */
  get size(): number {
    return Math.ceil(1.5 * this.bytes.length);
  }

  /** True where it is worth compressing. */
  get isLong(): boolean {
    return this.bytes.length >= COMPRESSED_FROM_BYTES;
  }

  in(encoding: Encoding | undefined): MaybePromise<Buffer> {
    if (!encoding) return this.bytes;
    const known = this.compressed.get(encoding) ?? compress(this.bytes, encoding);
    this.compressed.set(encoding, known);
    return known;
  }
}

/** The encodings that a client names, the better first. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3 */
const ENCODINGS: Encoding[] = ["br", "gzip"];

/** A name of one of them, unless its weight is 0. */
const named = (encoding: Encoding) =>
  new RegExp(`(?:^|,)\\s*${encoding}\\s*(?:;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$))|,|$)`, "i");
const PATTERNS = ENCODINGS.map((encoding) => ({ encoding, pattern: named(encoding) }));

/** The best encoding that a client takes; undefined where it takes none of ours. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined;
  return PATTERNS.find(({ pattern }) => pattern.test(accepted))?.encoding;
}

import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";
import type { GoodAnswer } from "../source/answer.ts";

/** Below about one network packet there is nothing to gain. */
const SMALLEST_BYTES = 1024;
/** Up to here the first client waits, half a millisecond: a slow network takes that for a hundred bytes. */
const AT_ONCE_BYTES = 65_536;
/** Of 0 to 11; five times faster than the best for a tenth more bytes on this kind of JSON. */
const BROTLI_QUALITY = 5;
const BROTLI_OPTIONS = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } };

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
type Compressible = Pick<GoodAnswer, "body" | "encodings">;

const busy = new WeakSet<GoodAnswer["encodings"]>();

/**
 * The encoding an answer can be sent in now; null for none.
 *
 * A small one is compressed for its first client. Of a large one, the first client gets the bytes as they
 * are and starts the compression, which runs off the event loop; all later ones get the compressed bytes.
 * Either way an answer is compressed once.
 */
export function readyEncoding(
  answer: Compressible,
  accepted: ReadonlySet<string>,
): "br" | "gzip" | null {
  if (answer.body.byteLength < SMALLEST_BYTES) return null;
  const encoding = accepted.has("br") ? "br" : "gzip";
  if (!accepted.has(encoding)) return null;
  if (answer.encodings.has(encoding)) return encoding;
  if (answer.body.byteLength <= AT_ONCE_BYTES) {
    const { body } = answer;
    const compressed =
      encoding === "br" ? brotliCompressSync(body, BROTLI_OPTIONS) : gzipSync(body);
    answer.encodings.set(encoding, compressed);
    return encoding;
  }
  if (!busy.has(answer.encodings)) void compress(answer, encoding);
  return null;
}

async function compress({ body, encodings }: Compressible, encoding: "br" | "gzip"): Promise<void> {
  busy.add(encodings);
  const compressed = encoding === "br" ? await brotli(body, BROTLI_OPTIONS) : await zip(body);
  encodings.set(encoding, compressed);
  busy.delete(encodings);
}

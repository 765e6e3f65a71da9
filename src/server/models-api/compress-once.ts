import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { GoodAnswer } from "../source/answer.ts";

/** Below about one network packet there is nothing to gain. */
const SMALLEST_BYTES = 1024;
/** Of 0 to 11; five times faster than the best for a tenth more bytes on this kind of JSON. */
const BROTLI_QUALITY = 5;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const busy = new WeakSet<GoodAnswer["encodings"]>();

/**
 * The encoding an answer can be sent in now; null for none.
 *
 * The first client gets it uncompressed and starts the compression, which runs off the event loop;
 * all later ones get the compressed bytes. No client waits, and an answer is compressed once.
 */
export function readyEncoding(
  answer: GoodAnswer,
  accepted: ReadonlySet<string>,
): "br" | "gzip" | null {
  if (answer.body.byteLength < SMALLEST_BYTES) return null;
  const encoding = accepted.has("br") ? "br" : "gzip";
  if (!accepted.has(encoding)) return null;
  if (answer.encodings.has(encoding)) return encoding;
  if (!busy.has(answer.encodings)) void compress(answer, encoding);
  return null;
}

async function compress({ body, encodings }: GoodAnswer, encoding: "br" | "gzip"): Promise<void> {
  busy.add(encodings);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } };
  const compressed = encoding === "br" ? await brotli(body, options) : await zip(body);
  encodings.set(encoding, compressed);
  busy.delete(encodings);
}

import { isUtf8 } from "node:buffer";
import type { Secret } from "../../http/redact.ts";
import { minifyJson } from "./minify-json.ts";

/** What some servers begin every text with. */
const BYTE_ORDER_MARK = Buffer.from("\ufeff");

/** A body that was parsed and rewritten. */
export interface Rewritten {
  /** Minified, without secrets. */
  readonly json: Buffer<ArrayBuffer>;
  /** The same, parsed, for its shape: its texts may be UTF-8 read as latin1. */
  readonly value: unknown;
}

/**
 * A JSON body, parsed and rewritten; null when it is no JSON. All fields are preserved, and so are the
 * digits of every number.
 *
 * A page of 1,000 models takes twenty milliseconds to parse and rewrite, which block the server:
 * canonical ones, as nearly all are, never come here.
 */
export function rewriteJson(received: Buffer<ArrayBuffer>, secret: Secret): Rewritten | null {
  if (!isUtf8(received)) return null;
  const isMarked = received.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  const body = isMarked ? received.subarray(BYTE_ORDER_MARK.length) : received;
  // As latin1, one byte is one character in and out, which is three times as fast as UTF-8 and
  // loses nothing: the syntax of JSON is all ASCII. `\u` escapes are the exception: they turn into
  // characters that are not in the bytes.
  const encoding = body.includes("\\u") ? "utf8" : "latin1";
  try {
    const text = body.toString(encoding);
    const written = minifyJson(text);
    if (written === null) return null;
    const value: unknown = JSON.parse(text);
    const clean = secret.redact(written);
    const json = Buffer.from(clean, encoding);
    return { json, value: clean === written ? value : JSON.parse(clean) };
  } catch {
    // Not JSON, or none without the secret: one can span a whole value.
    return null;
  }
}

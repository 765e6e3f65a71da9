import type { IncomingMessage } from "node:http";
import { type Readable, pipeline } from "node:stream";
import { createGunzip, createInflate } from "node:zlib";
import type { Fault } from "./fault.ts";
import { allocateBody } from "./roomy-body.ts";

/** Decoded. The largest honest answer is a page of 1,000 models, well under 2 MiB. */
const BODY_MAX_BYTES = 8 * 1024 * 1024;

/**
 * Not Brotli: the decoder that Node 20 carries, and will not update, is reported to corrupt memory
 * (CVE-2026-111497), and this process holds the key.
 */
const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
};

/** The value of `accept-encoding`: what the API may encode its bodies with. */
export const ACCEPTED_ENCODINGS = "gzip, deflate";

/** The whole body, decoded; one that is too large (or claims to be), cut short or oddly encoded is dropped at once. */
export function readBody(message: IncomingMessage): Promise<Buffer<ArrayBuffer> | Fault> {
  const announced = Number(message.headers["content-length"]);
  const stream = announced > BODY_MAX_BYTES ? "large" : decode(message);
  if (typeof stream === "string") {
    message.destroy();
    return Promise.resolve(stream);
  }
  return new Promise((resolve) => {
    // What arrives is copied at once, so that it is garbage while it is young, and cheap to collect.
    const whole = stream === message && announced > 0 ? allocateBody(announced) : null;
    const chunks: Buffer<ArrayBuffer>[] = [];
    let length = 0;
    const drop = (fault: Fault) => {
      message.destroy();
      stream.destroy();
      resolve(fault);
    };
    stream.on("data", (chunk: Buffer<ArrayBuffer>) => {
      length += chunk.length;
      if (length > BODY_MAX_BYTES) drop("large");
      else if (whole === null) chunks.push(chunk);
      else chunk.copy(whole, length - chunk.length);
    });
    stream.on("end", () => {
      const [first] = chunks;
      if (whole !== null) resolve(whole.subarray(0, length));
      else resolve(first && chunks.length === 1 ? first : Buffer.concat(chunks, length));
    });
    // Either may come without an end; after the end they have no effect.
    stream.on("error", () => drop("unreadable"));
    stream.on("close", () => resolve("unreadable"));
  });
}

/** The decoded stream; a fault for an encoding that was not requested, or that is stacked. */
function decode(message: IncomingMessage): Readable | Fault {
  const encoding = message.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return message;
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding]?.() : undefined;
  if (decoder === undefined) return "encoded";
  // Errors arrive at the reader of the decoder, which pipeline destroys together with the message.
  pipeline(message, decoder, () => undefined);
  return decoder;
}

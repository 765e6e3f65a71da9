import type { IncomingMessage } from "node:http";
import { type Readable, pipeline } from "node:stream";
import { createGunzip, createInflate } from "node:zlib";
import type { Fault } from "./fault.ts";

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
  const isTooLarge = Number(message.headers["content-length"]) > BODY_MAX_BYTES;
  const stream = isTooLarge ? "large" : decode(message);
  if (typeof stream === "string") {
    message.destroy();
    return Promise.resolve(stream);
  }
  return new Promise((resolve) => {
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
      else chunks.push(chunk);
    });
    stream.on("end", () => {
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
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

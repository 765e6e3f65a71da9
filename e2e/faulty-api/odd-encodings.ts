import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { honestBody } from "./honest-body.ts";
import type { Mode } from "./mode.ts";

const BOMB_BYTES = 64 * 1024 * 1024;

function encoded(encoding: string, encode: (text: string) => Buffer): Mode {
  return (request, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": encoding });
    response.end(encode(honestBody(request)));
  };
}

/** Bodies with a content encoding, requested or not, valid or not. */
export const oddEncodings: Readonly<Record<string, Mode>> = {
  gzip: encoded("gzip", gzipSync),
  brotli: encoded("br", brotliCompressSync),
  // The label is enough: the body is not to be decoded.
  zstd: encoded("zstd", (text) => Buffer.from(text)),
  deflate: encoded("deflate", deflateSync),
  "gzip-twice": encoded("gzip, gzip", (text) => gzipSync(gzipSync(text))),
  "unknown-encoding": encoded("sdch", (text) => Buffer.from(text)),
  "prototype-encoding": encoded("constructor", (text) => Buffer.from(text)),
  "not-gzip": encoded("gzip", (text) => Buffer.from(text)),
  "cut-gzip": encoded("gzip", (text) => gzipSync(text).subarray(0, 60)),
  "gzip-bomb": encoded("gzip", (text) => gzipSync(text + " ".repeat(BOMB_BYTES))),
};

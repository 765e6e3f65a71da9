import type { GoodAnswer } from "../source/answer.ts";
import type { SharedResponses } from "../source/resilience/share-responses.ts";
import type { Tenant } from "./tenant.ts";
import type { ValkeyLink } from "./valkey-link.ts";

/** Three times a page of a thousand models; a larger answer is cached by each server alone. */
const LARGEST_BODY = 4 * 1024 * 1024;
/** The seal and what is stored beside the body. */
const MOST_BYTES = LARGEST_BODY + 1024;
const END_OF_HEAD = 0x0a;

/** Answers that the servers of a tenant share while they are fresh, byte for byte. */
export function createSharedResponses(link: ValkeyLink, tenant: Tenant): SharedResponses {
  return {
    get: (requestKey) => {
      const key = tenant.keyFor("answer", requestKey);
      const pending = link.ask({
        // One byte more than there may be: what is cut is too large.
        send: (client) => client.getBytes(key, MOST_BYTES + 1),
        read: (reply) => (Buffer.isBuffer(reply) ? reply : null),
      });
      return (
        pending?.then((sealed) => {
          if (sealed === null || sealed.length === 0 || sealed.length > MOST_BYTES) return null;
          const stored = tenant.unseal(key, sealed);
          return stored === null ? null : decodeAnswer(stored);
        }) ?? null
      );
    },
    set: (requestKey, answer, ttlMs) => {
      if (answer.body.byteLength > LARGEST_BODY) return;
      const key = tenant.keyFor("answer", requestKey);
      void link.ask({
        send: (client) => client.setBytes(key, tenant.seal(key, encodeAnswer(answer)), ttlMs),
        read: (reply) => (reply === "OK" ? true : null),
      });
    },
  };
}

/** A line of JSON with what is sent beside the body, then the body. */
function encodeAnswer({ body, requestId, asOfMs }: GoodAnswer): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ requestId, asOfMs })}\n`), body]);
}

/** @param stored what this server's own tenant has sealed */
function decodeAnswer(stored: Buffer): GoodAnswer {
  const headEnd = stored.indexOf(END_OF_HEAD);
  const head = JSON.parse(stored.toString("utf8", 0, headEnd)) as Pick<
    GoodAnswer,
    "requestId" | "asOfMs"
  >;
  return {
    status: 200,
    ...head,
    // A copy: the bytes came as a part of whatever the socket had read.
    body: new Uint8Array(stored.subarray(headEnd + 1)),
    encodings: new Map(),
    origin: "fresh",
    attempts: 0,
  };
}

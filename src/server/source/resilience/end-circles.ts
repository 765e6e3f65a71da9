import { crc32 } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { Attempt } from "../answer.ts";
import { readPageEnd } from "./page-end.ts";

/** Pages on the way to a cursor that are compared with. */
const MOST_PAGES = 32;
/** Cursors that the way to is known of. */
const MOST_CURSORS = 1000;
/** A client that walks on later than this is followed from there. */
const REMEMBERED_MS = 600_000;
/** So much of either end of a page, and its length, tell it from any other. */
const END_BYTES = 1024;

/**
 * Ends a walk at a page whose entries are those of a page on the way to it, with the cursor that was
 * sent, as for circles that one page shows: a server that names a new cursor for the
 * same page, or sends two by turns, would lead clients round for ever.
 *
 * A page of one entry says too little: an ID may come twice.
 */
export function endCircles(attempt: Attempt): Attempt {
  /** What the pages on the way to a request consist of, by its key. */
  const ways = new LRUCache<string, readonly string[]>({
    max: MOST_CURSORS,
    ttl: REMEMBERED_MS,
    perf: Date,
    // Otherwise it sets a timer to remember the time for a millisecond.
    ttlResolution: 0,
  });

  return async (modelsRequest, budget) => {
    const answer = await attempt(modelsRequest, budget);
    const end = answer.status === 200 ? readPageEnd(modelsRequest, answer) : null;
    if (answer.status !== 200 || end === null) return answer;
    const body = Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.byteLength);
    const entries = body.subarray(0, end.at);
    if (!entries.includes("},{")) return answer;
    const after_id = modelsRequest.kind === "list" ? modelsRequest.parameters.after_id : undefined;
    const way = after_id === undefined ? [] : (ways.get(modelsRequest.key) ?? []);
    const page = nameOf(entries);
    if (after_id !== undefined && way.includes(page)) {
      return { ...answer, body: endedWith(after_id, body, end.at) };
    }
    ways.set(end.next.key, [...way, page].slice(-MOST_PAGES));
    return { ...answer, next: end.next };
  };
}

/** The same for the same entries, without reading all of what may be a megabyte. */
function nameOf(entries: Buffer): string {
  const ends = crc32(entries.subarray(-END_BYTES), crc32(entries.subarray(0, END_BYTES)));
  return `${ends} ${entries.length}`;
}

/** The same page as the last one, with this cursor. */
function endedWith(cursor: string, body: Buffer<ArrayBuffer>, at: number): Buffer<ArrayBuffer> {
  const members = body
    .toString("utf8", at)
    .replace('"has_more":true', '"has_more":false')
    .replace(/"last_id":"(?:[^"\\]|\\.)*"/, () => `"last_id":${JSON.stringify(cursor)}`);
  return Buffer.concat([body.subarray(0, at), Buffer.from(members)]);
}

import type { ResponseMeta } from "../api/response-meta.ts";

/** What can still be said of an answer that an earlier visit kept: when it was complete. */
export function storedResponseMeta(receivedAt: number): ResponseMeta {
  return {
    status: 200,
    requestId: null,
    durationMs: 0,
    receivedAt,
    source: null,
    cache: null,
    staleSince: null,
    access: null,
  };
}

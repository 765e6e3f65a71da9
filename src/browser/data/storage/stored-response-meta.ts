import type { ResponseMeta } from "../api/response-meta.ts";

/** What is still known of a response that was stored on an earlier visit: when it was complete. */
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

import {
  ACCESS_HEADER,
  CACHE_HEADER,
  parseSource,
  REASON_HEADER,
  REQUEST_ID_HEADER,
  SOURCE_HEADER,
  STALE_HEADER,
  type CatalogueSource,
  type FailureReason,
} from "#shared/contract/headers.ts";
import type { Received } from "./send.ts";

/** What a response said about itself, beside its body. */
export interface ResponseMeta {
  readonly status: number;
  readonly requestId: string | null;
  /** From the request to the parsed body, in milliseconds. */
  readonly durationMs: number;
  /** When the response was complete, in milliseconds of the Unix epoch. */
  readonly receivedAt: number;
  /** Null when something other than our server responded. */
  readonly source: CatalogueSource | null;
  /** `upstream`, `fresh` or `stale`; null when the server did not say. */
  readonly cache: string | null;
  /** For a stale response, when it was true, in RFC 3339. */
  readonly staleSince: string | null;
  /** `signed-in` or `required` on a shared deployment, else null. */
  readonly access: string | null;
  /** For an error that comes from how the server behind ours answers: which kind it is; else null. */
  readonly reason?: string | null;
}

/** Reads the headers of a response whose body has been read. */
export function responseMetaOf(received: Omit<Received, "text" | "body">): ResponseMeta {
  const { response, durationMs, receivedAt } = received;
  const { status, headers } = response;
  return {
    status,
    requestId: headers.get(REQUEST_ID_HEADER),
    durationMs,
    receivedAt,
    source: parseSource(headers.get(SOURCE_HEADER)),
    cache: headers.get(CACHE_HEADER),
    staleSince: headers.get(STALE_HEADER),
    access: headers.get(ACCESS_HEADER),
    reason: headers.get(REASON_HEADER) ?? reasonOf(response),
  };
}

/** A list that is not found, other than from a cursor on, says that there is none, and nothing about a name. */
function reasonOf({ status, url }: Response): FailureReason | null {
  return status === 404 && /\/v1\/models(\?(?!.*after_id=)|$)/.test(url) ? "no-models-route" : null;
}

/** When a response was true, in milliseconds of the Unix epoch. */
export function answeredAt({ staleSince, receivedAt }: ResponseMeta): number {
  return Date.parse(staleSince ?? "") || receivedAt;
}

import {
  ACCESS_HEADER,
  ATTEMPTS_HEADER,
  type CACHE_HEADER,
  type CatalogueSource,
  formatSource,
  type REQUEST_ID_HEADER,
  SOURCE_HEADER,
  STALE_HEADER,
} from "#shared/contract/headers.ts";
import type { AnswerOrigin } from "../http/request.ts";
import type { Answer, GoodAnswer } from "../source/answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import { acceptedEncodings } from "../http/accepted-encodings.ts";
import { readyEncoding } from "./compress-once.ts";
import { JSON_HEADERS, replyError } from "../http/write-error.ts";
import type { Reply } from "../http/reply.ts";
import { newRequestId } from "../http/request-id.ts";

/** Writes the answers of one source as replies, and fills in the log fields. */
export function replyWith(source: CatalogueSource) {
  const from = formatSource(source);
  const errorHeaders = { ...JSON_HEADERS, [SOURCE_HEADER]: from };
  const isLive = source.kind === "live";

  return (answer: Answer, incomingRequest: IncomingRequest): Reply => {
    const { logFields } = incomingRequest;
    logFields.attempts = answer.attempts;
    if (answer.status !== 200) {
      const attempts = answer.attempts > 0 && { [ATTEMPTS_HEADER]: String(answer.attempts) };
      const access = logFields.isSignedIn && { [ACCESS_HEADER]: "signed-in" };
      return replyError(answer, logFields, { ...errorHeaders, ...attempts, ...access });
    }
    logFields.cache = answer.origin;
    logFields.id = answer.requestId ?? newRequestId();
    const headers: Record<string, string> =
      isLive && answer.origin !== "upstream"
        ? agedHeaders(from, logFields.id, answer.origin, ageOf(answer))
        : newHeaders(from, logFields.id, answer.origin);
    if (answer.attempts > 0) headers[ATTEMPTS_HEADER] = String(answer.attempts);
    if (answer.origin === "stale") addStaleness(headers, answer);
    if (logFields.isSignedIn) headers[ACCESS_HEADER] = "signed-in";
    return replyBody(answer, incomingRequest, headers);
  };
}

type Names =
  | keyof typeof JSON_HEADERS
  | typeof SOURCE_HEADER
  | typeof REQUEST_ID_HEADER
  | typeof CACHE_HEADER;

// Written out: spreads and computed names take a hundred times as long.
function newHeaders(source: string, id: string, origin: AnswerOrigin) {
  return {
    "content-type": "application/json",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "x-catalogue-source": source,
    "request-id": id,
    "x-catalogue-cache": origin,
  } satisfies Record<Names, string> & Record<string, string>;
}

function agedHeaders(source: string, id: string, origin: AnswerOrigin, age: string) {
  return {
    "content-type": "application/json",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "x-catalogue-source": source,
    "request-id": id,
    "x-catalogue-cache": origin,
    age,
  } satisfies Record<Names, string> & Record<string, string>;
}

function replyBody(
  answer: GoodAnswer,
  incomingRequest: IncomingRequest,
  headers: Record<string, string>,
): Reply {
  const accepted = incomingRequest.header("accept-encoding");
  const encoding = accepted === null ? null : readyEncoding(answer, acceptedEncodings(accepted));
  const encoded = encoding === null ? undefined : answer.encodings.get(encoding);
  if (encoding === null || encoded === undefined)
    return { status: 200, headers, body: answer.body };
  headers["content-encoding"] = encoding;
  return { status: 200, headers, body: encoded };
}

/** Whole seconds since the body was current. @see RFC 9111, 5.1 */
function ageOf({ asOfMs }: GoodAnswer): string {
  return String(Math.max(0, Math.floor((Date.now() - asOfMs) / 1000)));
}

/** Marks a body as stale, with its date. @see RFC 7234, 5.5.1 */
function addStaleness(headers: Record<string, string>, { asOfMs }: GoodAnswer): void {
  headers["warning"] = '110 - "Response is Stale"';
  headers[STALE_HEADER] = new Date(asOfMs).toISOString();
}

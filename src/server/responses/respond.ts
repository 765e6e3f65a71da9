import {
  ACCESS_HEADER,
  CACHE_HEADER,
  type CatalogueSource,
  formatSource,
  REQUEST_ID_HEADER,
  SOURCE_HEADER,
  STALE_HEADER,
} from "#contract/headers.ts";
import type { Answer, GoodAnswer } from "../asking/answer.ts";
import type { Visit } from "../visit.ts";
import { acceptedEncodings } from "./accepted-encodings.ts";
import { readyEncoding } from "./compress-once.ts";
import { JSON_HEADERS, respondError } from "./error-response.ts";
import { newRequestId } from "./request-id.ts";

/** Sends the answers of one catalogue, and notes for the log what they were. */
export function respondWith(source: CatalogueSource) {
  const headers = {
    ...JSON_HEADERS,
    vary: "accept-encoding",
    [SOURCE_HEADER]: formatSource(source),
  };
  const isLive = source.kind === "live";

  return (answer: Answer, visit: Visit): Response => {
    visit.notes.attempts = answer.attempts;
    if (answer.status !== 200) return respondError(answer, visit.notes, headers);
    visit.notes.cache = answer.origin;
    return respondGood(answer, visit, isLive ? { ...headers, ...ageOf(answer) } : { ...headers });
  };
}

function respondGood(answer: GoodAnswer, visit: Visit, headers: Record<string, string>): Response {
  visit.notes.id = answer.requestId ?? newRequestId();
  headers[REQUEST_ID_HEADER] = visit.notes.id;
  headers[CACHE_HEADER] = answer.origin;
  if (visit.notes.isSignedIn) headers[ACCESS_HEADER] = "signed-in";
  const encoding = readyEncoding(answer, acceptedEncodings(visit.header("accept-encoding")));
  if (encoding === null) return new Response(answer.body, { headers });
  headers["content-encoding"] = encoding;
  return new Response(answer.encodings.get(encoding) ?? null, { headers });
}

/** How old a body is that was not asked for just now. @see RFC 9111, 5.1 and 5.5 */
function ageOf({ origin, asOfMs }: GoodAnswer): Record<string, string> {
  if (origin === "upstream") return {};
  const age = String(Math.max(0, Math.floor((Date.now() - asOfMs) / 1000)));
  if (origin === "fresh") return { age };
  return {
    age,
    warning: '110 - "Response is Stale"',
    [STALE_HEADER]: new Date(asOfMs).toISOString(),
  };
}

import {
  ACCESS_HEADER,
  CACHE_HEADER,
  formatSource,
  REQUEST_ID_HEADER,
  SOURCE_HEADER,
  STALE_HEADER,
  type CatalogueSource,
} from "#contract/headers.ts";
import type { Answer, GoodAnswer } from "../asking/answer.ts";
import type { Visit } from "../visit.ts";
import { JSON_HEADERS, respondError } from "./error-response.ts";
import { newRequestId } from "./request-id.ts";

/** Writes the answers of one catalogue down, and what the log should know about them. */
export function respondWith(source: CatalogueSource) {
  const extra = { [SOURCE_HEADER]: formatSource(source) };
  return (answer: Answer, visit: Visit): Response => {
    visit.notes.attempts = answer.attempts;
    if (answer.status !== 200) return respondError(answer, extra);
    visit.notes.cache = answer.origin;
    return respondGood(answer, visit, extra);
  };
}

function respondGood(
  answer: GoodAnswer,
  { notes }: Visit,
  extra: Readonly<Record<string, string>>,
): Response {
  const headers: Record<string, string> = {
    ...JSON_HEADERS,
    ...extra,
    [REQUEST_ID_HEADER]: answer.requestId ?? newRequestId(),
    [CACHE_HEADER]: answer.origin,
  };
  if (answer.origin !== "upstream") {
    headers["age"] = String(Math.max(0, Math.round((Date.now() - answer.asOfMs) / 1000)));
  }
  if (answer.origin === "stale") {
    headers[STALE_HEADER] = new Date(answer.asOfMs).toISOString();
    headers["warning"] = '110 - "Response is Stale"';
  }
  if (notes.isSignedIn) headers[ACCESS_HEADER] = "signed-in";
  return new Response(answer.body, { headers });
}

import { REQUEST_ID_HEADER } from "#contract/headers.ts";
import { type ErrorAnswer, errorBody } from "../error-answer.ts";
import { newRequestId } from "./request-id.ts";
import { COMMON_HEADERS } from "./security-headers.ts";

/** Headers on everything that is JSON. */
export const JSON_HEADERS = {
  "content-type": "application/json",
  "cache-control": "no-store",
  ...COMMON_HEADERS,
} as const;

/** An error ready to be sent, whatever sends it. */
export interface WrittenError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Writes an error the way the API does, with an ID of our own where the API gave none. */
export function writeError(
  answer: ErrorAnswer,
  extra?: Readonly<Record<string, string>>,
): WrittenError {
  const requestId = answer.requestId ?? newRequestId();
  const headers: Record<string, string> = {
    ...JSON_HEADERS,
    [REQUEST_ID_HEADER]: requestId,
    ...extra,
    ...answer.headers,
  };
  if (answer.retryAfterSeconds !== undefined) {
    headers["retry-after"] = String(answer.retryAfterSeconds);
  }
  return { status: answer.status, headers, body: errorBody(answer, requestId) };
}

/** A written error as a `Response`. */
export function respondError(
  answer: ErrorAnswer,
  extra?: Readonly<Record<string, string>>,
): Response {
  const { status, headers, body } = writeError(answer, extra);
  return new Response(body, { status, headers });
}

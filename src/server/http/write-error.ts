import { REASON_HEADER, REQUEST_ID_HEADER } from "#shared/contract/headers.ts";
import { type ErrorAnswer, errorBody } from "./error-answer.ts";
import type { AccessLogFields } from "./request.ts";
import type { Reply } from "./reply.ts";
import { newRequestId } from "./request-id.ts";
import { COMMON_HEADERS } from "./security-headers.ts";

/** Headers on every JSON response. */
export const JSON_HEADERS = {
  "content-type": "application/json",
  "cache-control": "no-store",
  ...COMMON_HEADERS,
} as const;

/** An error ready to be sent by Node, by Hono or on a socket. */
export interface WrittenError extends Reply {
  /** The request ID in its headers and body. */
  readonly id: string;
  readonly body: string;
}

/** Writes an error the way the API does, with an ID of our own where the API gave none. */
export function writeError(
  answer: ErrorAnswer,
  common: Readonly<Record<string, string>> = JSON_HEADERS,
): WrittenError {
  const id = answer.requestId ?? newRequestId();
  const headers: Record<string, string> = { ...common, [REQUEST_ID_HEADER]: id, ...answer.headers };
  if (answer.reason !== undefined) headers[REASON_HEADER] = answer.reason;
  if (answer.retryAfterSeconds !== undefined) {
    headers["retry-after"] = String(answer.retryAfterSeconds);
  }
  return { id, status: answer.status, headers, body: errorBody(answer, id) };
}

/** Writes an error, and puts its ID into the log fields. */
export function replyError(
  answer: ErrorAnswer,
  logFields: AccessLogFields,
  common?: Readonly<Record<string, string>>,
): Reply {
  const error = writeError(answer, common);
  logFields.id = error.id;
  return error;
}

/** The same for a Hono route. */
export function respondError(answer: ErrorAnswer, logFields: AccessLogFields): Response {
  const { id, status, headers, body } = writeError(answer);
  logFields.id = id;
  return new Response(body, { status, headers });
}

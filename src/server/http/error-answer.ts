import { ERROR_TYPE_OF_STATUS, type ErrorStatus } from "#shared/contract/api-error.ts";
import type { FailureReason } from "#shared/contract/headers.ts";
import { withoutKeyShapes } from "./redact.ts";

/**
 * An answer that is not 2xx, before it is serialized: the API's, passed on, or our own.
 *
 * `message` is sent to the client unchanged, so it never contains a key, host name, stack or errno.
 * `requestId` is the API's; null when no request was sent to it, or it gave none.
 */
export interface ErrorAnswer {
  readonly status: ErrorStatus;
  readonly type: string;
  readonly message: string;
  readonly requestId: string | null;
  /** Why the API's answer cannot be used, where that is known; sent as `x-catalogue-reason`. */
  readonly reason?: FailureReason;
  /** Seconds, sent as `retry-after`. */
  readonly retryAfterSeconds?: number;
  /** Headers that belong to this one refusal, such as `allow`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Upstream requests it took; 0 when this server answered without one. */
  readonly attempts: number;
  /** Whether the same request might succeed if it were sent again at once. */
  readonly isTransient?: boolean;
}

type Details = Partial<Omit<ErrorAnswer, "status" | "message">>;

/** An error with the `error.type` the API documents for its status, unless `details` names another. */
export function errorAnswer<Status extends ErrorStatus>(
  status: Status,
  message: string,
  details: Details = {},
): ErrorAnswer & { readonly status: Status } {
  return {
    type: ERROR_TYPE_OF_STATUS[status],
    requestId: null,
    attempts: 0,
    ...details,
    status,
    message,
  };
}

/** The answer for a path where nothing is served. */
export const NOTHING_HERE = errorAnswer(404, "There is nothing at this address.");
/** The answer when this server itself has failed; the log has the details. */
export const BROKEN = errorAnswer(500, "Something went wrong on this server.");

/** The JSON text of an error as the API writes it, without anything that looks like a key. */
export function errorBody({ type, message }: ErrorAnswer, requestId: string | null): string {
  const error = { type, message: withoutKeyShapes(message) };
  return JSON.stringify({ type: "error", error, request_id: requestId });
}

import { AnswerError, ApiError, type FailureWording } from "./failure.ts";

/** A failure in words: what happened, what to do, and what the other side said. */
export interface FailureDescription extends FailureWording {
  /** The API's own words or the field that did not match; null when there are none. */
  readonly detail: string | null;
  /** The HTTP status; null when there was no response. */
  readonly status: number | null;
  readonly requestId: string | null;
  /** Milliseconds to wait before a retry; null when the server does not say. */
  readonly retryAfterMs: number | null;
  /** Whether signing in again is what helps, and not a retry. */
  readonly isSignInRequired: boolean;
  /** Whether there is no network, so that it can be retried automatically once there is one. */
  readonly isOffline: boolean;
}

const UNREACHABLE: FailureWording = {
  title: "The server cannot be reached",
  advice: "Check that it is still running, then try again. Loaded models stay on the page.",
};
const OFFLINE: FailureWording = {
  title: "You are offline",
  advice: "Loaded models stay on the page. Retrying automatically when the connection is back.",
};

/** Failures that were met without a network: they stay such until what is retried then has an answer. */
const metOffline = new WeakSet();

/** Describes whatever a query threw. */
export function describeFailure(error: unknown, isOnline: boolean): FailureDescription {
  const isAnswer = error instanceof AnswerError;
  if (!isOnline) metOffline.add(error as object);
  const refusal = error instanceof ApiError ? error : null;
  return {
    ...(isAnswer ? error.wording : metOffline.has(error as object) ? OFFLINE : UNREACHABLE),
    detail: isAnswer ? error.message : null,
    status: isAnswer ? error.status : null,
    requestId: isAnswer ? error.requestId : null,
    retryAfterMs: refusal && refusal.retryAfterMs,
    isSignInRequired: refusal?.isSignInRequired ?? false,
    isOffline: !isAnswer && !isOnline,
  };
}

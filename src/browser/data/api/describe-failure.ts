import type { Failure } from "../../ui/failure-notice.tsx";
import { AnswerError, ApiError, type FailureWording } from "./failure.ts";

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
export function describeFailure(error: unknown, isOnline: boolean): Failure {
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

import { ApiError, ContractError } from "./failure.ts";

/** A failure in words: what happened, what to do, and what the other side said. */
export interface FailureDescription {
  readonly title: string;
  /** A sentence a person can act on. */
  readonly advice: string;
  /** The API's own words or the field that did not match; null when there are none. */
  readonly detail: string | null;
  readonly requestId: string | null;
  /** Milliseconds to wait before a retry; null when the server does not say. */
  readonly retryAfterMs: number | null;
  /** Whether signing in again is what helps, and not a retry. */
  readonly isSignInRequired: boolean;
  /** Whether there is no network, so that it can be retried automatically once there is one. */
  readonly isOffline: boolean;
}

type Wording = Pick<FailureDescription, "title" | "advice">;

const UNREACHABLE: Wording = {
  title: "The server cannot be reached",
  advice: "Check that it is still running, then try again. Loaded models stay on the page.",
};
const OFFLINE: Wording = {
  title: "You are offline",
  advice: "Loaded models stay on the page. Retrying automatically when the connection is back.",
};
const BROKEN: Wording = {
  title: "The response does not match the Models API",
  advice: "Something between this page and the API changes the data. Check ANTHROPIC_BASE_URL.",
};
const SIGN_IN: Wording = {
  title: "Your sign-in has expired",
  advice: "Sign in again in another tab, then retry. This page stays as it is.",
};

/** What to say for a status; any other status is reported as a problem of the API. */
const STATUS_WORDING: Readonly<Record<number, Wording>> = {
  400: { title: "The API refused the request", advice: "Correct what it names, then try again." },
  401: {
    title: "The API refused the key",
    advice: "Set a valid ANTHROPIC_API_KEY for the server and restart it.",
  },
  402: { title: "Billing needs attention", advice: "The account behind the key cannot be billed." },
  403: {
    title: "This key is not allowed to do that",
    advice: "Choose another workspace, or ask whoever manages the key.",
  },
  404: { title: "Not found", advice: "The API does not know this name." },
  429: { title: "Too many requests", advice: "Retrying automatically." },
  // The API failed, was unreachable, or sent an unreadable response: the detail says which.
  502: {
    title: "The API is having problems",
    advice: "Try again in a moment. If it keeps failing, check the server’s ANTHROPIC_BASE_URL.",
  },
  503: { title: "The API is overloaded", advice: "Retrying shortly." },
  504: { title: "The API took too long to respond", advice: "Try again in a moment." },
  529: { title: "The API is overloaded", advice: "Try again in a moment." },
};
const OTHER: Wording = { title: "The API is having problems", advice: "Try again in a moment." };

/** Describes whatever a query threw. */
export function describeFailure(error: unknown, isOnline: boolean): FailureDescription {
  const rest = {
    detail: null,
    requestId: null,
    retryAfterMs: null,
    isSignInRequired: false,
    isOffline: false,
  };
  if (error instanceof ApiError) {
    const wording = error.isSignInRequired ? SIGN_IN : (STATUS_WORDING[error.status] ?? OTHER);
    return {
      ...rest,
      ...wording,
      detail: error.message,
      requestId: error.requestId,
      retryAfterMs: error.retryAfterMs,
      isSignInRequired: error.isSignInRequired,
    };
  }
  if (error instanceof ContractError) {
    return { ...rest, ...BROKEN, detail: `at ${error.message}`, requestId: error.requestId };
  }
  return { ...rest, ...(isOnline ? UNREACHABLE : OFFLINE), isOffline: !isOnline };
}

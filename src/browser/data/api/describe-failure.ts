import { ApiError, ContractError } from "./failure.ts";

/** A failure in the reader's words: what happened, what to do, and what the other side said. */
export interface FailureDescription {
  readonly title: string;
  /** A sentence a person can act on. */
  readonly advice: string;
  /** The API's own words or the place that did not fit; null when there are none. */
  readonly detail: string | null;
  readonly requestId: string | null;
  /** Milliseconds after which asking again makes sense; null when the server does not say. */
  readonly retryAfterMs: number | null;
  /** Whether the way out is to sign in again, and not to ask again. */
  readonly isSignInRequired: boolean;
  /** Whether there is no network, so that it can go on by itself once there is one. */
  readonly isOffline: boolean;
}

type Wording = Pick<FailureDescription, "title" | "advice">;

const UNREACHABLE: Wording = {
  title: "The server cannot be reached",
  advice: "Check that it is still running, then try again. What was loaded stays here.",
};
const OFFLINE: Wording = {
  title: "You are offline",
  advice: "What was loaded stays here. It goes on by itself when the connection is back.",
};
const BROKEN: Wording = {
  title: "The answer does not fit the Models API",
  advice: "Something between here and the API sends other data. Check ANTHROPIC_BASE_URL.",
};
const SIGN_IN: Wording = {
  title: "Your sign-in has expired",
  advice: "Sign in again in another tab, then retry: this page stays as it is.",
};

/** What to say for a status; a status that is not here is the API's trouble. */
const STATUS_WORDING: Readonly<Record<number, Wording>> = {
  400: { title: "The API refused the question", advice: "Change what it names and ask again." },
  401: {
    title: "The API refused the key",
    advice: "Set a valid ANTHROPIC_API_KEY for the server and restart it.",
  },
  402: { title: "Billing needs attention", advice: "The account behind the key cannot be billed." },
  403: {
    title: "This key may not ask that",
    advice: "Choose another workspace, or ask whoever manages the key.",
  },
  404: { title: "Not found", advice: "Nothing answers to this name." },
  429: { title: "Too many questions for now", advice: "It goes on by itself as soon as it may." },
  // The API failed, could not be reached, or sent what cannot be read: the detail says which.
  502: {
    title: "The API is in trouble",
    advice: "Try again in a moment. If it stays so, check the server’s ANTHROPIC_BASE_URL.",
  },
  503: { title: "The API is overloaded", advice: "It is asked again shortly." },
  504: { title: "The API took too long", advice: "Try again in a moment." },
  529: { title: "The API is overloaded", advice: "Try again in a moment." },
};
const TROUBLE: Wording = { title: "The API is in trouble", advice: "Try again in a moment." };

/** Puts whatever a query threw into the reader's words. */
export function describeFailure(error: unknown, isOnline: boolean): FailureDescription {
  const rest = {
    detail: null,
    requestId: null,
    retryAfterMs: null,
    isSignInRequired: false,
    isOffline: false,
  };
  if (error instanceof ApiError) {
    const wording = error.isSignInRequired ? SIGN_IN : (STATUS_WORDING[error.status] ?? TROUBLE);
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

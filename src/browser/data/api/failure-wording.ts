import type { FailureReason } from "#shared/contract/headers.ts";
import { SIGN_IN, type FailureWording } from "./failure.ts";

/** What to say where a response is not what it should be. */
export const BROKEN: FailureWording = {
  title: "The response does not match the Models API",
  advice: "Something between this page and the API changes the data. Check ANTHROPIC_BASE_URL.",
};

const OF_STATUS: Readonly<Record<number, FailureWording>> = {
  400: {
    title: "The API refused the request",
    advice: "Correct what the API names, then try again.",
  },
  401: {
    title: "The API refused the key",
    advice: "Set a valid ANTHROPIC_API_KEY for the server and restart it.",
  },
  402: { title: "Billing needs attention", advice: "The account behind the key cannot be billed." },
  403: {
    title: "This key is not allowed to do that",
    advice: "Choose another workspace, or ask whoever manages the key.",
  },
  404: { title: "Not found", advice: "Check the server’s ANTHROPIC_BASE_URL." },
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

/** Statuses that may be others a moment later. */
const TRANSIENT = new Set([408, 409, 425, 500]);
const PROBLEMS: FailureWording = {
  title: "The API is having problems",
  advice: "Try again in a moment.",
};
const REFUSED: FailureWording = {
  title: "The API refused the request",
  advice: "The same request will be refused again. Check the server’s ANTHROPIC_BASE_URL.",
};

/**
 * What to say about a server that calls itself compatible, by the value of `REASON_HEADER`. None of it
 * passes after a while, so nobody is asked to wait.
 */
const OF_REASON: Readonly<Record<FailureReason, FailureWording>> = {
  "no-models-route": {
    title: "No Models API at this address",
    advice: "Check the server’s ANTHROPIC_BASE_URL.",
  },
  "no-model-route": {
    title: "This server cannot retrieve a single model",
    advice: "What it reports about a model is in its list.",
  },
  "header-required": {
    title: "This server needs a header of its own",
    advice:
      "Add it to ANTHROPIC_CUSTOM_HEADERS, as “Name: value”, and restart the server of this page.",
  },
  "key-refused": {
    title: "The key was refused",
    advice:
      "Set a valid ANTHROPIC_API_KEY, or ANTHROPIC_AUTH_TOKEN where a bearer token is wanted, and restart the server of this page. A wrong path can look like a wrong key: check ANTHROPIC_BASE_URL too.",
  },
  unreadable: {
    title: "The answer cannot be read",
    advice:
      "It is not a Models API response. Check the server’s ANTHROPIC_BASE_URL, or report this message to whoever runs the gateway.",
  },
};

/** What to say about a response that is not 2xx. */
export function failureWording(
  status: number,
  reason: string | null,
  isSignInRequired: boolean,
): FailureWording {
  if (isSignInRequired) return SIGN_IN;
  const ofReason = (OF_REASON as Readonly<Record<string, FailureWording>>)[reason ?? ""];
  return (
    ofReason ?? OF_STATUS[status] ?? (status > 501 || TRANSIENT.has(status) ? PROBLEMS : REFUSED)
  );
}

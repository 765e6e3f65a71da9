import type { ResponseMeta } from "./response-meta.ts";

/** What happened, and a sentence a person can act on. */
export interface FailureWording {
  readonly title: string;
  readonly advice: string;
}

/** What to say when our own server requires a sign-in, behind which everything else may be. */
export const SIGN_IN: FailureWording = {
  title: "Your sign-in has expired",
  advice: "Sign in again in another tab, then retry. This page stays as it is.",
};

/** A response that cannot be used, with what to say about it. */
export class AnswerError extends Error {
  /** The HTTP status. */
  readonly status: number;
  readonly requestId: string | null;
  readonly wording: FailureWording;

  constructor(message: string, meta: ResponseMeta, wording: FailureWording) {
    super(message);
    this.status = meta.status;
    this.requestId = meta.requestId;
    this.wording = wording;
  }
}

/** The API (or our server) responded, but not with 2xx. `message` is the API's own sentence. */
export class ApiError extends AnswerError {
  override readonly name = "ApiError";
  override readonly status: number;
  /** The `error.type` of the body, such as `not_found_error`. */
  readonly type: string;
  /** Which kind of server behind ours it comes from; null for an ordinary error of the API. */
  readonly reason: string | null;
  /** How long the server wants us to wait, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
  /** Whether our server requires a sign-in, as opposed to the API refusing the key. */
  readonly isSignInRequired: boolean;

  constructor(
    answer: { status: number; type: string; message: string },
    meta: ResponseMeta,
    retryAfterMs: number | null,
    wording: FailureWording,
  ) {
    super(answer.message, meta, wording);
    this.status = answer.status;
    this.type = answer.type;
    this.reason = meta.reason ?? null;
    this.retryAfterMs = retryAfterMs;
    this.isSignInRequired = answer.status === 401 && meta.access === "required";
  }

  /** Whether the API has said that it knows no such model; a server without the route has not. */
  get isUnknownModel(): boolean {
    return this.status === 404 && this.reason === null;
  }
}

/** The server responded with 2xx, but the body is not what the contract says. */
export class ContractError extends AnswerError {
  override readonly name = "ContractError";
}

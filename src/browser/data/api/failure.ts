import type { ResponseMeta } from "./response-meta.ts";

/** The API (or our server) answered, and not with 2xx. `message` is the API's own sentence. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  /** The `error.type` of the body, such as `not_found_error`. */
  readonly type: string;
  readonly requestId: string | null;
  /** How long the server asks us to wait, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
  /** Whether it was our server that wants a sign-in, and not the API that refused the key. */
  readonly isSignInRequired: boolean;

  constructor(
    answer: { status: number; type: string; message: string },
    meta: ResponseMeta,
    retryAfterMs: number | null,
  ) {
    super(answer.message);
    this.status = answer.status;
    this.type = answer.type;
    this.requestId = meta.requestId;
    this.retryAfterMs = retryAfterMs;
    this.isSignInRequired = answer.status === 401 && meta.access === "required";
  }
}

/** The server answered 2xx, but the body is not what the contract says. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  readonly requestId: string | null;

  /** @param where the first place that does not fit, such as `data.3.id` */
  constructor(where: string, meta: ResponseMeta) {
    super(where);
    this.requestId = meta.requestId;
  }
}

import type { ResponseMeta } from "./response-meta.ts";

/** The API (or our server) responded, but not with 2xx. `message` is the API's own sentence. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  /** The `error.type` of the body, such as `not_found_error`. */
  readonly type: string;
  readonly requestId: string | null;
  /** How long the server wants us to wait, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
  /** Whether our server requires a sign-in, as opposed to the API refusing the key. */
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

/** The server responded with 2xx, but the body does not match the contract. */
export class ContractError extends Error {
  override readonly name = "ContractError";
  readonly requestId: string | null;

  /** @param where the first field that does not match, such as `data.3.id` */
  constructor(where: string, meta: ResponseMeta) {
    super(where);
    this.requestId = meta.requestId;
  }
}

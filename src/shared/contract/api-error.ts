import * as v from "valibot";

/**
 * The body of every answer that is not 2xx, the API's and this server's alike.
 *
 * `error.message` is for people and its wording may change: match on `error.type` or the status.
 *
 * @see https://platform.claude.com/docs/en/api/errors
 */
export const ErrorBody = v.looseObject({
  type: v.literal("error"),
  error: v.looseObject({ type: v.string(), message: v.string() }),
  request_id: v.nullish(v.string()),
});
/** The body of an error, parsed. */
export type ErrorBody = v.InferOutput<typeof ErrorBody>;

/**
 * The `error.type` that goes with each status the API documents.
 * @see https://platform.claude.com/docs/en/api/errors#http-errors
 */
export const ERROR_TYPE_OF_STATUS = {
  400: "invalid_request_error",
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  405: "invalid_request_error",
  408: "timeout_error",
  409: "conflict_error",
  413: "request_too_large",
  429: "rate_limit_error",
  431: "invalid_request_error",
  500: "api_error",
  502: "api_error",
  503: "overloaded_error",
  504: "timeout_error",
  529: "overloaded_error",
} as const satisfies Record<number, string>;

/** A status this server may answer an error with. */
export type ErrorStatus = keyof typeof ERROR_TYPE_OF_STATUS;

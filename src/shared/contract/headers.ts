/** Header that carries the chosen betas, comma-joined. */
export const BETA_HEADER = "anthropic-beta";
/** Header that picks a workspace, for keys that reach more than one. */
export const WORKSPACE_HEADER = "anthropic-workspace-id";
/** Header that picks the version of the API; without one the server sends `API_VERSION`. */
export const VERSION_HEADER = "anthropic-version";
/**
 * The API version whose `ModelInfo` this product was written for.
 * @see client.js of the official SDK 1.14.0, which sends the same
 */
export const API_VERSION = "2026-10-21";
/**
 * Request header of clients that retry automatically: the official SDKs send it with every request,
 * 0 with the first.
 */
export const RETRY_COUNT_HEADER = "x-stainless-retry-count";
/** Response header with the API's (or this server's) ID of the request, for support and logs. */
export const REQUEST_ID_HEADER = "request-id";

/** Response header that says which catalogue answered; see `CatalogueSource`. */
export const SOURCE_HEADER = "x-catalogue-source";
/** Response header that says where the bytes came from: `upstream`, `fresh` or `stale`. */
export const CACHE_HEADER = "x-catalogue-cache";
/** Response header of a stale response: the RFC 3339 time at which it was current. */
export const STALE_HEADER = "x-catalogue-stale";
/** Response header with how many requests to the API this response took; absent when there was none. */
export const ATTEMPTS_HEADER = "x-catalogue-attempts";
/**
 * Response header of a shared deployment: `signed-in` when the sign-in cookie let the request
 * through, `required` on the 401 of this server itself (the API's 401 carries no such header).
 */
export const ACCESS_HEADER = "x-catalogue-access";
/** Response header of an error that comes from reading the API's answer: see `FailureReason`. */
export const REASON_HEADER = "x-catalogue-reason";

/**
 * Why an answer of the API cannot be used, where repeating the request does not help.
 *
 * - `no-models-route`: there is no list of models at this address
 * - `no-model-route`: this server may list models, and has no route for a single one
 * - `header-required`: this server needs a header of its own that is missing
 * - `key-refused`: the key is refused
 * - `unreadable`: the answer has a form that cannot be read; the message names entry and field
 */
export type FailureReason =
  | "no-models-route"
  | "no-model-route"
  | "header-required"
  | "key-refused"
  | "unreadable";

/**
 * Where a response comes from: the API with the server's key, known only by its fingerprint, or the
 * embedded catalogue of a date (YYYY-MM-DD).
 */
export type CatalogueSource =
  | { readonly kind: "live"; readonly key: string }
  | { readonly kind: "sample"; readonly takenOn: string };

/** The value of `SOURCE_HEADER`: `live 5f1d…` with the fingerprint, or `sample 2026-11-21`. */
export function formatSource(source: CatalogueSource): string {
  return source.kind === "live" ? `live ${source.key}` : `sample ${source.takenOn}`;
}

/** Reads `SOURCE_HEADER`; null when the header is missing or unknown to this build. */
export function parseSource(value: string | null): CatalogueSource | null {
  const key = /^live ([0-9a-f]{16})$/.exec(value ?? "")?.[1];
  if (key !== undefined) return { kind: "live", key };
  const takenOn = /^sample (\d{4}-\d{2}-\d{2})$/.exec(value ?? "")?.[1];
  return takenOn === undefined ? null : { kind: "sample", takenOn };
}

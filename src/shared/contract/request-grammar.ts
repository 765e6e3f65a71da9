import { encodeId } from "../format/encode-id.ts";
import type { Lifecycle } from "./lifecycle.ts";

/** The smallest page the API takes, in models. @see resources/pagination `PageParams.limit` of the SDK */
export const LIMIT_MIN = 1;
/** The largest page. */
export const LIMIT_MAX = 1000;
/** The page size the API uses when `limit` is left out. */
export const LIMIT_DEFAULT = 20;

/** More betas than this in one request are refused, by this server and in the address bar. */
export const BETAS_MAX = 20;

const BETA_NAME = /^[A-Za-z0-9._-]{1,64}$/;
const WORKSPACE_ID = /^[A-Za-z0-9_-]{1,128}$/;

/** Whether a text is a well-formed beta name; whether it is accepted, the API decides. */
export function isBetaName(text: string): boolean {
  return BETA_NAME.test(text);
}

/** Whether a text can be sent as `anthropic-workspace-id`. */
export function isWorkspaceId(text: string): boolean {
  return WORKSPACE_ID.test(text);
}

/** The parameters of `GET /v1/models`, named as on the wire; a missing one is the API's default. */
export interface ListParameters {
  readonly limit?: number | undefined;
  readonly after_id?: string | undefined;
  readonly before_id?: string | undefined;
  readonly lifecycle?: readonly Lifecycle[] | undefined;
}

/**
 * The path and query of a list request, always in the same order, so that it can serve as a key.
 *
 * `lifecycle[]` is sorted, and left out together with its brackets when not given.
 */
export function listPath(parameters: ListParameters): string {
  const query: string[] = [];
  // A URL parser encodes the apostrophe in a query, and the path has to be the one that is sent.
  const add = (name: string, value: string) =>
    query.push(`${name}=${encodeId(value).replaceAll("'", "%27")}`);
  if (parameters.limit !== undefined) query.push(`limit=${parameters.limit}`);
  if (parameters.after_id !== undefined) add("after_id", parameters.after_id);
  if (parameters.before_id !== undefined) add("before_id", parameters.before_id);
  for (const lifecycle of parameters.lifecycle?.toSorted() ?? []) {
    query.push(`lifecycle%5B%5D=${lifecycle}`);
  }
  return query.length === 0 ? "/v1/models" : `/v1/models?${query.join("&")}`;
}

/**
 * The path of a retrieve request for an ID or alias that `isRequestable` accepts, encoded once: whatever
 * it holds is one segment.
 */
export function modelPath(idOrAlias: string): string {
  return `/v1/models/${encodeId(idOrAlias)}`;
}

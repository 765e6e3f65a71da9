import { isDefaultLifecycles, type Lifecycle } from "#shared/contract/lifecycle.ts";
import { listPath, type ListParameters } from "#shared/contract/request-grammar.ts";
import type { RequestOptions } from "./request-options.ts";

/** What list is requested: the page size, the lifecycles and the request options. */
export interface ListQuery extends RequestOptions {
  /** Models per page, 1 to 1000. */
  readonly limit: number;
  readonly lifecycle: readonly Lifecycle[];
}

/**
 * The path that requests a page. The API's default lifecycles are left out: gateways of the first API
 * version do not know the parameter.
 */
export function pagePath(
  { limit, lifecycle }: Pick<ListQuery, "limit" | "lifecycle">,
  cursor: Pick<ListParameters, "after_id" | "before_id"> = {},
): string {
  const named = isDefaultLifecycles(lifecycle) ? undefined : lifecycle;
  return listPath({ limit, ...cursor, lifecycle: named });
}

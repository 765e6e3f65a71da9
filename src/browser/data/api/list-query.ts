import { isDefaultLifecycles, type Lifecycle } from "#shared/contract/lifecycle.ts";
import { listPath } from "#shared/contract/request-grammar.ts";
import type { RequestOptions } from "./request-options.ts";

/** What the list is asked for: the page size, the stages, and with which request options. */
export interface ListQuery extends RequestOptions {
  /** Models per page, 1 to 1000. */
  readonly limit: number;
  readonly lifecycle: readonly Lifecycle[];
}

/**
 * The path that asks for a page. The API's own choice of stages is left out: gateways of the first
 * API version do not know the parameter.
 */
export function pagePath(
  { limit, lifecycle }: Pick<ListQuery, "limit" | "lifecycle">,
  after_id: string | undefined,
): string {
  return listPath({
    limit,
    after_id,
    lifecycle: isDefaultLifecycles(lifecycle) ? undefined : lifecycle,
  });
}

import type { RequestOptions } from "./request-options.ts";

/**
 * The request options that an answer is compared with: without betas for null, else in another workspace, the
 * key's own for the empty text.
 *
 * @returns null when those are the very request options it was asked on, so that there is nothing to compare
 */
export function optionsToCompareWith(
  requestOptions: RequestOptions,
  compareWith: string | null,
): RequestOptions | null {
  const { betas, workspace } = requestOptions;
  if (compareWith === null) return betas.length === 0 ? null : { betas: [], workspace };
  return compareWith === workspace ? null : { betas, workspace: compareWith };
}

import type { Terms } from "./request-options.ts";

/**
 * The terms that an answer is compared with: without betas for null, else in another workspace, the
 * key's own for the empty text.
 *
 * @returns null when those are the very terms it was asked on, so that there is nothing to compare
 */
export function termsAgainst(terms: Terms, against: string | null): Terms | null {
  const { betas, workspace } = terms;
  if (against === null) return betas.length === 0 ? null : { betas: [], workspace };
  return against === workspace ? null : { betas, workspace: against };
}

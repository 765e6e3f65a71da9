import { ApiError } from "./failure.ts";

/**
 * The betas that a request was refused for: those that the refusal names, or all of them where it speaks
 * of betas without a name. Empty for any other failure.
 */
export function refusedBetas(error: unknown, betas: readonly string[]): readonly string[] {
  if (!(error instanceof ApiError) || error.status !== 400) return [];
  const named = betas.filter((beta) => error.message.includes(beta));
  return named.length === 0 && /\bbeta/i.test(error.message) ? betas : named;
}

/** Whether a request was refused for its lifecycle filter, which many gateways do not know. */
export function refusesLifecycle(error: unknown): boolean {
  return error instanceof ApiError && error.status === 400 && /lifecycle/i.test(error.message);
}

/** The words on the button that removes them. */
export function removalLabel(refused: readonly string[]): string {
  const [first] = refused;
  return refused.length === 1 ? `Remove ${first}` : `Remove ${refused.length} betas`;
}

import { ask, type RawAnswer } from "./ask.ts";
import { earlyRequest } from "./early-request.ts";
import type { RequestOptions } from "./request-options.ts";

let early: { readonly key: string; readonly answer: Promise<RawAnswer> } | null = null;

const keyOf = (path: string, { betas, workspace }: RequestOptions) =>
  JSON.stringify([path, betas, workspace]);

/**
 * Takes over the request that was sent before the app had loaded, so that it is logged like any other and its
 * response is had by whoever asks for the same.
 *
 * @returns whether its response can be taken without waiting for the network
 */
export function adoptEarlyRequest(): boolean {
  const request = earlyRequest();
  if (request === null) return false;
  const { path, requestOptions, hasArrived } = request;
  const answer = ask(path, requestOptions, { sent: request });
  early = { key: keyOf(path, requestOptions), answer };
  // Whoever takes it handles the failure; until then it must not count as unhandled.
  answer.catch(() => null);
  return hasArrived;
}

/** The response to the request that was sent early, once; null for any other request. */
export function takeEarlyAnswer(
  path: string,
  requestOptions: RequestOptions,
): Promise<RawAnswer> | null {
  if (early?.key !== keyOf(path, requestOptions)) return null;
  const { answer } = early;
  early = null;
  return answer;
}

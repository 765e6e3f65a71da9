import { ask, type RawAnswer } from "./ask.ts";
import type { RequestOptions } from "./request-options.ts";

interface EarlyAnswer {
  readonly key: string;
  hasArrived: boolean;
  readonly answer: Promise<RawAnswer>;
}

let early: EarlyAnswer | null = null;

const keyOf = (path: string, { betas, workspace }: RequestOptions) =>
  JSON.stringify([path, betas, workspace]);

/** Sends a request before the rest of the page has loaded, and keeps the response for it. */
export function askEarly(path: string, requestOptions: RequestOptions): Promise<RawAnswer> {
  const answer = ask(path, requestOptions);
  const pending: EarlyAnswer = { key: keyOf(path, requestOptions), answer, hasArrived: false };
  early = pending;
  const arrive = () => {
    pending.hasArrived = true;
  };
  // Whoever takes it handles the failure; until then it must not count as unhandled.
  answer.then(arrive, arrive);
  return answer;
}

/** Whether the early response can be taken without waiting for the network. */
export function hasEarlyAnswerArrived(): boolean {
  return early?.hasArrived ?? false;
}

/** The response to a request that was sent early, once; null for any other request. */
export function takeEarlyAnswer(
  path: string,
  requestOptions: RequestOptions,
): Promise<RawAnswer> | null {
  if (early?.key !== keyOf(path, requestOptions)) return null;
  const { answer } = early;
  early = null;
  return answer;
}

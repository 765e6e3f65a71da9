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

/** Puts a question before the rest of the page has loaded, and keeps the answer for it. */
export function askEarly(path: string, requestOptions: RequestOptions): Promise<RawAnswer> {
  const answer = ask(path, requestOptions);
  const asked: EarlyAnswer = { key: keyOf(path, requestOptions), answer, hasArrived: false };
  early = asked;
  const arrive = () => {
    asked.hasArrived = true;
  };
  // Whoever takes it will meet the failure; until then it is no unhandled one.
  answer.then(arrive, arrive);
  return answer;
}

/** Whether taking the early answer would not wait for the network. */
export function hasEarlyAnswerArrived(): boolean {
  return early?.hasArrived ?? false;
}

/** The answer to a question that was put early, once; null for any other question. */
export function takeEarlyAnswer(
  path: string,
  requestOptions: RequestOptions,
): Promise<RawAnswer> | null {
  if (early?.key !== keyOf(path, requestOptions)) return null;
  const { answer } = early;
  early = null;
  return answer;
}

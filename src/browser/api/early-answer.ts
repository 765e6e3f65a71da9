import { ask, type RawAnswer, type Terms } from "./ask.ts";

interface EarlyAnswer {
  readonly key: string;
  readonly answer: Promise<RawAnswer>;
}

let early: EarlyAnswer | null = null;

const keyOf = (path: string, { betas, workspace }: Terms) =>
  JSON.stringify([path, betas, workspace]);

/** Puts a question before the rest of the page has loaded, and keeps the answer for it. */
export function askEarly(path: string, terms: Terms): Promise<RawAnswer> {
  const answer = ask(path, terms);
  early = { key: keyOf(path, terms), answer };
  // Whoever takes it will meet the failure; until then it is no unhandled one.
  answer.catch(() => null);
  return answer;
}

/** The answer to a question that was put early, once; null for any other question. */
export function takeEarlyAnswer(path: string, terms: Terms): Promise<RawAnswer> | null {
  if (early?.key !== keyOf(path, terms)) return null;
  const { answer } = early;
  early = null;
  return answer;
}

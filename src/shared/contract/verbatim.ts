import type { ModelInfo, ModelsPage } from "./model-info.ts";

/** An answer that JavaScript may write in another way than it came. */
export interface VerbatimAnswer {
  readonly body: unknown;
  /** The body as JSON, as it came. */
  readonly text: string;
}

/**
 * The answer that each model came in, for as long as the model is there; of a model that is not in it,
 * `JSON.stringify` makes the same characters as came. Next to no answer is in it.
 */
export const verbatimAnswers = new WeakMap<object, VerbatimAnswer>();

/**
 * What JavaScript may write in another way than it came: an escape, a number that is not whole, is
 * negative or has more than 15 digits, and a key that begins like an index, which moves to the front.
 *
 * A text that has none of them is written again with the same characters, if it has no spaces
 * between its tokens and no repeated keys, which our server sends none of. To look for them costs a
 * quarter of parsing.
 */
const MAY_CHANGE = /\\|[[:,](?:-|\d+[.e]|\d{16})|[{,]"\d/i;

/** Keeps the text of an answer of our server, if JavaScript may write it in another way. */
export function keepVerbatim(body: ModelInfo | ModelsPage, answer: VerbatimAnswer): void {
  if (!MAY_CHANGE.test(answer.text)) return;
  const models = body["type"] === "model" ? [body] : (body as ModelsPage).data;
  for (const model of models) verbatimAnswers.set(model, answer);
}

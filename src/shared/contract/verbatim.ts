/** A response that JavaScript may serialize differently. */
export interface VerbatimAnswer {
  readonly body: unknown;
  /** The body as JSON, as it came. */
  readonly text: string;
}

/**
 * The response that each model came in, for as long as the model exists. For a model that is not in
 * it, `JSON.stringify` reproduces the characters that came. Hardly any response is in it.
 */
export const verbatimAnswers = new WeakMap<object, VerbatimAnswer>();

/**
 * What JavaScript may serialize differently: an escape, a number that is not whole, is negative or has
 * more than 15 digits, and a key that begins like an index, which moves to the front.
 *
 * A text without them is serialized with the same characters if it has no spaces between its tokens
 * and no repeated keys, and our server sends neither. The test costs a quarter of parsing.
 */
const MAY_CHANGE = /\\|[[:,](?:-|\d+[.e]|\d{16})|[{,]"\d/i;

/** Keeps the text of a response of our server, if JavaScript may serialize it differently. */
export function keepVerbatim(body: object, answer: VerbatimAnswer): void {
  if (!MAY_CHANGE.test(answer.text)) return;
  const { data } = body as { readonly data?: unknown };
  // A page or a model, which may have a field of this name.
  for (const model of [body, ...(Array.isArray(data) ? (data as unknown[]) : [])]) {
    if (typeof model === "object" && model !== null) verbatimAnswers.set(model, answer);
  }
}

import { isModelId } from "#shared/contract/request-grammar.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";

/**
 * The ID in one raw path segment, percent-decoded exactly once, or the 404 that the API would give.
 *
 * A malformed one is never passed on: what a URL parser could fold into another path of the API
 * (`..`, `%2e%2e`, `..%2f`) would be fetched with the server's key.
 */
export function readModelId(segment: string): string | ErrorAnswer {
  const id = decodeOnce(segment);
  if (id !== null && isModelId(id)) return id;
  return errorAnswer(404, `model: ${(id ?? segment).slice(0, 128)}`);
}

function decodeOnce(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

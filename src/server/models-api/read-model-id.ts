import { ID_MAX_BYTES, isRequestable } from "#shared/contract/model-id.ts";
import { accepted, refused, type Result } from "#shared/result.ts";
import { type ErrorAnswer, errorAnswer } from "../http/error-answer.ts";

/**
 * The ID in one raw path segment, percent-decoded exactly once, or why it is not requested.
 *
 * What a URL parser could fold into another path of the API (`..`, `%2e%2e`, `..%2f`) is never passed
 * on: it would be fetched with the server's key.
 */
export function readModelId(segment: string): Result<string, ErrorAnswer> {
  const id = decodeOnce(segment);
  if (id === null) return refused(errorAnswer(404, `model: ${segment.slice(0, 128)}`));
  return isRequestable(id) ? accepted(id) : refused(errorAnswer(400, NOT_REQUESTABLE));
}

const NOT_REQUESTABLE = `model_id: Input should be an ID of at most ${ID_MAX_BYTES} bytes, without control characters and without . or .. between slashes`;

function decodeOnce(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

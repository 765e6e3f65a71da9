import { errorAnswer, type ErrorAnswer } from "../../../http/error-answer.ts";
import type { Words } from "./words.ts";

/** The name of a header that is no part of the Models API's protocol. */
const HEADER_NAME = /\b(?!x-api-key\b|content-|user-agent\b)[a-z]+(?:-[a-z\d]+)+\b/i;
const SAYS_MISSING =
  /\bheaders?\b.*\b(?:required|missing|needed|must)\b|\b(?:required|missing|needed|requires?|must)\b.*\bheaders?\b/i;

/**
 * The error for a server that names a header of its own which is missing, as Portkey does: “Either
 * x-portkey-config or x-portkey-provider header is required”; null when it does not.
 */
export function requiredHeader(status: number, { message }: Words): ErrorAnswer | null {
  if (message === null || status < 400 || status >= 500) return null;
  if (!SAYS_MISSING.test(message) || !HEADER_NAME.test(message)) return null;
  return errorAnswer(
    400,
    `This server needs a header of its own: “${message}”. Set it in ANTHROPIC_CUSTOM_HEADERS, one “Name: value” a line.`,
    { reason: "header-required" },
  );
}

import { type ErrorAnswer, errorAnswer } from "../../http/error-answer.ts";

/** How the API can fail to give a usable answer. */
export type Fault = keyof typeof ANSWERS;

/** The message for each: enough to act on, nothing about where and how. */
const ANSWERS = {
  unreachable: errorAnswer(502, "The API could not be reached.", { isTransient: true }),
  slow: errorAnswer(504, "The API took too long to answer."),
  unreadable: errorAnswer(502, "The API sent an answer that cannot be read."),
  encoded: errorAnswer(
    502,
    "The API's answer has a content encoding that this server does not decode; it accepts gzip and deflate.",
  ),
  redirect: errorAnswer(
    502,
    "The API redirected to another address, and redirects are never followed.",
  ),
} as const satisfies Record<string, ErrorAnswer>;

/** The answer a client gets for a fault. */
export function answerToFault(fault: Fault): ErrorAnswer {
  return ANSWERS[fault];
}

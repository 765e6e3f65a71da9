import { type ErrorAnswer, errorAnswer } from "../../http/error-answer.ts";

/** How the API can fail to give a usable answer. */
export type Fault = keyof typeof ANSWERS;

/** The message for each: enough to act on, nothing about where and how. */
const ANSWERS = {
  unreachable: errorAnswer(502, "The API could not be reached.", { isTransient: true }),
  slow: errorAnswer(504, "The API took too long to answer."),
  unreadable: errorAnswer(502, "The API sent an answer that cannot be read."),
  large: unreadableAnswer("The API sent an answer that cannot be read: it is larger than 8 MiB."),
  encoded: unreadableAnswer(
    "The API's answer has a content encoding that this server does not decode; it accepts gzip and deflate.",
  ),
} as const satisfies Record<string, ErrorAnswer>;

/** The answer a client gets for a fault. */
export function answerToFault(fault: Fault): ErrorAnswer {
  return ANSWERS[fault];
}

/** An answer of the API that will be as unreadable the next time. */
export function unreadableAnswer(message: string): ErrorAnswer & { readonly status: 502 } {
  return errorAnswer(502, message, { reason: "unreadable" });
}

import type { ErrorAnswer } from "../http/error-answer.ts";
import type { IncomingRequest } from "../http/request.ts";
import type { Question } from "../source/question.ts";

/** A page asks the same few questions over and over. */
const MOST_REMEMBERED = 1000;
/** A longer one is no question of a page. */
const LONGEST_KEY = 500;

/** Reads the question that a request puts, or why it cannot be asked. */
export type ReadQuestion = (incomingRequest: IncomingRequest) => Question | ErrorAnswer;

/**
 * Reads what is put in the very same words only once: reading is most of the work of an answer
 * from memory.
 *
 * @param headers the only ones that the reading looks at
 */
export function rememberQuestions(read: ReadQuestion, headers: readonly string[]): ReadQuestion {
  const remembered = new Map<string, Question>();

  return (incomingRequest) => {
    let key = incomingRequest.target;
    // A header cannot hold the end of a line.
    for (const name of headers) key += `\n${incomingRequest.header(name) ?? ""}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const question = read(incomingRequest);
    if ("status" in question || key.length > LONGEST_KEY) return question;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, question);
    return question;
  };
}

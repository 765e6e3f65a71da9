import { isUtf8 } from "node:buffer";
import * as v from "valibot";
import { ERROR_TYPE_OF_STATUS, ErrorBody } from "#contract/api-error.ts";
import { REQUEST_ID_HEADER } from "#contract/headers.ts";
import { ModelInfo, ModelsPage } from "#contract/model-info.ts";
import type { Answer } from "../asking/answer.ts";
import type { Question } from "../asking/question.ts";
import { errorAnswer } from "../error-answer.ts";
import type { Received } from "./exchange.ts";
import { answerToFault } from "./fault.ts";
import { readRetryAfterSeconds } from "./retry-after.ts";
import { isTooDeep } from "./is-too-deep.ts";

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** Longer sentences of the API are cut; none known is half as long. */
const MESSAGE_MAX_CHARACTERS = 500;
const ERROR_TYPE = /^[a-z_]{1,64}$/;

/**
 * What the visitor gets for what the API sent: no byte of it is passed on, all is written anew.
 */
export function readAnswer(
  { status, headers, body }: Received,
  question: Question,
  redact: Redact,
): Answer {
  const requestId = readRequestId(headers[REQUEST_ID_HEADER], redact);
  const details = { requestId, attempts: 1 };
  if (status === 200) return readGood(body, question, requestId, redact);
  if (status >= 300 && status < 400) return { ...answerToFault("redirect"), ...details };
  const retryAfterSeconds = readRetryAfterSeconds(headers["retry-after"], Date.now());

  switch (status) {
    case 400:
    case 402:
    case 403:
    case 404:
    case 413: {
      const said = readErrorBody(body);
      const message = said?.message ?? `The API answered ${status} and did not say why.`;
      const type = redact(said?.type ?? "");
      return errorAnswer(status, redact(message).slice(0, MESSAGE_MAX_CHARACTERS), {
        ...details,
        type: ERROR_TYPE.test(type) ? type : ERROR_TYPE_OF_STATUS[status],
      });
    }
    case 401:
      return errorAnswer(401, "The API refused this server's key.", details);
    case 429:
      return errorAnswer(429, "The API's rate limit for this server's key is reached.", {
        ...details,
        retryAfterSeconds: retryAfterSeconds ?? 1,
        // Without a time to wait, trying again would be a guess.
        isPassing: retryAfterSeconds !== null,
      });
    case 408:
    case 409:
    case 503:
    case 504:
    case 529:
      return errorAnswer(status, `The API could not answer (${status}).`, {
        ...details,
        ...(retryAfterSeconds !== null && { retryAfterSeconds }),
        isPassing: true,
      });
    default:
      return status >= 500
        ? errorAnswer(502, "The API failed.", { ...details, isPassing: true })
        : { ...answerToFault("unreadable"), ...details };
  }
}

function readGood(
  body: Buffer,
  question: Question,
  requestId: string | null,
  redact: Redact,
): Answer {
  const details = { requestId, attempts: 1 };
  const value = parseJson(body);
  const schema = question.kind === "list" ? ModelsPage : ModelInfo;
  const written = v.is(schema, value) ? writeJson(value, redact) : null;
  if (written === null) return { ...answerToFault("unreadable"), ...details };
  return {
    ...details,
    status: 200,
    body: written,
    encodings: new Map(),
    origin: "upstream",
    asOfMs: Date.now(),
  };
}

function readErrorBody(body: Buffer): { type: string; message: string } | null {
  const value = parseJson(body);
  return v.is(ErrorBody, value) ? value.error : null;
}

function parseJson(body: Buffer): unknown {
  if (!isUtf8(body) || isTooDeep(body)) return undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** The value as checked, not as the schema copies it, so that unknown fields are kept. */
function writeJson(value: object, redact: Redact): Buffer<ArrayBuffer> | null {
  try {
    return Buffer.from(redact(JSON.stringify(value)));
  } catch {
    // Nested deeper than the stack of this engine is high.
    return null;
  }
}

function readRequestId(header: string | string[] | undefined, redact: Redact): string | null {
  if (typeof header !== "string" || !/^[\w-]{1,128}$/.test(header)) return null;
  return redact(header) === header ? header : null;
}

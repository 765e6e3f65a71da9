import * as v from "valibot";
import { ERROR_TYPE_OF_STATUS, ErrorBody } from "#shared/contract/api-error.ts";
import { REQUEST_ID_HEADER } from "#shared/contract/headers.ts";
import { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import type { Answer } from "../answer.ts";
import type { ModelsRequest } from "../models-request.ts";
import { errorAnswer } from "../../http/error-answer.ts";
import type { Redact, Secret } from "../../http/redact.ts";
import type { Received } from "./exchange.ts";
import { answerToFault } from "./fault.ts";
import { isCanonicalModel, isCanonicalPage } from "./canonical-answers.ts";
import { type Expected, rewriteJson } from "./rewrite-json.ts";

/** Longer messages of the API are cut; none known is half as long. */
const MESSAGE_MAX_CHARACTERS = 500;
/** An hour: a longer wait is as good as a refusal. */
const RETRY_AFTER_MAX_SECONDS = 3600;
const ERROR_TYPE = /^[a-z_]{1,64}$/;

/** Makes an answer of what the API sent in reply to a request. */
export type ReadAnswer = (received: Received, modelsRequest: ModelsRequest) => Answer;

/** Validates what the API sent and rewrites it, so that nothing unchecked reaches a client. */
export function answerReader(secret: Secret): ReadAnswer {
  const { redact } = secret;
  return (received, modelsRequest) => {
    const requestId = readRequestId(received.headers[REQUEST_ID_HEADER], redact);
    if (received.status !== 200) return readRefusal(received, requestId, redact);
    const body = rewriteJson(received.body, modelsRequest.kind === "list" ? PAGE : MODEL, secret);
    const details = { requestId, attempts: 1 };
    if (body === null) return { ...answerToFault("unreadable"), ...details };
    const asOfMs = Date.now();
    return { ...details, status: 200, body, encodings: new Map(), origin: "upstream", asOfMs };
  };
}

const PAGE: Expected = {
  matches: (value) => v.is(ModelsPage, value),
  isCanonical: isCanonicalPage,
};
const MODEL: Expected = {
  matches: (value) => v.is(ModelInfo, value),
  isCanonical: isCanonicalModel,
};

function readRefusal(
  { status, headers, body }: Received,
  requestId: string | null,
  redact: Redact,
): Answer {
  const details = { requestId, attempts: 1 };
  if (status >= 300 && status < 400) return { ...answerToFault("redirect"), ...details };
  const retryAfterSeconds = readRetryAfterSeconds(headers["retry-after"], Date.now());

  switch (status) {
    case 400:
    case 402:
    case 403:
    case 404:
    case 413: {
      const said = readErrorBody(body);
      const message = said?.message ?? `The API answered ${status} without saying why.`;
      const type = redact(said?.type ?? "");
      return errorAnswer(status, redact(message).slice(0, MESSAGE_MAX_CHARACTERS), {
        ...details,
        type: ERROR_TYPE.test(type) ? type : ERROR_TYPE_OF_STATUS[status],
      });
    }
    case 401:
      return errorAnswer(401, "The API refused this server's key.", details);
    case 429:
      return errorAnswer(429, "The API's rate limit for this server's key has been reached.", {
        ...details,
        ...(retryAfterSeconds !== null && { retryAfterSeconds }),
        // Without a time to wait, a retry would be a guess.
        isTransient: retryAfterSeconds !== null,
      });
    case 408:
    case 409:
    case 503:
    case 504:
    case 529:
      return errorAnswer(status, `The API could not answer (${status}).`, {
        ...details,
        ...(retryAfterSeconds !== null && { retryAfterSeconds }),
        isTransient: true,
      });
    default:
      return status >= 500
        ? errorAnswer(502, "The API failed.", { ...details, isTransient: true })
        : { ...answerToFault("unreadable"), ...details };
  }
}

function readErrorBody(body: Buffer): { type: string; message: string } | null {
  try {
    const value: unknown = JSON.parse(body.toString());
    return v.is(ErrorBody, value) ? value.error : null;
  } catch {
    return null;
  }
}

function readRequestId(header: string | string[] | undefined, redact: Redact): string | null {
  if (typeof header !== "string" || !/^[\w-]{1,128}$/.test(header)) return null;
  return redact(header) === header ? header : null;
}

/** Whole seconds, from 1 to an hour, out of a `retry-after` of seconds or a date; null for none. */
function readRetryAfterSeconds(header: string | undefined, nowMs: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const seconds = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - nowMs) / 1000;
  if (!Number.isFinite(seconds)) return null;
  return Math.min(Math.max(Math.ceil(seconds), 1), RETRY_AFTER_MAX_SECONDS);
}

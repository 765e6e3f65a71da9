import { ERROR_TYPE_OF_STATUS } from "#shared/contract/api-error.ts";
import { errorAnswer, type ErrorAnswer } from "../../../http/error-answer.ts";
import type { Redact } from "../../../http/redact.ts";
import type { ModelsRequest } from "../../models-request.ts";
import type { Received } from "../exchange.ts";
import { unreadableAnswer } from "../fault.ts";
import { type Credentials, isGateway } from "../request-headers.ts";
import { missingRoute, noModelRoute, noModelsRoute } from "./missing-route.ts";
import { requiredHeader } from "./required-header.ts";
import { readRetryAfterSeconds } from "./retry-after.ts";
import { unheardParameters } from "./unheard-parameters.ts";
import { readWords, type Words } from "./words.ts";

/** Longer messages of the API are cut; none known is half as long. */
export const MESSAGE_MAX_CHARACTERS = 500;
const ERROR_TYPE = /^[a-z_]{1,64}$/;
/** The code of a limit that no time lifts. */
export const NO_CREDIT = /insufficient_?(?:quota|credits?|balance)|billing/i;

/** Makes an error of what the API sent in place of an answer. */
export type ReadRefusal = (received: Received, modelsRequest: ModelsRequest) => ErrorAnswer;

/**
 * Reads refusals of any server: what they say is passed on in its own words, without secrets and cut,
 * and what never passes says so.
 */
export function refusalReader(redact: Redact, credentials: Credentials): ReadRefusal {
  const keyRefused = errorAnswer(401, sentenceForKey(credentials), { reason: "key-refused" });
  return (received, modelsRequest) => {
    const { status, headers } = received;
    const words = readRedacted(received, redact);
    if (status >= 300 && status < 400) {
      return modelsRequest.kind === "list"
        ? noModelsRoute(status, words)
        : noModelRoute(status, words, modelsRequest.id);
    }
    const special = missingRoute(status, words, modelsRequest) ?? requiredHeader(status, words);
    if (special !== null) return special;
    const retryAfterSeconds = readRetryAfterSeconds(headers["retry-after"], Date.now());

    switch (status) {
      case 400:
      case 402:
      case 403:
      case 404:
      case 413:
        return passOn(status, status, words, modelsRequest);
      // FastAPI's for a parameter that it does not like.
      case 422:
        return passOn(400, status, words, modelsRequest);
      case 401:
        return keyRefused;
      case 429:
        if (NO_CREDIT.test(words.code ?? words.type ?? "")) {
          return passOn(402, status, words, modelsRequest);
        }
        return errorAnswer(429, "The API's rate limit for this server's key has been reached.", {
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
          ...(retryAfterSeconds !== null && { retryAfterSeconds }),
          isTransient: true,
        });
      default:
        return status >= 500
          ? errorAnswer(502, "The API failed.", { isTransient: true })
          : unreadableAnswer(
              `The API answered ${status}${quoted(words)}, which cannot be read as an answer.`,
            );
    }
  };
}

/** The sentence of a refusal, in the server's own words where it has any. */
function passOn(
  status: 400 | 402 | 403 | 404 | 413,
  given: number,
  words: Words,
  modelsRequest: ModelsRequest,
): ErrorAnswer {
  const page = words.isWebPage ? "with a web page and " : "";
  const message = words.message ?? `The API answered ${given} ${page}without saying why.`;
  const hint = status === 400 ? unheardParameters(words.message ?? "", modelsRequest) : "";
  const isNamed = words.isOwn && words.type !== null && ERROR_TYPE.test(words.type);
  return errorAnswer(status, message + hint, {
    type: isNamed && words.type !== null ? words.type : ERROR_TYPE_OF_STATUS[status],
  });
}

function quoted({ message }: Words): string {
  return message === null ? "" : ` (“${message}”)`;
}

/** Cut after the secrets are gone, so that no part of one is left at the end. */
function readRedacted(received: Received, redact: Redact): Words {
  const words = readWords(received);
  const cut = (text: string | null) => text && redact(text).slice(0, MESSAGE_MAX_CHARACTERS);
  return { ...words, message: cut(words.message), type: cut(words.type) };
}

function sentenceForKey(credentials: Credentials): string {
  const { apiKey, authToken } = credentials;
  const sendsBoth = authToken === null && isGateway(credentials);
  if (apiKey !== null) {
    const both = "It was sent as x-api-key and as a bearer token";
    const ways = `set ANTHROPIC_AUTH_TOKEN alone for the bearer, or “x-api-key: …” alone in ANTHROPIC_CUSTOM_HEADERS`;
    const hint = sendsBoth ? ` ${both}; where only one may come, ${ways}.` : "";
    return `The API refused this server's key.${hint}`;
  }
  return authToken === null
    ? "The API refused this server's credentials, which are in ANTHROPIC_CUSTOM_HEADERS."
    : "The API refused this server's token (ANTHROPIC_AUTH_TOKEN, sent as a bearer).";
}

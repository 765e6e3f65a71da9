import { errorAnswer, type ErrorAnswer } from "../../../http/error-answer.ts";
import type { ListParameters } from "#shared/contract/request-grammar.ts";
import type { ModelsRequest } from "../../models-request.ts";
import type { Words } from "./words.ts";

/** What servers say of a path they do not know, as opposed to a model. */
const UNKNOWN_PATH =
  /^(?:404[:\s]*)?(?:(?:the |no such )?(?:file|page|path|route|url|endpoint|address|resource) )?(?:is |was |does )?not (?:found|exist)\.?$|^(?:route|cannot get|unknown (?:route|path|url|endpoint)|invalid url|no (?:such )?(?:route|path|url|endpoint)|(?:that|this) address)\b|\bor path\b|not implemented/i;
const NO_ROUTE = new Set([404, 405, 410, 501]);
/** These can say nothing else. */
const ALWAYS = new Set([405, 410]);

/**
 * The error for a path that the server has no route for, where its answer shows that it is the path
 * and not the model that is unknown; null otherwise.
 *
 * An error as the API writes it is taken at its word, and so is a 404 for a later page, which may mean
 * the entry that it was to begin after.
 */
export function missingRoute(
  status: number,
  words: Words,
  modelsRequest: ModelsRequest,
): ErrorAnswer | null {
  if (!NO_ROUTE.has(status)) return null;
  const isOwn = words.isOwn && !ALWAYS.has(status);
  if (modelsRequest.kind === "list") {
    const isCursor = status === 404 && isLaterPage(modelsRequest.parameters);
    return isOwn || isCursor ? null : noModelsRoute(status, words);
  }
  const isPath = status !== 404 || words.message === null || UNKNOWN_PATH.test(words.message);
  return isPath && !isOwn ? noModelRoute(status, words, modelsRequest.id) : null;
}

/** Whether other pages of a list came before, so that there is one at this address. */
export function isLaterPage({ after_id, before_id }: ListParameters): boolean {
  return (after_id ?? before_id) !== undefined;
}

/** There is no list at this address. */
export function noModelsRoute(status: number, words: Words): ErrorAnswer {
  return errorAnswer(
    statusOf(status),
    `There is no Models API at this address: its answer cannot be read as a list (${describe(status, words)}). Check ANTHROPIC_BASE_URL: many gateways have the API under a path such as /anthropic, /claude or /api, and some have no list of models.`,
    { reason: "no-models-route" },
  );
}

/** This server cannot retrieve a single model, whatever it lists. */
export function noModelRoute(status: number, words: Words, id: string): ErrorAnswer {
  const slash = id.includes("/") ? " The ID holds a slash, which some servers cannot route." : "";
  return errorAnswer(
    statusOf(status),
    `This server cannot retrieve a single model: its answer was ${describe(status, words)}.${slash}`,
    { reason: "no-model-route" },
  );
}

/** A web page with a 200 and a redirect are no answers of an API. */
function statusOf(status: number): 404 | 502 {
  return status < 400 ? 502 : 404;
}

function describe(status: number, { message, isWebPage }: Words): string {
  if (status >= 300 && status < 400) return `${status}, a redirect, which is never followed`;
  if (isWebPage) return `${status} with a web page`;
  return message === null
    ? `${status} without a message`
    : `${status}, “${message.replace(/\.$/, "")}”`;
}

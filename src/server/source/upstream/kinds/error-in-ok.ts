import { ERROR_TYPE_OF_STATUS } from "#shared/contract/api-error.ts";
import { unreadableAnswer } from "../fault.ts";
import { MESSAGE_MAX_CHARACTERS, NO_CREDIT } from "../refusals/read-refusal.ts";
import { readWords, type Words } from "../refusals/words.ts";
import type { ReadKind } from "./kind.ts";
import { isModel, isObject } from "../json-value.ts";

/** Codes in texts, as OpenAI and those who follow it write them. */
const CODES: readonly (readonly [RegExp, number])[] = [
  [/not_?found|not_?exist|unknown_model/i, 404],
  [/invalid_?(?:api_?)?key|unauthori[sz]ed|invalid_?token/i, 401],
  [/forbidden|permission/i, 403],
  [NO_CREDIT, 402],
  [/rate_?limit|quota/i, 429],
];

/** What is wrong with a list's request, and not with the server. */
const NAMES_PARAMETER = /(?<!rate.?)\blimit\b|page.?size|lifecycle|\bbeta\b|parameter/i;

/**
 * A 200 whose body says that something failed, such as `{"error":{"message":"…"}}`: the error it
 * says. One model that is unavailable for no better reason is unknown.
 */
export const errorInOk: ReadKind = ({ value, received, modelsRequest, readRefusal }) => {
  if (!saysNo(value)) return null;
  const words = readWords(received);
  const status =
    statusOf(words) ??
    (modelsRequest.kind === "retrieve"
      ? 404
      : NAMES_PARAMETER.test(words.message ?? "")
        ? 400
        : 500);
  if (status < 500) return readRefusal({ ...received, status }, modelsRequest);
  const said =
    words.message === null ? "" : `: “${words.message.slice(0, MESSAGE_MAX_CHARACTERS)}”`;
  return unreadableAnswer(
    `The API answered 200 with an error in place of ${modelsRequest.kind === "list" ? "a list" : "a model"}, which cannot be read${said}.`,
  );
};

function saysNo(value: unknown): boolean {
  if (!isObject(value) || isModel(value)) return false;
  const { data, models, error, success, status, detail } = value;
  if (Array.isArray(data) || Array.isArray(models)) return false;
  if (isObject(error) || (typeof error === "string" && error !== "")) return true;
  if (success === false || status === "failure" || status === "error") return true;
  if (data !== undefined || Object.values(value).some(Array.isArray)) return Array.isArray(detail);
  const { code, statusCode, message, msg } = value;
  return (
    (detail !== undefined && detail !== null) ||
    [message, msg].some((text) => typeof text === "string" && text !== "") ||
    [code, status, statusCode].some((number) => Number(number) >= 400)
  );
}

/** The status that an error means; null when it names none. */
function statusOf({ type, code }: Words): number | null {
  const number = Number(code);
  if (number >= 400 && number < 600) return number;
  const byCode = CODES.find(([pattern]) => code !== null && pattern.test(code));
  if (byCode !== undefined) return byCode[1];
  const byType = Object.entries(ERROR_TYPE_OF_STATUS).find(([, name]) => name === type);
  // Any request can be called invalid, and is by those who mean an unknown model.
  return byType === undefined || byType[0] === "400" ? null : Number(byType[0]);
}

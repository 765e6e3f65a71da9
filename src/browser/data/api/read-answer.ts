import { ErrorBody } from "#shared/contract/api-error.ts";
import type { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import { readModel, readPage, type PageTraits } from "#shared/model-info/read-page.ts";
import type { RawAnswer } from "./ask.ts";
import { endingStore, listFormatStore } from "./connection.ts";
import { BROKEN, failureWording } from "./failure-wording.ts";
import { ApiError, ContractError } from "./failure.ts";
import { answeredAt } from "./response-meta.ts";

import * as v from "valibot";

/** Why a response that is not 2xx is none to use. */
export function refusalOf({ response, body, meta }: RawAnswer): ApiError {
  const parsed = v.safeParse(ErrorBody, body);
  const { status, reason = null, access } = meta;
  const { type, message } = parsed.success
    ? parsed.output.error
    : { type: "api_error", message: `The server answered ${status}.` };
  const wording = failureWording(status, reason, status === 401 && access === "required");
  return new ApiError({ status, type, message }, meta, retryAfterMs(response), wording);
}

/**
 * Reads a page that is not as the Claude API sends it.
 *
 * @throws {ContractError} when it is no list at all
 */
export function readOtherPage(raw: RawAnswer): { page: ModelsPage; traits: PageTraits } {
  const read = readPage(raw.body, answeredAt(raw.meta));
  if (read === null) throw unreadable(raw, "data is missing, or is not a list");
  listFormatStore.set(read.traits.format);
  return read;
}

/**
 * Reads a single model that is not as the Claude API sends it.
 *
 * @throws {ContractError} when it is no model
 */
export function readOtherModel(raw: RawAnswer): ModelInfo {
  const model = readModel(raw.body, answeredAt(raw.meta));
  if (model === null) throw unreadable(raw, "id is missing or not a string");
  return model;
}

function unreadable({ body, meta }: RawAnswer, problem: string): ContractError {
  endingStore.set("unreadable");
  return new ContractError(body === undefined ? "The body is not JSON" : problem, meta, BROKEN);
}

/** The whole seconds of a `retry-after` in milliseconds; our server sends no dates. */
function retryAfterMs({ headers }: Response): number | null {
  const value = headers.get("retry-after");
  return value !== null && /^\d{1,5}$/.test(value) ? Number(value) * 1000 : null;
}

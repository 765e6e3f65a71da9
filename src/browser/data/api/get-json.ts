import * as v from "valibot";
import { ErrorBody } from "#shared/contract/api-error.ts";
import type { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import { keepVerbatim } from "#shared/contract/verbatim.ts";
import { ask, type RawAnswer } from "./ask.ts";
import type { RequestOptions } from "./request-options.ts";
import { endingStore } from "./connection.ts";
import { takeEarlyAnswer } from "./early-answer.ts";
import { ApiError, ContractError } from "./failure.ts";
import type { ResponseMeta } from "./response-meta.ts";

/** A parsed body with the metadata of its response. */
export interface Answer<Body> {
  readonly body: Body;
  readonly meta: ResponseMeta;
}

/**
 * Sends a request to our own server and checks the response against the contract once, at the edge.
 * The body is returned as it came, key for key: a parser's copy would lose the order of the keys.
 *
 * @throws {ApiError} when the response is not 2xx
 * @throws {ContractError} when a 2xx body is not JSON or does not fit the schema
 * @throws {TypeError} when the server cannot be reached (the platform's own error)
 */
export async function getJson<Schema extends typeof ModelInfo | typeof ModelsPage>(
  path: string,
  schema: Schema,
  requestOptions: RequestOptions,
  signal: AbortSignal,
): Promise<Answer<v.InferOutput<Schema>>> {
  const raw = await (takeEarlyAnswer(path, requestOptions) ?? ask(path, requestOptions, signal));
  if (!raw.isOk) throw refusal(raw);
  const parsed = v.safeParse(schema, raw.body, { abortEarly: true });
  if (!parsed.success) {
    endingStore.set("unreadable");
    const keys = parsed.issues[0].path?.map(({ key }) => key) ?? ["the body"];
    throw new ContractError(keys.join("."), raw.meta);
  }
  const body = raw.body as v.InferOutput<Schema>;
  keepVerbatim(body, raw);
  return { body, meta: raw.meta };
}

function refusal({ body, meta, retryAfter }: RawAnswer): ApiError {
  const parsed = v.safeParse(ErrorBody, body);
  const { status } = meta;
  const { type, message } = parsed.success
    ? parsed.output.error
    : { type: "api_error", message: `The server answered ${status}.` };
  return new ApiError({ status, type, message }, meta, retryAfterMs(retryAfter));
}

/** The whole seconds of a `retry-after` in milliseconds; our server sends no dates. */
function retryAfterMs(value: string | null): number | null {
  return value !== null && /^\d{1,5}$/.test(value) ? Number(value) * 1000 : null;
}

import type { ModelInfo, ModelsPage } from "#shared/contract/model-info.ts";
import { keepVerbatim } from "#shared/contract/verbatim.ts";
import { isPlainModel, isPlainPage } from "#shared/model-info/is-plain.ts";
import type { PageTraits } from "#shared/model-info/read-page.ts";
import { ask, type RawAnswer } from "./ask.ts";
import type { RequestOptions } from "./request-options.ts";
import { takeEarlyAnswer } from "./early-answer.ts";
import { ApiError, SIGN_IN } from "./failure.ts";
import { answeredAt, type ResponseMeta } from "./response-meta.ts";

/** A parsed body with the metadata of its response. */
export interface Answer<Body> {
  readonly body: Body;
  readonly meta: ResponseMeta;
}

/** A page with how its server lists models; left out for a page as the Claude API sends it. */
export interface PageAnswer extends Answer<ModelsPage> {
  readonly traits?: PageTraits;
}

/** Reads whatever is not as the Claude API sends it, which hardly anybody meets. */
const loadReader = () => import("./read-answer.ts");

/**
 * Requests a page of our own server. One that is as the Claude API sends it is returned as it came, key
 * for key; every other is read.
 *
 * @throws {ApiError} when the response is not 2xx
 * @throws {ContractError} when a 2xx body is no list
 * @throws {TypeError} when the server cannot be reached (the platform's own error)
 */
export async function getPage(
  path: string,
  requestOptions: RequestOptions,
  signal: AbortSignal,
): Promise<PageAnswer> {
  const raw = await getRaw(path, requestOptions, signal);
  const { body, meta } = raw;
  if (isPlainPage(body, answeredAt(meta))) return { body, meta };
  const { page, traits } = (await loadReader()).readOtherPage(raw);
  return { body: page, meta, traits };
}

/**
 * Requests one model of our own server.
 *
 * @throws {ApiError} when the response is not 2xx
 * @throws {ContractError} when a 2xx body is no model
 * @throws {TypeError} when the server cannot be reached (the platform's own error)
 */
export async function getModel(
  path: string,
  requestOptions: RequestOptions,
  signal: AbortSignal,
): Promise<Answer<ModelInfo>> {
  const raw = await getRaw(path, requestOptions, signal);
  const { body, meta } = raw;
  if (isPlainModel(body, answeredAt(meta)) && body.lifecycle != null) return { body, meta };
  return { body: (await loadReader()).readOtherModel(raw), meta };
}

async function getRaw(
  path: string,
  requestOptions: RequestOptions,
  signal: AbortSignal,
): Promise<RawAnswer> {
  const raw = await (takeEarlyAnswer(path, requestOptions) ??
    ask(path, requestOptions, { signal }));
  if (!raw.response.ok) throw await readRefusal(raw);
  const { body, text } = raw;
  if (body) keepVerbatim(body, { body, text });
  return raw;
}

/** The reader may be behind a sign-in that has expired, or of a build that is gone. */
async function readRefusal(raw: RawAnswer): Promise<ApiError> {
  try {
    return (await loadReader()).refusalOf(raw);
  } catch {
    const { status, access } = raw.meta;
    const title = `The server answered ${status}`;
    const wording = access === "required" ? SIGN_IN : { title, advice: "Reload the page." };
    return new ApiError({ status, type: "api_error", message: title }, raw.meta, null, wording);
  }
}

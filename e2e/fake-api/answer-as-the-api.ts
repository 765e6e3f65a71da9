import type { ModelInfo } from "../../src/shared/contract/model-info.ts";
import { refusal } from "./faults.ts";
import { type ListRequest, readBetas, readListRequest } from "./read-request.ts";

/** Models and the other names that lead to them. */
export interface Catalogue {
  readonly models: readonly ModelInfo[];
  /** The ID that each alias leads to. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** The fields that a model has under `server-side-fallback-2026-07-01` only, by its ID. */
  readonly fallbackFields?: Readonly<Record<string, object>>;
  /** Rewrites each model on its way out, as a gateway of another version would. */
  readonly dress?: (model: ModelInfo, request: Request) => object;
}

const FALLBACK_BETA = "server-side-fallback-2026-07-01";

/**
 * Answers requests as the API does, keys and versions checked.
 *
 * Shares nothing with the server that it stands behind but the form of a model, so that a fault of
 * one is not a fault of both. Serialized answers are cached, so that a million models are quick.
 */
export function answerAsTheApi(catalogue: Catalogue): (request: Request) => Promise<Response> {
  const { aliases = {}, fallbackFields = {}, dress } = catalogue;
  const models = catalogue.models.toSorted(newestFirst);
  // The first one counts where an ID occurs twice.
  const indices = new Map(models.map(({ id }, index) => [id, index] as const).toReversed());
  const bodies = new Map<string, string>();
  let count = 0;

  return (request) => {
    count += 1;
    const id = `req_e2e_${count}`;
    const { pathname, search, searchParams } = new URL(request.url);
    const betas = readBetas(request.headers, id);
    const refused = refuse(pathname, request.headers, id);
    if (refused !== null) return Promise.resolve(refused);
    if (betas instanceof Response) return Promise.resolve(betas);
    const write = (model: ModelInfo) => {
      const more = betas.includes(FALLBACK_BETA) ? fallbackFields[model.id] : undefined;
      const whole = { ...model, ...more };
      return dress?.(whole, request) ?? whole;
    };

    const key = `${pathname}${search} ${betas.toSorted().join()}`;
    let body = dress ? undefined : bodies.get(key);
    if (body === undefined) {
      const answer = pathname.startsWith(MODEL_PATH)
        ? retrieve(pathname.slice(MODEL_PATH.length), id, write)
        : list(searchParams, id, write);
      if (answer instanceof Response) return Promise.resolve(answer);
      body = JSON.stringify(answer);
      if (!dress) bodies.set(key, body);
    }
    const headers = { "content-type": "application/json", "request-id": id };
    return Promise.resolve(new Response(body, { headers }));
  };

  function retrieve(segment: string, id: string, write: Write): object {
    const name = decodeURIComponent(segment);
    const model = models[indices.get(name) ?? indices.get(aliases[name] ?? "") ?? -1];
    return model ? write(model) : refusal(404, `model: ${name}`, id);
  }

  function list(query: URLSearchParams, id: string, write: Write): object {
    const parameters = readListRequest(query, id);
    if (parameters instanceof Response) return parameters;
    const cursor = parameters.afterId ?? parameters.beforeId;
    const at = cursor === null ? -1 : indices.get(cursor);
    if (at === undefined) {
      const name = parameters.afterId === null ? "before_id" : "after_id";
      return refusal(400, `${name}: No model in this list has the ID ${cursor}`, id);
    }
    const page = cutPage(models, at, parameters);
    return { ...page, data: page.data.map(write) };
  }
}

type Write = (model: ModelInfo) => object;
const MODEL_PATH = "/v1/models/";

function newestFirst(a: ModelInfo, b: ModelInfo): number {
  return Date.parse(b.created_at) - Date.parse(a.created_at);
}

/** The page on the older side of an index, or with `before_id` on the newer one: newest first in both. */
function cutPage(models: readonly ModelInfo[], at: number, parameters: ListRequest) {
  const step = parameters.beforeId === null ? 1 : -1;
  const found: ModelInfo[] = [];
  // One more than fits says that there are more.
  for (let index = at + step; found.length <= parameters.limit; index += step) {
    const model = models[index];
    if (model === undefined) break;
    if (parameters.lifecycles.includes(model.lifecycle ?? "")) found.push(model);
  }
  const page = found.slice(0, parameters.limit);
  const data = step === 1 ? page : page.toReversed();
  return {
    data,
    has_more: found.length > parameters.limit,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  };
}

function refuse(pathname: string, headers: Headers, id: string): Response | null {
  if (!/^\/v1\/models(\/[^/]+)?$/.test(pathname)) return refusal(404, "Not found", id);
  // Organizations may refuse cross-origin requests; this detects a proxy that passes them on.
  if (headers.has("origin")) return refusal(401, "CORS requests are not allowed", id);
  if (!headers.has("x-api-key")) return refusal(401, "x-api-key header is required", id);
  if (!headers.has("anthropic-version")) {
    return refusal(400, "anthropic-version: header is required", id);
  }
  return null;
}

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
 * one is not a fault of both. Serialised answers are kept, so that a million models are quick.
 */
export function answerAsTheApi(catalogue: Catalogue): (request: Request) => Promise<Response> {
  const { aliases = {}, fallbackFields = {}, dress } = catalogue;
  const models = catalogue.models.toSorted(newestFirst);
  // The first one counts where an ID occurs twice.
  const places = new Map(models.map(({ id }, place) => [id, place] as const).toReversed());
  const kept = new Map<string, string>();
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
    let body = dress ? undefined : kept.get(key);
    if (body === undefined) {
      const answer = pathname.startsWith(MODEL_PATH)
        ? retrieve(pathname.slice(MODEL_PATH.length), id, write)
        : list(searchParams, id, write);
      if (answer instanceof Response) return Promise.resolve(answer);
      body = JSON.stringify(answer);
      if (!dress) kept.set(key, body);
    }
    const headers = { "content-type": "application/json", "request-id": id };
    return Promise.resolve(new Response(body, { headers }));
  };

  function retrieve(segment: string, id: string, write: Write): object {
    const name = decodeURIComponent(segment);
    const model = models[places.get(name) ?? places.get(aliases[name] ?? "") ?? -1];
    return model ? write(model) : refusal(404, `model: ${name}`, id);
  }

  function list(query: URLSearchParams, id: string, write: Write): object {
    const asked = readListRequest(query, id);
    if (asked instanceof Response) return asked;
    const cursor = asked.afterId ?? asked.beforeId;
    const at = cursor === null ? -1 : places.get(cursor);
    if (at === undefined) {
      const name = asked.afterId === null ? "before_id" : "after_id";
      return refusal(400, `${name}: No model in this list has the ID ${cursor}`, id);
    }
    const page = cutPage(models, at, asked);
    return { ...page, data: page.data.map(write) };
  }
}

type Write = (model: ModelInfo) => object;
const MODEL_PATH = "/v1/models/";

function newestFirst(a: ModelInfo, b: ModelInfo): number {
  return Date.parse(b.created_at) - Date.parse(a.created_at);
}

/** The page on the older side of a place, or with `before_id` on the newer one: newest first in both. */
function cutPage(models: readonly ModelInfo[], at: number, asked: ListRequest) {
  const step = asked.beforeId === null ? 1 : -1;
  const found: ModelInfo[] = [];
  // One more than fits says that there are more.
  for (let place = at + step; found.length <= asked.limit; place += step) {
    const model = models[place];
    if (model === undefined) break;
    if (asked.lifecycles.includes(model.lifecycle ?? "")) found.push(model);
  }
  const page = found.slice(0, asked.limit);
  const data = step === 1 ? page : page.toReversed();
  return {
    data,
    has_more: found.length > asked.limit,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  };
}

function refuse(pathname: string, headers: Headers, id: string): Response | null {
  if (!/^\/v1\/models(\/[^/]+)?$/.test(pathname)) return refusal(404, "Not found", id);
  // Organizations may refuse whatever a page sends by itself; a proxy that lets it through is seen.
  if (headers.has("origin")) return refusal(401, "CORS requests are not allowed", id);
  if (!headers.has("x-api-key")) return refusal(401, "x-api-key header is required", id);
  if (!headers.has("anthropic-version")) {
    return refusal(400, "anthropic-version: header is required", id);
  }
  return null;
}

import { REQUEST_ID_HEADER, VERSION_HEADER } from "#contract/headers.ts";
import type { ModelInfo } from "#contract/model-info.ts";
import type { Answer } from "../../src/server/asking/answer.ts";
import { readListQuestion, readRetrieveQuestion } from "../../src/server/asking/read-question.ts";
import { askSnapshot } from "../../src/server/catalogue/ask-snapshot.ts";
import { refusal } from "./faults.ts";
import { GENERATED_ON } from "./generate.ts";

/** Models and the other names that lead to them. */
export interface Catalogue {
  readonly models: readonly ModelInfo[];
  /** The ID that each alias leads to. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Rewrites each model on its way out, as a gateway of another version would. */
  readonly dress?: (model: ModelInfo, request: Request) => object;
}

/**
 * Answers requests as the API does, keys and versions checked.
 *
 * What the API makes of a question is the logic of the embedded catalogue, whose contract the
 * server's own tests hold; serialised answers are kept, so that a million models are quick.
 */
export function answerAsTheApi(catalogue: Catalogue): (request: Request) => Promise<Response> {
  const { models, aliases = {}, dress } = catalogue;
  const ask = askSnapshot({
    taken_on: GENERATED_ON,
    entries: models.map((model) => ({ model, aliases: aliasesOf(model.id, aliases) })),
  });
  const kept = new Map<string, Answer>();
  let count = 0;

  return async (request) => {
    count += 1;
    const id = `req_e2e_${count}`;
    const { pathname: path, search } = new URL(request.url);
    const visit = {
      path,
      query: search.slice(1),
      header: (name: string) => request.headers.get(name),
    };
    const refused = refuse(request, id);
    if (refused !== null) return refused;
    const question = visit.path.startsWith("/v1/models/")
      ? readRetrieveQuestion(visit, null)
      : readListQuestion(visit, null);
    if ("status" in question) return respond(question, id);
    const answer = kept.get(question.key) ?? (await ask(question, PATIENT));
    kept.set(question.key, answer);
    const response = respond(answer, id);
    return dress === undefined || answer.status !== 200
      ? response
      : redress(response, (model) => dress(model, request));
  };
}

/** An asker who stays. */
const PATIENT = { onLeave: () => undefined, retriesItself: false };

function aliasesOf(id: string, aliases: Readonly<Record<string, string>>): string[] {
  return Object.keys(aliases).filter((alias) => aliases[alias] === id);
}

function refuse(request: Request, id: string): Response | null {
  const { pathname } = new URL(request.url);
  if (!/^\/v1\/models(\/[^/]+)?$/.test(pathname)) return refusal(404, "Not found", id);
  if (!request.headers.has("x-api-key")) return refusal(401, "x-api-key header is required", id);
  if (!request.headers.has(VERSION_HEADER)) {
    return refusal(400, `${VERSION_HEADER}: header is required`, id);
  }
  return null;
}

function respond(answer: Answer, id: string): Response {
  if (answer.status !== 200) return refusal(answer.status, answer.message, id);
  return new Response(answer.body, {
    headers: { "content-type": "application/json", [REQUEST_ID_HEADER]: id },
  });
}

async function redress(response: Response, dress: (model: ModelInfo) => object): Promise<Response> {
  const body = (await response.json()) as ModelInfo & { data?: ModelInfo[] };
  const dressed = body.data === undefined ? dress(body) : { ...body, data: body.data.map(dress) };
  return Response.json(dressed, { headers: response.headers });
}

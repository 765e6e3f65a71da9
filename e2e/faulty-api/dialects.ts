import { createServer, type IncomingMessage } from "node:http";
import { listenOnLoopback, stopServer } from "./listen-on-loopback.ts";

type Fields = Readonly<Record<string, unknown>>;
type Page = Fields & { readonly data: readonly Fields[] };

/** What a server makes of the API's answers: the facts are the same, their form is not. */
export interface Dialect {
  readonly name: string;
  /** Of one model, in a list and alone. */
  readonly entry: (model: Fields) => Fields;
  readonly page: (page: Page) => unknown;
  /** The fields around a list, in the order in which a client gets them. */
  readonly envelope: readonly string[];
  /** Of an error, with its status. */
  readonly refusal: (status: number, message: string) => readonly [status: number, body: string];
  /** How a body is written; as minified JSON otherwise. */
  readonly write?: (body: unknown) => string;
  /** Larger pages are refused. */
  readonly mostPerPage?: number;
}

const OWN = ["data", "has_more", "first_id", "last_id"];
const same = <Value>(value: Value) => value;
const without = (fields: Fields, ...names: readonly string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
const secondsOf = ({ created_at }: Fields) => Date.parse(String(created_at)) / 1000;
const NEWER = "lifecycle line deprecated_at retires_at max_input_tokens max_tokens capabilities";

const ownRefusal: Dialect["refusal"] = (status, message) => {
  const type = status === 404 ? "not_found_error" : "invalid_request_error";
  return [status, JSON.stringify({ type: "error", error: { type, message } })];
};
const openAiRefusal: Dialect["refusal"] = (status, message) => {
  const code = status === 404 ? "model_not_found" : null;
  return [status, JSON.stringify({ error: { message, type: "invalid_request_error", code } })];
};
const openAiEntry = (model: Fields) => ({
  ...without(model, "type", "display_name", "created_at", ...NEWER.split(" ")),
  object: "model",
  created: secondsOf(model),
  owned_by: "acme",
});

/** Every kind of server there is, as far as it pages and retrieves at all. */
export const DIALECTS: readonly Dialect[] = [
  {
    name: "the API's own format of today",
    entry: same,
    page: same,
    envelope: OWN,
    refusal: ownRefusal,
  },
  {
    name: "the API's first format, without IDs of the page",
    entry: (model) => without(model, ...NEWER.split(" ")),
    page: (page) => without(page, "first_id", "last_id"),
    envelope: OWN,
    refusal: ownRefusal,
    mostPerPage: 100,
  },
  {
    name: "OpenAI's format, with a word about more pages only when there are",
    entry: openAiEntry,
    page: ({ data, has_more }) => ({
      object: "list",
      data,
      ...(has_more === true && { has_more }),
    }),
    envelope: ["object", ...OWN],
    // An unknown model is a 200.
    refusal: (status, message) => [
      status === 404 ? 200 : status,
      openAiRefusal(status, message)[1],
    ],
  },
  {
    name: "both formats at once, spread over lines, with numbers as text",
    entry: (model) => ({
      ...model,
      object: "model",
      created: String(secondsOf(model)),
      max_tokens: String(model["max_tokens"]),
    }),
    page: (page) => ({ ...page, object: "list", has_more: String(page["has_more"]) }),
    envelope: [...OWN, "object"],
    refusal: openAiRefusal,
    write: (body) => JSON.stringify(body, null, 2),
  },
  {
    name: "IDs and nothing else, null for an empty list, FastAPI's errors",
    entry: ({ id, allowed_fallback_models }) => ({ id, allowed_fallback_models }),
    page: ({ data, has_more }) => ({ data: data.length === 0 ? null : data, has_more }),
    envelope: OWN,
    refusal: (status, message) =>
      status === 404
        ? [404, JSON.stringify({ detail: message })]
        : [422, JSON.stringify({ detail: [{ type: "value_error", msg: message }] })],
  },
  {
    name: "no cursors although there is more, errors as texts",
    entry: ({ id, name, ...rest }) => ({ ...rest, name, id }),
    page: (page) => ({ ...page, first_id: null, last_id: null }),
    envelope: OWN,
    refusal: (status, error) => [status, JSON.stringify({ error })],
  },
  {
    name: "a last_id that leads back to the first entry, plain-text errors",
    entry: (model) => ({ ...model, type: "" }),
    page: (page) => ({
      ...page,
      last_id: page["has_more"] === true ? page["first_id"] : page["last_id"],
    }),
    envelope: OWN,
    refusal: (status, message) => [status, message],
  },
  {
    name: "models in place of data",
    entry: openAiEntry,
    page: ({ data, ...rest }) =>
      data.length === 0 ? { data, ...rest } : { models: data, ...rest },
    envelope: OWN,
    refusal: (status, message) => [status, JSON.stringify({ status: "failure", message })],
  },
];

/** Starts a server that answers as the one at an origin does, in a dialect. */
export async function startInDialect(
  origin: string,
  { entry, page, refusal, write = JSON.stringify, mostPerPage = 1000 }: Dialect,
): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const answer = async ({ url = "/", headers }: IncomingMessage) => {
    const limit = Number(new URL(url, origin).searchParams.get("limit") ?? "1");
    if (limit > mostPerPage) return refusal(400, `limit: at most ${mostPerPage}`);
    const passed = Object.entries(headers).filter(([name]) => name.startsWith("anthropic-"));
    const response = await fetch(origin + url, { headers: passed as [string, string][] });
    const body = (await response.json()) as Fields;
    if (response.status !== 200) {
      const { message } = body["error"] as { readonly message: string };
      return refusal(response.status, message);
    }
    const data = body["data"] as Page["data"] | undefined;
    return [200, write(data ? page({ ...body, data: data.map(entry) }) : entry(body))] as const;
  };
  const server = createServer((incoming, outgoing) => {
    void answer(incoming).then(([status, body]) => {
      const type = /^[[{]/.test(body) ? "application/json" : "text/plain; charset=utf-8";
      outgoing.writeHead(status, { "content-type": type, "request-id": "req_of_the_api" });
      outgoing.end(body);
    });
  });
  return {
    origin: await listenOnLoopback(server, 0),
    stop: () => stopServer(server),
  };
}

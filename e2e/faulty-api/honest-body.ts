import type { IncomingMessage, ServerResponse } from "node:http";

const MODEL = {
  type: "model",
  id: "claude-honest-1",
  display_name: "Claude Honest 1",
  created_at: "2026-01-02T00:00:00Z",
  lifecycle: "active",
  line: "opus",
  deprecated_at: null,
  retires_at: null,
  max_input_tokens: 200_000,
  max_tokens: 64_000,
  capabilities: { batch: { supported: true } },
};

/** One well-formed model, with fields added or replaced. */
export function honestModel(fields: object = {}): object {
  return { ...MODEL, ...fields };
}

/** The body that fits a request: a page of the given models, or the first of them. */
export function honestBody(request: IncomingMessage, models: readonly object[] = [MODEL]): string {
  const isList = new URL(request.url ?? "/", "http://upstream").pathname.endsWith("/v1/models");
  if (!isList) return JSON.stringify(models[0]);
  const page = { data: models, has_more: false, first_id: "claude-honest-1", last_id: MODEL.id };
  return JSON.stringify(page);
}

/** Sends a text as the API sends JSON. */
export function sendJson(
  response: ServerResponse,
  body: string,
  status = 200,
  headers: Readonly<Record<string, string | string[]>> = {},
): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "request-id": "req_of_the_api",
    ...headers,
  });
  response.end(body);
}

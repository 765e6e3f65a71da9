import { BETA_HEADER, VERSION_HEADER, WORKSPACE_HEADER } from "#shared/contract/headers.ts";
import type { Attempt } from "../answer.ts";
import type { ModelsRequest } from "../models-request.ts";
import type { Secret } from "../../http/redact.ts";
import type { Exchange } from "./exchange.ts";
import { answerToFault } from "./fault.ts";
import { answerReader } from "./read-answer.ts";
import { ACCEPTED_ENCODINGS } from "./read-body.ts";

/** What is needed to call the API. */
export interface Upstream {
  readonly apiKey: string;
  /** Its path is kept, as a prefix of `/v1`. */
  readonly baseUrl: URL;
  readonly exchange: Exchange;
  /** The key again, to be removed from what comes back. */
  readonly secret: Secret;
}

/** Sends one request to the API, with headers made here and none of a client's. */
export function fetchFromUpstream({ apiKey, baseUrl, exchange, secret }: Upstream): Attempt {
  const base = `${baseUrl.origin}${baseUrl.pathname.replace(/\/+$/, "")}`;
  const read = answerReader(secret);
  return async (modelsRequest, { signal }) => {
    const address = new URL(base + modelsRequest.path);
    if (address.href !== base + modelsRequest.path) return answerToFault("unreadable");
    const received = await exchange(
      address.pathname + address.search,
      headersOf(modelsRequest, apiKey),
      signal,
    );
    if (typeof received === "string") return { ...answerToFault(received), attempts: 1 };
    return read(received, modelsRequest);
  };
}

function headersOf(modelsRequest: ModelsRequest, apiKey: string): Record<string, string> {
  const headers: Record<string, string> = {
    accept: "application/json",
    "accept-encoding": ACCEPTED_ENCODINGS,
    "user-agent": "model-catalogue",
    "x-api-key": apiKey,
    [VERSION_HEADER]: modelsRequest.version,
  };
  if (modelsRequest.betas.length > 0) headers[BETA_HEADER] = modelsRequest.betas.join(",");
  if (modelsRequest.workspace !== null) headers[WORKSPACE_HEADER] = modelsRequest.workspace;
  return headers;
}

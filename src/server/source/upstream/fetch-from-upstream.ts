import type { Attempt } from "../answer.ts";
import type { Secret } from "../../http/redact.ts";
import type { Exchange } from "./exchange.ts";
import { answerToFault } from "./fault.ts";
import { answerReader } from "./read-answer.ts";
import { type Credentials, requestHeaders } from "./request-headers.ts";

/** What is needed to call the API. */
export interface Upstream {
  /** The path of the base URL is kept, as a prefix of `/v1`. */
  readonly credentials: Credentials;
  readonly exchange: Exchange;
  /** What is sent in headers, to be removed from what comes back. */
  readonly secret: Secret;
}

/** Sends one request to the API, with headers made here and none of a client's. */
export function fetchFromUpstream({ credentials, exchange, secret }: Upstream): Attempt {
  const { baseUrl } = credentials;
  const base = `${baseUrl.origin}${baseUrl.pathname.replace(/\/+$/, "")}`;
  const headersOf = requestHeaders(credentials);
  const read = answerReader(secret, credentials);
  return async (modelsRequest, { signal }) => {
    // The one character that `encodeURIComponent` leaves and a URL encodes, in a query.
    const [path = "", ...query] = modelsRequest.path.split("?");
    const written = [base + path, ...query.map((text) => text.replaceAll("'", "%27"))].join("?");
    const address = new URL(written);
    if (address.href !== written) return answerToFault("unreadable");
    const target = address.pathname + address.search;
    const received = await exchange(target, headersOf(modelsRequest), signal);
    if (typeof received === "string") return { ...answerToFault(received), attempts: 1 };
    return read(received, modelsRequest);
  };
}

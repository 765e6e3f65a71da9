import {
  ACCESS_HEADER,
  ATTEMPTS_HEADER,
  CACHE_HEADER,
  REQUEST_ID_HEADER,
  SOURCE_HEADER,
  STALE_HEADER,
} from "#shared/contract/headers.ts";
import { headersOf } from "../../data/api/headers-of.ts";
import type { RequestOptions } from "../../data/api/request-options.ts";

/** A name in lower case, and its value. */
export type Header = readonly [name: string, value: string];

/** Response headers that are safe to show; a gateway may send anything else, even cookies. */
const RESPONSE_HEADERS = [
  "age",
  "cache-control",
  "content-encoding",
  "content-type",
  "date",
  REQUEST_ID_HEADER,
  "retry-after",
  "warning",
  ACCESS_HEADER,
  ATTEMPTS_HEADER,
  CACHE_HEADER,
  SOURCE_HEADER,
  STALE_HEADER,
];

/** The headers that this page itself sends; the key is added by the server, and never here. */
export function requestHeaders(requestOptions: RequestOptions): Header[] {
  return [["accept", "*/*"], ...headersOf(requestOptions)];
}

/** The response headers that are safe to show, in alphabetical order. */
export function responseHeaders(headers: Headers): Header[] {
  return RESPONSE_HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
}

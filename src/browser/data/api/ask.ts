import { BETA_HEADER, WORKSPACE_HEADER } from "#shared/contract/headers.ts";
import { endingStore, noteResponse } from "./connection.ts";
import { responseMetaOf, type ResponseMeta } from "./response-meta.ts";
import { logRequest } from "./request-log.ts";
import type { RequestOptions } from "./request-options.ts";

/** A response as it came: read to its end, but not yet checked against the contract. */
export interface RawAnswer {
  readonly isOk: boolean;
  /** The value of the JSON text; undefined, which fits no schema, when it was not JSON. */
  readonly body: unknown;
  /** The text itself. */
  readonly text: string;
  /** The `retry-after` header as sent. */
  readonly retryAfter: string | null;
  readonly meta: ResponseMeta;
}

/**
 * Sends a request to our own server.
 *
 * @throws {TypeError} when the server cannot be reached (the platform's own error)
 */
export async function ask(
  path: string,
  requestOptions: RequestOptions,
  signal?: AbortSignal,
): Promise<RawAnswer> {
  const headers = new Headers();
  if (requestOptions.betas.length > 0) headers.set(BETA_HEADER, requestOptions.betas.join(","));
  if (requestOptions.workspace !== "") headers.set(WORKSPACE_HEADER, requestOptions.workspace);

  const askedAt = performance.now();
  const end = logRequest(path, requestOptions);
  try {
    const response = await fetch(path, { headers, ...(signal && { signal }) });
    const text = await response.text();
    const body = parseJson(text);
    const meta = responseMetaOf(response, askedAt);
    noteResponse(meta);
    end({ meta, headers: response.headers, text });
    const retryAfter = response.headers.get("retry-after");
    return { isOk: response.ok, body, text, retryAfter, meta };
  } catch (failure) {
    end({ failure });
    if (!signal?.aborted) endingStore.set(navigator.onLine ? "silence" : "offline");
    throw failure;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

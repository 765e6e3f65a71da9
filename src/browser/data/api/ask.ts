import { endingStore, noteResponse } from "./connection.ts";
import type { EarlyRequest } from "./early-request.ts";
import { responseMetaOf, type ResponseMeta } from "./response-meta.ts";
import { logRequest } from "./request-log.ts";
import { headersOf } from "./headers-of.ts";
import type { RequestOptions } from "./request-options.ts";
import { send, type Received } from "./send.ts";

/** A response as it came: read to its end, but not yet checked against the contract. */
export interface RawAnswer extends Received {
  readonly meta: ResponseMeta;
}

interface AskOptions {
  readonly signal?: AbortSignal;
  /** The request itself, when it is on its way already. */
  readonly sent?: Pick<EarlyRequest, "received" | "startedAt">;
}

/**
 * Sends a request to our own server, logs it and notes who answered.
 *
 * @throws {TypeError} when the server cannot be reached (the platform's own error)
 */
export async function ask(
  path: string,
  requestOptions: RequestOptions,
  { signal, sent }: AskOptions = {},
): Promise<RawAnswer> {
  const end = logRequest(path, requestOptions, sent?.startedAt);
  try {
    const received = await (sent?.received ?? send(path, headersOf(requestOptions), signal));
    const meta = responseMetaOf(received);
    noteResponse(meta);
    end({ meta, headers: received.response.headers, text: received.text });
    return { ...received, meta };
  } catch (failure) {
    end({ failure });
    if (!signal?.aborted) endingStore.set(navigator.onLine ? "silence" : "offline");
    throw failure;
  }
}

import { ATTEMPTS_HEADER } from "#shared/contract/headers.ts";
import type { LoggedRequest } from "../../data/api/request-log.ts";
import { formatCount } from "#shared/format/count.ts";
import { formatMoment } from "#shared/format/dates.ts";

/** The outcome of a request: its status code, `Pending`, `Aborted` or `Failed`. */
export function outcomeOf({ endedAt, meta, failure }: LoggedRequest): string {
  if (meta) return String(meta.status);
  if (endedAt === null) return "Pending";
  return isAbort(failure) ? "Aborted" : "Failed";
}

/** Whether a request failed; cancelled ones have not. */
export function isTrouble(request: LoggedRequest): boolean {
  const { meta, failure } = request;
  return meta ? meta.status >= 400 : failure !== null && !isAbort(failure);
}

/** From start to end, such as `41 ms` or `2.5 s`; null while in progress. */
export function durationOf({ meta, startedAt, endedAt }: LoggedRequest): string | null {
  if (endedAt === null) return null;
  const ms = Math.max(1, Math.round(meta?.durationMs ?? endedAt - startedAt));
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** The length of the decoded body in characters; null without a response. */
export function sizeOf({ meta, length }: LoggedRequest): string | null {
  if (!meta) return null;
  return `${formatCount(length)} ${length === 1 ? "character" : "characters"}`;
}

/** Where the response came from, as a sentence. */
export function cacheSentence({ meta, headers }: LoggedRequest): string {
  const { cache = null, source = null, staleSince = null } = meta ?? {};
  if (cache === "upstream") return "Upstream: fetched from the API";
  if (cache === "fresh") {
    if (source?.kind === "sample") return "Fresh: from the embedded catalogue";
    const age = headers?.get("age") ?? null;
    return age === null
      ? "Fresh: cached by the server"
      : `Fresh: cached by the server for ${age} s`;
  }
  if (cache !== "stale") return "Not reported";
  return staleSince === null
    ? "Stale: the API did not respond"
    : `Stale: the API did not respond; as of ${formatMoment(Date.parse(staleSince))}`;
}

/** How often the server retried for this response; null when it does not say. */
export function retriesOf({ headers }: LoggedRequest): number | null {
  const attempts = headers?.get(ATTEMPTS_HEADER) ?? "";
  return /^[1-9]\d{0,3}$/.test(attempts) ? Number(attempts) - 1 : null;
}

/** The same as a sentence. */
export function retriesSentence(request: LoggedRequest): string {
  const retries = retriesOf(request);
  if (retries === 0) return "None: one request to the API";
  if (retries !== null) {
    return `${formatRetries(retries)}: the server sent ${retries + 1} requests to the API`;
  }
  return request.meta?.source ? "None: no request to the API" : "Not reported";
}

/** Such as `2 retries`. */
export function formatRetries(retries: number): string {
  return retries === 1 ? "1 retry" : `${retries} retries`;
}

function isAbort(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === "AbortError";
}

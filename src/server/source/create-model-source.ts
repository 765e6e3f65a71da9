import type { CatalogueSource } from "#shared/contract/headers.ts";
import type { FetchModels } from "./answer.ts";
import { circuitBreaker } from "./resilience/circuit-breaker.ts";
import { honorRetryAfter } from "./resilience/honor-retry-after.ts";
import { endCircles } from "./resilience/end-circles.ts";
import { cacheResponses } from "./resilience/cache-responses.ts";
import { readAhead } from "./resilience/read-ahead.ts";
import { limitConcurrency, MOST_IN_FLIGHT } from "./resilience/limit-concurrency.ts";
import { retry } from "./resilience/retry.ts";
import { type SharedResponses, shareResponses } from "./resilience/share-responses.ts";
import { coalesceRequests } from "./resilience/coalesce-requests.ts";
import { fetchFromSnapshot } from "./snapshot/fetch-from-snapshot.ts";
import { readSnapshot, SNAPSHOT_DAY } from "./snapshot/snapshot.ts";
import type { Configuration } from "../configuration.ts";
import { keyFingerprint } from "./key-fingerprint.ts";
import { secretOf } from "../http/redact.ts";
import { upstreamSecretsOf } from "../secrets.ts";
import { fetchFromUpstream } from "./upstream/fetch-from-upstream.ts";
import { hasCredentials } from "./upstream/request-headers.ts";
import { stepDownLimit } from "./upstream/step-down-limit.ts";
import { createExchange } from "./upstream/exchange.ts";

/** How long the API may take; shorter in tests. */
export interface Timeouts {
  /** Until the status line and headers of one attempt are there. */
  readonly headersMs: number;
  /** From the client's request to the last byte of the answer, all attempts included. */
  readonly answerMs: number;
}

/** The API's own answers take well under a second; the SDK's own timeout is much longer. */
const TIMEOUTS: Timeouts = { headersMs: 8000, answerMs: 20_000 };

/** What answers requests, and its description for clients. */
export interface ModelSource {
  readonly fetchModels: FetchModels;
  readonly source: CatalogueSource;
}

/**
 * The API when there is a key, else the embedded catalogue, which needs no network at all.
 *
 * Read the wrappers from the inside out: one attempt, with a page no larger than the API takes, retried, the last one if it leads in a circle, unless the API keeps failing, not too
 * many at once, unless another server has the answer, identical ones together, not while the API
 * said to wait, cached, and a page ahead of a walk.
 *
 * @param shared null when there is no other server to share with
 */
export function createModelSource(
  configuration: Configuration,
  timeouts = TIMEOUTS,
  shared: SharedResponses | null = null,
): ModelSource {
  const { baseUrl, cacheSeconds } = configuration;
  if (!hasCredentials(configuration)) {
    return { fetchModels: snapshotOnFirstUse(), source: { kind: "sample", takenOn: SNAPSHOT_DAY } };
  }

  const exchange = createExchange(baseUrl, timeouts.headersMs, MOST_IN_FLIGHT);
  const secret = secretOf(upstreamSecretsOf(configuration));
  const attempt = fetchFromUpstream({ credentials: configuration, exchange, secret });
  const guarded = limitConcurrency(circuitBreaker(endCircles(retry(stepDownLimit(attempt)))));
  const freshMs = cacheSeconds * 1000;
  const maybeShared =
    shared === null || freshMs === 0 ? guarded : shareResponses(guarded, shared, freshMs);
  const coalesced = honorRetryAfter(coalesceRequests(maybeShared, timeouts.answerMs));
  const fetchModels = readAhead(freshMs === 0 ? coalesced : cacheResponses(coalesced, freshMs));
  return { fetchModels, source: { kind: "live", key: keyFingerprint(configuration) } };
}

/** The page is asked for before its list: the server is sooner there without having read this. */
function snapshotOnFirstUse(): FetchModels {
  let fetchModels: FetchModels | null = null;
  return (modelsRequest, client) => {
    fetchModels ??= cacheResponses(fetchFromSnapshot(readSnapshot()), Number.POSITIVE_INFINITY);
    return fetchModels(modelsRequest, client);
  };
}

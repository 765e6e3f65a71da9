import { send, type Received } from "./send.ts";
import type { RequestOptions } from "./request-options.ts";

/** A request that was sent before the app had loaded. */
export interface EarlyRequest {
  readonly path: string;
  readonly requestOptions: RequestOptions;
  /** Milliseconds of the Unix epoch. */
  readonly startedAt: number;
  readonly received: Promise<Received>;
  hasArrived: boolean;
}

let early: EarlyRequest | null = null;

/** Sends a request before the rest of the page has loaded, and keeps it for the app. */
export function sendEarly(
  path: string,
  requestOptions: RequestOptions,
  headers?: Headers,
): Promise<Received> {
  const received = send(path, headers);
  const request = { path, requestOptions, startedAt: Date.now(), received, hasArrived: false };
  early = request;
  const arrive = () => {
    request.hasArrived = true;
  };
  // Whoever takes it handles the failure; until then it must not count as unhandled.
  received.then(arrive, arrive);
  return received;
}

/** The request that was sent early; null for none. */
export function earlyRequest(): EarlyRequest | null {
  return early;
}

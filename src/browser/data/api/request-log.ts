import type { RequestOptions } from "./request-options.ts";
import type { ResponseMeta } from "./response-meta.ts";

/** An answer to a logged request, or why there is none. */
interface Outcome {
  /** What the answer said about itself; null without an answer. */
  readonly meta: ResponseMeta | null;
  /** All headers of the answer; what may be shown of them, an allow-list says. */
  readonly headers: Headers | null;
  /** The decoded body; null when it is not kept, or no more. */
  readonly text: string | null;
  /** What the browser threw in place of an answer; null with an answer. */
  readonly failure: unknown;
}

/** A request that the page sent to its server, and what became of it. */
export interface LoggedRequest extends Outcome {
  /** Counts up from 1 over a visit. */
  readonly number: number;
  /** Path and query as sent. */
  readonly path: string;
  readonly requestOptions: RequestOptions;
  /** Milliseconds of the Unix epoch. */
  readonly startedAt: number;
  /** Milliseconds of the Unix epoch; null while it is under way. */
  readonly endedAt: number | null;
  /** How long the decoded body was, in UTF-16 code units. */
  readonly length: number;
}

/** Older requests than this many are forgotten. */
const REQUESTS_MAX = 200;
/** All kept bodies together, in UTF-16 code units: two pages of a thousand models. */
const TEXT_MAX = 2_000_000;
/** Nothing is known yet. */
const OPEN: Outcome = { meta: null, headers: null, text: null, failure: null };

let requests: readonly LoggedRequest[] = [];
let count = 0;
const listeners = new Set<() => void>();

/**
 * Notes a request that begins; returns how to note its outcome.
 *
 * The newest bodies are kept, up to a total; those of the later pages of a walk never are.
 */
export function logRequest(
  path: string,
  requestOptions: RequestOptions,
): (outcome: Partial<Outcome>) => void {
  const number = ++count;
  const begun = {
    path,
    requestOptions,
    number,
    startedAt: Date.now(),
    endedAt: null,
    length: 0,
    ...OPEN,
  };
  show([begun, ...requests]);
  return (outcome) => {
    const length = outcome.text?.length ?? 0;
    const text = path.includes("after_id=") ? null : (outcome.text ?? null);
    const ended = { ...begun, ...outcome, text, length, endedAt: Date.now() };
    show(requests.map((known) => (known.number === number ? ended : known)));
  };
}

/** The latest requests of this visit, newest first; another array after every change. */
export function loggedRequests(): readonly LoggedRequest[] {
  return requests;
}

/** Forgets every request. */
export function clearRequests(): void {
  show([]);
}

/** Calls back whenever a request begins or ends; returns how to end that. */
export function onRequests(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: readonly LoggedRequest[]): void {
  let room = TEXT_MAX;
  requests = next.slice(0, REQUESTS_MAX).map((request) => {
    room -= request.text?.length ?? 0;
    return room < 0 && request.text ? { ...request, text: null } : request;
  });
  for (const listener of listeners) listener();
}

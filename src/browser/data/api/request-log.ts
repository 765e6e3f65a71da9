import { createStore } from "../../ui/create-store.ts";
import type { RequestOptions } from "./request-options.ts";
import type { ResponseMeta } from "./response-meta.ts";

/** The response to a logged request, or why there is none. */
interface Outcome {
  /** What the response said about itself; null without a response. */
  readonly meta: ResponseMeta | null;
  /** All headers of the response; an allow-list says which of them may be shown. */
  readonly headers: Headers | null;
  /** The decoded body; null when it is not kept, or no longer. */
  readonly text: string | null;
  /** What the browser threw instead of a response; null with a response. */
  readonly failure: unknown;
}

/** A request that the page sent to its server, and its outcome. */
export interface LoggedRequest extends Outcome {
  /** Counts up from 1 over a visit. */
  readonly number: number;
  /** Path and query as sent. */
  readonly path: string;
  readonly requestOptions: RequestOptions;
  /** Milliseconds of the Unix epoch. */
  readonly startedAt: number;
  /** Milliseconds of the Unix epoch; null while it is pending. */
  readonly endedAt: number | null;
  /** How long the decoded body was, in UTF-16 code units. */
  readonly length: number;
}

/** How many requests are kept; the oldest go first. */
const REQUESTS_MAX = 200;
/** The total of all kept bodies, in UTF-16 code units: two pages of a thousand models. */
const TEXT_MAX = 2_000_000;
const OPEN: Outcome = { meta: null, headers: null, text: null, failure: null };

let count = 0;

/** The latest requests of this visit, newest first. */
export const requestLog = createStore<readonly LoggedRequest[]>([]);

/**
 * Logs a request as it is sent, or that was sent at a time; returns how to log its outcome.
 *
 * The newest bodies are kept, up to a total; those of later pages of a list never are.
 */
export function logRequest(
  path: string,
  requestOptions: RequestOptions,
  startedAt: number = Date.now(),
): (outcome: Partial<Outcome>) => void {
  const number = ++count;
  const begun = {
    path,
    requestOptions,
    number,
    startedAt,
    endedAt: null,
    length: 0,
    ...OPEN,
  };
  store([begun, ...requestLog.get()]);
  return (outcome) => {
    const length = outcome.text?.length ?? 0;
    const text = path.includes("after_id=") ? null : (outcome.text ?? null);
    const ended = { ...begun, ...outcome, text, length, endedAt: Date.now() };
    store(requestLog.get().map((known) => (known.number === number ? ended : known)));
  };
}

/** Forgets every request. */
export function clearRequests(): void {
  requestLog.set([]);
}

function store(requests: readonly LoggedRequest[]): void {
  let room = TEXT_MAX;
  const stored = requests.slice(0, REQUESTS_MAX).map((request) => {
    room -= request.text?.length ?? 0;
    return room < 0 && request.text ? { ...request, text: null } : request;
  });
  requestLog.set(stored);
}

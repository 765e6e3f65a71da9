import type { ErrorAnswer } from "../http/error-answer.ts";
import type { AnswerOrigin } from "../http/request.ts";
import type { ModelsRequest } from "./models-request.ts";

/** A 200 whose body was parsed, checked against the contract and written again by this server. */
export interface GoodAnswer {
  readonly status: 200;
  /** JSON, UTF-8. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The body by `content-encoding`, filled when first asked for; shared by all who get it. */
  readonly encodings: Map<string, Uint8Array<ArrayBuffer>>;
  /** The API's ID of the request that produced the body; null when the API was not asked. */
  readonly requestId: string | null;
  readonly origin: AnswerOrigin;
  /** When the body was the truth, in milliseconds since the epoch. */
  readonly asOfMs: number;
  /** Upstream requests it took; 0 when none was needed. */
  readonly attempts: number;
}

export type Answer = GoodAnswer | ErrorAnswer;

/** Who waits for an answer. */
export interface Client {
  /** Calls back if they leave before they have it. */
  readonly onLeave: (leave: () => void) => void;
  /** Whether they try again by themselves, so that a fault is theirs at once. */
  readonly retriesItself: boolean;
}

/**
 * Answers a request: the port between this server and whatever knows models.
 *
 * A fault is an answer too, so it rejects only when the client has left. An answer that is at hand
 * comes without a promise, which keeps the busiest path free of a turn of the event loop.
 */
export type FetchModels = (
  modelsRequest: ModelsRequest,
  client: Client,
) => Answer | Promise<Answer>;

/** How far one asking of the API may go: until all clients have left, or the deadline is over. */
export interface RequestBudget {
  /** Aborted with a `TimeoutError` when the deadline is over, with anything else when all left. */
  readonly signal: AbortSignal;
  /** On the clock of `performance.now()`. */
  readonly deadlineMs: number;
  /**
   * Gives a fault to those who try again by themselves, before it is tried again here; whether
   * anybody is left to do that for.
   */
  readonly handOver: (fault: Answer) => boolean;
}

/** Asks the API for real: what may take time, fail and be tried again. */
export type Attempt = (modelsRequest: ModelsRequest, budget: RequestBudget) => Promise<Answer>;

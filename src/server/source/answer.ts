import type { ErrorAnswer } from "../http/error-answer.ts";
import type { AnswerOrigin } from "../http/request.ts";
import type { Cancelled } from "./cancellation.ts";
import type { ModelsRequest } from "./models-request.ts";

/** A 200 whose body this server has validated against the contract, and rewritten. */
export interface GoodAnswer {
  readonly status: 200;
  /** JSON, UTF-8. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The body by `content-encoding`, filled when first requested; shared by all who get it. */
  readonly encodings: Map<string, Uint8Array<ArrayBuffer>>;
  /** The API's ID of the request that produced the body; null when no request was sent to it. */
  readonly requestId: string | null;
  readonly origin: AnswerOrigin;
  /** When the body was current, in milliseconds since the epoch. */
  readonly asOfMs: number;
  /** Upstream requests it took; 0 when none was needed. */
  readonly attempts: number;
  /** The request for the page after it, where that has been read. */
  readonly next?: ModelsRequest;
}

/** What a source of models answers with. */
export type Answer = GoodAnswer | ErrorAnswer;

/** A client that waits for an answer. */
export interface Client {
  /** Calls back if the client leaves before it has the answer. */
  readonly onLeave: (leave: () => void) => void;
  /** Whether the client retries itself, so that it gets a fault at once. */
  readonly retriesItself: boolean;
}

/** This server itself, which waits for every answer. */
export const OWN_CLIENT: Client = { onLeave: () => undefined, retriesItself: false };

/**
 * Answers a request: the port between this server and whatever knows models.
 *
 * A fault is an answer too, so it rejects only when the client has left. A cached answer comes
 * without a promise, which keeps the busiest path free of a turn of the event loop.
 */
export type FetchModels = (
  modelsRequest: ModelsRequest,
  client: Client,
) => Answer | Promise<Answer>;

/** How long a request to the API may go on: until all clients have left, or the deadline. */
export interface RequestBudget {
  /** Aborted with a `TimeoutError` when the deadline is over, with anything else when all left. */
  readonly signal: Cancelled;
  /** On the clock of `performance.now()`. */
  readonly deadlineMs: number;
  /**
   * Gives a fault to the clients that retry themselves, before this server retries; whether any
   * other client is still waiting.
   */
  readonly releaseRetryingClients: (fault: Answer) => boolean;
}

/** One request to the API, which may take time, fail and be retried. */
export type Attempt = (modelsRequest: ModelsRequest, budget: RequestBudget) => Promise<Answer>;

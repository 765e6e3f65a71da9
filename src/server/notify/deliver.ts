import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { setTimeout as pause } from "node:timers/promises";
import { readRetryAfterSeconds } from "../source/upstream/refusals/retry-after.ts";
import type { Message } from "./write-message.ts";

const ATTEMPTS_MAX = 4;
/** A receiver that wants to wait longer is asked again with the next check. */
const LONGEST_PAUSE_MS = 60_000;

/** Why a message has not arrived. */
export interface DeliveryFault {
  /** Without any part of the address, such as `it answered 503`. */
  readonly message: string;
  /** Whether the same message may arrive later. */
  readonly isTransient: boolean;
  /** How long the receiver wants to be left alone, in milliseconds; null where it names no time. */
  readonly pauseMs: number | null;
}

/** How deliveries are timed; quicker in tests. */
export interface DeliveryTimes {
  /** For one attempt, until the answer has begun. */
  readonly attemptMs: number;
  readonly firstPauseMs: number;
}
/** How they are timed outside of tests. */
export const DELIVERY_TIMES: DeliveryTimes = { attemptMs: 10_000, firstPauseMs: 1000 };

/**
 * Posts a message to a webhook, and again with a backoff when it is not taken for the moment. A redirect
 * is not followed: the address was chosen, and the message is for nobody else.
 *
 * @returns null when it has arrived
 */
export async function deliver(
  url: URL,
  message: Message,
  { attemptMs, firstPauseMs }: DeliveryTimes,
): Promise<DeliveryFault | null> {
  const body = JSON.stringify(message);
  for (let attempt = 1; ; attempt += 1) {
    const fault = await post(url, body, attemptMs);
    if (fault === null) return null;
    const backoff = firstPauseMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
    const pauseMs = fault.pauseMs ?? backoff;
    if (!fault.isTransient || attempt === ATTEMPTS_MAX || pauseMs > LONGEST_PAUSE_MS) {
      return fault;
    }
    await pause(pauseMs, undefined, { ref: false });
  }
}

function post(url: URL, body: string, attemptMs: number): Promise<DeliveryFault | null> {
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const request = send(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
        "user-agent": "model-catalogue",
      },
      // A connection of its own: there are hours between two messages.
      agent: false,
      signal: AbortSignal.timeout(attemptMs),
    });
    request.on("response", ({ statusCode = 0, headers }) => {
      resolve(faultOf(statusCode, headers["retry-after"]));
      // What a receiver says about it is not read.
      request.destroy();
    });
    request.on("error", (error) => {
      const isLate = error.name === "TimeoutError" || error.name === "AbortError";
      const message = isLate ? "it did not answer in time" : "it cannot be reached";
      resolve({ message, isTransient: true, pauseMs: null });
    });
    request.end(body);
  });
}

function faultOf(status: number, retryAfter: string | undefined): DeliveryFault | null {
  if (status >= 200 && status < 300) return null;
  const seconds = readRetryAfterSeconds(retryAfter, Date.now());
  return {
    message:
      status >= 300 && status < 400
        ? `it answered ${status}, and a redirect is not followed`
        : `it answered ${status}`,
    isTransient: status === 429 || status === 408 || status >= 500,
    pauseMs: seconds === null ? null : seconds * 1000,
  };
}

import { vi } from "vitest";
import type { Answer, Client, Attempt, RequestBudget } from "../source/answer.ts";
import type { Cancelled } from "../source/cancellation.ts";
import { listRequest, retrieveRequest } from "../source/models-request.ts";
import { errorAnswer } from "../http/error-answer.ts";

/** The options of a request without headers. */
export const REQUEST_OPTIONS = { betas: [], workspace: null, version: "2026-10-21" };
/** A request for the list. */
export const LIST = listRequest({}, REQUEST_OPTIONS);
/** A request for one model. */
export const OTHER = retrieveRequest("claude-opus-5", REQUEST_OPTIONS);

/** A good answer, right now. */
export function good(text = "{}"): Answer {
  return {
    status: 200,
    body: Buffer.from(text),
    encodings: new Map(),
    requestId: "req_1",
    origin: "upstream",
    asOfMs: Date.now(),
    attempts: 1,
  };
}

/** A transient fault. */
export const FAILED = errorAnswer(502, "The API failed.", { isTransient: true });

/** A client that waits until `leave` is called. */
export function client({ retriesItself = false } = {}): Client & { leave: () => void } {
  const { signal, leave } = leaver();
  return { onLeave: (gone) => signal.addEventListener("abort", gone), retriesItself, leave };
}

/** A signal that aborts when `leave` is called. */
export function leaver(): { signal: AbortSignal; leave: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, leave: () => controller.abort() };
}

/** A budget that is never aborted, with so much time left. */
export function budget(leftMs = 20_000): RequestBudget {
  return {
    signal: new AbortController().signal,
    deadlineMs: performance.now() + leftMs,
    releaseRetryingClients: () => true,
  };
}

/** An upstream that gives one answer after another, the last one forever. */
export function scripted(...answers: readonly [Answer, ...Answer[]]) {
  const left = [...answers];
  return vi.fn<() => Promise<Answer>>(() =>
    Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? FAILED),
  );
}

/** An upstream that answers when `land` is called, and stops when its clients have left. */
export function held() {
  const flights: { signal: Cancelled; land: (answer: Answer) => void }[] = [];
  const attempt: Attempt = (_modelsRequest, { signal }) =>
    new Promise((land, fail) => {
      flights.push({ signal, land });
      signal.addEventListener("abort", () => {
        if (signal.reason instanceof Error) fail(signal.reason);
      });
    });
  return { attempt: vi.fn<Attempt>(attempt), flights };
}

/** Time stands still until the test moves it. */
export function freezeTime(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
}

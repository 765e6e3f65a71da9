import type { Answer, FetchModels, Attempt } from "../answer.ts";

interface Flight {
  readonly answer: Promise<Answer>;
  /** Everybody who has no answer yet. */
  readonly waiting: Set<Waiting>;
  readonly abort: () => void;
}

interface Waiting {
  /** Of one who tries again by themselves; null for all others, who wait for the end. */
  readonly takeFault: ((fault: Answer) => void) | null;
}

/**
 * Lets identical requests of the same moment share one asking of the API, within one deadline.
 *
 * An client who leaves does not disturb the others; when the last one has left, the asking ends. One
 * who tries again by themselves gets the first fault, while for the others it is tried again here.
 *
 * @param deadlineMs how long one asking may take, all attempts, waits and bodies included
 */
export function coalesceRequests(attempt: Attempt, deadlineMs: number): FetchModels {
  const flights = new Map<string, Flight>();

  return (modelsRequest, client) => {
    const { answer, waiting, abort } = flights.get(modelsRequest.key) ?? depart();
    const wait = (takeFault: Waiting["takeFault"]) => {
      const place = { takeFault };
      waiting.add(place);
      client.onLeave(() => {
        if (waiting.delete(place) && waiting.size === 0) abort();
      });
    };
    if (!client.retriesItself) {
      wait(null);
      return answer;
    }
    return new Promise((resolve, reject) => {
      wait(resolve);
      answer.then(resolve, reject);
    });

    function depart(): Flight {
      const controller = new AbortController();
      const timer = setTimeout(
        () => controller.abort(new DOMException("The deadline is over.", "TimeoutError")),
        deadlineMs,
      );
      const land = () => {
        clearTimeout(timer);
        if (flights.get(modelsRequest.key) === departed) flights.delete(modelsRequest.key);
      };
      const budget = {
        signal: controller.signal,
        deadlineMs: performance.now() + deadlineMs,
        handOver: (fault: Answer) => handOver(departed, fault),
      };
      const departed: Flight = {
        answer: attempt(modelsRequest, budget).finally(land),
        waiting: new Set(),
        abort: () => {
          land();
          controller.abort();
        },
      };
      flights.set(modelsRequest.key, departed);
      return departed;
    }
  };
}

/** Whether anybody waits on. */
function handOver({ waiting }: Flight, fault: Answer): boolean {
  for (const place of waiting) {
    if (place.takeFault === null) continue;
    waiting.delete(place);
    place.takeFault(fault);
  }
  return waiting.size > 0;
}

import type { Answer, FetchModels, Attempt } from "../answer.ts";
import { Cancellation } from "../cancellation.ts";

interface Flight {
  readonly answer: Promise<Answer>;
  /** Every client that has no answer yet. */
  readonly waiting: Set<Waiting>;
  readonly abort: () => void;
}

/**
 * What stands for a flight in the map, emptied when it lands: V8 links the outgrown tables of a map,
 * and a minor collection keeps all that hangs on one it has promoted.
 */
interface Slot {
  flight: Flight | null;
}

interface Waiting {
  /** Of a client that retries itself; null for all others, which wait for the outcome. */
  readonly takeFault: ((fault: Answer) => void) | null;
}

/**
 * Lets identical concurrent requests share one flight to the API, within one deadline.
 *
 * A client that leaves does not affect the others; when the last one has left, the flight is aborted.
 * One that retries itself gets the first fault, while this server retries for the others.
 *
 * @param deadlineMs how long a flight may take, all attempts, waits and bodies included
 */
export function coalesceRequests(attempt: Attempt, deadlineMs: number): FetchModels {
  const flights = new Map<string, Slot>();

  return (modelsRequest, client) => {
    const { answer, waiting, abort } = flights.get(modelsRequest.key)?.flight ?? startFlight();
    const wait = (takeFault: Waiting["takeFault"]) => {
      const entry = { takeFault };
      waiting.add(entry);
      client.onLeave(() => {
        if (waiting.delete(entry) && waiting.size === 0) abort();
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

    function startFlight(): Flight {
      const cancellation = new Cancellation();
      const timer = setTimeout(
        () => cancellation.abort(new DOMException("The deadline has passed.", "TimeoutError")),
        deadlineMs,
      );
      const land = () => {
        clearTimeout(timer);
        slot.flight = null;
        if (flights.get(modelsRequest.key) === slot) flights.delete(modelsRequest.key);
      };
      const budget = {
        signal: cancellation,
        deadlineMs: performance.now() + deadlineMs,
        releaseRetryingClients: (fault: Answer) => releaseRetryingClients(flight, fault),
      };
      const flight: Flight = {
        answer: attempt(modelsRequest, budget),
        waiting: new Set(),
        abort: () => {
          land();
          cancellation.abort(new DOMException("All clients have left.", "AbortError"));
        },
      };
      const slot: Slot = { flight };
      flight.answer.then(land, land);
      flights.set(modelsRequest.key, slot);
      return flight;
    }
  };
}

/** Whether any client is still waiting afterwards. */
function releaseRetryingClients({ waiting }: Flight, fault: Answer): boolean {
  for (const entry of waiting) {
    if (entry.takeFault === null) continue;
    waiting.delete(entry);
    entry.takeFault(fault);
  }
  return waiting.size > 0;
}

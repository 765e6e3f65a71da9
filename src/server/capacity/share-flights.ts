import type { Answer, Ask, Attempt } from "../asking/answer.ts";

interface Flight {
  readonly answer: Promise<Answer>;
  askers: number;
  readonly abort: () => void;
}

/**
 * Lets identical questions of the same moment share one asking of the API, within one deadline.
 *
 * An asker who leaves does not disturb the others; when the last one has left, the asking ends.
 *
 * @param deadlineMs how long one asking may take, all attempts, waits and bodies included
 */
export function shareFlights(attempt: Attempt, deadlineMs: number): Ask {
  const flights = new Map<string, Flight>();

  return (question, asker) => {
    const flight = flights.get(question.key) ?? depart();
    flight.askers += 1;
    asker.onLeave(() => {
      flight.askers -= 1;
      if (flight.askers === 0) flight.abort();
    });
    return flight.answer;

    function depart(): Flight {
      const controller = new AbortController();
      const timer = setTimeout(
        () => controller.abort(new DOMException("The deadline is over.", "TimeoutError")),
        deadlineMs,
      );
      const land = () => {
        clearTimeout(timer);
        if (flights.get(question.key) === departed) flights.delete(question.key);
      };
      const effort = { signal: controller.signal, deadlineMs: performance.now() + deadlineMs };
      const departed: Flight = {
        answer: attempt(question, effort).finally(land),
        askers: 0,
        abort: () => {
          land();
          controller.abort();
        },
      };
      flights.set(question.key, departed);
      return departed;
    }
  };
}

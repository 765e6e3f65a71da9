import type { ErrorAnswer } from "../error-answer.ts";
import type { Visit } from "../visit.ts";

/** Decides whether a visit may go on: null lets it pass, an answer ends it there. */
export type Guard = (visit: Visit) => ErrorAnswer | null;

/** Several guards as one, asked in order until the first refuses. */
export function inOrder(...guards: readonly Guard[]): Guard {
  return (visit) => {
    for (const guard of guards) {
      const refusal = guard(visit);
      if (refusal !== null) return refusal;
    }
    return null;
  };
}

import { brokenConnections } from "./broken-connections.ts";
import { hostileAnswers } from "./hostile-answers.ts";
import type { Mode } from "./mode.ts";
import { refusals } from "./refusals.ts";

/** A fault the first so many times, an honest answer from then on. */
function passing(fault: Mode | undefined, times: number): Mode {
  return (request, response, context) => {
    const mode = context.earlier < times ? fault : hostileAnswers["ok"];
    mode?.(request, response, context);
  };
}

/** An honest answer once, a fault from then on: what was cached becomes stale. */
function failing(fault: Mode | undefined): Mode {
  return (request, response, context) => {
    const mode = context.earlier === 0 ? hostileAnswers["ok"] : fault;
    mode?.(request, response, context);
  };
}

/** The same after half a second, in which others can send the same request. */
function late(mode: Mode): Mode {
  return (request, response, context) => {
    setTimeout(() => mode(request, response, context), 500);
  };
}

/** Faults that come or go; each mode counts its own requests. */
export const transientFaults: Readonly<Record<string, Mode>> = {
  "reset-once": passing(brokenConnections["reset"], 1),
  "reset-twice": passing(brokenConnections["reset"], 2),
  "503-once": passing(refusals["503"], 1),
  "503-once-late": late(passing(refusals["503"], 1)),
  "529-twice": passing(refusals["529"], 2),
  "429-once": passing(refusals["429-for-a-second"], 1),
  "fails-five-times": passing(refusals["418"], 5),
  "then-500": failing(refusals["500"]),
  "then-429": failing(refusals["429-for-an-hour"]),
  "then-401": failing(refusals["401"]),
  "then-404": failing(refusals["404"]),
  "then-reset": failing(brokenConnections["reset"]),
};

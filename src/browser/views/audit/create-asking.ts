import type { ModelInfo } from "#shared/contract/model-info.ts";
import { ApiError } from "../../data/api/failure.ts";
import type { Outcome } from "#shared/model-names/verdict.ts";

/** How far the asking is: `failed` waits for a retry, `stopped` for the reader. */
export type AskingState = "done" | "asking" | "stopped" | "failed";

/** Asks the API for many names, a few at a time, and keeps what came of each. */
export interface Asking {
  readonly outcomeOf: (name: string) => Outcome | undefined;
  readonly state: () => AskingState;
  /** Why the names that failed did; the first of the reasons. */
  readonly failure: () => unknown;
  /** Says which names matter from now on; those that were asked before are not asked again. */
  readonly want: (names: Iterable<string>) => void;
  /** Asks nothing more; what is on its way still arrives. */
  readonly stop: () => void;
  /** Goes on after a stop. */
  readonly resume: () => void;
  /** Asks again for what failed, and goes on. */
  readonly retry: () => void;
  /** Forgets what came of it and asks for everything anew. */
  readonly askAnew: () => void;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Another number after every change. */
  readonly version: () => number;
}

/** As many questions as are on their way at once. */
const AT_ONCE = 4;
/** So many failures in a row are no longer the fault of the names. */
const FAILURES_MAX = 4;
/** More names than these are not asked before the reader says so. */
export const UNPROMPTED_MAX = 1000;
/** Changes are told this often at most, in milliseconds: each has the page drawn. */
const NOTICE_MS = 100;
/** Refusals that have nothing to do with the name. */
const ABOUT_ALL = new Set([401, 402, 403, 429, 503, 529]);

/** Begins with no names. `ask` retrieves one; a 404 is an answer, any other error a failure. */
export function createAsking(ask: (name: string) => Promise<ModelInfo>): Asking {
  const outcomes = new Map<string, Outcome>();
  const onItsWay = new Set<string>();
  const listeners = new Set<() => void>();
  let wanted: readonly string[] = [];
  let queue: string[] = [];
  let hold: "stopped" | "failed" | null = null;
  let failuresInRow = 0;
  let version = 0;
  let notice: ReturnType<typeof setTimeout> | undefined;
  let noticedAt = Number.NEGATIVE_INFINITY;

  return {
    outcomeOf: (name) => outcomes.get(name),
    state() {
      if (onItsWay.size > 0) return "asking";
      if (hold !== null) return hold;
      if (queue.length > 0) return "asking";
      return wanted.some(hasFailed) ? "failed" : "done";
    },
    failure() {
      for (const name of wanted) {
        const outcome = outcomes.get(name);
        if (outcome?.kind === "failed") return outcome.error;
      }
      return null;
    },
    want(names) {
      wanted = [...new Set(names)];
      queue = waiting();
      if (wanted.length === 0 || (hold === "failed" && !wanted.some(hasFailed))) hold = null;
      if (hold === null && queue.length > UNPROMPTED_MAX) hold = "stopped";
      goOn();
    },
    stop() {
      hold = "stopped";
      tell();
    },
    resume: release,
    retry: release,
    askAnew() {
      outcomes.clear();
      release();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    version: () => version,
  };

  function hasFailed(name: string): boolean {
    return outcomes.get(name)?.kind === "failed";
  }

  /** Last first, as the queue is taken from its end. */
  function waiting(): string[] {
    return wanted.filter((name) => !outcomes.has(name) && !onItsWay.has(name)).toReversed();
  }

  function release(): void {
    for (const name of wanted) if (hasFailed(name)) outcomes.delete(name);
    hold = null;
    failuresInRow = 0;
    queue = waiting();
    goOn();
  }

  function goOn(): void {
    while (hold === null && onItsWay.size < AT_ONCE) {
      const name = queue.pop();
      if (name === undefined) break;
      onItsWay.add(name);
      void askFor(name);
    }
    tell();
  }

  async function askFor(name: string): Promise<void> {
    const outcome = await outcomeFor(name);
    onItsWay.delete(name);
    outcomes.set(name, outcome);
    failuresInRow = outcome.kind === "failed" ? failuresInRow + 1 : 0;
    if (outcome.kind === "failed" && hold === null) {
      if (failuresInRow >= FAILURES_MAX || isAboutAll(outcome.error)) hold = "failed";
    }
    goOn();
  }

  async function outcomeFor(name: string): Promise<Outcome> {
    try {
      return { kind: "answered", model: await ask(name) };
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return { kind: "unknown" };
      return { kind: "failed", error };
    }
  }

  function tell(): void {
    notice ??= setTimeout(
      () => {
        notice = undefined;
        noticedAt = performance.now();
        version += 1;
        for (const listener of listeners) listener();
      },
      Math.max(0, noticedAt + NOTICE_MS - performance.now()),
    );
  }
}

/** Whether every other name would fail in the same way. */
function isAboutAll(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof ApiError && ABOUT_ALL.has(error.status));
}

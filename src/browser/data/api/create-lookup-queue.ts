import type { ModelInfo } from "#shared/contract/model-info.ts";
import { createStore } from "../../ui/create-store.ts";
import { ApiError } from "./failure.ts";
import type { Outcome } from "#shared/model-names/verdict.ts";

/** How far the lookups are: `failed` waits for a retry, `stopped` for the reader. */
type LookupState = "done" | "running" | "stopped" | "failed";

const AT_ONCE = 4;
/** So many failures in a row are no longer the fault of the names. */
const FAILURES_MAX = 4;
/** More names than these are not looked up before the reader says so. */
export const UNPROMPTED_MAX = 1000;
/** Changes are reported this often at most, in milliseconds: each has the page drawn. */
const NOTICE_MS = 100;
/** Refusals that have nothing to do with the name. */
const ABOUT_ALL = new Set([401, 402, 403, 429, 503, 529]);

/**
 * Looks many names up, a few at a time, and keeps what came of each; begins with no names.
 *
 * @param ask retrieves one; a 404 is an answer, any other error a failure
 */
export function createLookupQueue(ask: (name: string) => Promise<ModelInfo>) {
  const outcomes = new Map<string, Outcome>();
  const onItsWay = new Set<string>();
  const { subscribe, version, notify } = createThrottledNotifier();
  let spellings: readonly (readonly string[])[] = [];
  let wanted: readonly string[] = [];
  /** What to try behind a name that the API does not know. */
  let followers: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  let queue: string[] = [];
  let hold: "stopped" | "failed" | null = null;
  let failuresInRow = 0;

  return {
    outcomeOf: (name: string) => outcomes.get(name),
    state: (): LookupState => {
      if (onItsWay.size > 0) return "running";
      if (hold !== null) return hold;
      if (queue.length > 0) return "running";
      return wanted.some(hasFailed) ? "failed" : "done";
    },
    /** Why the names that failed did; the first of the reasons. */
    failure: (): unknown => {
      for (const name of wanted) {
        const outcome = outcomes.get(name);
        if (outcome?.kind === "failed") return outcome.error;
      }
      return null;
    },
    /**
     * Says what matters from now on: for each spelling the names to try, one after the other until the
     * API knows one. Names that were looked up before are not looked up again.
     */
    want: (next: Iterable<readonly string[]>) => {
      spellings = [...next];
      wanted = [...new Set(spellings.flat())];
      followers = followersIn(spellings);
      queue = waiting();
      if (wanted.length === 0 || (hold === "failed" && !wanted.some(hasFailed))) hold = null;
      if (hold === null && queue.length > UNPROMPTED_MAX) hold = "stopped";
      proceed();
    },
    /** Starts nothing more; what is on its way still arrives. */
    stop: () => {
      hold = "stopped";
      notify();
    },
    /** Goes on after a stop, or a failure: what failed is looked up again. */
    resume: release,
    /** Forgets every outcome and looks everything up again. */
    refetch: () => {
      outcomes.clear();
      release();
    },
    subscribe,
    /** Another number after every change. */
    version,
  };

  function hasFailed(name: string): boolean {
    return outcomes.get(name)?.kind === "failed";
  }

  /** Last first, as the queue is taken from its end. */
  function waiting(): string[] {
    const names = spellings.flatMap(
      (tried) => tried.find((name) => outcomes.get(name)?.kind !== "unknown") ?? [],
    );
    return [...new Set(names)].filter(isOpen).toReversed();
  }

  function isOpen(name: string): boolean {
    return !outcomes.has(name) && !onItsWay.has(name);
  }

  function release(): void {
    for (const name of wanted) if (hasFailed(name)) outcomes.delete(name);
    hold = null;
    failuresInRow = 0;
    queue = waiting();
    proceed();
  }

  function proceed(): void {
    while (hold === null && onItsWay.size < AT_ONCE) {
      const name = queue.pop();
      if (name === undefined) break;
      if (!isOpen(name)) continue;
      onItsWay.add(name);
      void lookUp(name);
    }
    notify();
  }

  async function lookUp(name: string): Promise<void> {
    const outcome = await outcomeOf(name, ask);
    onItsWay.delete(name);
    outcomes.set(name, outcome);
    if (outcome.kind === "unknown") {
      queue.push(...(followers.get(name) ?? []));
    }
    failuresInRow = outcome.kind === "failed" ? failuresInRow + 1 : 0;
    if (outcome.kind === "failed" && hold === null) {
      if (failuresInRow >= FAILURES_MAX || isAboutAll(outcome.error)) hold = "failed";
    }
    proceed();
  }
}

async function outcomeOf(
  name: string,
  ask: (name: string) => Promise<ModelInfo>,
): Promise<Outcome> {
  try {
    return { kind: "answered", model: await ask(name) };
  } catch (error) {
    if (error instanceof ApiError && error.isUnknownModel) return { kind: "unknown" };
    return { kind: "failed", error };
  }
}

function createThrottledNotifier() {
  const version = createStore(0);
  let notice: ReturnType<typeof setTimeout> | undefined;
  let noticedAt = Number.NEGATIVE_INFINITY;
  const notifyNow = () => {
    notice = undefined;
    noticedAt = performance.now();
    version.set(version.get() + 1);
  };
  return {
    subscribe: version.subscribe,
    version: version.get,
    notify: () => {
      const waitMs = Math.max(0, noticedAt + NOTICE_MS - performance.now());
      notice ??= setTimeout(notifyNow, waitMs);
    },
  };
}

/** What `createLookupQueue` returns. */
export type LookupQueue = ReturnType<typeof createLookupQueue>;

/** Whether every other name would fail in the same way. */
function isAboutAll(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof ApiError && ABOUT_ALL.has(error.status));
}

/** The name behind each name, in the spellings that have more than one. */
function followersIn(
  spellings: readonly (readonly string[])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const followers = new Map<string, Set<string>>();
  for (const names of spellings) {
    for (const [at, name] of names.slice(0, -1).entries()) {
      const next = followers.get(name) ?? new Set();
      followers.set(name, next.add(names[at + 1] ?? name));
    }
  }
  return followers;
}

import type { Answer, Client, FetchModels } from "../answer.ts";
import type { ModelsRequest } from "../models-request.ts";
import { readPageEnd } from "./page-end.ts";

/** Pages that are read ahead at the same moment, of all walks together. */
const MOST_AHEAD = 8;
/** How long a page that was read ahead is held for the client that will ask for it. */
const HELD_MS = 5000;
/** For how long nothing is read ahead after a 429 that names no time. */
const PAUSE_SECONDS = 60;
interface HeldPage {
  readonly answer: Promise<Answer>;
  /** Stops it if it is still being fetched. */
  readonly leave: () => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Fetches the next page of a walk while the client still reads the present one: this server knows the
 * cursor first. The client that asks for it gets what is there or on its way.
 *
 * One page ahead of each walk, from the second page on: most clients want the first alone. It is
 * dropped when its client leaves or does not ask for it, and none is fetched for a while after a 429. A
 * fault is not passed on: the client's own request finds out again, with its retries.
 */
export function readAhead(fetchModels: FetchModels): FetchModels {
  const held = new Map<string, HeldPage>();
  let pausedUntil = 0;

  return (modelsRequest, client) => {
    const page = take(modelsRequest.key);
    const fetched = page ? orElse(page, modelsRequest, client) : fetchModels(modelsRequest, client);
    if (!isWalking(modelsRequest)) return fetched;
    const goOn = (answer: Answer) => {
      pauseAfter(answer);
      fetchNext(modelsRequest, answer, client);
      return answer;
    };
    return fetched instanceof Promise ? fetched.then(goOn) : goOn(fetched);
  };

  function take(key: string): HeldPage | undefined {
    const page = held.get(key);
    clearTimeout(page?.timer);
    held.delete(key);
    return page;
  }

  async function orElse(
    { answer, leave }: HeldPage,
    modelsRequest: ModelsRequest,
    client: Client,
  ): Promise<Answer> {
    client.onLeave(leave);
    const read = await answer;
    return read.status === 200 ? read : fetchModels(modelsRequest, client);
  }

  function pauseAfter(answer: Answer): void {
    if (answer.status !== 429) return;
    pausedUntil = Date.now() + (answer.retryAfterSeconds ?? PAUSE_SECONDS) * 1000;
  }

  function fetchNext(modelsRequest: ModelsRequest, answer: Answer, client: Client): void {
    // An API that had to be asked twice is busy enough.
    if (answer.status !== 200 || answer.attempts > 1) return;
    if (held.size >= MOST_AHEAD || Date.now() < pausedUntil) return;
    const next = answer.next ?? readPageEnd(modelsRequest, answer)?.next;
    if (next === undefined || held.has(next.key)) return;
    const leavers: (() => void)[] = [];
    const leave = () => {
      for (const each of leavers) each();
    };
    const ahead = { onLeave: (each: () => void) => void leavers.push(each), retriesItself: true };
    const fetched = fetchModels(next, ahead);
    // From memory, where it stays.
    if (!(fetched instanceof Promise)) return;
    const drop = () => {
      if (held.get(next.key)?.answer === fetched) take(next.key);
      leave();
    };
    held.set(next.key, { answer: fetched, leave, timer: setTimeout(drop, HELD_MS).unref() });
    client.onLeave(drop);
    fetched.then(pauseAfter, () => take(next.key));
  }
}

/** Whether a request is for a later page, so that a walk is under way. */
function isWalking(modelsRequest: ModelsRequest): boolean {
  return modelsRequest.kind === "list" && modelsRequest.parameters.after_id !== undefined;
}

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { errorAnswer } from "../../http/error-answer.ts";
import type { Answer } from "../answer.ts";
import { listRequest, type ModelsRequest } from "../models-request.ts";
import {
  client,
  FAILED,
  freezeTime,
  good,
  held,
  OTHER,
  REQUEST_OPTIONS,
} from "../../testing/scripted-fetches.ts";
import { coalesceRequests } from "./coalesce-requests.ts";
import { readAhead } from "./read-ahead.ts";

beforeEach(freezeTime);
afterEach(() => {
  vi.useRealTimers();
});

const HELD_MS = 5000;
const after = (id?: string) =>
  listRequest({ limit: 2, ...(id !== undefined && { after_id: id }) }, REQUEST_OPTIONS);
const page = (last: string, hasMore = true) =>
  good(`{"data":[{"id":"${last}"}],"has_more":${hasMore},"first_id":"x","last_id":"${last}"}`);

/** After all promises that can be resolved now. */
const settled = () => new Promise((resolve) => void setImmediate(resolve));

/** A server over an API that answers when it is told to. */
function walking() {
  const api = held();
  const fetchModels = readAhead(coalesceRequests(api.attempt, 20_000));
  return {
    fetchModels,
    /** The paths that were requested of the API. */
    paths: () => api.attempt.mock.calls.map(([{ path }]) => path),
    signalOf: (at: number) => api.flights[at]?.signal,
    land: async (at: number, answer: Answer) => {
      api.flights[at]?.land(answer);
      await settled();
    },
    /** A client that walked as far as the page after `id`, which is on its way at `at`. */
    ask: (request: ModelsRequest, from = client()) => Promise.resolve(fetchModels(request, from)),
  };
}

test("the first page alone is followed by nothing", async () => {
  const { ask, land, paths } = walking();
  void ask(after());
  await land(0, page("a"));
  expect(paths()).toEqual([after().path]);
});

test("from the second page on, the next one is on its way before it is asked for", async () => {
  const { ask, land, paths } = walking();
  void ask(after("a"));
  await land(0, page("b"));
  expect(paths()).toEqual([after("a").path, after("b").path]);
  const third = ask(after("b"));
  await land(1, page("c"));
  expect(await third).toMatchObject({ status: 200, attempts: 1 });
  // Once: the request of the client took what was on its way, and the walk goes on.
  expect(paths()).toEqual([after("a").path, after("b").path, after("c").path]);
  void ask(after("c"));
  await land(2, page("d", false));
  expect(paths()).toHaveLength(3);
});

test("one page ahead, however long the client takes, and dropped if it does not ask", async () => {
  const { ask, land, paths, signalOf } = walking();
  void ask(after("a"));
  await land(0, page("b"));
  await vi.advanceTimersByTimeAsync(HELD_MS - 1);
  expect(paths()).toHaveLength(2);
  expect(signalOf(1)?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(signalOf(1)?.aborted).toBe(true);
  // The next one is fetched as any other.
  const late = ask(after("b"));
  await land(2, page("c"));
  expect(await late).toMatchObject({ status: 200 });
});

test("a client that leaves takes what was read ahead for it along", async () => {
  const { ask, land, signalOf } = walking();
  const leaving = client();
  void ask(after("a"), leaving);
  await land(0, page("b"));
  leaving.leave();
  await settled();
  expect(signalOf(1)?.aborted).toBe(true);
});

test("a client that leaves while it waits for such a page stops it", async () => {
  const { ask, land, signalOf } = walking();
  void ask(after("a"));
  await land(0, page("b"));
  const leaving = client();
  void ask(after("b"), leaving).catch(() => {});
  leaving.leave();
  await settled();
  expect(signalOf(1)?.aborted).toBe(true);
});

test("a fault of a page that was read ahead is not the client's", async () => {
  const { ask, land, paths } = walking();
  void ask(after("a"));
  await land(0, page("b"));
  await land(1, FAILED);
  const third = ask(after("b"));
  await settled();
  await land(2, page("c"));
  expect(await third).toMatchObject({ status: 200 });
  expect(paths().slice(0, 3)).toEqual([after("a").path, after("b").path, after("b").path]);
});

test.each([
  ["the time that it names", 7, 7],
  ["a minute where it names none", undefined, 60],
])("nothing is read ahead after a 429 for %s", async (_words, retryAfterSeconds, seconds) => {
  const { ask, land, paths } = walking();
  void ask(after("a"));
  await land(0, errorAnswer(429, "Too many.", { ...(retryAfterSeconds && { retryAfterSeconds }) }));
  await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
  void ask(after("b"));
  await land(1, page("c"));
  expect(paths()).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  void ask(after("d"));
  await land(2, page("e"));
  expect(paths().at(-1)).toBe(after("e").path);
});

test("nothing is read ahead for an API that had to be asked twice", async () => {
  const { ask, land, paths } = walking();
  void ask(after("a"));
  await land(0, { ...page("b"), attempts: 2 });
  expect(paths()).toHaveLength(1);
});

test("so many walks at once, and no more", async () => {
  const { ask, land, paths } = walking();
  for (let walk = 0; walk < 12; walk += 1) void ask(after(`a${walk}`));
  for (let walk = 0; walk < 12; walk += 1) await land(walk, page(`b${walk}`));
  expect(paths()).toHaveLength(12 + 8);
});

test.each([
  ['{"data":[],"has_more":true,"last_id":"claude-x[1m]\\"]"}', 'claude-x[1m]"]'],
  [
    '{"data":[{"tags":["a"],"has_more":true,"last_id":"no"}],"last_id":"yes","has_more":true}',
    "yes",
  ],
  ['{"data":[{"id":"a"}],"has_more":true,"n":1.5e3,"last_id":"b","request":null}', "b"],
])("the cursor of %s", async (json, cursor) => {
  const { ask, land, paths } = walking();
  void ask(after("a"));
  await land(0, good(json));
  expect(paths().at(-1)).toBe(after(cursor).path);
});

test.each([
  '{"has_more":true,"last_id":"b","data":[{"id":"b"}]}',
  '{"data":[{"id":"a"}],"has_more":false,"last_id":"b"}',
  '{"data":[{"id":"a"}],"has_more":true,"last_id":null}',
  '{"data":[{"has_more":true,"last_id":"b"}]}',
])("no cursor to be read at the end of %s", async (json) => {
  const { ask, land, paths } = walking();
  void ask(after("a"));
  await land(0, good(json));
  expect(paths()).toHaveLength(1);
});

test("a model is followed by nothing", async () => {
  const { ask, land, paths } = walking();
  void ask(OTHER);
  await land(0, page("b"));
  expect(paths()).toEqual([OTHER.path]);
});

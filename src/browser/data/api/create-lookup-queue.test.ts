import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { ApiError } from "./failure.ts";
import type { ResponseMeta } from "./response-meta.ts";
import { createLookupQueue, UNPROMPTED_MAX } from "./create-lookup-queue.ts";

const model = (id: string): ModelInfo => ({ type: "model", id, display_name: id, created_at: "" });
const meta = { status: 0, requestId: null } as ResponseMeta;
const refusal = (status: number) =>
  new ApiError({ status, type: "t", message: "no" }, meta, null, { title: "no", advice: "no" });

/** An API whose answers come when the test says so. */
function scripted() {
  const asked: string[] = [];
  const open = new Map<
    string,
    { answer: (model: ModelInfo) => void; fail: (e: unknown) => void }
  >();
  const ask = async (name: string) => {
    asked.push(name);
    return new Promise<ModelInfo>((answer, fail) => open.set(name, { answer, fail }));
  };
  const settle = async (name: string, error?: unknown) => {
    if (error === undefined) open.get(name)?.answer(model(name));
    else open.get(name)?.fail(error);
    await new Promise((done) => setTimeout(done));
  };
  return { asked, ask, settle };
}

const each = (names: readonly string[]) => names.map((name) => [name]);
const names = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);

describe("a queue of lookups", () => {
  test("asks four at a time, each once, in their order", async () => {
    const { asked, ask, settle } = scripted();
    const queue = createLookupQueue(ask);
    expect(queue.state()).toBe("done");
    queue.want(each(["n0", "n0", ...names(6)]));
    expect(asked).toEqual(["n0", "n1", "n2", "n3"]);
    await settle("n2");
    expect(asked).toEqual(names(5));
    expect(queue.outcomeOf("n2")).toMatchObject({ kind: "answered", model: { id: "n2" } });
    expect(queue.outcomeOf("n0")).toBeUndefined();
    queue.want(each(names(6)));
    for (const name of names(6)) await settle(name);
    expect(asked).toEqual(names(6));
    expect(queue.state()).toBe("done");
  });

  test("a 404 is an answer", async () => {
    const { ask, settle } = scripted();
    const queue = createLookupQueue(ask);
    queue.want(each(["n0"]));
    await settle("n0", refusal(404));
    expect(queue.outcomeOf("n0")).toEqual({ kind: "unknown" });
    expect(queue.state()).toBe("done");
  });

  test("what the API does not know is followed by the next name it may stand for", async () => {
    const { asked, ask, settle } = scripted();
    const queue = createLookupQueue(ask);
    queue.want([
      ["n0", "n1", "n2"],
      ["n3", "n1"],
      ["n4", "n5"],
    ]);
    expect(asked).toEqual(["n0", "n3", "n4"]);
    await settle("n4");
    await settle("n3", refusal(404));
    await settle("n0", refusal(404));
    expect(asked).toEqual(["n0", "n3", "n4", "n1"]);
    expect(queue.state()).toBe("running");
    await settle("n1", refusal(404));
    await settle("n2");
    expect(asked).toEqual(["n0", "n3", "n4", "n1", "n2"]);
    expect(queue.state()).toBe("done");
    expect(queue.outcomeOf("n5")).toBeUndefined();
  });

  test("a failure of one name leaves the others, and a retry asks for it alone", async () => {
    const { asked, ask, settle } = scripted();
    const queue = createLookupQueue(ask);
    queue.want(each(names(6)));
    await settle("n0", refusal(500));
    for (const name of names(6).slice(1)) await settle(name);
    expect(queue.state()).toBe("failed");
    expect(queue.failure()).toMatchObject({ status: 500 });
    queue.resume();
    expect(asked).toEqual([...names(6), "n0"]);
    await settle("n0");
    expect(queue.state()).toBe("done");
    expect(queue.failure()).toBeNull();
  });

  test.each([refusal(429), refusal(401), new TypeError("no network")])(
    "%s would meet every name: what is left waits for a retry",
    async (error) => {
      const { asked, ask, settle } = scripted();
      const queue = createLookupQueue(ask);
      queue.want(each(names(8)));
      await settle("n1", error);
      expect(queue.state()).toBe("running");
      for (const name of ["n0", "n2", "n3"]) await settle(name);
      expect(queue.state()).toBe("failed");
      expect(asked).toEqual(names(4));
      queue.resume();
      expect(asked.slice(4)).toEqual(["n1", "n4", "n5", "n6"]);
    },
  );

  test("failures in a row end the queue, whatever they are", async () => {
    const { asked, ask, settle } = scripted();
    const queue = createLookupQueue(ask);
    queue.want(each(names(20)));
    for (const name of names(7)) await settle(name, refusal(400));
    expect(queue.state()).toBe("failed");
    expect(asked).toHaveLength(7);
  });

  test("stops, keeps what is on its way, and goes on", async () => {
    const { asked, ask, settle } = scripted();
    const queue = createLookupQueue(ask);
    queue.want(each(names(6)));
    queue.stop();
    for (const name of names(4)) await settle(name);
    expect(queue.state()).toBe("stopped");
    expect(queue.outcomeOf("n3")).toMatchObject({ kind: "answered" });
    queue.want(each(names(7)));
    expect(asked).toEqual(names(4));
    queue.resume();
    expect(asked).toEqual(names(7));
  });

  test("very many names are not asked unprompted", () => {
    const { asked, ask } = scripted();
    const queue = createLookupQueue(ask);
    queue.want(each(names(UNPROMPTED_MAX + 1)));
    expect(queue.state()).toBe("stopped");
    expect(asked).toEqual([]);
    queue.resume();
    expect(asked).toHaveLength(4);
  });

  test("names that are gone take their failure with them", async () => {
    const { asked, ask, settle } = scripted();
    const queue = createLookupQueue(ask);
    queue.want(each(["n0"]));
    await settle("n0", refusal(401));
    queue.want(each(["n1"]));
    expect(queue.state()).toBe("running");
    expect(asked).toEqual(["n0", "n1"]);
  });

  test("looks everything up again on request", async () => {
    const { asked, ask, settle } = scripted();
    const queue = createLookupQueue(ask);
    queue.want(each(["n0"]));
    await settle("n0");
    queue.refetch();
    expect(queue.outcomeOf("n0")).toBeUndefined();
    expect(asked).toEqual(["n0", "n0"]);
  });
});

test("tells of changes, many at once as one", async () => {
  const { ask, settle } = scripted();
  const queue = createLookupQueue(ask);
  let told = 0;
  const end = queue.subscribe(() => {
    told += 1;
  });
  queue.want(each(names(3)));
  await settle("n0");
  for (const name of names(3)) await settle(name);
  await expect.poll(() => queue.version()).toBeGreaterThan(1);
  expect(told).toBe(queue.version());
  expect(told).toBeLessThan(4);
  end();
});

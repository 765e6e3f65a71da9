import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { ApiError } from "../../data/api/failure.ts";
import type { ResponseMeta } from "../../data/api/response-meta.ts";
import { createAsking, UNPROMPTED_MAX } from "./create-asking.ts";

const model = (id: string): ModelInfo => ({ type: "model", id, display_name: id, created_at: "" });
const meta = { status: 0, requestId: null } as ResponseMeta;
const refusal = (status: number) => new ApiError({ status, type: "t", message: "no" }, meta, null);

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

const names = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);

describe("asking for names", () => {
  test("asks four at a time, each once, in their order", async () => {
    const { asked, ask, settle } = scripted();
    const asking = createAsking(ask);
    expect(asking.state()).toBe("done");
    asking.want(["n0", "n0", ...names(6)]);
    expect(asked).toEqual(["n0", "n1", "n2", "n3"]);
    await settle("n2");
    expect(asked).toEqual(names(5));
    expect(asking.outcomeOf("n2")).toMatchObject({ kind: "answered", model: { id: "n2" } });
    expect(asking.outcomeOf("n0")).toBeUndefined();
    asking.want(names(6));
    for (const name of names(6)) await settle(name);
    expect(asked).toEqual(names(6));
    expect(asking.state()).toBe("done");
  });

  test("a 404 is an answer", async () => {
    const { ask, settle } = scripted();
    const asking = createAsking(ask);
    asking.want(["n0"]);
    await settle("n0", refusal(404));
    expect(asking.outcomeOf("n0")).toEqual({ kind: "unknown" });
    expect(asking.state()).toBe("done");
  });

  test("a failure of one name leaves the others, and a retry asks for it alone", async () => {
    const { asked, ask, settle } = scripted();
    const asking = createAsking(ask);
    asking.want(names(6));
    await settle("n0", refusal(500));
    for (const name of names(6).slice(1)) await settle(name);
    expect(asking.state()).toBe("failed");
    expect(asking.failure()).toMatchObject({ status: 500 });
    asking.retry();
    expect(asked).toEqual([...names(6), "n0"]);
    await settle("n0");
    expect(asking.state()).toBe("done");
    expect(asking.failure()).toBeNull();
  });

  test.each([refusal(429), refusal(401), new TypeError("no network")])(
    "%s would meet every name: what is left waits for a retry",
    async (error) => {
      const { asked, ask, settle } = scripted();
      const asking = createAsking(ask);
      asking.want(names(8));
      await settle("n1", error);
      expect(asking.state()).toBe("asking");
      for (const name of ["n0", "n2", "n3"]) await settle(name);
      expect(asking.state()).toBe("failed");
      expect(asked).toEqual(names(4));
      asking.retry();
      expect(asked.slice(4)).toEqual(["n1", "n4", "n5", "n6"]);
    },
  );

  test("failures in a row end the asking, whatever they are", async () => {
    const { asked, ask, settle } = scripted();
    const asking = createAsking(ask);
    asking.want(names(20));
    for (const name of names(7)) await settle(name, refusal(400));
    expect(asking.state()).toBe("failed");
    expect(asked).toHaveLength(7);
  });

  test("stops, keeps what is on its way, and goes on", async () => {
    const { asked, ask, settle } = scripted();
    const asking = createAsking(ask);
    asking.want(names(6));
    asking.stop();
    for (const name of names(4)) await settle(name);
    expect(asking.state()).toBe("stopped");
    expect(asking.outcomeOf("n3")).toMatchObject({ kind: "answered" });
    asking.want(names(7));
    expect(asked).toEqual(names(4));
    asking.resume();
    expect(asked).toEqual(names(7));
  });

  test("very many names are not asked unprompted", () => {
    const { asked, ask } = scripted();
    const asking = createAsking(ask);
    asking.want(names(UNPROMPTED_MAX + 1));
    expect(asking.state()).toBe("stopped");
    expect(asked).toEqual([]);
    asking.resume();
    expect(asked).toHaveLength(4);
  });

  test("names that are gone take their failure with them", async () => {
    const { asked, ask, settle } = scripted();
    const asking = createAsking(ask);
    asking.want(["n0"]);
    await settle("n0", refusal(401));
    asking.want(["n1"]);
    expect(asking.state()).toBe("asking");
    expect(asked).toEqual(["n0", "n1"]);
  });

  test("asks anew for everything when told to", async () => {
    const { asked, ask, settle } = scripted();
    const asking = createAsking(ask);
    asking.want(["n0"]);
    await settle("n0");
    asking.askAnew();
    expect(asking.outcomeOf("n0")).toBeUndefined();
    expect(asked).toEqual(["n0", "n0"]);
  });
});

test("tells of changes, many at once as one", async () => {
  const { ask, settle } = scripted();
  const asking = createAsking(ask);
  let told = 0;
  const end = asking.subscribe(() => {
    told += 1;
  });
  asking.want(names(3));
  await settle("n0");
  for (const name of names(3)) await settle(name);
  await expect.poll(() => asking.version()).toBeGreaterThan(1);
  expect(told).toBe(asking.version());
  expect(told).toBeLessThan(4);
  end();
});

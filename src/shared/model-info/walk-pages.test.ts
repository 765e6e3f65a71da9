import { describe, expect, test } from "vitest";
import type { ModelInfo, ModelsPage } from "../contract/model-info.ts";
import { FIRST_STEP, MODELS_MAX, walk, type PageOfWalk, type Step } from "./walk-pages.ts";

const meta = "what the answer says";

function page(ids: string[], has_more: boolean, last_id: string | null = ids.at(-1) ?? null) {
  const data = ids.map((id): ModelInfo => ({
    type: "model",
    id,
    display_name: id,
    created_at: "2026-01-01T00:00:00Z",
  }));
  return { data, has_more, first_id: ids[0] ?? null, last_id } satisfies ModelsPage;
}

/** Walks over scripted pages as the query does, and collects the models. */
function walkAll(pages: ModelsPage[]) {
  const ids: string[] = [];
  let step: Step | null = FIRST_STEP;
  let fault = null;
  let asked = 0;
  while (step !== null && asked < pages.length) {
    const walked: PageOfWalk<string> = walk(step, { body: pages[asked++] as ModelsPage, meta });
    ids.push(...walked.models.map((model) => model.id));
    ({ next: step, fault } = walked);
  }
  return { ids, fault, asked, isOver: step === null };
}

describe("a walk over the pages", () => {
  test("ends where the API says so", () => {
    expect(walkAll([page(["a", "b"], true), page(["c"], false)])).toEqual({
      ids: ["a", "b", "c"],
      fault: null,
      asked: 2,
      isOver: true,
    });
    expect(walkAll([page([], false)])).toMatchObject({ ids: [], fault: null, isOver: true });
  });

  test.each([
    ["the same page at once", [page(["a"], true), page(["a"], true)], ["a"], "repeated-page"],
    [
      "the same page as the last one",
      [page(["a", "b"], true), page(["a", "b"], false)],
      ["a", "b"],
      "repeated-page",
    ],
    [
      "known models in another order",
      [page(["a", "b", "c"], true), page(["c", "a"], true, "x")],
      ["a", "b", "c"],
      "repeated-page",
    ],
    [
      "a longer circle",
      [page(["a"], true), page(["b"], true), page(["c"], true), page(["a"], true)],
      ["a", "b", "c"],
      "repeated-page",
    ],
    ["an empty page", [page(["a"], true), page([], true, "z")], ["a"], "empty-page"],
  ])("stops at %s and keeps what was loaded", (_what, pages, ids, fault) => {
    expect(walkAll(pages)).toMatchObject({ ids, fault, isOver: true });
  });

  test.each([
    ["null", null],
    ["empty", ""],
  ])("goes on after the last model where the cursor is %s", (_what, cursor) => {
    const first = walk(FIRST_STEP, { body: page(["a", "b"], true, cursor), meta });
    expect(first.next?.after_id).toBe("b");
    expect(walkAll([page(["a", "b"], true, cursor), page(["c"], false, cursor)])).toMatchObject({
      ids: ["a", "b", "c"],
      fault: null,
    });
  });

  test("goes on after the last model where the cursor is that of the first", () => {
    const first = walk(FIRST_STEP, { body: page(["a", "b"], true, "a"), meta });
    expect(first.next?.after_id).toBe("b");
  });

  test("goes on after the last model where the cursor repeats and the models are new", () => {
    const pages = [page(["a"], true, "x"), page(["b"], true, "x"), page(["c"], false, "x")];
    expect(walkAll(pages)).toMatchObject({ ids: ["a", "b", "c"], fault: null });
  });

  test("says so where the server ended it because it went in circles", () => {
    const circle = page(["c", "b", "d"], false, "b");
    expect(walkAll([page(["a", "b"], true), circle])).toMatchObject({
      ids: ["a", "b", "c", "b", "d"],
      fault: "repeated-cursor",
    });
    const lastPage = page(["c", "b", "d"], false);
    expect(walkAll([page(["a", "b"], true), lastPage])).toMatchObject({ fault: null });
  });

  test("lists an ID that comes twice as often as it comes", () => {
    expect(walkAll([page(["a", "a"], true), page(["a", "b"], false)])).toMatchObject({
      ids: ["a", "a", "a", "b"],
      fault: null,
    });
  });

  test("stops at a million models", () => {
    const step: Step = { ...FIRST_STEP, index: 9, loaded: MODELS_MAX - 1 };
    expect(walk(step, { body: page(["a"], true), meta })).toMatchObject({
      fault: "too-many",
      next: null,
    });
  });

  test("the same page fetched again after an interruption is not a loop", () => {
    const first = walk(FIRST_STEP, { body: page(["a"], true), meta });
    const step = first.next as Step;
    walk(step, { body: page(["b"], true), meta });
    expect(walk(step, { body: page(["b"], true), meta })).toMatchObject({ fault: null });
  });

  test("a second list starts without the cursors of the first", () => {
    walkAll([page(["a"], true), page(["b"], false)]);
    expect(walkAll([page(["a"], true), page(["b"], false)])).toMatchObject({ fault: null });
  });
});

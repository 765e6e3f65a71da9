import { beforeEach, expect, test, vi } from "vitest";
import { accepted } from "#shared/result.ts";

const OPUS = { name: "Opus", query: "line=opus" };
const NEW = { name: "New", query: "released=last-30-days" };

/** The module as a visit has it, with what the browser stores. */
async function visit(stored: Map<string, string> | null) {
  vi.resetModules();
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored?.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (!stored) throw new DOMException("", "SecurityError");
      stored.set(key, text);
    },
  });
  return import("./saved-views.ts");
}

beforeEach(() => vi.unstubAllGlobals());

test("views are there on the next visit, and one of the same name is replaced", async () => {
  const stored = new Map<string, string>();
  const first = await visit(stored);
  first.saveView(OPUS);
  first.saveView(NEW);
  first.saveView({ ...OPUS, query: "line=opus&sort=name" });
  const { savedViewsStore } = await visit(stored);
  expect(savedViewsStore.get()).toEqual({
    views: [{ ...OPUS, query: "line=opus&sort=name" }, NEW],
    isStored: true,
  });
});

test("a browser that stores nothing keeps them for the visit, which is known", async () => {
  const { saveView, savedViewsStore } = await visit(null);
  saveView(OPUS);
  saveView(NEW);
  expect(savedViewsStore.get()).toEqual({ views: [OPUS, NEW], isStored: false });
});

test("what is stored but no list of views is passed over", async () => {
  for (const text of ["", "{", "[1]", '[{"name":"a"}]', "null"]) {
    const { savedViewsStore } = await visit(new Map([["saved-views", text]]));
    expect(savedViewsStore.get().views).toEqual([]);
  }
});

test("a file of views is read as it was written, and any other one refused in words", async () => {
  const { readViewsFile, writeViewsFile } = await visit(null);
  expect(readViewsFile(writeViewsFile([OPUS, NEW]))).toEqual(accepted([OPUS, NEW]));
  const refusalOf = (text: string) => readViewsFile(text).refusal;
  expect(refusalOf("{")).toBe("This file is not JSON, so no view was imported.");
  expect(refusalOf('[{"id":"a"}]')).toBe(
    "This file is not an export of saved views, so no view was imported.",
  );
  expect(refusalOf('{"format":"model-catalogue-views","views":[{"name":" "}]}')).toBe(
    "This file of views is damaged: a view has no name or no query. No view was imported.",
  );
});

test("imported views never take the place of others", async () => {
  const { addViews } = await visit(null);
  const other = { ...OPUS, query: "q=opus" };
  expect(addViews([OPUS], [OPUS, other, NEW])).toEqual({
    views: [OPUS, { ...other, name: "Opus (2)" }, NEW],
    added: 2,
    renamed: 1,
  });
});

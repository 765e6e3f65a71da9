import { expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { keepVerbatim } from "#shared/contract/verbatim.ts";
import { modelFacts } from "./describe-fields.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");

const OLD_GATEWAY: ModelInfo = {
  type: "model",
  id: "claude-1",
  display_name: "Claude 1",
  created_at: "1970-01-01T00:00:00Z",
};

const told = (model: ModelInfo) =>
  modelFacts(model, NOW).map(({ label, text, note }) => [label, note ? `${text} · ${note}` : text]);

test("four fields are described, and what an older gateway leaves out is not reported", () => {
  expect(told(OLD_GATEWAY)).toEqual([
    ["Released", "Unknown"],
    ["Lifecycle", "Not reported"],
    ["Line", "Not reported"],
    ["Context window", "Not reported"],
    ["Max output", "Not reported"],
    ["Deprecated", "Not reported"],
    ["Retires", "Not reported"],
  ]);
});

test("null is an answer where the API means one", () => {
  const nothing = { line: null, deprecated_at: null, retires_at: null, max_tokens: null };
  expect(told({ ...OLD_GATEWAY, ...nothing })).toEqual(
    expect.arrayContaining([
      ["Line", "No line"],
      ["Deprecated", "No date"],
      ["Retires", "No date announced"],
      ["Max output", "Not reported"],
    ]),
  );
  expect(told({ ...OLD_GATEWAY, ...nothing, lifecycle: "active" })).toContainEqual([
    "Deprecated",
    "No",
  ]);
});

test("a day has its age and its moment, and a retirement that is due is overdue", () => {
  const facts = modelFacts(
    {
      ...OLD_GATEWAY,
      created_at: "2026-11-09T06:30:00Z",
      lifecycle: "deprecated",
      deprecated_at: "soon",
      retires_at: "2026-11-12T00:00:00Z",
    },
    NOW,
  );
  expect(facts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        label: "Released",
        text: "9 Nov 2026",
        note: "12 days ago",
        moment: "2026-11-09 06:30:00 UTC",
      }),
      expect.objectContaining({ label: "Deprecated", form: "words", text: "soon", moment: null }),
      expect.objectContaining({ label: "Retires", text: "12 Nov 2026" }),
    ]),
  );
  const retires = facts.find(({ label }) => label === "Retires");
  expect(retires?.note).toMatch(/^overdue since 12 Nov 2026, /);
});

test("unknown fields are shown verbatim, hostile ones escaped", () => {
  const unknown: object = JSON.parse(
    '{"__proto__": 1, "toString": [2], "a\\u202eb": {"c": "\\u0000"}}',
  ) as object;
  // A spread would have `__proto__` change the prototype.
  const model = Object.defineProperties(
    { ...OLD_GATEWAY },
    Object.getOwnPropertyDescriptors(unknown),
  );
  expect(
    modelFacts(model, NOW)
      .filter(({ isNew }) => isNew)
      .map(({ label, text, value }) => [label, text, value]),
  ).toEqual([
    ["__proto__", "1", 1],
    ["toString", "[2]", [2]],
    ["a⟨U+202E⟩b", '{"c":"\\u0000"}', { c: "\u0000" }],
  ]);
});

test("fallback models are shown once a beta returns them", () => {
  const withIds = (allowed_fallback_models: unknown) =>
    told({ ...OLD_GATEWAY, allowed_fallback_models });
  expect(withIds(["a", "b"])).toContainEqual(["Fallback models", "a, b"]);
  expect(withIds([])).toContainEqual(["Fallback models", "None"]);
});

test("an unknown field is shown verbatim", () => {
  const text = `{"type":"model","id":"a","display_name":"A","created_at":"","price":{"2":1.10,"1":9007199254740993}}`;
  const model = JSON.parse(text) as ModelInfo;
  keepVerbatim(model, { body: model, text });
  expect(modelFacts(model, NOW).find(({ field }) => field === "price")).toMatchObject({
    text: '{"2":1.10,"1":9007199254740993}',
    isNew: true,
  });
});

test("an unknown date is no day, whichever field it is in", () => {
  const epoch = "1970-01-01T00:00:00Z";
  const dates = { created_at: epoch, deprecated_at: epoch, retires_at: epoch };
  const model = { type: "model" as const, id: "a", display_name: "A", ...dates };
  const told = modelFacts(model, NOW).filter(({ field }) => field in dates);
  expect(told.map(({ text }) => text)).toEqual(["Unknown", "Unknown", "Unknown"]);
});

test.each([
  ["2027-01-22T00:00:00Z", "in 62 days"],
  ["2027-12-01T00:00:00Z", "in 375 days"],
  ["2026-11-12T00:00:00Z", "9 days ago"],
  ["2026-08-05T00:00:00Z", "3 months ago"],
])("a retirement on %s is counted as its badge and the retirements count it: %s", (time, note) => {
  const lifecycle = Date.parse(time) > NOW ? "deprecated" : "retired";
  const facts = modelFacts({ ...OLD_GATEWAY, lifecycle, retires_at: time }, NOW);
  expect(facts.find(({ label }) => label === "Retires")?.note).toBe(note);
});

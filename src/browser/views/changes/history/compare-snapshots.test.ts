import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { keepVerbatim } from "#shared/contract/verbatim.ts";
import { readVerbatim } from "#shared/model-info/verbatim.ts";
import { changedValues } from "./changed-values.ts";
import { changedFields, compareSnapshots, FIELDS_MAX, MODELS_MAX } from "./compare-snapshots.ts";
import { countChanges } from "./history.ts";
import { isSameModels, encodeModels } from "./encoded-models.ts";

const model = (id: string, fields: Partial<ModelInfo> = {}): ModelInfo => ({
  type: "model",
  id,
  display_name: `Name of ${id}`,
  created_at: "2026-01-01T00:00:00Z",
  ...fields,
});

async function compare(before: readonly ModelInfo[], after: readonly ModelInfo[]) {
  return compareSnapshots(await encodeModels([before]), await encodeModels([after]));
}

const ids = fc.constantFrom("a", "b", "c", "d", "__proto__", "constructor", "toString", "");
const models = fc.uniqueArray(
  fc.record({ id: ids, lifecycle: fc.constantFrom("active", "retired", null, undefined) }),
  { selector: ({ id }) => id },
);

describe("compareSnapshots", () => {
  test("finds what was added, removed and changed, as the naive algorithm does", async () => {
    await fc.assert(
      fc.asyncProperty(models, models, async (some, others) => {
        const before = some.map(({ id, lifecycle }) => model(id, { lifecycle }));
        const after = others.map(({ id, lifecycle }) => model(id, { lifecycle }));
        const find = (all: readonly ModelInfo[], id: string) => all.find((one) => one.id === id);
        const changes = await compare(before, after);
        expect(changes.new.first.map(({ id }) => id)).toEqual(
          after.filter(({ id }) => !find(before, id)).map(({ id }) => id),
        );
        expect(changes.gone.first.map(({ id }) => id)).toEqual(
          before.filter(({ id }) => !find(after, id)).map(({ id }) => id),
        );
        const differing = after.filter(({ id, lifecycle }) => {
          const earlier = find(before, id);
          return earlier && (earlier.lifecycle ?? null) !== (lifecycle ?? null);
        });
        const isReported = ({ id, lifecycle }: ModelInfo) =>
          lifecycle != null && find(before, id)?.lifecycle != null;
        expect(changes.changed.first.map(({ id }) => id)).toEqual(
          differing.filter(isReported).map(({ id }) => id),
        );
        expect(changes.partly?.first.map(({ id }) => id)).toEqual(
          differing.filter((one) => !isReported(one)).map(({ id }) => id),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("the order of models and keys is no change, nor is a second model with the same ID", async () => {
    const before = [model("a", { line: "opus", max_tokens: 1 }), model("b")];
    const after = [
      model("b"),
      model("a", { max_tokens: 1, line: "opus" }),
      model("b", { line: "x" }),
    ];
    expect(countChanges(await compare(before, after))).toBe(0);
    const [one, other] = [await encodeModels([before]), await encodeModels([after])];
    expect([isSameModels(one, one), isSameModels(one, other)]).toEqual([true, false]);
  });

  test("a catalogue that changed entirely is counted, and its first models are stored", async () => {
    const before = Array.from({ length: 2500 }, (_, at) => model(`old-${at}`));
    const after = Array.from({ length: 2600 }, (_, at) => model(`new-${at}`));
    const { new: added, gone } = await compare(before, after);
    expect([added.count, gone.count]).toEqual([2600, 2500]);
    expect([added.first.length, gone.first.at(-1)?.id]).toEqual([MODELS_MAX, "old-499"]);
  });

  test("anything but the JSON of models is refused", async () => {
    const after = await encodeModels([[model("a")]]);
    await expect(compareSnapshots({ ids: ["a"], texts: ["{"] }, after)).rejects.toThrow(
      SyntaxError,
    );
    await expect(compareSnapshots({ ids: ["a"], texts: ["{}"] }, after)).rejects.toThrow(
      SyntaxError,
    );
  });
});

test("numbers that JavaScript cannot distinguish are distinguished, and stored verbatim", async () => {
  const withPrice = (price: string) => {
    const text = `{"type":"model","id":"a","display_name":"A","created_at":"","price":${price}}`;
    const answered = JSON.parse(text) as ModelInfo;
    keepVerbatim(answered, { body: answered, text });
    return answered;
  };
  const changes = await compare([withPrice("9007199254740993")], [withPrice("9007199254740992")]);
  const kept = structuredClone(changes);
  expect(kept.changed.first[0]?.fields.first.map(changedValues)).toEqual([
    [readVerbatim("9007199254740993"), 9007199254740992],
  ]);
  expect(countChanges(await compare([withPrice("1.10")], [withPrice("1.1")]))).toBe(0);
});

describe("changedFields", () => {
  test("lists added and removed trees leaf by leaf, and leaves out what is not reported", () => {
    const before = model("a", { capabilities: null, line: null, old: { x: { y: 1 } } });
    const after = model("a", {
      capabilities: { batch: { supported: true }, empty: {}, none: null },
      max_tokens: null,
      list: [1, 2],
    });
    expect(changedFields(before, after)).toEqual({
      isChanged: false,
      count: 4,
      first: [
        { path: ["capabilities", "batch", "supported"], from: undefined, to: true },
        { path: ["capabilities", "empty"], from: undefined, to: {} },
        { path: ["old", "x", "y"], from: 1, to: undefined },
        { path: ["list"], from: undefined, to: [1, 2] },
      ],
    });
  });

  test.each([
    ["retires_at", null, "2027-01-01T00:00:00Z", true],
    ["retires_at", undefined, "2027-01-01T00:00:00Z", false],
    ["line", "opus", null, true],
    ["line", "opus", undefined, false],
    ["max_tokens", null, 1, false],
    ["max_tokens", 2, 1, true],
    ["created_at", "1970-01-01T00:00:00Z", "2026-01-01T00:00:00Z", false],
    ["capabilities", { batch: { supported: false } }, { batch: { supported: true } }, true],
    ["capabilities", { batch: null }, { batch: { supported: true } }, false],
  ])("%s from %j to %j has changed: %j", (field, from, to, isChanged) => {
    const fields = changedFields(model("a", { [field]: from }), model("a", { [field]: to }));
    expect(fields).toMatchObject({ isChanged, count: 1 });
  });

  test("stores a limited number of fields and counts the rest; hostile keys are plain keys", () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`f${at}`, at]));
    const { count, first } = changedFields(model("a"), model("a", many));
    expect([count, first.length]).toEqual([300, FIELDS_MAX]);
    const hostile = JSON.parse('{"__proto__": {"x": 1}}') as object;
    expect(changedFields(model("a"), { ...model("a"), capabilities: hostile }).first).toEqual([
      { path: ["capabilities", "__proto__", "x"], from: undefined, to: 1 },
    ]);
  });
});

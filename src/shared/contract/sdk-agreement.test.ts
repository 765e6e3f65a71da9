import type Anthropic from "@anthropic-ai/sdk";
import * as v from "valibot";
import { describe, expect, expectTypeOf, test } from "vitest";
import { CURRENT_BETAS, DEPRECATED_BETAS } from "./betas.ts";
import { ModelInfo, ModelsPage } from "./model-info.ts";

/** An interface as the object type it describes: only those fit a type with unknown keys. */
type Described<T> = { [Key in keyof T]: T[Key] };
type SdkPage<Model> = Described<
  Pick<Anthropic.Models.ModelInfosPage, "has_more" | "first_id" | "last_id">
> & { data: Described<Model>[] };
type NamedBeta<T> = T extends string ? (string extends T ? never : T) : never;

describe("every model the official SDK can describe fits our schema", () => {
  test("ModelInfo", () => {
    expectTypeOf<Described<Anthropic.ModelInfo>>().toExtend<v.InferInput<typeof ModelInfo>>();
    expectTypeOf<Described<Anthropic.Beta.BetaModelInfo>>().toExtend<
      v.InferInput<typeof ModelInfo>
    >();
  });

  test("the list page", () => {
    expectTypeOf<SdkPage<Anthropic.ModelInfo>>().toExtend<v.InferInput<typeof ModelsPage>>();
    expectTypeOf<SdkPage<Anthropic.Beta.BetaModelInfo>>().toExtend<
      v.InferInput<typeof ModelsPage>
    >();
  });

  test("the betas are exactly those it names", () => {
    type Ours = (typeof CURRENT_BETAS)[number] | (typeof DEPRECATED_BETAS)[number];
    expectTypeOf<Ours>().toEqualTypeOf<NamedBeta<Anthropic.Beta.AnthropicBeta>>();
    expect(new Set([...CURRENT_BETAS, ...DEPRECATED_BETAS]).size).toBe(60);
  });
});

describe("the schemas at run time", () => {
  const first = {
    type: "model",
    id: "claude-3-opus-20240229",
    display_name: "Claude 3 Opus",
    created_at: "2024-02-29T00:00:00Z",
  };

  test("the four fields of the first API version are enough", () => {
    expect(v.parse(ModelInfo, first)).toEqual(first);
  });

  test("today's fields, null or not, are accepted", () => {
    const today = {
      ...first,
      lifecycle: "retired",
      line: null,
      deprecated_at: "2025-06-30T00:00:00Z",
      retires_at: "2026-01-05T00:00:00Z",
      max_input_tokens: 200_000,
      max_tokens: null,
      capabilities: { batch: { supported: true } },
    };
    expect(v.parse(ModelInfo, today)).toEqual(today);
  });

  test("fields, lifecycles and lines unknown to this build are kept", () => {
    const future = { ...first, lifecycle: "resting", line: "saga", price: { input: 3 } };
    expect(v.parse(ModelInfo, future)).toEqual(future);
  });

  test.each([
    ["no id", { ...first, id: undefined }],
    ["another type", { ...first, type: "file" }],
    ["a number for a name", { ...first, display_name: 7 }],
    ["a list for capabilities", { ...first, capabilities: [] }],
    ["text for tokens", { ...first, max_tokens: "many" }],
  ])("refuses %s", (_what, body) => {
    expect(v.is(ModelInfo, body)).toBe(false);
  });

  test("a page needs its data and has_more, and may lack its cursors", () => {
    expect(v.is(ModelsPage, { data: [first], has_more: false })).toBe(true);
    expect(v.is(ModelsPage, { data: [], has_more: false, first_id: null, last_id: null })).toBe(
      true,
    );
    expect(v.is(ModelsPage, { data: [first] })).toBe(false);
    expect(v.is(ModelsPage, { data: {}, has_more: false })).toBe(false);
  });
});

import type Anthropic from "@anthropic-ai/sdk";
import * as v from "valibot";
import { describe, expect, expectTypeOf, test } from "vitest";
import { CAPABILITY_TREES } from "../../../../e2e/fake-api/capability-trees.ts";
import { readSnapshot } from "./snapshot.ts";

const support = v.object({ supported: v.boolean() });

/** A model as strict readers made from the API's description want it: no field and no leaf missing. */
const StrictModel = v.object({
  type: v.literal("model"),
  id: v.string(),
  display_name: v.string(),
  created_at: v.string(),
  lifecycle: v.picklist(["active", "deprecated", "retired"]),
  line: v.nullable(v.picklist(["haiku", "sonnet", "opus", "fable", "mythos"])),
  deprecated_at: v.nullable(v.string()),
  retires_at: v.nullable(v.string()),
  max_input_tokens: v.nullable(v.number()),
  max_tokens: v.nullable(v.number()),
  capabilities: v.nullable(
    v.object({
      batch: support,
      citations: support,
      code_execution: support,
      context_management: v.object({
        clear_thinking_20251015: v.nullable(support),
        clear_tool_uses_20250919: v.nullable(support),
        compact_20260112: v.nullable(support),
        supported: v.boolean(),
      }),
      effort: v.object({
        high: support,
        low: support,
        max: support,
        medium: support,
        supported: v.boolean(),
        xhigh: v.nullable(support),
      }),
      image_input: support,
      pdf_input: support,
      server_tools: v.object({
        code_execution: support,
        supported: v.boolean(),
        web_search: support,
      }),
      structured_outputs: support,
      thinking: v.object({
        supported: v.boolean(),
        types: v.object({
          adaptive: support,
          between_tools: support,
          disabled: support,
          enabled: support,
        }),
      }),
    }),
  ),
});

/** Every way to take one key out of a tree. */
function lacking(tree: object): object[] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => [
    Object.fromEntries(Object.entries(tree).filter(([other]) => other !== name)),
    ...(typeof value === "object" && value !== null
      ? lacking(value).map((less) => ({ ...tree, [name]: less }))
      : []),
  ]);
}

describe("the embedded catalogue", () => {
  const models = readSnapshot().entries.map(({ model }) => model);

  test.each(models.map((model) => [model.id, model] as const))(
    "%s is what the newest official SDK describes",
    (_id, model) => {
      expectTypeOf<v.InferOutput<typeof StrictModel>>().toEqualTypeOf<Anthropic.ModelInfo>();
      expect(v.safeParse(StrictModel, model).issues).toBeUndefined();
    },
  );

  test("a capability tree that lacks any leaf would be found", () => {
    const [capabilities] = CAPABILITY_TREES;
    const model = { ...models[0], capabilities };
    expect(v.is(StrictModel, model)).toBe(true);
    const trees = lacking(capabilities ?? {});
    expect(trees.length).toBeGreaterThan(40);
    for (const tree of trees)
      expect(v.is(StrictModel, { ...model, capabilities: tree })).toBe(false);
  });
});

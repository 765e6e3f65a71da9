import { expect, test } from "vitest";
import { findModelNames } from "./find-model-names.ts";

test.each([
  ["ModelClaudeOpus4_6", "claude-opus-4-6"],
  ["ModelClaudeSonnet4_5_20250929", "claude-sonnet-4-5-20250929"],
  ["ModelClaudeFable5_2", "claude-fable-5-2"],
  ["ModelClaudeMythosPreview", "claude-mythos-preview"],
  ["ModelClaude3_7SonnetLatest", "claude-3-7-sonnet-latest"],
  ["ModelClaude3_5Haiku20241022", "claude-3-5-haiku-20241022"],
  ["ModelClaude_3_Opus_20240229", "claude-3-opus-20240229"],
  ["ModelClaude4Opus20250514", "claude-4-opus-20250514"],
  ["ModelClaude_2_1", "claude-2.1"],
  ["ModelClaude_Instant_1_2", "claude-instant-1.2"],
  ["ClaudeHaiku4_5_20251001", "claude-haiku-4-5-20251001"],
  ["ClaudeOpus4_1", "claude-opus-4-1"],
  ["Claude35Haiku", "claude-3-5-haiku-20241022"],
  ["claudeOpus4_6", "claude-opus-4-6"],
  ["claude3Opus", "claude-3-opus-20240229"],
  ["Claude::OPUS_4", "claude-opus-4-20250514"],
  ["Claude::SONNET_37", "claude-3-7-sonnet-20250219"],
  ["CLAUDE_OPUS_5_5", "claude-opus-5-5"],
  ["CLAUDE_OPUS_4_1_20250805", "claude-opus-4-1-20250805"],
  ["CLAUDE_2_0", "claude-2.0"],
  ["CLAUDE_4_SONNET_20250514", "claude-4-sonnet-20250514"],
  ["CLAUDE_OPUS_4_0", "claude-opus-4-0"],
  ["CLAUDE_3_7_SONNET", "claude-3-7-sonnet-20250219"],
  ["CLAUDE_3_OPUS", "claude-3-opus-20240229"],
  ["CLAUDE_3_5_HAIKU_20241022", "claude-3-5-haiku-20241022"],
  ["CLAUDE_OPUS_6", "claude-opus-6"],
  ["BEDROCK_CLAUDE_OPUS_4_1_20250805", "claude-opus-4-1-20250805"],
  ["VERTEX_CLAUDE_3_5_HAIKU_20241022", "claude-3-5-haiku-20241022"],
  ["ANTHROPIC_CLAUDE_OPUS_4_1_20250805_V1_0", "claude-opus-4-1-20250805"],
  ["ANTHROPIC_CLAUDE_3_5_SONNET_20241022_V2_0_18K", "claude-3-5-sonnet-20241022"],
  ["ANTHROPIC_CLAUDE_V2_1", "claude-2.1"],
  ["ANTHROPIC_CLAUDE_V2", "claude-2.0"],
  ["ANTHROPIC_CLAUDE_INSTANT_V1_2", "claude-instant-1.2"],
  ["ANTHROPIC_CLAUDE_OPUS_4_6_V1", "claude-opus-4-6"],
  ["ANTHROPIC_CLAUDE_SONNET_5_5", "claude-sonnet-5-5"],
  ["ANTHROPIC_CLAUDE_OPUS_4_5_V1_0", "claude-opus-4-5-20251101"],
  ["ANTHROPIC_CLAUDE_3_5_SONNET_V2_0", "claude-3-5-sonnet-20241022"],
  ["ANTHROPIC_CLAUDE_OPUS_V1_0", "claude-3-opus-20240229"],
  ["ANTHROPIC_CLAUDE_HAIKU_V1_0", "claude-3-haiku-20240307"],
  ["CLAUDE_SONNET_4_5_20250929_V1_0", "claude-sonnet-4-5-20250929"],
])("%s is the constant of %s", (written, name) => {
  for (const text of [written, `m = Model.${written};`, `(${written}, x)`]) {
    expect(findModelNames(text)).toMatchObject([{ written, kind: "name", names: [name] }]);
  }
});

test("a constant is told as one, also where a hyphen would make it a name", () => {
  expect(findModelNames("AnthropicModels.Claude35Haiku")).toMatchObject([{ platform: "sdk" }]);
});

test("Koog's constants of version 4 may be either of two", () => {
  expect(findModelNames("AnthropicModels.Sonnet_4")).toMatchObject([
    { platform: "koog", names: ["claude-sonnet-4-20250514", "claude-opus-4-20250514"] },
  ]);
  expect(findModelNames("AnthropicModels.Haiku_3_5")[0]?.names).toEqual([
    "claude-3-5-haiku-20241022",
  ]);
});

test("a constant without a minor version may be any", () => {
  expect(findModelNames("ChatModel.CLAUDE_2")).toMatchObject([
    { ids: ["claude-2.0", "claude-2.1"] },
  ]);
});

test("a router's constant is no model's", () => {
  expect(findModelNames("DefaultPromptRouterIdentifier.ANTHROPIC_CLAUDE_V1")).toMatchObject([
    { kind: "router", names: [] },
  ]);
});

import type Anthropic from "@anthropic-ai/sdk";

const YES = { supported: true };
const NO = { supported: false };

const FULL: Anthropic.Models.ModelCapabilities = {
  batch: YES,
  citations: YES,
  code_execution: YES,
  context_management: {
    clear_thinking_20251015: YES,
    clear_tool_uses_20250919: YES,
    compact_20260112: YES,
    supported: true,
  },
  effort: { high: YES, low: YES, max: YES, medium: YES, supported: true, xhigh: YES },
  image_input: YES,
  pdf_input: YES,
  server_tools: { code_execution: YES, supported: true, web_search: YES },
  structured_outputs: YES,
  thinking: {
    supported: true,
    types: { adaptive: YES, between_tools: YES, disabled: YES, enabled: NO },
  },
};

/** A handful of capability trees as the API gives them; models share them, most have one. */
export const CAPABILITY_TREES: readonly (Anthropic.Models.ModelCapabilities | null)[] = [
  FULL,
  {
    ...FULL,
    context_management: { ...FULL.context_management, compact_20260112: null },
    effort: { ...FULL.effort, max: NO, xhigh: null },
  },
  {
    ...FULL,
    code_execution: NO,
    effort: { high: NO, low: NO, max: NO, medium: NO, supported: false, xhigh: null },
    thinking: {
      supported: false,
      types: { adaptive: NO, between_tools: NO, disabled: YES, enabled: NO },
    },
  },
  null,
];

import type { ModelInfo } from "#shared/contract/model-info.ts";

/** The moment of the tests, in milliseconds of the Unix epoch. */
export const NOW = Date.parse("2026-11-28T12:00:00Z");

/** A model of a line, active unless said otherwise. */
export function model(id: string, fields: Partial<ModelInfo> = {}): ModelInfo {
  const line = /opus|sonnet|haiku/.exec(id)?.[0] ?? null;
  return {
    type: "model",
    id,
    display_name: id,
    created_at: "2026-01-01T00:00:00Z",
    lifecycle: "active",
    line,
    deprecated_at: null,
    retires_at: null,
    ...fields,
  };
}

/** One that retires at a date, YYYY-MM-DD. */
export function deprecated(id: string, day: string | null): ModelInfo {
  return model(id, {
    lifecycle: "deprecated",
    retires_at: day === null ? null : `${day}T00:00:00Z`,
  });
}

/** One that was retired at a date, YYYY-MM-DD. */
export function retired(id: string, day: string): ModelInfo {
  return model(id, { lifecycle: "retired", retires_at: `${day}T00:00:00Z` });
}

/** Models in every state, as on 28 November 2026. */
export const MODELS: readonly ModelInfo[] = [
  model("claude-opus-5-5", { created_at: "2026-10-01T00:00:00Z" }),
  model("claude-sonnet-5-5", { created_at: "2026-10-01T00:00:00Z" }),
  model("claude-opus-4-8"),
  deprecated("claude-opus-4-5-20251101", "2027-01-22"),
  deprecated("claude-sonnet-4-5-20250929", "2026-11-30"),
  retired("claude-opus-4-1-20250805", "2026-08-05"),
  retired("claude-3-5-sonnet-20241022", "2025-10-28"),
  retired("claude-3-5-sonnet-20240620", "2025-10-28"),
];

/** Names that lead to some of them. */
export const ALIASES = {
  "claude-opus-4-5": "claude-opus-4-5-20251101",
  "claude-sonnet-4-5": "claude-sonnet-4-5-20250929",
};

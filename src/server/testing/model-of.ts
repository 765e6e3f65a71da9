import type { ModelInfo } from "#shared/contract/model-info.ts";

/** A model with these fields, of which nothing else matters. */
export function modelOf(id: string, fields: Partial<ModelInfo> = {}): ModelInfo {
  return {
    type: "model",
    id,
    display_name: id.toUpperCase(),
    created_at: "2026-01-05T00:00:00Z",
    lifecycle: "active",
    line: "opus",
    max_input_tokens: 200_000,
    max_tokens: 64_000,
    deprecated_at: null,
    retires_at: null,
    ...fields,
  };
}

/** So many days from now, at midnight in UTC, as RFC 3339. */
export function daysAhead(days: number): string {
  return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
}

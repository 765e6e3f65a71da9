import { expect, test } from "vitest";
import type { ModelInfo } from "../contract/model-info.ts";
import { newestActiveByLine } from "./newest-of-line.ts";

function model(id: string, fields: Partial<ModelInfo>): ModelInfo {
  return { type: "model", id, display_name: id, created_at: "2026-01-01T00:00:00Z", ...fields };
}

test("the newest active model of a line is found by its release date, not its index or name", () => {
  const models = [
    model("old", { lifecycle: "active", line: "opus", created_at: "2025-01-01T00:00:00Z" }),
    model("new", { lifecycle: "active", line: "opus", created_at: "2026-01-01T00:00:00Z" }),
    model("newer", { lifecycle: "deprecated", line: "opus", created_at: "2026-06-01T00:00:00Z" }),
    model("unknown", { lifecycle: "active", line: "opus", created_at: "1970-01-01T00:00:00Z" }),
    model("odd", { lifecycle: "active", line: "__proto__" }),
    model("claude-sonnet-9", { lifecycle: "active", line: null }),
    model("claude-haiku-9", { lifecycle: "active" }),
    model("undated", { lifecycle: "active", line: "haiku", created_at: "1970-01-01T00:00:00Z" }),
  ];
  const newest = newestActiveByLine(models);
  expect([...newest].map(([line, { id }]) => [line, id])).toEqual([
    ["opus", "new"],
    ["__proto__", "odd"],
  ]);
});

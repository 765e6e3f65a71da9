import { expect, test } from "vitest";
import type { ModelInfo } from "../contract/model-info.ts";
import { datedEventsOf, newestFirst } from "./dated-events.ts";

const NOW = Date.parse("2026-11-27T12:00:00Z");

const model = (id: string, fields: object): ModelInfo => ({
  type: "model",
  id,
  display_name: id.toUpperCase(),
  created_at: "",
  ...fields,
});
const found = (...models: ModelInfo[]) =>
  models
    .flatMap((one) => datedEventsOf(one, NOW))
    .sort(newestFirst)
    .map(({ kind, time, id }) => `${id} ${kind} ${new Date(time).toISOString().slice(0, 10)}`);

test("a life within the last year is three events, newest first", () => {
  const life = {
    lifecycle: "retired",
    created_at: "2026-01-01T00:00:00Z",
    deprecated_at: "2026-05-01T00:00:00Z",
    retires_at: "2026-11-01T00:00:00Z",
  };
  expect(found(model("a", life), model("b", { created_at: "2026-06-01T00:00:00Z" }))).toEqual([
    "a retired 2026-11-01",
    "b released 2026-06-01",
    "a deprecated 2026-05-01",
    "a released 2026-01-01",
  ]);
});

test.each(["1970-01-01T00:00:00Z", "", "soon", "2025-11-27T12:00:00Z", "2026-11-27T12:00:01Z"])(
  "a date that is unknown, too old or still ahead never counts: %j",
  (date) => {
    const all = { created_at: date, deprecated_at: date, retires_at: date };
    expect(found(model("a", { ...all, lifecycle: "retired" }))).toEqual([]);
  },
);

test("the lifecycle decides: an overdue retirement has not happened, nor an active one's", () => {
  const dates = { deprecated_at: "2026-05-01T00:00:00Z", retires_at: "2026-11-01T00:00:00Z" };
  expect(found(model("a", { ...dates, lifecycle: "deprecated" }))).toEqual([
    "a deprecated 2026-05-01",
  ]);
  expect(found(model("a", { ...dates, lifecycle: "active" }))).toEqual([]);
  expect(found(model("a", dates))).toEqual([]);
});

import { describe, expect, test } from "vitest";
import type { ModelInfo } from "#shared/contract/model-info.ts";
import { findNews, type NewsKind } from "./find-news.ts";
import type { Notified, NotifiedModel } from "./notified-file.ts";

const NOW = Date.parse("2026-11-28T09:00:00Z");
const DAY_MS = 86_400_000;
const KEY = "0123456789abcdef";

const ACTIVE: NotifiedModel = { is_leaving: false, retires_at: null, days: [] };

type Fields = Partial<ModelInfo>;
const model = (fields: Fields, id = "a"): ModelInfo => ({
  type: "model",
  id,
  display_name: id,
  created_at: "2026-01-01T00:00:00Z",
  lifecycle: "active",
  ...fields,
});
const inDays = (days: number) => new Date(NOW - (NOW % DAY_MS) + days * DAY_MS).toISOString();
const retiring = (days: number): Fields => ({ lifecycle: "deprecated", retires_at: inDays(days) });

/** What is told from one check to the next, and what is told after that. */
function afterChecks(checks: readonly (readonly [fields: Fields, atDays: number])[]) {
  let notified: Notified | null = null;
  return checks.map(([fields, atDays]) => {
    const { news, known } = findNews([model(fields)], notified, KEY, NOW + atDays * DAY_MS);
    const models = new Map<string, NotifiedModel>([...(notified?.models ?? []), ...known]);
    for (const item of news) models.set(item.model.id, item.notified);
    notified = { key: KEY, models };
    return news.map(({ kind }) => kind).join();
  });
}

describe("what is news", () => {
  test.each<[string, readonly (readonly [Fields, number])[], readonly string[]]>([
    [
      "nothing of an active model",
      [
        [{}, 0],
        [{}, 1],
      ],
      ["", ""],
    ],
    [
      "the announcement, once",
      [
        [{}, 0],
        [retiring(90), 1],
        [retiring(90), 2],
      ],
      ["", "announced", ""],
    ],
    [
      "30, 7 and 1 days ahead, once each",
      [
        [retiring(90), 0],
        [retiring(90), 59],
        [retiring(90), 60],
        [retiring(90), 60.2],
        [retiring(90), 82],
        [retiring(90), 83],
        [retiring(90), 89],
        [retiring(90), 90],
        [{ ...retiring(90), lifecycle: "retired" }, 91],
      ],
      ["", "", "near", "", "", "near", "near", "", ""],
    ],
    [
      "what is near the first time",
      [
        [retiring(20), 0],
        [retiring(20), 1],
      ],
      ["near", ""],
    ],
    [
      "nothing of what is overdue the first time",
      [
        [retiring(-20), 0],
        [retiring(-20), 1],
      ],
      ["", ""],
    ],
    [
      "once after days asleep",
      [
        [retiring(40), 0],
        [retiring(40), 39],
        [retiring(40), 39.2],
      ],
      ["", "near", ""],
    ],
    [
      "once that it has retired meanwhile",
      [
        [retiring(40), 0],
        [{ ...retiring(40), lifecycle: "retired" }, 60],
        [{ ...retiring(40), lifecycle: "retired" }, 61],
      ],
      ["", "near", ""],
    ],
    [
      "a date that moves",
      [
        [retiring(90), 0],
        [retiring(120), 1],
        [retiring(120), 2],
      ],
      ["", "moved", ""],
    ],
    [
      "a date that moves near, with no reminder beside it",
      [
        [retiring(90), 0],
        [retiring(6), 1],
        [retiring(6), 2],
        [retiring(6), 5],
      ],
      ["", "moved", "", "near"],
    ],
    [
      "reminders of the new date",
      [
        [retiring(20), 0],
        [retiring(60), 1],
        [retiring(60), 30],
      ],
      ["near", "moved", "near"],
    ],
    [
      "a retirement that is withdrawn",
      [
        [retiring(90), 0],
        [{}, 1],
        [{}, 2],
      ],
      ["", "moved", ""],
    ],
    [
      "a deprecation without a date, and its date",
      [
        [{}, 0],
        [{ lifecycle: "deprecated" }, 1],
        [retiring(90), 2],
      ],
      ["", "announced", "announced"],
    ],
    [
      "a date that is taken back",
      [
        [retiring(90), 0],
        [{ lifecycle: "deprecated" }, 1],
      ],
      ["", "moved"],
    ],
    [
      "nothing of the same date, written otherwise",
      [
        [{ lifecycle: "deprecated", retires_at: "2027-03-01T00:00:00Z" }, 0],
        [{ lifecycle: "deprecated", retires_at: "2027-03-01T01:00:00+01:00" }, 1],
      ],
      ["", ""],
    ],
    [
      "nothing of what is not reported for once",
      [
        [retiring(90), 0],
        [{ lifecycle: null }, 1],
        [retiring(90), 2],
      ],
      ["", "", ""],
    ],
  ])("%s", (_what, checks, kinds) => {
    expect(afterChecks(checks)).toEqual(kinds);
  });

  const kindsOf = (
    models: readonly ModelInfo[],
    notified: Notified | null,
    key = KEY,
  ): NewsKind[] => findNews(models, notified, key, NOW).news.map(({ kind }) => kind);

  test("a new model, but not one that has retired already, nor one that another key sees", () => {
    const notified: Notified = { key: KEY, models: new Map([["z", ACTIVE]]) };
    expect(kindsOf([model({}), model({ lifecycle: "retired" }, "b")], notified)).toEqual(["new"]);
    expect(kindsOf([model({})], { key: KEY, models: new Map() })).toEqual([]);
    expect(kindsOf([model({})], notified, "fedcba9876543210")).toEqual([]);
    expect(kindsOf([model({})], null)).toEqual([]);
  });

  test("an ID that a list has twice, and any text as an ID, are told once", () => {
    const notified: Notified = { key: KEY, models: new Map([["z", ACTIVE]]) };
    const twice = [model(retiring(5), "__proto__"), model(retiring(9), "__proto__")];
    const { news } = findNews(twice, notified, KEY, NOW);
    expect(news.map(({ kind }) => kind)).toEqual(["new"]);
    const [first] = news;
    const after: Notified = {
      key: KEY,
      models: new Map(first === undefined ? [] : [[first.model.id, first.notified]]),
    };
    expect(kindsOf(twice, after)).toEqual([]);
  });
});

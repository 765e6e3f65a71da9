import { expect, test } from "vitest";
import { compareModels } from "./comparison.ts";
import { readMarkdown } from "#shared/format/testing/read-markdown.ts";
import { writeMarkdown } from "./write-markdown.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const model = (id: string, display_name: string, capabilities: object | null = null) => ({
  type: "model" as const,
  id,
  display_name,
  created_at: "2026-01-02T00:00:00Z",
  capabilities,
});

test("a comparison is a table, with differences and failures marked", () => {
  const effort = (supported: boolean) => ({ effort: { supported: true, low: { supported } } });
  const [a, b] = [model("claude-a", "A", effort(true)), model("claude-b", "B", effort(false))];
  const columns = [
    { requestedName: "claude-a", model: a },
    { requestedName: "alias-of-b", model: b },
    { requestedName: "nobody", model: null },
  ];
  const lines = writeMarkdown(columns, compareModels([a, b, null], NOW)).split("\n");
  expect(lines.slice(0, 5)).toEqual([
    "| Field | A | B | nobody |",
    "| --- | --- | --- | --- |",
    "| ID | `claude-a` | `claude-b` | `nobody` |",
    "| **Fields** |  |  |  |",
    "| Released | 2 Jan 2026 | 2 Jan 2026 | No answer |",
  ]);
  expect(lines).toContain("| ≠ Effort › Low | Supported | Not supported | No answer |");
  expect(lines).toContain("| ? Effort › High | Not reported | Not reported | No answer |");
  expect(lines).toContain("| Effort | Supported | Supported | No answer |");
  expect(lines.slice(-3)).toEqual([
    "",
    "≠ differs; ? cannot be compared, because not every model reports it; the other rows are the same.",
    "",
  ]);
});

test.each([
  ["a|b", "`a\\|b`"],
  ["line\nbreak\u202e", "`line⟨U+000A⟩break⟨U+202E⟩`"],
  ["@team", "`@team`"],
  ["Claude X", "Claude X"],
  ["", "`claude-x-1`"],
])("a model called %j stays in its cell", (name, written) => {
  const hostile = model("claude-x-1", name);
  const markdown = writeMarkdown([{ requestedName: "claude-x-1", model: hostile }], []);
  expect(markdown.split("\n")[0]).toBe(`| Field | ${written} |`);
});

test("nothing in a hostile comparison is live, and every cell is in its column", () => {
  const evil = "@team #1 [a](b) <img src=x> www.x.example a@b.example | `c`";
  const hostile = [
    { ...model(evil, evil, { [evil]: { supported: true }, other: evil }), [evil]: evil },
    model("claude-b", "B"),
  ];
  const columns = hostile.map((one) => ({ requestedName: one.id, model: one }));
  const read = readMarkdown(writeMarkdown(columns, compareModels(hostile, NOW)));
  expect(read.live).toEqual([]);
  expect(read.elements).toEqual([
    "code",
    "p",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
  ]);
  expect(read.rows.filter((cells) => cells.length !== 3)).toEqual([]);
  expect(read.rows[0]).toEqual(["Field", evil, "B"]);
  expect(read.rows).toContainEqual([`? ${evil}`, JSON.stringify(evil), "Not reported"]);
});

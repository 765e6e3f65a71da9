import { expect, test } from "vitest";
import { compareModels } from "./comparison.ts";
import { writeMarkdown } from "./write-markdown.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const model = (id: string, display_name: string, capabilities: object | null = null) => ({
  type: "model" as const,
  id,
  display_name,
  created_at: "2026-01-02T00:00:00Z",
  capabilities,
});

test("a comparison is a table, with what differs marked and what failed said", () => {
  const effort = (supported: boolean) => ({ effort: { supported: true, low: { supported } } });
  const [a, b] = [model("claude-a", "A", effort(true)), model("claude-b", "B", effort(false))];
  const columns = [
    { asked: "claude-a", model: a },
    { asked: "alias-of-b", model: b },
    { asked: "nobody", model: null },
  ];
  const lines = writeMarkdown(columns, compareModels([a, b, null], NOW)).split("\n");
  expect(lines.slice(0, 5)).toEqual([
    "| Field | A | B | nobody |",
    "| --- | --- | --- | --- |",
    "| ID | claude-a | claude-b | nobody |",
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
  ["a|b", String.raw`a\|b`],
  [String.raw`a\|b`, String.raw`a\\\|b`],
  ["line\nbreak\u202e", "line⟨U+000A⟩break⟨U+202E⟩"],
  ["<img src=x> [a](b) `c` *d*", String.raw`\<img src=x\> \[a\](b) \`c\` \*d\*`],
  ["http://x.example www.x.example", String.raw`http:\//x.example www\.x.example`],
  ["@team &lt;", String.raw`\@team \&lt;`],
  ["", "claude-x"],
])("a model called %j stays in its cell", (name, written) => {
  const hostile = model("claude-x", name);
  const markdown = writeMarkdown([{ asked: "claude-x", model: hostile }], []);
  expect(markdown.split("\n")[0]).toBe(`| Field | ${written} |`);
});

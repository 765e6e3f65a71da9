import { expect, test } from "vitest";
import { readCsv } from "../../../../e2e/support/read-csv.ts";
import { readMarkdown } from "#shared/format/testing/read-markdown.ts";
import type { AliasResolution } from "../../data/storage/known-aliases.ts";
import { aliasRows } from "./alias-rows.ts";
import { aliasesCsv, aliasesJson, aliasesMarkdown, type AliasReport } from "./export-aliases.ts";

const AT = Date.parse("2026-11-27T12:00:00Z");
const EVIL = "@team #1 [x](javascript:1) <b> | ` \u202e";

function reportOn(...answers: Omit<AliasResolution, "provenAt" | "betas">[]): AliasReport {
  return {
    rows: aliasRows(answers.map((answer) => ({ ...answer, provenAt: AT, betas: "b-1" }))),
    source: "the Models API",
    betas: ["b-1"],
    workspace: "wrkspc_1",
    summary: "12 aliases, none checked yet",
    now: AT,
  };
}

test("every row is in every export, with where it leads, whose it is and how that is known", () => {
  const report = reportOn(
    { name: "claude-opus-4-5", id: "claude-opus-5-5", movedFrom: "claude-opus-4-5-20251101" },
    { name: "claude-opus-4-1", id: null },
  );
  const [head = [], ...lines] = readCsv(aliasesCsv(report));
  expect(lines).toHaveLength(report.rows.length);
  expect(lines[0]).toEqual([
    "claude-opus-4-5",
    "claude-opus-5-5",
    "Claude API",
    "Answered by the Models API",
    "2026-11-27T12:00:00.000Z",
    "claude-opus-4-5-20251101",
    "claude-opus-4-5-20251101",
    "",
  ]);
  expect(lines.find(([name]) => name === "claude-opus-4-1")?.[head.indexOf("Note")]).toBe(
    "No such model",
  );
  const markdown = aliasesMarkdown(report);
  expect(readMarkdown(markdown).rows).toHaveLength(report.rows.length + 1);
  expect(markdown).toContain(
    "| `claude-opus-4-5` | `claude-opus-4-5-20251101` → `claude-opus-5-5` | Claude API | Answered by the Models API, 2026-11-27 |",
  );
  expect(markdown).toContain("requested with `b-1`, in the workspace `wrkspc_1`.");
  const json = JSON.parse(aliasesJson(report)) as { aliases: Record<string, unknown>[] };
  expect(json.aliases[0]).toEqual({
    name: "claude-opus-4-5",
    leads_to: "claude-opus-5-5",
    owner: "Claude API",
    known_by: "answer",
    answered_at: "2026-11-27T12:00:00.000Z",
    is_unknown: false,
    published_for: "claude-opus-4-5-20251101",
    has_moved: true,
    moved_from: "claude-opus-4-5-20251101",
    note: null,
  });
  expect(json.aliases.at(-1)).toMatchObject({ known_by: "tool", is_unknown: null });
});

test("nothing from a hostile catalogue is live, and no cell is run", () => {
  const report = reportOn(
    { name: "my-name", id: `=${EVIL}` },
    { name: "gone", id: null, movedFrom: EVIL },
  );
  const { live, rows } = readMarkdown(aliasesMarkdown(report));
  expect(live).toEqual([]);
  expect(rows).toHaveLength(report.rows.length + 1);
  const line = readCsv(aliasesCsv(report)).find(([name]) => name === "my-name");
  expect(line?.[1]).toMatch(/^'=.*⟨U\+202E⟩$/);
});

import { expect, test } from "vitest";
import { readVerbatim } from "#shared/model-info/verbatim.ts";
import { changedField } from "../history/changed-values.ts";
import type { History } from "../history/history.ts";
import { writeJson } from "./write-json.ts";
import { writeMarkdown } from "./write-markdown.ts";

const at = (time: string) => Date.parse(time);
const history: History = {
  scope: "every-lifecycle",
  reportsLifecycle: true,
  size: 2,
  seenAt: at("2026-11-21T12:00:00Z"),
  snapshotTimes: [at("2026-11-22T12:00:00Z"), at("2026-11-21T12:00:00Z")],
  entries: [
    {
      at: at("2026-11-22T12:00:00Z"),
      since: at("2026-11-21T12:00:00Z"),
      size: 2,
      isSeen: false,
      changes: {
        new: {
          count: 3,
          first: [
            {
              id: "a`b",
              display_name: "*Evil*\n# [x](y)",
              created_at: "2026-11-22T00:00:00Z",
              lifecycle: "active",
            },
            { id: "d", display_name: "D", created_at: "1970-01-01T00:00:00Z" },
          ],
        },
        changed: {
          count: 1,
          first: [
            {
              id: "c",
              display_name: "C",
              fields: {
                count: 3,
                first: [
                  { path: ["retires_at"], from: null, to: "2027-01-01T00:00:00Z" },
                  { path: ["capabilities", "x"], from: undefined, to: [1] },
                  changedField(
                    ["price"],
                    readVerbatim("9007199254740993"),
                    readVerbatim('{"2":1.10,"1":0}'),
                  ),
                ],
              },
            },
          ],
        },
        gone: { count: 0, first: [] },
      },
    },
    { at: at("2026-11-21T12:00:00Z"), since: null, size: 1, isSeen: true, changes: null },
  ],
};
const identity = { source: "live 0123456789abcdef", workspace: "wrkspc_1" };
const NOW = at("2026-11-22T13:00:00Z");

test("the Markdown report has every snapshot, and whatever a model is called stays text", () => {
  expect(writeMarkdown(history, identity, NOW).split("\n")).toEqual([
    "# Changes in the model catalogue",
    "",
    "Live, `workspace wrkspc_1`, `key fingerprint 0123456789abcdef`. Exported 2026-11-22 13:00:00 UTC, last checked 2026-11-22 12:00:00 UTC: 2 models.",
    "",
    "## 2026-11-22 12:00:00 UTC (not seen yet)",
    "",
    "Compared with 2026-11-21 12:00:00 UTC.",
    "",
    "### New (3)",
    "",
    "- `*Evil*⟨U+000A⟩# [x](y)` ``a`b``: active, released `2026-11-22T00:00:00Z`",
    "- D `d`: release date unknown",
    "- and 1 more",
    "",
    "### Changed (1)",
    "",
    "- C `c`",
    "  - `retires_at`: `null` → `2027-01-01T00:00:00Z`",
    "  - `capabilities.x`: not reported → `[1]`",
    '  - `price`: `9007199254740993` → `{"2":1.10,"1":0}`',
    "",
    "## 2026-11-21 12:00:00 UTC",
    "",
    "First snapshot: 1 model.",
    "",
  ]);
});

test("the JSON has numbers and the order of keys verbatim", () => {
  const lines = writeJson(history, identity, NOW)
    .split("\n")
    .map((line) => line.trim());
  const at = lines.indexOf('"from": 9007199254740993,');
  expect(lines.slice(at, at + 5)).toEqual([
    '"from": 9007199254740993,',
    '"to": {',
    '"2": 1.10,',
    '"1": 0',
    "}",
  ]);
});

test("the JSON has the same with names and values as on the wire", () => {
  expect(JSON.parse(writeJson(history, identity, NOW))).toMatchObject({
    exported_at: "2026-11-22T13:00:00.000Z",
    source: "live 0123456789abcdef",
    workspace: "wrkspc_1",
    snapshots_taken_at: ["2026-11-22T12:00:00.000Z", "2026-11-21T12:00:00.000Z"],
    snapshots: [
      {
        compared_with: "2026-11-21T12:00:00.000Z",
        is_seen: false,
        new: {
          count: 3,
          first: [
            { id: "a`b", display_name: "*Evil*\n# [x](y)" },
            { created_at: "1970-01-01T00:00:00Z" },
          ],
        },
        changed: {
          first: [{ id: "c", fields: { first: [{ path: ["retires_at"], from: null }, {}, {}] } }],
        },
      },
      { compared_with: null, new: null, changed: null, gone: null },
    ],
  });
});

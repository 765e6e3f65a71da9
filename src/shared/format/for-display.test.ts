import { expect, test } from "vitest";
import { escapeInvisible, forDisplay } from "./for-display.ts";

test.each([
  ["Claude Opus 4.5", "Claude Opus 4.5"],
  ["<b>x</b> 🚀 é", "<b>x</b> 🚀 é"],
  ["👩\u200D🚀 👩🏽\u200D🚀", "👩\u200D🚀 👩🏽\u200D🚀"],
  ["a\u200Db", "a⟨U+200D⟩b"],
  ["gpt\u202Egnp.exe", "gpt⟨U+202E⟩gnp.exe"],
  ["a\u0000\n\u2066b", "a⟨U+0000⟩⟨U+000A⟩⟨U+2066⟩b"],
])("%j is shown as %s", (text, shown) => {
  expect(forDisplay(text)).toBe(shown);
  expect(escapeInvisible(text)).toBe(shown);
});

test("a text that never ends is cut on the screen only", () => {
  expect(forDisplay("x".repeat(10_000))).toBe(`${"x".repeat(300)}…`);
  expect(escapeInvisible("x".repeat(10_000))).toHaveLength(10_000);
});

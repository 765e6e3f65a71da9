import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Terminal } from "../command.ts";
import { createProgressLine } from "./progress-line.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

function terminalOf(isTTY: boolean, env: Terminal["env"] = {}) {
  const written: string[] = [];
  const stderr = { isTTY, write: (text: string) => written.push(text) > 0 };
  return { written, terminal: { stderr, env } as unknown as Terminal };
}

test("is written over on a terminal, not too often, and gone in the end", () => {
  const { written, terminal } = terminalOf(true);
  const line = createProgressLine(terminal);
  line.show("soon over");
  vi.advanceTimersByTime(150);
  line.show("1 of 9");
  line.show("2 of 9");
  vi.advanceTimersByTime(150);
  line.show("3 of 9");
  line.clear();
  line.clear();
  expect(written).toEqual(["\r\u001b[K1 of 9", "\r\u001b[K3 of 9", "\r\u001b[K"]);
});

test.each([
  ["a file", false, {}],
  ["a terminal that cannot move its cursor", true, { TERM: "dumb" }],
])("is not in %s", (_what, isTTY, env) => {
  const { written, terminal } = terminalOf(isTTY, env);
  const line = createProgressLine(terminal);
  vi.advanceTimersByTime(500);
  line.show("1 of 9");
  line.clear();
  expect(written).toEqual([]);
});

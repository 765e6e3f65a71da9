import type { Window } from "./decode-window.ts";
import { modelContext } from "./model-context.ts";
import { endingAt, isStart } from "./read-boundary.ts";
import { execAt } from "./read-core.ts";
import type { Spelling } from "./spelling.ts";

/** What the API could call a model of a line that no table knows. */
const UNKNOWN_LINE =
  /claude-[a-z]{3,16}-\d{1,2}(?:-\d{1,2})?(?:-20[2-9]\d[01]\d[0-3]\d)?(?![a-z0-9])/y;

/**
 * A name of a line that may be newer than the table, where a model is expected; null elsewhere, as
 * containers and jobs are named so, too.
 */
export function readUnknownLine(window: Window, at: number): Spelling | null {
  const { lower } = window;
  const name = execAt(UNKNOWN_LINE, lower, at)?.[0];
  if (name === undefined) return null;
  const [from, to] = [at, at + name.length];
  const isWhole = isStart(lower, from, window) && endingAt(lower, [from, to], window) === "name";
  if (!isWhole || !modelContext(lower, from)) return null;
  const meaning = {
    kind: "name",
    platform: "api",
    rules: ["api"],
    names: [name],
    ids: [],
    dropped: [],
    versionBeside: null,
  } as const;
  return { from, to, meaning };
}

import { execAt } from "./char-classes.ts";
import type { Window } from "./decode-window.ts";
import type { IdTable } from "./id-table.ts";
import { modelContext } from "./model-context.ts";
import { readArn } from "./read-arn.ts";
import { endingAt, isStart } from "./read-boundary.ts";
import { readConstant } from "./read-constant.ts";
import { readTitle } from "./read-display-name.ts";
import { readFamily } from "./read-family.ts";
import { readListedOrSpelling } from "./read-listed.ts";
import { readShortName } from "./read-short-name.ts";
import { readSpelling } from "./read-spelling.ts";
import { nameOf, type Spelling } from "./spelling.ts";

/** Reads the name around a word that names have, whatever form it is of; null where there is none. */
export function readAnchor(
  window: Window,
  at: number,
  anchor: string,
  table: IdTable,
): Spelling | null {
  const { lower } = window;
  switch (anchor) {
    case "claude":
      return (
        // `Claude35Haiku` is a constant before it is a name without its first hyphen.
        (lower.charAt(at + anchor.length) === "-" ? null : readConstant(window, at, table)) ??
        readListedOrSpelling(window, at, table) ??
        readConstant(window, at, table) ??
        readTitle(window, at, table) ??
        readFamily(window, at) ??
        readUnknownLine(window, at)
      );
    case ":bedrock:":
      return readArn(lower, at);
    case "inherit":
    case "default":
    case "best":
      return readShortName(lower, at);
    default:
      // Within a longer word it is none of its own, unless that is a constant.
      if (/[a-z\d]/.test(lower.charAt(at - 1))) return null;
      return (
        readShortName(lower, at) ??
        readSpelling(window, at, table) ??
        readConstant(window, at, table)
      );
  }
}

/** What the API could call a model of a line that no table knows. */
const UNKNOWN_LINE =
  /claude-[a-z]{3,16}-\d{1,2}(?:-\d{1,2})?(?:-20[2-9]\d[01]\d[0-3]\d)?(?![a-z0-9])/y;

/**
 * A name of a line that may be newer than the table, where a model is expected; null elsewhere, as
 * containers and jobs are named so, too.
 */
function readUnknownLine(window: Window, at: number): Spelling | null {
  const { lower } = window;
  const name = execAt(UNKNOWN_LINE, lower, at)?.[0];
  if (name === undefined) return null;
  const [from, to] = [at, at + name.length];
  const isWhole = isStart(lower, from, window) && endingAt(lower, [from, to], window) === "name";
  if (!isWhole || !modelContext(lower, from)) return null;
  return { from, to, meaning: nameOf("api", ["api"], [name], []) };
}

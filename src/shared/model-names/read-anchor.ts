import type { Window } from "./decode-window.ts";
import type { IdTable } from "./id-table.ts";
import { readArn } from "./read-arn.ts";
import { readConstant } from "./read-constant.ts";
import { readTitle } from "./read-display-name.ts";
import { readFamily } from "./read-family.ts";
import { readListedOrSpelling } from "./read-listed.ts";
import { readShortName } from "./read-short-name.ts";
import { readSpelling } from "./read-spelling.ts";
import { readUnknownLine } from "./read-unknown-line.ts";
import type { Spelling } from "./spelling.ts";

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

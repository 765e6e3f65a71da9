import { execAt } from "./char-classes.ts";
import type { IdTable, ModelKey } from "./id-table.ts";
import { LINES } from "./model-ids.ts";

/** The middle of a name, without what a platform puts around it. */
export interface Core {
  /** Null where no version says which model: `claude-opus-latest`, and names without one. */
  readonly key: ModelKey | null;
  /** Whether a minor version is written: `claude-2` may be any 2. */
  readonly hasMinor: boolean;
  /** The rule of the order in which line and version stand. */
  readonly rule:
    | "api"
    | "dotted"
    | "dotted-first"
    | "version-first"
    | "line-first"
    | "no-dot"
    | "no-hyphen"
    | "no-claude"
    | "first-models"
    | "moving";
  /** The characters from the beginning, in small letters. */
  readonly text: string;
}

const LINE = `(${LINES.join("|")})`;
const END = "(?![a-z0-9])";

const VERSION_FIRST = new RegExp(`claude-?(\\d{1,2})(?:([-.])(\\d{1,2}))?-?${LINE}${END}`, "y");
const LINE_FIRST = new RegExp(
  `(claude-)?${LINE}(-?)(\\d{1,2})(?:([-.])(\\d{1,2})${END}(?!\\.\\d))?${END}`,
  "y",
);
const FIRST_MODELS = new RegExp(
  `claude-(instant-)?v(\\d)(?:[:.-]?(\\d)${END})?${END}(?!\\.\\d)`,
  "y",
);
const BARE = new RegExp(`claude-(\\d)(?:\\.(\\d))?${END}(?!\\.\\d)`, "y");
const WORD = new RegExp(`claude-${LINE}-(preview|latest)${END}`, "y");

/** A version beyond is no version: the digits are those of a release, a port or a counter. */
const MAJOR_MAX = 19;

/**
 * The core that begins at a place of a text in small letters; null where there is none.
 *
 * A version that the table does not know is one if the API could call a model so.
 */
export function readCore(lower: string, at: number, table: IdTable): Core | null {
  // What follows `claude` says which of them it can be.
  const next = lower.charCodeAt(at + "claude-".length);
  const isDigit = next >= 48 && next < 58;
  if (!lower.startsWith("claude", at)) return readLineFirst(lower, at, table);
  if (lower.charAt(at + "claude".length) !== "-") return readVersionFirst(lower, at, table);
  if (isDigit) return readVersionFirst(lower, at, table) ?? readBare(lower, at, table);
  return (
    readLineFirst(lower, at, table) ?? readFirstModels(lower, at) ?? readWord(lower, at, table)
  );
}

function readVersionFirst(lower: string, at: number, table: IdTable): Core | null {
  const match = execAt(VERSION_FIRST, lower, at);
  if (!match) return null;
  const [text, major = "", separator, minor, line = ""] = match;
  const version = versionOf(line, [major, separator, minor], table);
  if (!version) return null;
  const { key } = version;
  const rule =
    version.isRunTogether || !text.startsWith("claude-")
      ? "no-dot"
      : separator === "." && key.major > 3
        ? "dotted-first"
        : separator === "."
          ? "dotted"
          : key.major > 3
            ? "version-first"
            : "api";
  return { key, hasMinor: true, rule, text };
}

function readLineFirst(lower: string, at: number, table: IdTable): Core | null {
  const match = execAt(LINE_FIRST, lower, at);
  if (!match) return null;
  const [text, claude, line = "", hyphen, major = "", separator, minor] = match;
  const version = versionOf(line, [major, separator, minor], table);
  if (!version) return null;
  const { key, isRunTogether } = version;
  const isOld = line !== "instant" && key.major <= 3;
  const rule =
    claude === undefined
      ? "no-claude"
      : hyphen === ""
        ? "no-hyphen"
        : isRunTogether
          ? "no-dot"
          : separator === "." && line !== "instant"
            ? "dotted"
            : isOld
              ? "line-first"
              : "api";
  return { key, hasMinor: minor !== undefined || isRunTogether || line !== "instant", rule, text };
}

function readFirstModels(lower: string, at: number): Core | null {
  const match = execAt(FIRST_MODELS, lower, at);
  if (!match) return null;
  const [text, instant, major, minor] = match;
  // Claude 2 of Bedrock without a minor version is 2.0; of the models before, nothing says which.
  const hasMinor = minor !== undefined || major === "2";
  const key = { line: instant ? "instant" : "", major: Number(major), minor: Number(minor ?? 0) };
  return Number(major) > 2 ? null : { key, hasMinor, rule: "first-models", text };
}

function readBare(lower: string, at: number, table: IdTable): Core | null {
  const match = execAt(BARE, lower, at);
  if (!match) return null;
  const [text, major, minor] = match;
  const key = { line: "", major: Number(major), minor: Number(minor ?? 0) };
  if (table.idsOf(key).length === 0) return null;
  return { key, hasMinor: minor !== undefined, rule: "api", text };
}

function readWord(lower: string, at: number, table: IdTable): Core | null {
  const match = execAt(WORD, lower, at);
  if (!match) return null;
  const [text, , word] = match;
  if (word === "latest") return { key: null, hasMinor: false, rule: "moving", text };
  return table.has(text) ? { key: null, hasMinor: false, rule: "api", text } : null;
}

function versionOf(
  line: string,
  [major, separator, minor]: readonly [string, string | undefined, string | undefined],
  table: IdTable,
): { key: ModelKey; isRunTogether: boolean } | null {
  if (minor === undefined && major.length === 2) {
    const key = { line, major: Number(major[0]), minor: Number(major[1]) };
    if (key.minor > 0 && table.idsOf(key).length > 0) return { key, isRunTogether: true };
  }
  const key = { line, major: Number(major), minor: Number(minor ?? 0) };
  const isPlausible =
    line !== "instant" &&
    key.major >= 3 &&
    key.major <= MAJOR_MAX &&
    !major.startsWith("0") &&
    (minor === undefined || minor.length === 1 || (separator === "-" && !minor.startsWith("0")));
  return isPlausible || table.idsOf(key).length > 0 ? { key, isRunTogether: false } : null;
}

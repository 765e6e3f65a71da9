import { endOf, execAt, startOf, WORD } from "./char-classes.ts";
import type { Window } from "./decode-window.ts";
import type { IdTable } from "./id-table.ts";
import type { Platform } from "./platforms.ts";
import { readCore, type Core } from "./read-core.ts";
import { routerOf } from "./read-family.ts";
import {
  nameOf,
  noModel,
  platformOf,
  type Meaning,
  type Range,
  type Spelling,
} from "./spelling.ts";
import { readSuffixes, type Suffixes } from "./read-suffixes.ts";
import { resolveNames } from "./resolve-names.ts";

const UPPER = /^(?:(BEDROCK|VERTEX|ANTHROPIC)_)?(?:MODEL_)?CLAUDE_([A-Z\d_]{1,64})$/;
const CAMEL = /^(?:Anthropic)?(?:Model)?_?[Cc]laude_?([A-Z\d]\w{0,64})$/;
const KOOG = /^(Opus|Sonnet|Haiku)_(\d)(?:_(\d))?$/;
const SYMFONY = /claude::(opus|sonnet|haiku)_(\d{1,2}(?:_\d)?)(?!\w)/y;
/** The class whose constants without a version are those of Claude 3. */
const WITHOUT_VERSION = /^(opus|sonnet|haiku)(?=-v1:0$)/;
const WORD_MAX = 80;
/** `Opus_4` is the shortest. */
const MIN = 6;

/** The SDK's constant in which an anchor of the window stands; null where there is none. */
export function readConstant(window: Window, at: number, table: IdTable): Spelling | null {
  const { chars } = window;
  const symfony = execAt(SYMFONY, window.lower, at);
  if (symfony) return readSymfony(symfony, at, table);
  const [from, to] = [startOf(WORD, chars, at, WORD_MAX), endOf(WORD, chars, at, WORD_MAX)];
  // A constant begins with a capital, or goes on with one behind Claude: `claudeOpus4`, `claude3Opus`.
  if (to - at < MIN || !/^(?:[A-Z]|claude\d{0,2}[A-Z])/.test(chars.slice(at, at + 9))) return null;
  const word = chars.slice(from, to);
  const before = chars.slice(Math.max(0, from - 40), from);
  const koog = before.endsWith("AnthropicModels.") ? readKoog(word, [from, to], table) : null;
  if (koog) return koog;
  const upper = UPPER.exec(word);
  const camel = upper ? null : CAMEL.exec(word);
  const body = upper?.[2] ?? camel?.[1];
  if (body === undefined || before.endsWith("-")) return null;

  const spelled = upper ? hyphenateUpper(body) : hyphenateCamel(body);
  const isAlpha = upper?.[1] === "ANTHROPIC" && WITHOUT_VERSION.test(spelled);
  const name = `claude-${spelled.replace(WITHOUT_VERSION, isAlpha ? "3-$1" : "$1")}`;
  const core = readCore(name, 0, table);
  if (!core) return null;
  const suffixes = readSuffixes(name, core.text.length);
  if (suffixes.end < name.length) return null;
  // `CLAUDE_2` may be any constant; as a member of something it is a model.
  if (!core.hasMinor && core.key?.line === "" && !before.endsWith(".") && !upper?.[1]) return null;
  if (before.endsWith("RouterIdentifier.")) return routerOf([from, to], ["constant-cdk"]);

  const rule = isAlpha ? "constant-cdk-alpha" : ruleOf(upper?.[1], upper !== null, name);
  const platform = platformOf([rule]);
  const rules = [core.rule, ...suffixes.rules, rule];
  if (core.rule === "moving") return { from, to, meaning: noModel("moving", platform, rules) };
  return { from, to, meaning: meaningOfParts(platform, rules, core, suffixes, table) };
}

/** What a constant means whose parts have been read. */
function meaningOfParts(
  platform: Platform,
  rules: readonly string[],
  core: Core,
  suffixes: Suffixes,
  table: IdTable,
): Meaning {
  const manner = { isForeign: platform !== "sdk", isConstant: true, isSap: false };
  const { names, ids, isDateUnknown } = resolveNames(core, suffixes, manner, table);
  const dropped = [...suffixes.dropped];
  if (isDateUnknown) dropped.push({ part: "date", text: suffixes.dateText });
  return { ...nameOf(platform, rules, names, ids), dropped };
}

/** `Claude::SONNET_37` of Symfony, `Claude::OPUS_4`. */
function readSymfony(
  [text, line = "", version = ""]: RegExpExecArray,
  from: number,
  table: IdTable,
) {
  const name = `claude-${line}-${version.replace("_", "-")}`;
  const core = readCore(name, 0, table);
  if (core?.text !== name) return null;
  const rules = [core.rule, "constant-symfony"];
  const suffixes = readSuffixes(name, name.length);
  const meaning = meaningOfParts("sdk", rules, core, suffixes, table);
  return { from, to: from + text.length, meaning };
}

function ruleOf(owner: string | undefined, isUpper: boolean, name: string): string {
  if (owner === "ANTHROPIC") return "constant-cdk";
  if (owner !== undefined) return `constant-${owner.toLowerCase()}`;
  if (!isUpper) return "constant-camel";
  return /-v\d:\d/.test(name) ? "constant-kiro" : "constant-upper";
}

/** `OPUS_4_1_20250805_V1_0` as `opus-4-1-20250805-v1:0`, `2_1` as `2.1`. */
function hyphenateUpper(body: string): string {
  return ofFirst(body.toLowerCase().replaceAll("_", "-")).replace(
    /-v(\d)-(\d)(?:-(\d{1,4}k))?$/,
    (_, major: string, minor: string, size?: string) =>
      `-v${major}:${minor}${size === undefined ? "" : `:${size}`}`,
  );
}

/** `3_5Haiku20241022` as `3-5-haiku-20241022`. */
function hyphenateCamel(body: string): string {
  const words = body
    .replaceAll("_", "-")
    .replaceAll(/([a-z])(?=[A-Z\d])/g, "$1-")
    .replaceAll(/(\d)(?=[A-Z])/g, "$1-");
  return ofFirst(words.toLowerCase());
}

/** The first models have a dot, which no constant can. */
function ofFirst(words: string): string {
  return words.replace(/^(instant-)?(\d)-(\d)$/, "$1$2.$3");
}

/** Koog's table of 2025-06 had the two models of version 4 for each other. */
function readKoog(word: string, [from, to]: Range, table: IdTable): Spelling | null {
  const [, name = "", major, minor = "0"] = KOOG.exec(word) ?? [];
  if (major === undefined) return null;
  const version = { major: Number(major), minor: Number(minor) };
  const line = name.toLowerCase();
  const isSwapped = version.major === 4 && version.minor === 0;
  const other = line === "opus" ? "sonnet" : "opus";
  const lines = isSwapped ? [line, other] : [line];
  const ids = lines.flatMap((some) => table.idsOf({ line: some, ...version }));
  return { from, to, meaning: nameOf("koog", ["constant-koog"], ids, ids) };
}

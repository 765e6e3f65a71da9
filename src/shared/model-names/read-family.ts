import type { Window } from "./decode-window.ts";
import { modelContext } from "./model-context.ts";
import { endingAt, isStart } from "./read-boundary.ts";
import {
  familyEnd,
  isChoice,
  isQuote,
  isTestedAsPart,
  isTestedAsStart,
  readPattern,
} from "./read-pattern.ts";
import { readPrefixes } from "./read-prefixes.ts";
import { noModel, platformOf, type Range, type Spelling } from "./spelling.ts";

/** A prompt router's name: `anthropic.claude:1`. */
const ROUTER = /^claude:\d(?![\w.-])/;
/** A longer word: no ending makes a pattern of it, but a placeholder. */
const GOES_ON = /^(?:[a-z0-9_]|-(?![dnvxy])[a-z0-9_-])/;
/** Prefixes behind which even `claude-*` is of models. */
const OF_MODELS = /bedrock|vertex|vendor|sap|databricks|foundry|openrouter|litellm/;

/**
 * The pattern of several names, or the router, that begins at a place of the window; null where there
 * is none: `claude-3` alone says nothing, tested by a program it is a prefix.
 */
export function readFamily(window: Window, at: number): Spelling | null {
  const { lower } = window;
  const end = familyEnd(lower, at);
  // Most of what begins with Claude is named for it, and is no model.
  if (end === null || GOES_ON.test(lower.slice(end, end + 2))) return null;
  const { start, rules } = readPrefixes(lower, at);
  if (!isStart(lower, start, window)) return null;
  const isOfModels = rules.some((rule) => OF_MODELS.test(rule));
  const router = ROUTER.exec(lower.slice(at, at + 10))?.[0];
  if (router !== undefined) return isOfModels ? routerOf([start, at + router.length], rules) : null;
  const hasVersion = /\d/.test(lower.slice(at, end));
  const isBare = end - at === "claude".length;
  if (isBare && !isOfModels && !isChoice(lower, at) && !isAllOfClaude(lower, start, end))
    return null;
  const range = [start, end] as const;
  switch (endingAt(lower, range, window)) {
    case "pattern":
      return readPattern(lower, range, rules);
    case "name":
      return (isOfModels && hasVersion && isQuote(lower.charAt(end))) ||
        isTestedAsStart(lower, start) ||
        isTestedAsPart(lower, range) ||
        (hasVersion && lower.charAt(start - 1) === "^")
        ? readPattern(lower, range, rules)
        : null;
    case "none":
      return null;
  }
}

/** `claude-*` where a model is expected; elsewhere it is of folders and packages. */
function isAllOfClaude(lower: string, start: number, end: number): boolean {
  return lower.startsWith("-*", end) && modelContext(lower, start) !== null;
}

/** A router, which chooses the model by the request. */
export function routerOf([from, to]: Range, prefixRules: readonly string[]): Spelling {
  const rules = ["router", ...prefixRules];
  return { from, to, meaning: noModel("router", platformOf(rules), rules) };
}

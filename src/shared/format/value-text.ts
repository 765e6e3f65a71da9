import { escapeInvisible } from "./for-display.ts";
import { jsonLines, jsonOf } from "../model-info/verbatim.ts";

/** Longer texts are cut even where everything is shown; nobody would read on. */
const WHOLE_MAX = 20_000;

/** A value of a response as JSON: a short one on one line, a tree or list over several. */
export function valueText(value: unknown): string {
  const text = jsonOf(value) ?? "";
  const isTree = typeof value === "object" && value !== null && text.length > 60;
  const whole = isTree ? jsonLines(value) : text;
  return whole.length > WHOLE_MAX ? cutForDisplay(whole) : escapeInvisibleLines(whole);
}

function cutForDisplay(text: string): string {
  const rest = text.length - WHOLE_MAX;
  return `${escapeInvisibleLines(text.slice(0, WHOLE_MAX))}… and ${rest} characters more`;
}

/** Escaped line by line: the line breaks are ours, as those of JSON are escaped. */
function escapeInvisibleLines(text: string): string {
  return text.split("\n").map(escapeInvisible).join("\n");
}

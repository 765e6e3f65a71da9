import { execAt } from "./read-core.ts";
import { isQuote } from "./read-pattern.ts";
import type { Range } from "./spelling.ts";

const FORMAT = `(?:["']?format["']?\\s{0,8}[:=]\\s{0,8}["']\\w{1,20}["'][\\s,]{0,48})?`;
const BEHIND = new RegExp(
  `["'\`]?[\\s,]{0,48}${FORMAT}["']?(?:model_?)?version["']?\\s{0,8}[:=]\\s{0,8}["'](\\d{1,8})["']`,
  "y",
);
const BEFORE = new RegExp(
  `version["']?\\s{0,8}[:=]\\s{0,8}["'](\\d{1,8})["'][\\s,]{0,48}${FORMAT}["']?(?:model_?)?name["']?\\s{0,8}[:=]\\s{0,8}["']$`,
);

/**
 * The `version` that stands beside a name, as in Foundry's deployments; null without one. Eight digits
 * are a date; `1` and `2` are Azure's own counter.
 */
export function readVersionBeside(
  lower: string,
  [from, to]: Range,
  prefixRules: readonly string[],
): string | null {
  // Whose prefix is another platform's is none of Foundry's.
  if (prefixRules.some((rule) => !rule.startsWith("foundry"))) return null;
  if (!isQuote(lower.charAt(from - 1)) && !isQuote(lower.charAt(to)) && lower.charAt(to) !== "\n") {
    return null;
  }
  const match =
    execAt(BEHIND, lower, to) ?? BEFORE.exec(lower.slice(Math.max(0, from - 160), from));
  return match?.[1] ?? null;
}

import type { ParsedName, NameKind } from "./parsed-name.ts";
import type { Platform } from "./platforms.ts";
import { spellingRule } from "./spelling-rules.ts";

/** What a spelling means, wherever it stands. */
export type Meaning = Omit<ParsedName, "written" | "hasOtherHyphens">;

/** A meaning, and where in a window it is written. */
export interface Spelling {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** From where to where, in a window. */
export type Range = readonly [from: number, to: number];

/** A name that nothing was taken off, and nothing stands beside. */
export function nameOf(
  platform: Platform,
  rules: readonly string[],
  names: readonly string[],
  ids: readonly string[],
): Meaning {
  return { kind: "name", platform, rules, names, ids, dropped: [], versionBeside: null };
}

/** What is no single model: nothing that the API could be asked for. */
export function noModel(
  kind: Exclude<NameKind, "name">,
  platform: Platform,
  rules: readonly string[],
): Meaning {
  return { kind, platform, rules, names: [], ids: [], dropped: [], versionBeside: null };
}

/** Whose spelling it is by the most telling rule; of equal ones, by the innermost. */
export function platformOf(rules: readonly string[]): Platform {
  let best = spellingRule("api");
  for (const id of rules) {
    const rule = spellingRule(id);
    if (rule.weight > best.weight) best = rule;
  }
  return best.platform;
}

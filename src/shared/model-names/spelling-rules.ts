import { FORM_RULES } from "./form-rules.ts";
import { PREFIX_RULES } from "./prefix-rules.ts";
import type { SpellingRule } from "./spelling-rule.ts";
import { SUFFIX_RULES } from "./suffix-rules.ts";

/** Every rule by which names are read, as the help of the page prints them. */
export const SPELLING_RULES: readonly SpellingRule[] = [
  ...FORM_RULES,
  ...PREFIX_RULES,
  ...SUFFIX_RULES,
];

const BY_ID: ReadonlyMap<string, SpellingRule> = new Map(
  SPELLING_RULES.map((rule) => [rule.id, rule]),
);

/** The rule of an ID. @throws RangeError where there is none */
export function spellingRule(id: string): SpellingRule {
  const rule = BY_ID.get(id);
  if (!rule) throw new RangeError(`no rule of spelling is called ${id}`);
  return rule;
}

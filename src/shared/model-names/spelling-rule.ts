import type { Platform } from "./platforms.ts";

/** What a rule takes off, reads or recognises. */
export type RulePart = "prefix" | "suffix" | "order" | "constant" | "whole";

/** What of a name was taken off and says nothing about which model it is. */
export type DroppedPart = "date" | "revision" | "context" | "variant" | "version" | "method";

/** One way in which a platform or a tool spells the names of models. */
export interface SpellingRule {
  readonly id: string;
  readonly platform: Platform;
  readonly part: RulePart;
  /** How telling it is: of several in one name, the highest says whose spelling it is. */
  readonly weight: number;
  /** For people: what stands there, with `{}` around what varies. */
  readonly form: string;
  /** A name that was really seen, and is read by this rule. */
  readonly example: string;
  /** Where it was seen: a package with its version, a repository with its commit, a documentation. */
  readonly source: string;
}

/** A rule as the tables hold it: the fields in their order, without what all rules of a table share. */
export type RuleRow = readonly [
  id: string,
  platform: Platform,
  weight: number,
  form: string,
  example: string,
  source: string,
];

/** Gives the rows of a table their names. */
export function rulesOf(part: RulePart, rows: readonly RuleRow[]): readonly SpellingRule[] {
  return rows.map(([id, platform, weight, form, example, source]) => ({
    id,
    platform,
    part,
    weight,
    form,
    example,
    source,
  }));
}

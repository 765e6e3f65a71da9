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

/** Reads the rules of a table whose columns are those that all rules have. */
export function readRules(part: RulePart, table: string): readonly SpellingRule[] {
  return rowsOf(table).map((row) => ruleOf(part, row));
}

/** The rule of a row that begins with the columns that all rules have. */
export function ruleOf(part: RulePart, row: readonly string[]): SpellingRule {
  const [id = "", platform, weight, form = "", example = "", source = ""] = row;
  return {
    id,
    platform: platform as Platform,
    part,
    weight: Number(weight),
    form,
    example,
    source,
  };
}

/** The fields of each line of a table, but for the first one, which names the columns. */
export function rowsOf(table: string): string[][] {
  const [, ...lines] = table.trim().split("\n");
  return lines.map((line) => line.split(" | "));
}

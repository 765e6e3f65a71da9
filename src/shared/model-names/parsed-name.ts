import type { Platform } from "./platforms.ts";
import type { Dropped } from "./read-suffixes.ts";

/**
 * What a spelling is: the `name` of a model; a `short` name of a tool or a `moving` alias, which stands
 * for another model tomorrow; a `pattern` that several names fit, or of which a program makes one; an
 * `opaque` ARN, whose owner alone knows its model; a `router` that chooses among models.
 */
export type NameKind = "name" | "short" | "moving" | "pattern" | "opaque" | "router";

/** What a spelling of a model's name means. */
export interface ParsedName {
  readonly kind: NameKind;
  /** As it stands in the text, with what the platforms put around the name. */
  readonly written: string;
  /** Whose spelling it is, by the most telling of the rules. */
  readonly platform: Platform;
  /** The rules it was read by, as the IDs of `SPELLING_RULES`, from the name outwards. */
  readonly rules: readonly string[];
  /** What to ask the API for, the likeliest first; empty for what only its platform can resolve. */
  readonly names: readonly string[];
  /**
   * The IDs that the table of published and listed models has for it, the likeliest first. One is an
   * answer, more are a choice that the spelling leaves open, none is a model the table does not know.
   */
  readonly ids: readonly string[];
  /** What was taken off and not checked, in the order in which it stands. */
  readonly dropped: readonly Dropped[];
  /** Whether it has other hyphens than `-`, or characters in full width: a request with it would fail. */
  readonly hasOtherHyphens: boolean;
  /** A version that stands beside the name and was read with it, as Foundry has it; null without. */
  readonly versionBeside: string | null;
}

/** Where something stands in a text. */
export interface Place {
  /** From 1; a line ends with LF, CR or both. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as most editors count. */
  readonly column: number;
  /** From the beginning of the text, from 0, in UTF-16 code units. */
  readonly start: number;
}

/** A model's name in a text. */
export interface FoundName extends ParsedName {
  readonly place: Place;
}

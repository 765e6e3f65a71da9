import type { LifecycleStatement } from "./lifecycle-tone.ts";

/** What stands in place of a release date, and why. */
export interface NoRelease {
  readonly text: "Unknown" | "Not reported";
  readonly reason: string;
}

/** What is published about the model that an ID names, which nobody answered. */
export interface PublishedFacts {
  /** The ID of the Claude API that the listed one is a spelling of. */
  readonly id: string;
  /** Null for a model that belongs to none. */
  readonly line: string | null;
  /** The day on which it is retired, as `YYYY-MM-DD`; null where none is published. */
  readonly retiresOn: string | null;
  /** The name of the lifecycle that is published for it. */
  readonly name: string;
  /** The same, marked as published. */
  readonly statement: LifecycleStatement;
}

/** What has to be said about a model beside its fields, because of how its server reports it. */
export interface Remarks {
  /** The entry that the model was read from, as it came. */
  readonly entry: object;
  /** Null where there is a release date. */
  readonly noRelease: NoRelease | null;
  /** Which of the entries with this ID it is, as `1 of 2`; null for the only one. */
  readonly occurrence: string | null;
  /** What is wrong with its fields, as sentences. */
  readonly oddities: readonly string[];
  /** Null where the server reports a lifecycle, or nothing is published. */
  readonly published: PublishedFacts | null;
}

/** The remarks on models; those that came in the API's own form have none. */
export const remarksOn = new WeakMap<object, Remarks>();

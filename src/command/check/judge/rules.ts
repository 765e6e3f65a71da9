/** How much a finding matters. An `error` and a `warning` fail a check, a `note` does not. */
export const LEVELS = ["error", "warning", "note"] as const;
/** One of the levels. */
export type Level = (typeof LEVELS)[number];

/** A kind of finding. */
export interface Rule {
  readonly id: RuleId;
  /** The level of most findings; a finding has its own. */
  readonly level: Level;
  /** What it finds, as a sentence. */
  readonly summary: string;
  /** What to do about it, and when it has which level. */
  readonly help: string;
}

/** The ID of a rule, as it stands in reports. */
export type RuleId = "retired-model" | "deprecated-model" | "unknown-model" | "lookalike-hyphen";

/** A deprecated model that retires within so many days is an error. */
export const ERROR_DAYS = 30;

/** Every kind of finding. */
export const RULES: readonly Rule[] = [
  {
    id: "retired-model",
    level: "error",
    summary: "A retired model is named.",
    help:
      "Requests for a retired model fail. Replace the name with that of the model to migrate to. " +
      "It is a warning in the spelling of a platform that sets its own dates, such as Amazon Bedrock, " +
      "and a note where the spelling may also mean a model that is not retired.",
  },
  {
    id: "deprecated-model",
    level: "warning",
    summary: "A deprecated model is named, which will be retired.",
    help:
      `It is an error from ${ERROR_DAYS} days before the retirement on, and a warning before. It is a ` +
      "warning throughout in the spelling of a platform that sets its own dates, such as Amazon " +
      "Bedrock, and a note where the spelling may also mean another model.",
  },
  {
    id: "unknown-model",
    level: "warning",
    summary: "No model has this name.",
    help:
      "It may be misspelled, or a model that this key cannot use. It is a note where the embedded " +
      "catalogue was used, which does not know newer models, and in the spelling of a platform, " +
      "which may have models of its own.",
  },
  {
    id: "lookalike-hyphen",
    level: "note",
    summary: "A name is written with a character other than a hyphen.",
    help: "A request with it fails. Text that is only read by people may be written so.",
  },
];

/**
 * The IDs of the published models, newest first. A test binds them to the embedded catalogue, which is
 * too large to be sent for this.
 *
 * From a spelling one gets a line, a version and perhaps a date; which ID has them is looked up here,
 * because no rule says which models have a date.
 */
export const MODEL_IDS: readonly string[] = (
  "fable-5-2 mythos-5-2 haiku-5-5 sonnet-5-5 opus-5-5 fable-5-1 mythos-5-1 opus-5 sonnet-5 " +
  "mythos-5 fable-5 opus-4-8 opus-4-7 mythos-preview sonnet-4-6 opus-4-6 opus-4-5-20251101 " +
  "haiku-4-5-20251001 sonnet-4-5-20250929 opus-4-1-20250805 opus-4-20250514 sonnet-4-20250514 " +
  "3-7-sonnet-20250219 3-5-sonnet-20241022 3-5-haiku-20241022 3-5-sonnet-20240620 " +
  "3-haiku-20240307 3-opus-20240229 3-sonnet-20240229 2.1 2.0 instant-1.2 instant-1.1 " +
  "instant-1.0 1.3 1.2 1.1 1.0"
)
  .split(" ")
  .map((rest) => `claude-${rest}`);

/** The lines of models, `instant` among them; a name that begins with another word is no name. */
export const LINES = ["opus", "sonnet", "haiku", "fable", "mythos", "instant"] as const;

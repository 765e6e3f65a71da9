/** Whose form the entries of a list have; `own` and `ids only` are nobody else's. */
export type ListFormat = "anthropic" | "openai" | "mixed" | "own" | "ids only";

/** What a server lists its models in, as a sentence; null for the API's own form. */
export const FORMAT_SENTENCES: Readonly<Record<ListFormat, string | null>> = {
  anthropic: null,
  openai: "Listed in OpenAI’s format by this server",
  mixed: "Listed in a mix of Anthropic’s and OpenAI’s formats by this server",
  own: "Listed in a format of its own by this server",
  "ids only": "This server lists only IDs",
};

/** The fields that only one of the two forms has. */
const ANTHROPIC_FIELDS = ["type", "display_name", "created_at", "capabilities", "lifecycle"];
const OPENAI_FIELDS = ["object", "created", "owned_by"];

/** Whose form these entries have. */
export function listFormat(entries: readonly object[]): ListFormat {
  const isAny = (fields: readonly string[]) =>
    entries.some((entry) => fields.some((field) => Object.hasOwn(entry, field)));
  const [isAnthropic, isOpenai] = [isAny(ANTHROPIC_FIELDS), isAny(OPENAI_FIELDS)];
  if (isAnthropic && isOpenai) return "mixed";
  if (isOpenai) return "openai";
  if (isAnthropic || entries.length === 0) return "anthropic";
  return entries.every((entry) => Object.keys(entry).length < 2) ? "ids only" : "own";
}

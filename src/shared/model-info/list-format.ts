/** Whose form the entries of a list have; `ids only` is nobody's. */
export type ListFormat = "anthropic" | "openai" | "mixed" | "ids only";

/** What a server lists its models in, as a sentence; null for the API's own form. */
export const FORMAT_SENTENCES: Readonly<Record<ListFormat, string | null>> = {
  anthropic: null,
  openai: "Listed in OpenAI’s format by this server",
  mixed: "Listed in a mix of Anthropic’s and OpenAI’s formats by this server",
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
  return isAnthropic || entries.length === 0 ? "anthropic" : "ids only";
}

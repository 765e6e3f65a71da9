import type { ModelInfo, ModelsPage } from "../contract/model-info.ts";

/** A release date this near to the answer is the time of the answer, in milliseconds. */
export const ANSWER_TIME_MS = 600_000;

/**
 * Release times that the server has given to every model of a list, in milliseconds of the Unix epoch:
 * they are no dates of a release, whatever else they come with.
 */
export const placeholderTimes = new Set<number>();

/** The fields behind columns that are hidden where nobody reports them. */
export const OPTIONAL_FIELDS = [
  "created_at",
  "lifecycle",
  "max_input_tokens",
  "max_tokens",
] as const;

const DATE = /^(?:20[2-9]|1970-01-01T00:00:00).*Z$/;

/** Whether a text is such a date. JavaScript takes 30 February for 2 March, so the last days are checked. */
function isDate(text: string): boolean {
  const day = text.slice(8, 10);
  return DATE.test(text) && (day < "29" || new Date(text).getUTCDate() === +day);
}

/**
 * How the API writes its fields, where they are not null: texts with something in them; dates after its
 * first model and of this century, or the epoch; numbers of tokens.
 */
const FORMS = [
  ["string", /\S/, ["id", "display_name", "lifecycle", "line"]],
  ["string", { test: isDate }, ["created_at", "deprecated_at", "retires_at"]],
  ["number", /^[1-9]\d{0,15}$/, ["max_input_tokens", "max_tokens"]],
] as const;
/** The fields that are checked, without the index signature of the others. */
type Field = (typeof FORMS)[number][2][number] | "type" | "capabilities";

/**
 * Whether an entry is a model as the Claude API describes one, so that it can be shown as it came.
 * `readEntry` reads every other.
 *
 * @param answeredAt when the answer was true, in milliseconds of the Unix epoch
 */
export function isPlainModel(entry: unknown, answeredAt: number): entry is ModelInfo {
  const model = (entry ?? {}) as Partial<Record<Field, unknown>>;
  const { capabilities } = model;
  const time = Date.parse(model.created_at as string);
  return (
    model.type === "model" &&
    !!model.id &&
    !!model.display_name &&
    Math.abs(time - answeredAt) > ANSWER_TIME_MS &&
    !placeholderTimes.has(time) &&
    FORMS.every(([kind, form, fields]) =>
      fields.every(
        (field) =>
          model[field] == null ||
          (typeof model[field] === kind && form.test(model[field] as string)),
      ),
    ) &&
    (capabilities == null || (typeof capabilities === "object" && !Array.isArray(capabilities)))
  );
}

/**
 * Whether a page and all its entries are as the Claude API sends them; `readPage` reads every other.
 *
 * @param count how many entries are looked at one by one, where no others are shown
 */
export function isPlainPage(
  body: unknown,
  answeredAt: number,
  count = Infinity,
): body is ModelsPage {
  const { data, has_more } = (body ?? {}) as Partial<Record<keyof ModelsPage, unknown>>;
  if (!Array.isArray(data)) return false;
  const entries = data as readonly (Partial<ModelInfo> | null)[];
  return (
    typeof has_more === "boolean" &&
    entries.slice(0, count).every((entry) => isPlainModel(entry, answeredAt)) &&
    new Set(entries.map((entry) => entry?.id)).size === entries.length &&
    OPTIONAL_FIELDS.every((field) => entries.some((entry) => entry?.[field] != null)) &&
    (entries.length < 3 || entries.some((entry) => entry?.created_at !== entries[0]?.created_at))
  );
}

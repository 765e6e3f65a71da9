import type { ModelInfo, ModelsPage } from "../contract/model-info.ts";

/** The Claude API is younger than this; an earlier release date is none. 2020 in UTC. */
export const FIRST_RELEASE = 1_577_836_800_000;
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

const TEXTS = ["lifecycle", "line", "deprecated_at", "retires_at"] as const;
const COUNTS = ["max_input_tokens", "max_tokens"] as const;
/** The fields that are checked, without the index signature of the others. */
type Field =
  | (typeof TEXTS | typeof COUNTS)[number]
  | "type"
  | "id"
  | "display_name"
  | "created_at"
  | "capabilities";

const isTextOrNull = (value: unknown) => value == null || typeof value === "string";
const isCountOrNull = (value: unknown) => value == null || (typeof value === "number" && value > 0);

/**
 * Whether an entry is a model as the Claude API describes one, so that it can be shown as it came.
 * `readEntry` reads every other.
 *
 * @param answeredAt when the answer was true, in milliseconds of the Unix epoch
 */
export function isPlainModel(entry: unknown, answeredAt: number): entry is ModelInfo {
  const model = (entry ?? {}) as Partial<Record<Field, unknown>>;
  const { type, id, display_name, created_at, capabilities } = model;
  const time = typeof created_at === "string" ? Date.parse(created_at) : Number.NaN;
  return (
    type === "model" &&
    typeof id === "string" &&
    id !== "" &&
    typeof display_name === "string" &&
    // The API sends the epoch for an unknown date.
    (time === 0 ||
      (time >= FIRST_RELEASE &&
        Math.abs(time - answeredAt) > ANSWER_TIME_MS &&
        !placeholderTimes.has(time))) &&
    TEXTS.every((field) => isTextOrNull(model[field])) &&
    COUNTS.every((field) => isCountOrNull(model[field])) &&
    (capabilities == null || (typeof capabilities === "object" && !Array.isArray(capabilities)))
  );
}

/** Whether a page and all its entries are as the Claude API sends them; `readPage` reads every other. */
export function isPlainPage(body: unknown, answeredAt: number): body is ModelsPage {
  const { data, has_more } = (body ?? {}) as Partial<ModelsPage>;
  return (
    Array.isArray(data) &&
    typeof has_more === "boolean" &&
    data.every((entry) => isPlainModel(entry, answeredAt)) &&
    new Set(data.map(({ id }) => id)).size === data.length &&
    OPTIONAL_FIELDS.every((field) => data.some((model) => model[field] != null)) &&
    (data.length < 3 || data.some(({ created_at }) => created_at !== data[0]?.created_at))
  );
}

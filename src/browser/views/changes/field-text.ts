import { formatDay, formatMoment, timeOf } from "#shared/format/dates.ts";
import { nullText } from "#shared/model-info/is-told.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { formatTokens } from "#shared/format/tokens.ts";
import { isUnknownDate } from "#shared/format/unknown-date.ts";
import { jsonOf } from "#shared/model-info/verbatim.ts";
import { changedValues } from "./changed-values.ts";
import type { ChangedField } from "./history.ts";

/** A value in the reader's words. */
export interface FieldText {
  readonly text: string;
  /** Whether the words stand for no value, so that they can be drawn fainter. */
  readonly isAbsent: boolean;
  /** The value on the wire, where the words leave out some of it; else null. */
  readonly exact: string | null;
}

const TOKENS: ReadonlySet<string> = new Set(["max_input_tokens", "max_tokens"]);
const DATE = /^\d{4}-\d{2}-\d{2}T/;

/** The keys that lead to a field as one name, as they are on the wire. */
export function fieldName({ path }: Pick<ChangedField, "path">): string {
  return path.join(".");
}

/** What a field was and what it is, in words that can be told apart. */
export function fieldTexts(field: ChangedField): readonly [from: FieldText, to: FieldText] {
  const { path } = field;
  const [from, to] = changedValues(field);
  const [before, after] = [fieldText(path, from), fieldText(path, to)];
  if (before.text !== after.text || before.isAbsent) return [before, after];
  return [exactly(before), exactly(after)];
}

function fieldText(path: readonly string[], value: unknown): FieldText {
  const key = path.length === 1 ? (path[0] ?? "") : "";
  if (value === undefined) return absent("Not reported");
  if (value === null) return absent(nullText(path) ?? "Not reported");
  if (typeof value === "boolean" && path.at(-1) === "supported") {
    return plain(value ? "Supported" : "Not supported");
  }
  if (typeof value === "number" && TOKENS.has(key)) return plain(formatTokens(value));
  if (typeof value !== "string" || value === "") return plain(forDisplay(jsonOf(value)));
  const time = key.endsWith("_at") && DATE.test(value) ? timeOf(value) : Number.NaN;
  if (!Number.isNaN(time)) {
    const exact = formatMoment(time);
    return { text: formatDay(time), isAbsent: false, exact };
  }
  if (isUnknownDate(key, value)) return absent("Unknown");
  return plain(forDisplay(value));
}

const plain = (text: string): FieldText => ({ text, isAbsent: false, exact: null });
const absent = (text: string): FieldText => ({ text, isAbsent: true, exact: null });
const exactly = (field: FieldText): FieldText => ({ ...field, text: field.exact ?? field.text });

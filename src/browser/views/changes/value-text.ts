import { formatDay, formatMoment, timeOf } from "#shared/format/dates.ts";
import { nullText } from "#shared/model-info/is-reported.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { formatTokens } from "#shared/format/tokens.ts";
import { isUnknownDate } from "#shared/format/unknown-date.ts";
import { jsonOf } from "#shared/model-info/verbatim.ts";
import { changedValues } from "./history/changed-values.ts";
import type { ChangedField } from "./history/history.ts";

/** A value as it is displayed. */
export interface ValueText {
  readonly text: string;
  /** Whether the text stands for a missing value, so that it can be dimmed. */
  readonly isAbsent: boolean;
  /** The precise value, where the text leaves out some of it; else null. */
  readonly exact: string | null;
}

const TOKENS: ReadonlySet<string> = new Set(["max_input_tokens", "max_tokens"]);
const DATE = /^\d{4}-\d{2}-\d{2}T/;

/** The path of a field as one name, with the keys on the wire. */
export function fieldName({ path }: Pick<ChangedField, "path">): string {
  return path.join(".");
}

/** The old and the new value of a field, in texts that differ. */
export function valueTexts(field: ChangedField): readonly [from: ValueText, to: ValueText] {
  const { path } = field;
  const [from, to] = changedValues(field);
  const [before, after] = [valueText(path, from), valueText(path, to)];
  if (before.text !== after.text || before.isAbsent) return [before, after];
  return [exactly(before), exactly(after)];
}

function valueText(path: readonly string[], value: unknown): ValueText {
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

const plain = (text: string): ValueText => ({ text, isAbsent: false, exact: null });
const absent = (text: string): ValueText => ({ text, isAbsent: true, exact: null });
const exactly = (field: ValueText): ValueText => ({ ...field, text: field.exact ?? field.text });

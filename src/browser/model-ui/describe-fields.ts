import type { ModelInfo } from "#shared/contract/model-info.ts";
import {
  formatAge,
  formatCountdown,
  formatDay,
  formatExactMoment,
  formatMoment,
  formatReadersDay,
  onReadersClock,
  readersDaysUntil,
  timeOf,
} from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import { formatShortMoment } from "#shared/format/reader-dates.ts";
import { formatTokens } from "#shared/format/tokens.ts";
import { remarksOn } from "#shared/model-info/remarks.ts";
import { isEpoch } from "#shared/format/unknown-date.ts";
import { entriesOf, jsonOf, verbatimModel } from "#shared/model-info/verbatim.ts";

/** How a fact is presented: as text, as a day, verbatim, or as absent. */
export type FactForm = "words" | "day" | "code" | "absent";

/** One field of a model, formatted for display. */
export interface ModelFact {
  /** The key on the wire. */
  readonly field: string;
  readonly label: string;
  readonly form: FactForm;
  readonly text: string;
  /** What a day means today, such as its age, or why there is none; null for everything else. */
  readonly note: string | null;
  /** The exact moment behind a day; null for everything else. */
  readonly moment: string | null;
  /** The value as the API sent it; undefined when it did not. */
  readonly value: unknown;
  /** Whether this build does not know the field. */
  readonly isNew: boolean;
}

type FieldText = Pick<ModelFact, "form" | "text"> & Partial<Pick<ModelFact, "note" | "moment">>;

/** The text of a field that was not reported. */
export const NOT_REPORTED = "Not reported";

/** The fields without a row of their own: the heading and the capability tree show them. */
const SHOWN_ELSEWHERE = ["id", "display_name", "capabilities"];

/** Each known field with its label and its text, in reading order. */
const KNOWN: readonly (readonly [
  field: string,
  label: string,
  describe: (model: ModelInfo, now: number) => FieldText | null,
])[] = [
  ["created_at", "Released", release],
  ["lifecycle", "Lifecycle", (model) => words(model.lifecycle)],
  ["line", "Line", line],
  ["max_input_tokens", "Context window", (model) => tokens(model.max_input_tokens)],
  ["max_tokens", "Max output", (model) => tokens(model.max_tokens)],
  ["deprecated_at", "Deprecated", deprecation],
  ["retires_at", "Retires", retirement],
  ["allowed_fallback_models", "Fallback models", fallbackModels],
  ["owned_by", "Owner", owner],
  // That it is a model needs no saying.
  ["type", "Type", ({ type }) => (type === "model" ? null : words(type))],
];
const KNOWN_FIELDS = new Set([...SHOWN_ELSEWHERE, ...KNOWN.map(([field]) => field)]);

/**
 * Every field of an answer as text, except the name, the ID and the capabilities; then the fields that
 * this build does not know, verbatim.
 */
export function modelFacts(model: ModelInfo, now: number): ModelFact[] {
  const fields = new Map(entriesOf(verbatimModel(model)));
  const known = KNOWN.flatMap(([field, label, describe]): ModelFact[] => {
    const text = describe(model, now);
    if (text === null) return [];
    return [
      { field, label, note: null, moment: null, ...text, value: fields.get(field), isNew: false },
    ];
  });
  const unknown = [...fields]
    .filter(([field]) => !KNOWN_FIELDS.has(field))
    .map(([field, value]): ModelFact => {
      const text = forDisplay(jsonOf(value) ?? NOT_REPORTED);
      const label = forDisplay(field);
      return { field, label, form: "code", text, note: null, moment: null, value, isNew: true };
    });
  return [...known, ...unknown];
}

/** Who a model belongs to, which only servers with OpenAI's fields report. */
function owner({ owned_by: value }: ModelInfo): FieldText | null {
  return typeof value === "string" ? words(value) : null;
}

function words(value: string | null | undefined): FieldText {
  return value ? { form: "words", text: forDisplay(value) } : absent(NOT_REPORTED);
}

function absent(text: string): FieldText {
  return { form: "absent", text };
}

function tokens(count: number | null | undefined): FieldText {
  return typeof count === "number"
    ? { form: "words", text: formatTokens(count) }
    : absent(NOT_REPORTED);
}

function release(model: ModelInfo, now: number): FieldText {
  const noRelease = remarksOn.get(model)?.noRelease;
  if (noRelease?.text === NOT_REPORTED) return absent(NOT_REPORTED);
  if (noRelease) return { form: "words", text: noRelease.text, note: noRelease.reason };
  const time = timeOf(model.created_at);
  if (Number.isNaN(time)) return { form: "words", text: "Unknown" };
  return day(model.created_at, formatAge(time, now));
}

/** The line; marked where the server reports none and it is read from the ID. */
function line(model: ModelInfo): FieldText {
  if (model.line === null) return absent("No line");
  const remarks = remarksOn.get(model);
  const isRead = remarks?.published && (remarks.entry as Partial<ModelInfo>).line == null;
  return { ...words(model.line), ...(isRead && model.line && { note: "read from the ID" }) };
}

function deprecation({ deprecated_at: value, lifecycle }: ModelInfo, now: number): FieldText {
  if (!value) return absentDay(value, lifecycle === "active" ? "No" : "No date");
  return day(value, formatAge(timeOf(value), now));
}

function retirement({ retires_at: value, lifecycle }: ModelInfo, now: number): FieldText {
  if (!value) return absentDay(value, "No date announced");
  const time = timeOf(value);
  const isOverdue = lifecycle === "deprecated" && time <= now;
  const text = day(value, retirementNote(time, now, isOverdue));
  return text.form === "day"
    ? { ...text, text: formatReadersDay(time), moment: formatExactMoment(time) }
    : text;
}

/** How far off it is by the reader's clock: in days as everywhere, and rounded like an age once it is long past. */
function retirementNote(time: number, now: number, isOverdue: boolean): string {
  if (isOverdue) return `overdue since ${formatShortMoment(time)}`;
  return readersDaysUntil(time, now) > -28
    ? formatCountdown(time, now)
    : formatAge(onReadersClock(time), onReadersClock(now));
}

/** Null means that there is no date; a missing field means nothing. */
function absentDay(value: string | null | undefined, none: string): FieldText {
  return absent(value === undefined ? NOT_REPORTED : none);
}

function day(value: string, note: string): FieldText {
  const time = timeOf(value);
  if (Number.isNaN(time))
    return { form: "words", text: isEpoch(value) ? "Unknown" : forDisplay(value) };
  return { form: "day", text: formatDay(time), note, moment: formatMoment(time) };
}

/**
 * The models a request may fall back to, which only a beta shows.
 * @see resources/beta/models.d.ts `BetaModelInfo.allowed_fallback_models` of the official SDK 1.14.0
 */
function fallbackModels(model: ModelInfo): FieldText | null {
  const ids = model["allowed_fallback_models"];
  if (ids === undefined) return null;
  if (!Array.isArray(ids) || ids.length === 0) return absent("None");
  return { form: "code", text: ids.map((id) => forDisplay(String(id))).join(", ") };
}

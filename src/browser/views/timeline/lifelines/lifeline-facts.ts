import { formatDay } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import type { Lifeline } from "./lifeline.ts";

/** A field of a model in words. */
export interface LifelineFact {
  readonly name: string;
  readonly text: string;
  /** The time that the text may name; null when it names none. */
  readonly time: number | null;
}

/** The fields behind a bar in reading order, worded as in the details of a model. */
export function lifelineFacts(lifeline: Lifeline): readonly LifelineFact[] {
  const { model, releasedAt, deprecatedAt, retiresAt, lifecycle } = lifeline;
  const none = model.lifecycle === "active" ? "No" : "No date";
  return [
    { name: "ID", text: forDisplay(model.id), time: null },
    { name: "Line", text: model.line === null ? "No line" : textOf(model.line), time: null },
    { name: "Released", ...dated(releasedAt, "Unknown") },
    { name: "Deprecated", ...dated(deprecatedAt, dateText(model.deprecated_at, none)) },
    { name: "Retires", ...dated(retiresAt, dateText(model.retires_at, "No date announced")) },
    { name: "Lifecycle", text: forDisplay(lifecycle.text), time: retiresAt },
  ];
}

/** Everything about a bar as one sentence, for screen readers. */
export function lifelineSentence(lifeline: Lifeline): string {
  const facts = lifelineFacts(lifeline).map(({ name, text }) => `${name}: ${text}.`);
  return [`${lifeline.name}.`, ...facts, ...lifeline.oddities].join(" ");
}

function dated(time: number, instead: string): Omit<LifelineFact, "name"> {
  return Number.isNaN(time) ? { text: instead, time: null } : { text: formatDay(time), time };
}

/** Null means that there is no date, a missing field nothing; an invalid value is shown verbatim. */
function dateText(value: string | null | undefined, none: string): string {
  return value === null ? none : textOf(value);
}

function textOf(value: string | undefined | null): string {
  return value ? forDisplay(value) : "Not reported";
}

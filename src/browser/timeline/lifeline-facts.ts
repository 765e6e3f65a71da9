import { formatDay } from "../reading/dates.ts";
import { legible } from "../reading/legible.ts";
import type { Lifeline } from "./lifeline.ts";

/** A field of a model in words. */
export interface LifelineFact {
  readonly name: string;
  readonly text: string;
}

/** The fields behind a bar in the order they are told, worded as in the details of a model. */
export function lifelineFacts(lifeline: Lifeline): readonly LifelineFact[] {
  const { model, releasedAt, deprecatedAt, retiresAt, stage } = lifeline;
  const none = model.lifecycle === "active" ? "No" : "No date";
  return [
    { name: "ID", text: legible(model.id) },
    { name: "Line", text: model.line === null ? "No line" : textOf(model.line) },
    { name: "Released", text: Number.isNaN(releasedAt) ? "Unknown" : formatDay(releasedAt) },
    { name: "Deprecated", text: dateText(model.deprecated_at, deprecatedAt, none) },
    { name: "Retires", text: dateText(model.retires_at, retiresAt, "No date announced") },
    { name: "Lifecycle", text: legible(stage.text) },
  ];
}

/** Everything about a bar in one breath, for those who do not see it. */
export function lifelineSentence(lifeline: Lifeline): string {
  const facts = lifelineFacts(lifeline).map(({ name, text }) => `${name}: ${text}.`);
  return [`${lifeline.name}.`, ...facts, ...lifeline.oddities].join(" ");
}

/** Null is an answer, that there is no date; a missing field is none, and nonsense is shown as sent. */
function dateText(value: string | null | undefined, time: number, none: string): string {
  if (value === null) return none;
  return Number.isNaN(time) ? textOf(value) : formatDay(time);
}

function textOf(value: string | undefined | null): string {
  return value ? legible(value) : "Not reported";
}

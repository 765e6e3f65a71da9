import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatDayInEnglish, formatMoment, timeOf } from "#shared/format/dates.ts";
import { escapeInvisible, forDisplay } from "#shared/format/for-display.ts";
import { type DatedEvent, datedEventsOf, newestFirst } from "#shared/model-info/dated-events.ts";
import { NAMED_BY, replacementOf } from "#shared/model-info/replacement.ts";
import { type CatalogueNow, pageOf } from "./catalogue-now.ts";
import { urnOf } from "./urn.ts";

/** An entry of a feed, in whatever format. */
export interface FeedEntry {
  /** A URN that stays the same whatever else changes. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly category: string;
  /** In milliseconds of the Unix epoch, as is `updated`. */
  readonly published: number;
  readonly updated: number;
}

/** More than any API has announced in a year. */
const MOST_ENTRIES = 200;

/** The releases, deprecations and retirements of the last year by the API's own dates, newest first. */
export function changeEntries(catalogue: CatalogueNow): FeedEntry[] {
  const { models, now } = catalogue;
  return models
    .flatMap((model) => datedEventsOf(model, now).map((event) => ({ ...event, model })))
    .sort(newestFirst)
    .slice(0, MOST_ENTRIES)
    .map((event) => entryOf(event, catalogue));
}

function entryOf(
  { kind, time, id, display_name, model }: DatedEvent & { readonly model: ModelInfo },
  catalogue: CatalogueNow,
): FeedEntry {
  // The date of a deprecated model may be moved, and its entry says the date.
  const { modifiedAt } = catalogue.memory.revisionOf(model);
  const isModified = kind === "deprecated" && modifiedAt > time;
  return {
    id: urnOf(`${kind} ${id}`),
    title: `${forDisplay(display_name || id)} ${kind}`,
    text: sentencesOn(kind, time, model).join(" "),
    url: pageOf(id, catalogue),
    category: kind,
    published: time,
    updated: isModified ? modifiedAt : time,
  };
}

function sentencesOn(kind: DatedEvent["kind"], time: number, model: ModelInfo): string[] {
  const day = formatDayInEnglish(time);
  const name = escapeInvisible(model.id);
  if (kind === "released") return [`${name} was released on ${day}.`];
  const replacement = replacementOf(model);
  const advice = replacement === null ? [] : [`Replacement: ${replacement}, ${NAMED_BY}.`];
  if (kind === "retired") {
    return [`${name} retired on ${day}, exactly ${formatMoment(time)}.`, ...advice];
  }
  const retiresAt = timeOf(model.retires_at);
  const schedule = Number.isNaN(retiresAt)
    ? "No retirement date is announced."
    : `Its retirement is scheduled for ${formatDayInEnglish(retiresAt)}, exactly ${formatMoment(retiresAt)}.`;
  return [`${name} was deprecated on ${day}.`, schedule, ...advice];
}

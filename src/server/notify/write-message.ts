import type { ModelInfo } from "#shared/contract/model-info.ts";
import { formatAmount, formatCount } from "#shared/format/count.ts";
import { daysUntil, formatDay, timeOf } from "#shared/format/dates.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import {
  HINT,
  NAMED_BY,
  type Replacement,
  replacementFor,
} from "#shared/model-info/replacement.ts";
import type { News, NewsKind } from "./find-news.ts";

/** More lines than this are counted; nobody reads that many in a channel. */
const LINES_MAX = 20;
/** More models than this are not in the structured part either. */
const MODELS_MAX = 200;

const TITLES: Readonly<Record<NewsKind, readonly [one: string, more: string]>> = {
  near: ["Reminder of a retirement", "reminders of retirements"],
  moved: ["A retirement has moved", "retirements have moved"],
  announced: ["A retirement has been announced", "retirements have been announced"],
  new: ["A new model", "new models"],
};

/**
 * A message as incoming webhooks of Slack and Mattermost take it, which read `text`, and with the same
 * in fields of its own for every other program; those two leave a field that they do not know alone.
 *
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 * @see https://developers.mattermost.com/integrate/webhooks/incoming
 */
export interface Message {
  readonly text: string;
  readonly model_catalogue: {
    readonly kind: NewsKind;
    /** How many models it is about; more than are named when there are very many. */
    readonly count: number;
    readonly models: readonly object[];
  };
}

/**
 * Writes news of one kind as one message, days in UTC.
 *
 * @param newestByLine the newest active model of each line, as a hint where no replacement is named
 * @param now in milliseconds of the Unix epoch
 */
export function writeMessage(
  kind: NewsKind,
  news: readonly News[],
  newestByLine: ReadonlyMap<string, ModelInfo>,
  now: number,
): Message {
  const [one, more] = TITLES[kind];
  const title = news.length === 1 ? one : `${formatCount(news.length)} ${more}`;
  const rest = news.length - LINES_MAX;
  const named = news
    .slice(0, MODELS_MAX)
    .map((item) => ({ ...item, replacement: replacementFor(item.model, newestByLine) }));
  return {
    text: [
      `${title}:`,
      ...named.slice(0, LINES_MAX).map((item) => lineOf(item, now)),
      ...(rest > 0 ? [`… and ${formatCount(rest)} more`] : []),
    ].join("\n"),
    model_catalogue: {
      kind,
      count: news.length,
      models: named.map((item) => fieldsOf(item, now)),
    },
  };
}

/** News with what may replace its model. */
type NamedNews = News & { readonly replacement: Replacement | null };

function lineOf({ kind, model, before, replacement }: NamedNews, now: number): string {
  const parts = [
    kind === "new" ? releaseText(model) : retirementText(model, now),
    ...(before !== null && kind === "moved" ? [`was ${formatDay(timeOf(before))}`] : []),
    ...(replacement === null
      ? []
      : [
          replacement.isNamed
            ? `replacement ${code(replacement.id)}, ${NAMED_BY}`
            : `${HINT}: ${code(replacement.id)}`,
        ]),
  ];
  return `• ${code(model.id)} ${parts.join("; ")}`;
}

function releaseText(model: ModelInfo): string {
  const time = timeOf(model.created_at);
  const released = Number.isNaN(time) ? "" : `, released ${formatDay(time)}`;
  return `${escape(forDisplay(model.lifecycle ?? "lifecycle not reported"))}${released}`;
}

function retirementText({ lifecycle, retires_at }: ModelInfo, now: number): string {
  const time = timeOf(retires_at);
  if (lifecycle !== "deprecated" && lifecycle !== "retired")
    return "is no longer scheduled to retire";
  if (Number.isNaN(time)) {
    return lifecycle === "retired" ? "has retired" : "is deprecated; no date is reported";
  }
  const day = `${formatDay(time)} (UTC)`;
  if (lifecycle === "retired") return `retired ${day}`;
  const days = daysUntil(time, now);
  if (days < 0) return `was to retire ${day}, ${formatAmount(-days, "day")} ago`;
  return `retires ${day}, ${days === 0 ? "today" : `in ${formatAmount(days, "day")}`}`;
}

function fieldsOf({ model, before, replacement }: NamedNews, now: number): object {
  const time = timeOf(model.retires_at);
  return {
    id: model.id,
    display_name: model.display_name,
    lifecycle: model.lifecycle ?? null,
    retires_at: model.retires_at ?? null,
    previously_retires_at: before,
    days_left: Number.isNaN(time) ? null : daysUntil(time, now),
    replacement: replacement && { id: replacement.id, is_named: replacement.isNamed },
  };
}

/** A name of the catalogue, which nothing makes a link or a mention of. */
function code(text: string): string {
  return `\`${escape(forDisplay(text).replaceAll("`", "'"))}\``;
}

/** @see https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

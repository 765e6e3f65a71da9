import { formatCount, formatAmount } from "#shared/format/count.ts";
import { formatMoment } from "#shared/format/dates.ts";
import { markdownCode, markdownText } from "#shared/format/markdown.ts";
import { isUnknownDate } from "#shared/format/unknown-date.ts";
import { jsonOf } from "#shared/model-info/verbatim.ts";
import { changedValues } from "../history/changed-values.ts";
import { fieldName } from "../value-text.ts";
import type {
  ChangedField,
  ChangedModel,
  Entry,
  History,
  SeenModel,
  Some,
} from "../history/history.ts";
import type { Identity } from "../history/stored-history.ts";
import { identityFacts } from "../identity-facts.ts";

/** The history as a report: every snapshot that found something, newest first, values as on the wire. */
export function writeMarkdown(history: History, identity: Identity, now: number): string {
  return `${[
    "# Changes in the model catalogue",
    `${identityFacts(identity).map(markdownText).join(", ")}. Exported ${formatMoment(now)}, last checked ${formatMoment(history.snapshotTimes[0] ?? now)}: ${formatAmount(history.size, "model")}.`,
    ...history.entries.map(entryText),
  ].join("\n\n")}\n`;
}

function entryText({ at, since, size, changes, isSeen }: Entry): string {
  const heading = `## ${formatMoment(at)}${isSeen ? "" : " (not seen yet)"}`;
  if (since === null) return `${heading}\n\nFirst snapshot: ${formatAmount(size, "model")}.`;
  if (!changes) {
    return `${heading}\n\n${formatAmount(size, "model")}. Cannot be compared with ${formatMoment(since)}, because the API was queried or answered differently.`;
  }
  return [
    heading,
    `Compared with ${formatMoment(since)}.`,
    ...groupText("New", changes.new, seenText),
    ...groupText("Changed", changes.changed, changedText),
    ...(changes.partly
      ? groupText("Newly or no longer reported", changes.partly, changedText)
      : []),
    ...groupText("Gone", changes.gone, seenText),
  ].join("\n\n");
}

function groupText<Kind>(
  name: string,
  { count, first }: Some<Kind>,
  write: (one: Kind) => string,
): string[] {
  if (count === 0) return [];
  const lines = first.map((one) => `- ${write(one)}`);
  return [`### ${name} (${formatCount(count)})`, [...lines, ...rest(count, first)].join("\n")];
}

function seenText({ id, display_name, created_at, lifecycle }: SeenModel): string {
  const facts = [
    ...(lifecycle == null ? [] : [markdownText(lifecycle)]),
    isUnknownDate("created_at", created_at)
      ? "release date unknown"
      : `released ${markdownCode(created_at)}`,
  ];
  return `${markdownText(display_name)} ${markdownCode(id)}: ${facts.join(", ")}`;
}

function changedText({ id, display_name, fields }: ChangedModel): string {
  const lines = fields.first.map((field) => {
    const [from, to] = changedValues(field).map((value) => valueText(field, value));
    return `  - ${markdownCode(fieldName(field))}: ${from} → ${to}`;
  });
  return [
    `${markdownText(display_name)} ${markdownCode(id)}`,
    ...lines,
    ...rest(fields.count, fields.first).map((line) => `  ${line}`),
  ].join("\n");
}

function valueText({ path }: ChangedField, value: unknown): string {
  if (value === undefined) return "not reported";
  if (isUnknownDate(path.at(-1) ?? "", value)) return "unknown";
  return markdownCode(typeof value === "string" && value !== "" ? value : jsonOf(value));
}

function rest(count: number, first: readonly unknown[]): string[] {
  return count > first.length ? [`- and ${formatCount(count - first.length)} more`] : [];
}

import type { ModelInfo } from "#contract/model-info.ts";
import { formatAge, formatDay, timeOf } from "../reading/dates.ts";
import { legible } from "../reading/legible.ts";
import { lifecycleStatement } from "../reading/lifecycle-statement.ts";
import { formatTokensCompact } from "../reading/tokens.ts";
import { ROW_HEIGHT_PX, WIDE_LIST_PX } from "../reading/list-geometry.ts";

/**
 * Paints the first rows of a page into the shell, as the table will draw them a moment later: the
 * same classes, words and geometry, but nothing to press except the links.
 *
 * An answer that does not fit the contract paints nothing; the page itself will say what is wrong.
 */
export function paintRows(body: unknown): void {
  const list = document.querySelector<HTMLElement>(".list");
  const rows = list?.querySelector("tbody");
  if (!list || !rows || !isPage(body)) return;
  const isNarrow = list.clientWidth < WIDE_LIST_PX;
  const rowHeightPx = isNarrow ? ROW_HEIGHT_PX.narrow : ROW_HEIGHT_PX.wide;
  const count = Math.ceil(list.clientHeight / rowHeightPx);
  const now = Date.now();
  rows.replaceChildren(...body.data.slice(0, count).map((model) => row(model, isNarrow, now)));
}

/** As much of the contract as the rows stand on; the whole is checked where pages are parsed. */
function isPage(body: unknown): body is { data: ModelInfo[] } {
  const { data } = (body ?? {}) as { data?: unknown };
  return (
    Array.isArray(data) &&
    data.every(
      (model: Partial<ModelInfo> | null) =>
        typeof model?.id === "string" &&
        typeof model.display_name === "string" &&
        typeof model.created_at === "string" &&
        ["string", "undefined"].includes(typeof (model.lifecycle ?? undefined)),
    )
  );
}

function row(model: ModelInfo, isNarrow: boolean, now: number): HTMLElement {
  const link = element(
    "a",
    "row-name",
    element("bdi", "", legible(model.display_name || model.id)),
  );
  const query = new URLSearchParams(location.search);
  query.set("model", model.id);
  link.setAttribute("href", `?${query}`);
  const id = element("span", "row-id", element("code", "", element("bdi", "", legible(model.id))));
  const released = element("span", isNarrow ? "row-second" : "", releasedDate(model, now));
  const badge = lifecycleBadge(model, now);
  return element(
    "tr",
    "",
    ...(isNarrow
      ? [cell("name", link, id), cell("released", badge, released)]
      : [
          cell("name", link),
          cell("id", id),
          cell("released", released),
          cell("lifecycle", badge),
          cell("context", tokens(model.max_input_tokens)),
          cell("output", tokens(model.max_tokens)),
        ]),
  );
}

function cell(column: string, ...children: (Node | string)[]): HTMLElement {
  const td = element("td", "", ...children);
  td.dataset["column"] = column;
  return td;
}

function releasedDate({ created_at }: ModelInfo, now: number): Node | string {
  const time = timeOf(created_at);
  if (Number.isNaN(time)) return element("span", "row-unknown", "Unknown");
  return element(
    "time",
    "exact",
    formatDay(time),
    element("span", "age", ` · ${formatAge(time, now)}`),
  );
}

function lifecycleBadge(model: ModelInfo, now: number): HTMLElement {
  const { tone, text } = lifecycleStatement(model, now);
  const badge = element("span", "badge", element("i", ""), element("bdi", "", legible(text)));
  badge.dataset["tone"] = tone;
  return badge;
}

function tokens(count: number | null | undefined): Node | string {
  if (typeof count === "number") return formatTokensCompact(count);
  const dash = element("span", "", "—");
  dash.ariaHidden = "true";
  return element("span", "row-none", dash, element("span", "sr-only", "Not reported"));
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}
